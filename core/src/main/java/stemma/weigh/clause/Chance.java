package stemma.weigh.clause;

/** How likely two clauses assert the same, by what they have in common. */
final class Chance {
    /*
     * A logistic regression (Newton's method, ridge 2), the constant first, then the features of Comparison in their order but the
     * last: 679 pairs of clauses of five reports of one event, of whose statements a list was made by hand, and the likest clauses of the
     * 3,857 sentence pairs of MSRP that have any, each of three tenths of the weight.
     */
    private static final double[] WEIGHTS = {
        -4.668, 0.143, 0.717, 0.640, 0.817, 0.201, 0.142, 0.055, 0.210, -0.101, -0.029, -0.052, 0.102, -0.095, -0.208,
        0.081, -0.146, 0.663, 0.781, 0.495, 4.282, 1.283, 0.638, -0.096, -0.301, -1.157, -0.013
    };

    /** Part of the lesser clause in one common run of words, from which the two say the same, and how likely then. */
    private static final double LONG = 0.45;

    private static final double VERBATIM = 0.7;

    /** Part of both clauses that a shared passage lays on each other with the same words, from which one was copied from the other. */
    private static final double WHOLE = 0.95;

    private Chance() {}

    static double of(double[] f) {
        double z = WEIGHTS[0];
        for (int i = 0; i + 1 < WEIGHTS.length; i++) {
            z += WEIGHTS[i + 1] * f[i];
        }
        boolean copied = f[Comparison.PASSAGE] >= WHOLE && f[Comparison.COVERED] >= WHOLE;
        return Math.max(1 / (1 + Math.exp(-z)), copied || f[Comparison.RUN] >= LONG ? VERBATIM : 0);
    }
}
