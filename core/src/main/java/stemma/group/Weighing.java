package stemma.group;

import java.util.Arrays;

/** The weights of a profile's terms: repeated words weigh with the logarithm of their count, rare words with their rarity. Vectors get length 1. */
final class Weighing {
    /** The weight of a count, as far as counts are small. */
    private static final double[] OF_COUNT = ofCounts();

    private final Rarity rarity;

    Weighing(Rarity rarity) {
        this.rarity = rarity;
    }

    /** How rare a term of a {@link Vocabulary} is, in nats. */
    interface Rarity {
        float of(int term);
    }

    private static double[] ofCounts() {
        double[] out = new double[256];
        for (int n = 0; n < out.length; n++) {
            out[n] = 1 + Math.log(n);
        }
        return out;
    }

    private static double ofCount(float count) {
        int n = (int) count;
        return n == count && n < OF_COUNT.length ? OF_COUNT[n] : 1 + Math.log(count);
    }

    Bag unit(Bag counts) {
        int n = 0;
        int[] terms = new int[counts.size()];
        float[] weights = new float[counts.size()];
        double square = 0;
        for (int i = 0; i < counts.size(); i++) {
            float w = (float) (ofCount(counts.weights()[i]) * rarity.of(counts.terms()[i]));
            if (w > 0) {
                terms[n] = counts.terms()[i];
                weights[n++] = w;
                square += w * w;
            }
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int i = 0; i < n; i++) {
            weights[i] *= scale;
        }
        return new Bag(Arrays.copyOf(terms, n), Arrays.copyOf(weights, n));
    }

    /** Every term of the bag with its rarity. */
    Bag rare(Bag counts) {
        float[] weights = new float[counts.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rarity.of(counts.terms()[i]);
        }
        return new Bag(counts.terms(), weights);
    }
}
