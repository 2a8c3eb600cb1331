package stemma.weigh.clause;

/** How likely two clauses assert the same, by what they have in common. */
final class Chance {
    /*
     * The mean of two logistic regressions (Newton's method, ridge 2), the constant first, then the features of Comparison in
     * their order: one of 9,506 pairs of clauses of ECB+ (topics 1 to 35 without 2, 5, 12, 18, 21, 34, 35; checked sentences only;
     * same where the event of one predicate is in a chain of the other clause), which is lenient, and one of 2,309 pairs of five reports of one event, of
     * whose statements a list was made by hand, which is strict.
     */
    private static final double[] WEIGHTS = {
        -3.389, 1.558, -0.183, 1.055, 0.706, 1.391, 0.336, 0.650, 0.925, -0.216, -0.237, 0.066, 0.294, -0.401, -0.537,
        0.936, 0.855, -0.106, 0.677, 0.162, 0.088, 0.979, 0.941, -0.810, -0.720, -1.083, 1.030
    };

    /** Part of the lesser clause in one common run of words, from which the two say the same, and how likely then. */
    private static final double LONG = 0.45;

    private static final double VERBATIM = 0.7;

    private Chance() {}

    static double of(double[] f) {
        double z = WEIGHTS[0];
        for (int i = 0; i + 1 < WEIGHTS.length; i++) {
            z += WEIGHTS[i + 1] * f[i];
        }
        return Math.max(1 / (1 + Math.exp(-z)), f[Comparison.RUN] >= LONG ? VERBATIM : 0);
    }
}
