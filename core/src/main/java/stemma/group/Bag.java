package stemma.group;

import java.util.Arrays;

/**
 * Terms with weights: a sparse vector.
 *
 * @param terms numbers of a {@link Vocabulary}, ascending
 * @param weights one for each term, not negative
 */
record Bag(int[] terms, float[] weights) {
    int size() {
        return terms.length;
    }

    /** Length of the vector; 0 for none. */
    double norm() {
        double s = 0;
        for (float w : weights) {
            s += w * w;
        }
        return Math.sqrt(s);
    }

    /** Sum of the products of weights of the terms that both hold. */
    double dot(Bag other) {
        double s = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int c = Integer.compare(terms[i], other.terms[j]);
            if (c == 0) {
                s += weights[i++] * other.weights[j++];
            } else if (c < 0) {
                i++;
            } else {
                j++;
            }
        }
        return s;
    }

    /** Sum of the weights of this bag's terms that the other holds too. */
    double shared(Bag other) {
        double s = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int c = Integer.compare(terms[i], other.terms[j]);
            if (c == 0) {
                s += weights[i++];
                j++;
            } else if (c < 0) {
                i++;
            } else {
                j++;
            }
        }
        return s;
    }

    /** Sum of all weights. */
    double sum() {
        double s = 0;
        for (float w : weights) {
            s += w;
        }
        return s;
    }

    /** The terms that the other does not hold. */
    Bag without(Bag other) {
        return held(other, false);
    }

    /** The terms that the other holds too, with this bag's weights. */
    Bag within(Bag other) {
        return held(other, true);
    }

    /** The terms of at least that weight. */
    Bag from(double least) {
        int[] t = new int[terms.length];
        float[] w = new float[terms.length];
        int n = 0;
        for (int i = 0; i < terms.length; i++) {
            if (weights[i] >= least) {
                t[n] = terms[i];
                w[n++] = weights[i];
            }
        }
        return new Bag(Arrays.copyOf(t, n), Arrays.copyOf(w, n));
    }

    private Bag held(Bag other, boolean wanted) {
        int[] t = new int[terms.length];
        float[] w = new float[terms.length];
        int n = 0;
        int j = 0;
        for (int i = 0; i < terms.length; i++) {
            while (j < other.terms.length && other.terms[j] < terms[i]) {
                j++;
            }
            if ((j < other.terms.length && other.terms[j] == terms[i]) == wanted) {
                t[n] = terms[i];
                w[n++] = weights[i];
            }
        }
        return new Bag(Arrays.copyOf(t, n), Arrays.copyOf(w, n));
    }

    boolean holds(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** How many terms both hold. */
    int common(Bag other) {
        int n = 0;
        for (int t : terms) {
            n += other.holds(t) ? 1 : 0;
        }
        return n;
    }
}
