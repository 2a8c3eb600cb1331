package stemma.read.page;

/**
 * Boosted regression trees, laid flat: node i of tree t asks whether a feature is at most a bound.
 * Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001).
 *
 * @param roots the first node of every tree
 * @param feature the feature that a node asks for; -1 at a leaf
 * @param bound the greatest value that goes left; the value of a leaf
 * @param right the node for greater values; the left one follows its parent
 * @param base the score before any tree
 */
record Trees(int[] roots, short[] feature, float[] bound, int[] right, float base) {
    /** A score, in log odds, from which later trees do not bring a block back: most of a page's blocks get there in sixteen. */
    private static final float HOPELESS = -4.6f;

    /** Probability of the positive class, 0 to 1. */
    float probability(float[] row) {
        float score = base;
        for (int t = 0; t < roots.length; t++) {
            if ((t & 15) == 15 && score < HOPELESS) {
                break;
            }
            int n = roots[t];
            int f;
            while ((f = feature[n]) >= 0) {
                n = row[f] <= bound[n] ? n + 1 : right[n];
            }
            score += bound[n];
        }
        return (float) (1 / (1 + Math.exp(-score)));
    }
}
