package stemma.collate;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the sentences of two witnesses that share enough heavy roots and enough weight for a closer look, without comparing all with all.
 * Its tables are used again for every pair of witnesses. Not thread-safe.
 */
final class SentencePairs {
    /** A sentence of fewer words is looked at when it shares one heavy root; a longer one needs two. */
    private static final int SHORT = 9;

    /** For each root, by its number, its weight in the sentence of a that is being looked at; 0 where it has it not. */
    private final int[] weights;

    /** What {@link #weigh} found, in thousandths of a bit. */
    private long ofA;

    private long ofB;

    private int[] times = new int[64];
    private int[] sentences = new int[64];
    private int[] firsts = new int[64];

    /** Heavy roots of a that b has: where they stand among those of b, and the next of the same sentence of a. */
    private int[] froms = new int[64];

    private int[] ends = new int[64];
    private int[] nexts = new int[64];

    /** @param roots number of roots that there are */
    SentencePairs(int roots) {
        weights = new int[roots];
    }

    /** What is done with two sentences, given by their indexes. */
    interface Step {
        void take(int a, int b);
    }

    /** Every two sentences that share enough, in the order of those of a. Leaves out none whose {@link Bag#dice} is {@code leastShared} or more. */
    void each(Witness a, Witness b, double leastShared, Step step) {
        List<Witness.Stretch> of = a.sentences();
        List<Witness.Stretch> in = b.sentences();
        long[] y = b.heavyRoots();
        if (!match(a.heavyRoots(), y, of.size())) {
            return;
        }
        if (times.length < in.size()) {
            times = new int[in.size() * 2];
            sentences = new int[in.size() * 2];
        }
        for (int i = 0; i < of.size(); i++) {
            int n = 0;
            for (int m = firsts[i]; m >= 0; m = nexts[m]) {
                for (int k = froms[m]; k < ends[m]; k++) {
                    int j = (int) y[k];
                    if (times[j]++ == 0) {
                        sentences[n++] = j;
                    }
                }
            }
            Witness.Stretch x = of.get(i);
            boolean marked = false;
            for (int k = 0; k < n; k++) {
                int j = sentences[k];
                Witness.Stretch other = in.get(j);
                if (times[j] >= (Math.min(x.length(), other.length()) < SHORT ? 1 : 2)) {
                    if (!marked) {
                        mark(x);
                        marked = true;
                    }
                    if (mayShare(leastShared, x, other)) {
                        step.take(i, j);
                    }
                }
                times[j] = 0;
            }
            if (marked) {
                unmark(x);
            }
        }
    }

    /** Finds the heavy roots that both have; false where there is none. */
    private boolean match(long[] x, long[] y, int sentencesOfA) {
        if (firsts.length < sentencesOfA) {
            firsts = new int[sentencesOfA * 2];
        }
        Arrays.fill(firsts, 0, sentencesOfA, -1);
        int n = 0;
        for (int i = 0, from = 0; i < x.length; i++) {
            int root = (int) (x[i] >> 32);
            while (from < y.length && (int) (y[from] >> 32) < root) {
                from++;
            }
            int end = from;
            while (end < y.length && (int) (y[end] >> 32) == root) {
                end++;
            }
            if (end == from) {
                continue;
            }
            if (n == froms.length) {
                froms = Arrays.copyOf(froms, n * 2);
                ends = Arrays.copyOf(ends, n * 2);
                nexts = Arrays.copyOf(nexts, n * 2);
            }
            froms[n] = from;
            ends[n] = end;
            nexts[n] = firsts[(int) x[i]];
            firsts[(int) x[i]] = n++;
        }
        return n > 0;
    }

    private void mark(Witness.Stretch x) {
        for (long root : x.roots()) {
            weights[(int) (root >> 32)] += Math.max(1, (int) root);
        }
    }

    private void unmark(Witness.Stretch x) {
        for (long root : x.roots()) {
            weights[(int) (root >> 32)] = 0;
        }
    }

    /** For each sentence the greatest part of its weight that one of the others has too: 0 to 1. */
    double[] best(List<Witness.Stretch> sentences, List<Witness.Stretch> others) {
        double[] out = new double[sentences.size()];
        int next = 0;
        for (int s = 0; s < out.length; s++) {
            Witness.Stretch x = sentences.get(s);
            mark(x);
            // Nothing is better than all; what follows the last sentence found most likely holds this one.
            for (int k = 0; k < others.size() && out[s] < 1; k++) {
                int i = (next + k) % others.size();
                Witness.Stretch y = others.get(i);
                if (mostShared(x, y) > out[s] - ROUNDING) {
                    Bag roots = Bag.common(x.roots(), y.roots());
                    out[s] = Math.max(out[s], roots.a() == 0 ? 0 : roots.shared() / roots.a());
                    next = out[s] < 1 ? next : i + 1;
                }
            }
            unmark(x);
        }
        return out;
    }

    /** What the rounding of a share may come to. */
    private static final double ROUNDING = 1e-9;

    /** No less than the part of the marked sentence's weight that the other has too. */
    private double mostShared(Witness.Stretch marked, Witness.Stretch other) {
        weigh(other);
        double shared = Math.min(ofA, ofB);
        return shared / (shared + marked.weight() - Math.min(ofA, marked.weight()));
    }

    /** Can the {@link Bag} of the marked sentence and the other reach so much? Each root's weight is taken as shared as often as either has it. */
    private boolean mayShare(double least, Witness.Stretch marked, Witness.Stretch other) {
        weigh(other);
        double shared = 2.0 * Math.min(ofA, ofB);
        double alone = marked.weight() - ofA + other.weight() - ofB;
        return shared >= (least - ROUNDING) * (shared + alone);
    }

    /** Finds the weight of the roots that the marked sentence and the other have, in each. */
    private void weigh(Witness.Stretch other) {
        long a = 0;
        long b = 0;
        int before = -1;
        for (long entry : other.roots()) {
            int root = (int) (entry >> 32);
            int weight = weights[root];
            if (weight > 0) {
                b += (int) entry;
                a += root == before ? 0 : weight;
                before = root;
            }
        }
        ofA = a;
        ofB = b;
    }
}
