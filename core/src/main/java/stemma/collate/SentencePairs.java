package stemma.collate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    private int heaviestAlone;

    /** For each root, by its number, one more than the place of its first entry among the heavy ones of {@link #open}; 0 for none. */
    private final int[] places;

    private @Nullable SentenceRoots open;

    /** Sentences of a and of b that share a heavy root, once for every such root, in the order in which they are found. */
    private int[] hitsA = new int[64];

    private int[] hitsB = new int[64];

    /** The latter by the former: those of sentence i end at {@code ends[i]}. */
    private int[] ordered = new int[64];

    private int[] ends = new int[64];
    private int[] times = new int[64];

    /** @param roots number of roots that there are */
    SentencePairs(int roots) {
        weights = new int[roots];
        places = new int[roots];
    }

    /** What is done with two sentences, given by their indexes. */
    interface Step {
        void take(int a, int b);
    }

    /** Every two sentences that share enough, in the order of those of a. Leaves out none that {@link Rewording#isLikely} takes. */
    void each(Witness a, Witness b, Step step) {
        SentenceRoots of = a.sentenceRoots();
        SentenceRoots in = b.sentenceRoots();
        open(of);
        int hits = meet(of, in);
        if (hits == 0) {
            return;
        }
        order(hits, of.size());
        if (times.length < in.size()) {
            times = new int[in.size() * 2];
        }
        for (int i = 0, k = 0; i < of.size(); i++) {
            int from = k;
            for (; k < ends[i]; k++) {
                times[ordered[k]]++;
            }
            boolean marked = false;
            for (int m = from; m < k; m++) {
                int j = ordered[m];
                if (times[j] >= (Math.min(of.length(i), in.length(j)) < SHORT ? 1 : 2)) {
                    if (!marked) {
                        mark(of, i);
                        marked = true;
                    }
                    if (mayBeLikely(of, i, in, j)) {
                        step.take(i, j);
                    }
                }
                times[j] = 0;
            }
            if (marked) {
                unmark(of, i);
            }
        }
    }

    /** Makes ready for a witness; the same is mostly asked for many times in a row. */
    private void open(SentenceRoots of) {
        if (open == of) {
            return;
        }
        if (open != null) {
            for (long entry : open.heavy()) {
                places[(int) (entry >> 32)] = 0;
            }
        }
        long[] heavy = of.heavy();
        for (int k = heavy.length - 1; k >= 0; k--) {
            places[(int) (heavy[k] >> 32)] = k + 1;
        }
        open = of;
    }

    /** Finds the sentences that share heavy roots; how many times. */
    private int meet(SentenceRoots of, SentenceRoots in) {
        if (ends.length < of.size()) {
            ends = new int[of.size() * 2];
        }
        Arrays.fill(ends, 0, of.size(), 0);
        long[] heavy = of.heavy();
        int n = 0;
        for (long entry : in.heavy()) {
            int root = (int) (entry >> 32);
            for (int k = places[root] - 1; k >= 0 && k < heavy.length && (int) (heavy[k] >> 32) == root; k++) {
                if (n == hitsA.length) {
                    hitsA = Arrays.copyOf(hitsA, n * 2);
                    hitsB = Arrays.copyOf(hitsB, n * 2);
                    ordered = new int[n * 2];
                }
                hitsA[n] = (int) heavy[k];
                hitsB[n++] = (int) entry;
                ends[(int) heavy[k]]++;
            }
        }
        return n;
    }

    /** Puts what {@link #meet} found in the order of the sentences of a. */
    private void order(int hits, int sentences) {
        for (int i = 0, sum = 0; i < sentences; i++) {
            int count = ends[i];
            ends[i] = sum;
            sum += count;
        }
        for (int h = 0; h < hits; h++) {
            ordered[ends[hitsA[h]]++] = hitsB[h];
        }
    }

    private void mark(SentenceRoots in, int sentence) {
        for (int k = in.starts()[sentence]; k < in.starts()[sentence + 1]; k++) {
            long root = in.roots()[k];
            weights[(int) (root >> 32)] += Math.max(1, (int) root);
        }
    }

    private void unmark(SentenceRoots in, int sentence) {
        for (int k = in.starts()[sentence]; k < in.starts()[sentence + 1]; k++) {
            weights[(int) (in.roots()[k] >> 32)] = 0;
        }
    }

    /** For each sentence the greatest part of its weight that one of the others has too: 0 to 1. */
    double[] best(Witness one, Witness other) {
        SentenceRoots sentences = one.sentenceRoots();
        SentenceRoots others = other.sentenceRoots();
        double[] out = new double[sentences.size()];
        int next = 0;
        for (int s = 0; s < out.length; s++) {
            mark(sentences, s);
            // Nothing is better than all; what follows the last sentence found most likely holds this one.
            for (int k = 0; k < others.size() && out[s] < 1; k++) {
                int i = (next + k) % others.size();
                if (mostShared(sentences.weights()[s], others, i) > out[s] - ROUNDING) {
                    Bag roots = Bag.common(
                            one.sentences().get(s).roots(),
                            other.sentences().get(i).roots());
                    out[s] = Math.max(out[s], roots.a() == 0 ? 0 : roots.shared() / roots.a());
                    next = out[s] < 1 ? next : i + 1;
                }
            }
            unmark(sentences, s);
        }
        return out;
    }

    /** What the rounding of a share may come to. */
    private static final double ROUNDING = 1e-9;

    /** No less than the part of the marked sentence's weight that the other has too. */
    private double mostShared(long marked, SentenceRoots in, int other) {
        weigh(in, other);
        double shared = Math.min(ofA, ofB);
        return shared / (shared + marked - Math.min(ofA, marked));
    }

    /** Can the marked sentence and the other be likely? Each root's weight is taken as shared as often as either has it. */
    private boolean mayBeLikely(SentenceRoots of, int marked, SentenceRoots in, int other) {
        weigh(in, other);
        long shared = Math.min(ofA, ofB);
        long alone = of.weights()[marked] - ofA + in.weights()[other] - ofB;
        return Rewording.mayBeLikely(
                of.length(marked), in.length(other), shared / UNIT, alone / UNIT, heaviestAlone / UNIT);
    }

    private static final double UNIT = 1000;

    /** Finds the weight of the roots that the marked sentence and the other have, in each, and the heaviest that only the other has. */
    private void weigh(SentenceRoots in, int other) {
        long a = 0;
        long b = 0;
        int alone = 0;
        int before = -1;
        for (int k = in.starts()[other]; k < in.starts()[other + 1]; k++) {
            long entry = in.roots()[k];
            int root = (int) (entry >> 32);
            int weight = weights[root];
            if (weight > 0) {
                b += (int) entry;
                a += root == before ? 0 : weight;
                before = root;
            } else {
                alone = Math.max(alone, (int) entry);
            }
        }
        ofA = a;
        ofB = b;
        heaviestAlone = alone;
    }
}
