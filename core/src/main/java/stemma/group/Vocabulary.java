package stemma.group;

import java.util.Arrays;
import stemma.text.Background;

/**
 * Numbers for the terms of the reports at hand, and how rare each is. Rarity is counted in the reports and in the background
 * together, so that two reports are weighed by the language and thousands by their own kind: among thousands of shootings
 * "shot" says nothing.
 */
final class Vocabulary {
    /** Background reports count as at most this many, chosen on the developers' halves of AllSides, GVA and ECB+: 500 to 4,000 are alike. */
    private static final double BACKGROUND = 1500;

    private static final long HALF = (1 << 20) - 1;

    private final Numbers numbers = new Numbers();
    private int[] counts = new int[1 << 12];
    private int reports;

    /** What a term is known by: 20 bits of either half of its hash, as {@link Background#count(long)} needs them. */
    static long key(String term) {
        long h = Background.hash(term);
        return (h & HALF) | ((h >>> 32) & HALF) << 20;
    }

    /** The hash of that key, as far as it is kept. */
    static long hash(long key) {
        return (key & HALF) | (key >>> 20) << 32;
    }

    /** The term's number, a new one where it was never seen. */
    int number(String term) {
        return number(key(term));
    }

    int number(long key) {
        return numbers.of(key);
    }

    long key(int term) {
        return numbers.key(term);
    }

    /** Counts a report with its words, names and ages. */
    void count(Profile p) {
        reports++;
        if (counts.length < numbers.size()) {
            counts = Arrays.copyOf(counts, Math.max(numbers.size(), counts.length * 2));
        }
        count(p.body().terms());
        count(p.pairs().terms());
        count(p.ages().terms());
    }

    private void count(int[] terms) {
        for (int t : terms) {
            counts[t]++;
        }
    }

    int size() {
        return numbers.size();
    }

    int reports() {
        return reports;
    }

    int count(int term) {
        return term < counts.length ? counts[term] : 0;
    }

    /** For every term its rarity in the reports counted and the background. */
    float[] rarity() {
        float[] out = new float[numbers.size()];
        for (int n = 0; n < out.length; n++) {
            out[n] = rarity(key(n), count(n), reports);
        }
        return out;
    }

    /**
     * The logarithm of one over the share of reports that hold the term, in nats; at least 0, a word of every report has 0.
     *
     * @param count reports that hold it, of so many
     */
    static float rarity(long key, double count, double reports) {
        Background background = Background.english();
        double scale = Math.min(1, BACKGROUND / background.documents());
        double all = reports + scale * background.documents() + 1;
        double holding = count + scale * background.count(hash(key));
        return (float) Math.max(0, Math.log(all / (holding + 0.5)));
    }
}
