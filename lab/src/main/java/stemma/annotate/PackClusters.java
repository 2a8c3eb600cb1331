package stemma.annotate;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/** Packs NLP4J's clusters for {@link Clusters}. Argument: the file to write. */
final class PackClusters {
    private PackClusters() {}

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Map<String, Set<String>> words;
        try (InputStream in = PackClusters.class.getResourceAsStream(
                "/edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz")) {
            words = (Map<String, Set<String>>)
                    new ObjectInputStream(new BufferedInputStream(new XZInputStream(in))).readObject();
        }
        TreeMap<String, String> paths = new TreeMap<>();
        words.forEach((w, p) -> {
            if (w.chars().allMatch(Character::isLetter)) {
                paths.put(w, p.stream().max(Comparator.comparing(String::length)).orElseThrow());
            }
        });
        List<String> clusters = paths.values().stream().distinct().sorted().toList();
        char[] slots = new char[1 << Clusters.SLOT_BITS];
        paths.forEach((w, p) -> {
            int h = Hash.of(5, w.hashCode());
            int at = Clusters.slot(h);
            while (slots[at] != 0 && (slots[at] & 31) != Clusters.mark(h)) {
                at = at + 1 & slots.length - 1;
            }
            if (slots[at] == 0) {
                slots[at] = (char) (clusters.indexOf(p) + 1 << 5 | Clusters.mark(h));
            }
        });
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            out.writeInt(clusters.size() + 1);
            out.writeShort(0);
            for (String c : clusters) {
                out.writeShort(Integer.parseInt("1" + (c + "00000000").substring(0, 8), 2));
            }
            ByteBuffer raw = ByteBuffer.allocate(2 << Clusters.SLOT_BITS);
            raw.asCharBuffer().put(slots);
            out.write(raw.array());
        }
        System.out.println(paths.size() + " words, " + clusters.size() + " clusters");
    }
}
