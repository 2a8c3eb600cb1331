package stemma.group;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stemma.text.Background;

/**
 * Numbers for the terms of the reports at hand, and how rare each is. Rarity is counted in the reports and in the background
 * together, so that two reports are weighed by the language and thousands by their own kind: among thousands of shootings
 * "shot" says nothing.
 */
final class Vocabulary {
    /** Background reports count as at most this many, chosen on the developers' halves of AllSides, GVA and ECB+: 500 to 4,000 are alike. */
    private static final double BACKGROUND = 1500;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] counts = new int[1 << 12];
    private int reports;

    /** The term's number, a new one where it was never seen. */
    int number(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int n = numbers.size();
        numbers.put(term, n);
        if (n == counts.length) {
            counts = Arrays.copyOf(counts, n * 2);
        }
        return n;
    }

    /** All terms numbered so far. */
    Set<String> terms() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** Counts one more report that holds these different terms. */
    void count(int[] terms) {
        for (int t : terms) {
            counts[t]++;
        }
    }

    void countReport() {
        reports++;
    }

    int size() {
        return numbers.size();
    }

    int reports() {
        return reports;
    }

    int count(int term) {
        return counts[term];
    }

    /** For every term the logarithm of one over the share of reports that hold it; at least 0, a word of every report has 0. */
    float[] rarity() {
        Background background = Background.english();
        double scale = Math.min(1, BACKGROUND / background.documents());
        double all = reports + scale * background.documents() + 1;
        float[] out = new float[numbers.size()];
        for (Map.Entry<String, Integer> e : numbers.entrySet()) {
            int n = e.getValue();
            double count = counts[n] + scale * background.count(e.getKey());
            out[n] = (float) Math.max(0, Math.log(all / (count + 0.5)));
        }
        return out;
    }
}
