package stemma.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which pairs of many reports are worth laying side by side. */
final class Candidates {
    /** Up to this many reports every pair is laid side by side. */
    private static final int ALL = 50;

    /** Words of a shingle. */
    private static final int SHINGLE = 4;

    /** A shingle that stands in more reports than this is a set phrase of the collection. */
    private static final int TOO_MANY = 120;

    /** A root that stands in more sentences than this says nothing about a single pair of them. */
    private static final int TOO_MANY_SENTENCES = 40;

    /** Rare roots that two sentences must share. */
    private static final int LEAST_ROOTS = 2;

    /** Surprise of a shingle, in bits, below which it is a common phrase. */
    private static final float SHINGLE_BITS = 26;

    private Candidates() {}

    /** Pairs of indexes, each as (lesser &lt;&lt; 32 | greater), sorted. */
    static long[] pairs(List<Witness> witnesses) {
        int n = witnesses.size();
        Longs pairs = new Longs();
        if (n <= ALL) {
            for (long i = 0; i < n; i++) {
                for (long j = i + 1; j < n; j++) {
                    pairs.add(i << 32 | j);
                }
            }
        } else {
            sharingShingles(witnesses, pairs);
            sharingRoots(witnesses, pairs);
        }
        return pairs.distinct();
    }

    private static void sharingShingles(List<Witness> witnesses, Longs pairs) {
        Longs entries = new Longs();
        for (int w = 0; w < witnesses.size(); w++) {
            int[] words = witnesses.get(w).words();
            for (int i = 0; i + SHINGLE <= words.length; i++) {
                if (witnesses.get(w).bits(i, i + SHINGLE) < SHINGLE_BITS) {
                    continue;
                }
                long h = 0;
                for (int k = 0; k < SHINGLE; k++) {
                    h = (h ^ words[i + k]) * 0x9E3779B97F4A7C15L;
                    h ^= h >>> 29;
                }
                entries.add(h >>> 24 << 24 | w);
            }
        }
        pairs(entries.distinct(), 24, TOO_MANY, pairs);
    }

    /** Sentences that share rare roots, whatever their wording; of more than a thousand reports only those that say the same. */
    private static void sharingRoots(List<Witness> witnesses, Longs pairs) {
        Longs entries = new Longs();
        Longs owners = new Longs();
        List<Witness.Stretch> all = new ArrayList<>();
        int sentence = 0;
        for (int w = 0; w < witnesses.size(); w++) {
            for (long root : witnesses.get(w).sentenceRoots().heavy()) {
                entries.add((root >>> 32) << 32 | sentence + (int) root);
            }
            for (Witness.Stretch s : witnesses.get(w).sentences()) {
                owners.add(w);
                all.add(s);
            }
            sentence = all.size();
        }
        long[] known = pairs.distinct();
        boolean few = witnesses.get(0).chance() == 0;
        long[] owner = owners.toArray();
        Longs sentences = new Longs();
        pairs(entries.distinct(), 32, TOO_MANY_SENTENCES, sentences);
        for (long pair : sentences.distinct(LEAST_ROOTS)) {
            long x = owner[(int) (pair >>> 32)];
            long y = owner[(int) pair];
            if (x != y
                    && Arrays.binarySearch(known, x << 32 | y) < 0
                    && (few
                            || Rewording.isLikely(
                                    witnesses.get((int) x),
                                    all.get((int) (pair >>> 32)),
                                    witnesses.get((int) y),
                                    all.get((int) pair)))) {
                pairs.add(x << 32 | y);
            }
        }
    }

    /**
     * All pairs of members that share a key.
     *
     * @param entries a key in the upper bits, a member in the lower, sorted, each once
     * @param bits width of the member
     * @param tooMany keys with more members are passed over
     */
    private static void pairs(long[] entries, int bits, int tooMany, Longs out) {
        long mask = (1L << bits) - 1;
        for (int i = 0; i < entries.length; ) {
            int j = i + 1;
            while (j < entries.length && entries[j] >>> bits == entries[i] >>> bits) {
                j++;
            }
            if (j - i <= tooMany) {
                for (int p = i; p < j; p++) {
                    for (int q = p + 1; q < j; q++) {
                        out.add((entries[p] & mask) << 32 | (entries[q] & mask));
                    }
                }
            }
            i = j;
        }
    }
}
