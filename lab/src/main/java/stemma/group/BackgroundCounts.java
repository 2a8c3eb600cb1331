package stemma.group;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.annotate.Annotated;
import stemma.text.Background;
import stemma.text.Words;

/** Counts the shipped {@link Background} on the tuned halves: {@code BackgroundCounts DATA OUT}. */
public final class BackgroundCounts {
    private static final int BITS = 17;
    /** Steps of a stored count for each doubling. */
    private static final double SCALE = 18;
    /** Of the Gun Violence Archive every so many reports, lest half of the background be shootings. */
    private static final int SHOOTINGS = 5;

    private BackgroundCounts() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<Annotated> reports = new ArrayList<>(tuned(data.resolve("allsides")));
        reports.addAll(tuned(data.resolve("ecbplus")));
        List<Annotated> shootings = tuned(data.resolve("gva"));
        for (int i = 0; i < shootings.size(); i += SHOOTINGS) {
            reports.add(shootings.get(i));
        }
        Corpus.reports(data.resolve("polnear/reports.jsonl.gz")).forEach(r -> reports.add(Corpus.annotate(r)));
        int mask = (1 << BITS) - 1;
        int[] counts = new int[2 << BITS];
        for (Annotated r : reports) {
            for (long key : keys(r)) {
                long hash = Vocabulary.hash(key);
                counts[Background.bucket(hash, 0, mask)]++;
                counts[Background.bucket(hash, 1, mask)]++;
            }
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            out.writeInt(0x53744246);
            out.writeInt(reports.size());
            out.writeInt(BITS);
            out.writeDouble(SCALE);
            for (int c : counts) {
                out.write(c == 0 ? 0 : (int) Math.clamp(Math.round(Math.log1p(c) / Math.log(2) * SCALE), 1, 255));
            }
        }
        System.out.println(reports.size() + " reports");
    }

    private static Set<Long> keys(Annotated report) {
        Vocabulary vocabulary = new Vocabulary();
        Profile.of(report, vocabulary);
        Set<Long> keys = new HashSet<>();
        for (int t = 0; t < vocabulary.size(); t++) {
            keys.add(vocabulary.key(t));
        }
        Words words = report.words();
        for (int i = 0; i < words.size(); i++) {
            keys.add(Vocabulary.key(words.folded(i)));
        }
        return keys;
    }

    private static List<Annotated> tuned(Path set) throws IOException {
        return Corpus.read(set.resolve("reports.jsonl.gz"), set.resolve("gold.jsonl.gz"), Corpus.Half.TUNED)
                .reports();
    }
}
