package stemma.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the pairs worth a closer look, by an inverted index over each report's heaviest terms: never all pairs. */
final class Candidates {
    /** Heaviest terms of a report that are looked up. */
    private static final int TERMS = 100;
    /** Most reports of one report's neighbourhood. */
    private static final int NEAREST = 60;
    /** Longest list of reports of one term that is walked, so that the work per report is bounded. */
    private static final int LONGEST = 4000;
    /** Least cosine of the heaviest terms. */
    private static final float LEAST = 0.045f;

    private Candidates() {}

    /** Every pair of n reports, in the form and order of {@link #pairs}. */
    static long[] all(int n) {
        long[] out = new long[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                out[k++] = ((long) i << 32) | j;
            }
        }
        return out;
    }

    /**
     * Pairs (i, j) with i &lt; j as {@code i << 32 | j}, ascending.
     *
     * @param bodies vectors of length 1, by report
     * @param terms how many different terms there are
     */
    static long[] pairs(List<Bag> bodies, int terms) {
        int n = bodies.size();
        List<Bag> heavy = bodies.stream().map(b -> heaviest(b, TERMS)).toList();
        int[] length = new int[terms];
        heavy.forEach(b -> Arrays.stream(b.terms()).forEach(t -> length[t]++));
        int[][] reports = new int[terms][];
        float[][] weights = new float[terms][];
        int[] fill = new int[terms];
        for (int i = 0; i < n; i++) {
            Bag b = heavy.get(i);
            for (int k = 0; k < b.size(); k++) {
                int t = b.terms()[k];
                if (length[t] < 2 || length[t] > LONGEST) {
                    continue;
                }
                if (reports[t] == null) {
                    reports[t] = new int[length[t]];
                    weights[t] = new float[length[t]];
                }
                reports[t][fill[t]] = i;
                weights[t][fill[t]++] = b.weights()[k];
            }
        }
        List<long[]> found = new ArrayList<>();
        float[] score = new float[n];
        int[] touched = new int[n];
        for (int i = 0; i < n; i++) {
            int m = 0;
            Bag b = heavy.get(i);
            for (int k = 0; k < b.size(); k++) {
                int t = b.terms()[k];
                if (reports[t] == null) {
                    continue;
                }
                float w = b.weights()[k];
                for (int x = 0; x < fill[t]; x++) {
                    int j = reports[t][x];
                    if (score[j] == 0) {
                        touched[m++] = j;
                    }
                    score[j] += w * weights[t][x];
                }
            }
            found.add(best(i, score, touched, m));
            for (int x = 0; x < m; x++) {
                score[touched[x]] = 0;
            }
        }
        return found.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    }

    private static long[] best(int i, float[] score, int[] touched, int m) {
        long[] keys = new long[m];
        int n = 0;
        for (int x = 0; x < m; x++) {
            int j = touched[x];
            if (j != i && score[j] >= LEAST) {
                keys[n++] = ((long) Float.floatToIntBits(score[j]) << 32) | (0x7FFFFFFFL - j);
            }
        }
        Arrays.sort(keys, 0, n);
        int from = Math.max(0, n - NEAREST);
        long[] out = new long[n - from];
        for (int x = from; x < n; x++) {
            int j = (int) (0x7FFFFFFFL - (keys[x] & 0x7FFFFFFFL));
            out[x - from] = ((long) Math.min(i, j) << 32) | Math.max(i, j);
        }
        return out;
    }

    /** The bag's heaviest terms, those of lower number first among equals. */
    static Bag heaviest(Bag bag, int most) {
        if (bag.size() <= most) {
            return bag;
        }
        float[] sorted = bag.weights().clone();
        Arrays.sort(sorted);
        float least = sorted[sorted.length - most];
        int over = 0;
        for (float w : bag.weights()) {
            over += w > least ? 1 : 0;
        }
        int equal = most - over;
        int[] terms = new int[most];
        float[] weights = new float[most];
        int n = 0;
        for (int i = 0; i < bag.size(); i++) {
            float w = bag.weights()[i];
            if (w > least || (w == least && equal-- > 0)) {
                terms[n] = bag.terms()[i];
                weights[n++] = w;
            }
        }
        return new Bag(terms, weights);
    }
}
