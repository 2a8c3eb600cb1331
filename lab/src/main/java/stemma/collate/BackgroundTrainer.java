package stemma.collate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import stemma.text.Words;

/**
 * Counts the background of {@link Background}: {@code BackgroundTrainer OUT FILE,FILE... FILE,FILE...}. Each argument after the
 * first is one language's sets of reports (gzip-packed JSON lines); frequencies are relative to the words of that language.
 */
public final class BackgroundTrainer {
    /** Reports that a word must stand in. Rarer words are as good as unknown. */
    private static final int LEAST_REPORTS = 3;

    /** Reports that a pair of words must stand in to be a set phrase: more than one story's. */
    private static final int LEAST_REPORTS_OF_PAIR = 25;

    /** A pair is kept where the first word foretells the second by so many bits. */
    private static final double LEAST_GAIN = 3;

    /** A count of words or pairs: how often, and in how many reports. */
    private static final class Count {
        int times;
        int reports;
    }

    private BackgroundTrainer() {}

    public static void main(String[] args) throws IOException {
        TreeMap<Integer, Integer> table = new TreeMap<>();
        for (int i = 1; i < args.length; i++) {
            language(args[i].split(","), table);
        }
        ByteBuffer out = ByteBuffer.allocate(4 + 5 * table.size());
        out.putInt(table.size());
        table.keySet().forEach(out::putInt);
        table.values().forEach(v -> out.put(v.byteValue()));
        Files.write(Path.of(args[0]), out.array());
    }

    private static void language(String[] files, Map<Integer, Integer> table) throws IOException {
        Map<String, Count> counts = new HashMap<>();
        long total = 0;
        ObjectMapper mapper = new ObjectMapper();
        for (String file : files) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
                String line;
                while ((line = lines.readLine()) != null) {
                    total += count(mapper.readTree(line).get("text").asText(), counts);
                }
            }
        }
        int words = 0;
        int pairs = 0;
        for (Map.Entry<String, Count> e : counts.entrySet()) {
            String[] parts = e.getKey().split(" ");
            Count c = e.getValue();
            if (parts.length == 1 && c.reports >= LEAST_REPORTS) {
                put(table, Background.hash(e.getKey()), bits(c.times, total));
                words++;
            } else if (parts.length == 2 && c.reports >= LEAST_REPORTS_OF_PAIR) {
                double alone = bits(counts.get(parts[1]).times, total);
                double after = bits(c.times, counts.get(parts[0]).times);
                if (alone - after >= LEAST_GAIN) {
                    put(table, Background.hash(Background.hash(parts[0]), Background.hash(parts[1])), after);
                    pairs++;
                }
            }
        }
        System.out.println(String.join(",", files) + ": " + total + " words, " + words + " types, " + pairs + " pairs");
    }

    private static int count(String text, Map<String, Count> counts) {
        Words words = Words.of(text);
        Set<String> met = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            add(counts, words.folded(i), met);
            if (i > 0) {
                add(counts, words.folded(i - 1) + " " + words.folded(i), met);
            }
        }
        return words.size();
    }

    private static void add(Map<String, Count> counts, String key, Set<String> met) {
        Count c = counts.computeIfAbsent(key, k -> new Count());
        c.times++;
        c.reports += met.add(key) ? 1 : 0;
    }

    private static double bits(double times, double of) {
        return -Math.log(times / of) / Math.log(2);
    }

    /** A word of two languages is as frequent as in the one where it is more so. */
    private static void put(Map<Integer, Integer> table, int key, double bits) {
        int steps = (int) Math.clamp(Math.round(bits * Background.STEPS), 0, 255);
        table.merge(key, steps, Math::min);
    }
}
