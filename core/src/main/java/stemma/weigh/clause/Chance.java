package stemma.weigh.clause;

/** How likely two clauses assert the same, by what they have in common. */
final class Chance {
    /*
     * A logistic regression (Newton's method, ridge 2), the constant first, then the features of Comparison in their order but the
     * last: 679 pairs of clauses of five reports of one event, of whose statements a list was made by hand, and the likest clauses of the
     * 3,857 sentence pairs of MSRP that have any, each of three tenths of the weight.
     */
    private static final double[] WEIGHTS = {
        -8.065, 0.966, 2.070, 1.987, 1.823, 0.523, 0.158, -0.215, 0.750, -0.496, -0.002, -0.273, -0.078, -0.354, -0.877,
        0.935, 0.100, 0.045, 0.334, 1.744, 2.167, 2.353, 0.685, -0.658, -0.509, -0.947, 1.748, 1.886, 0.249, 0.329,
        1.457
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
