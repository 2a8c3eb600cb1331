package stemma.collate;

import java.util.List;

/**
 * The roots of a witness's sentences, one sentence after the other in plain arrays: of most reports no more than this is read when they
 * are laid beside another.
 *
 * @param starts where each sentence's roots begin in {@code roots}, and one past the last
 * @param roots of each sentence as {@link Witness#sortedRoots} gives them
 * @param weights of the sentences, in thousandths of a bit
 * @param heavy every root of {@link #HEAVY} bits or more in the upper half, with the sentence it stands in, in the lower; sorted, each once
 */
record SentenceRoots(int[] starts, long[] roots, long[] weights, long[] heavy) {
    /** Bits from which a root tells sentences apart: less than once in a hundred sentences. */
    private static final int HEAVY = 9;

    static SentenceRoots of(List<Witness.Stretch> sentences) {
        int n = sentences.size();
        int[] starts = new int[n + 1];
        long[] weights = new long[n];
        Longs heavy = new Longs();
        for (int s = 0; s < n; s++) {
            starts[s + 1] = starts[s] + sentences.get(s).length();
            weights[s] = sentences.get(s).weight();
        }
        long[] roots = new long[starts[n]];
        for (int s = 0; s < n; s++) {
            System.arraycopy(sentences.get(s).roots(), 0, roots, starts[s], starts[s + 1] - starts[s]);
            for (long root : sentences.get(s).roots()) {
                if ((root & 0xFFFFFFFFL) >= HEAVY * 1000) {
                    heavy.add(root >> 32 << 32 | s);
                }
            }
        }
        return new SentenceRoots(starts, roots, weights, heavy.distinct());
    }

    /** Number of sentences. */
    int size() {
        return weights.length;
    }

    /** Words of a sentence. */
    int length(int sentence) {
        return starts[sentence + 1] - starts[sentence];
    }
}
