package stemma.quote;

import java.util.Arrays;

/**
 * The stretches of one paragraph that may be a content, with their scores: the segments of a semi-Markov conditional random field
 * (Sarawagi and Cohen 2004) whose other segments are single words outside. Sums run over all ways to lay contents that do not overlap.
 */
final class Lattice {
    private static final int NONE = -1;

    final int from;
    final int to;
    int size;
    int[] first = new int[64];
    int[] last = new int[64];
    float[] score = new float[64];
    /** Index of the first segment that ends at each token, then the next; -1 at the end. */
    private final int[] headByEnd;

    private int[] nextByEnd = new int[64];

    Lattice(int from, int to) {
        this.from = from;
        this.to = to;
        headByEnd = new int[to - from];
        Arrays.fill(headByEnd, NONE);
    }

    int add(int a, int b) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            last = Arrays.copyOf(last, size * 2);
            score = Arrays.copyOf(score, size * 2);
            nextByEnd = Arrays.copyOf(nextByEnd, size * 2);
        }
        first[size] = a;
        last[size] = b;
        nextByEnd[size] = headByEnd[b - from];
        headByEnd[b - from] = size;
        return size++;
    }

    int find(int a, int b) {
        for (int s = headByEnd[b - from]; s != NONE; s = nextByEnd[s]) {
            if (first[s] == a) {
                return s;
            }
        }
        return NONE;
    }

    /** Fills in each segment's probability; the logarithm of the sum over all ways is returned. */
    double marginals(double[] chance) {
        int n = to - from;
        double[] alpha = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double max = alpha[i];
            for (int s = headByEnd[i]; s != NONE; s = nextByEnd[s]) {
                max = Math.max(max, alpha[first[s] - from] + score[s]);
            }
            double sum = Math.exp(alpha[i] - max);
            for (int s = headByEnd[i]; s != NONE; s = nextByEnd[s]) {
                sum += Math.exp(alpha[first[s] - from] + score[s] - max);
            }
            alpha[i + 1] = max + Math.log(sum);
        }
        double[] beta = new double[n + 1];
        Arrays.fill(beta, Double.NEGATIVE_INFINITY);
        beta[n] = 0;
        for (int i = n - 1; i >= 0; i--) {
            beta[i] = plus(beta[i], beta[i + 1]);
            for (int s = headByEnd[i]; s != NONE; s = nextByEnd[s]) {
                int a = first[s] - from;
                beta[a] = plus(beta[a], beta[i + 1] + score[s]);
            }
        }
        for (int s = 0; s < size; s++) {
            chance[s] = Math.exp(alpha[first[s] - from] + score[s] + beta[last[s] + 1 - from] - alpha[n]);
        }
        return alpha[n];
    }

    private static double plus(double a, double b) {
        if (a == Double.NEGATIVE_INFINITY) {
            return b;
        }
        if (b == Double.NEGATIVE_INFINITY) {
            return a;
        }
        double max = Math.max(a, b);
        return max + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    /** The segments that lie side by side with the greatest sum of gains, in order. */
    int[] best(double[] gain) {
        int n = to - from;
        double[] value = new double[n + 1];
        int[] taken = new int[n + 1];
        for (int i = 0; i < n; i++) {
            value[i + 1] = value[i];
            taken[i + 1] = NONE;
            for (int s = headByEnd[i]; s != NONE; s = nextByEnd[s]) {
                double v = value[first[s] - from] + gain[s];
                if (v > value[i + 1]) {
                    value[i + 1] = v;
                    taken[i + 1] = s;
                }
            }
        }
        int[] out = new int[n];
        int k = 0;
        int i = n;
        while (i > 0) {
            if (taken[i] == NONE) {
                i--;
            } else {
                out[k++] = taken[i];
                i = first[taken[i]] - from;
            }
        }
        int[] ordered = new int[k];
        for (int j = 0; j < k; j++) {
            ordered[j] = out[k - 1 - j];
        }
        return ordered;
    }
}
