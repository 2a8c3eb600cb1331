package stemma.collate;

import org.jspecify.annotations.Nullable;
import stemma.collate.Collation.Derivation;
import stemma.report.Published;

/**
 * How far the later of two reports is taken from the other, or both from a third. What stands between quotation marks is no
 * evidence: whoever was there can quote it. Nothing here knows a language.
 *
 * @param runs by weight, the part of the later one's letter runs that the other has too, less what two unrelated reports of
 *     their length share; 0 to 1
 * @param longRuns the same of runs three words long, as it is
 * @param inOrder part of the later one's words that the other has in the same order
 * @param length by how much the other's length exceeds {@link #SHORT_REPORT}, natural logarithm; 0 for shorter ones
 */
record Kinship(double runs, double longRuns, double inOrder, double length) {
    /*
     * Unrelated reports share CHANCE of their letter runs where the earlier one has CHANCE_LETTERS, and more by this power where
     * it is longer. Measured on 600 random pairs each of COUNTER, AllSides and Impresso (Urdu, English, German and French): one
     * curve for all, .02 at 150 letters, .08 at 1,000, .20 at 4,000.
     */
    private static final double CHANCE = 0.04;
    private static final double CHANCE_LETTERS = 400;
    private static final double CHANCE_POWER = 0.7;

    /** Letters; natural logarithm 7. Of long reports on one event more is alike without any copying. */
    private static final double SHORT_REPORT = 1096;

    /*
     * Two logistic regressions, "at all" and "wholly", fitted on the 274 pairs of COUNTER's developer half and, as "none", 700
     * pairs of AllSides reports by different outlets on one event, with a tenth of their weight, and the 45 pairs of ten invented
     * reports (independent-viaduct.txt), with three tenths; ridge .01. The last two weights are of the length and of its square.
     * Ten-fold on COUNTER: macro F1 .760, two classes .812. Of the same overlap, what stands in a few long runs tells less of
     * rewriting than what is scattered: names, set phrases and unmarked quotations come in runs.
     */
    private static final double[] AT_ALL = {-3.582, 9.765, -12.051, 11.428, -0.924, -1.504};
    private static final double[] WHOLLY = {-6.85, 9.752, -5.513, 7.327, -2.398, -1.42};

    /** So much in long runs is copied, whatever else: one in five words is partly, three in four wholly. */
    private static final double COPIED = 0.2;

    private static final double COPIED_WHOLLY = 0.75;

    static Kinship of(Witness a, Witness b) {
        boolean swap =
                isLater(a.report().report().published(), b.report().report().published());
        OwnWording earlier = (swap ? b : a).own();
        OwnWording later = (swap ? a : b).own();
        double chance = Math.min(0.5, CHANCE * Math.pow(earlier.size() / CHANCE_LETTERS, CHANCE_POWER));
        return new Kinship(
                Math.max(0, (later.shortRunsIn(earlier) - chance) / (1 - chance)),
                later.longRunsIn(earlier),
                later.inOrderIn(earlier),
                Math.max(0, Math.log((earlier.size() + 1) / SHORT_REPORT)));
    }

    /** Only where both times are known and differ as far as both go; a day and an hour of that day do not. */
    private static boolean isLater(@Nullable Published a, @Nullable Published b) {
        if (a == null || b == null) {
            return false;
        }
        int known = Math.min(a.value().length(), b.value().length());
        return a.value().substring(0, known).compareTo(b.value().substring(0, known)) > 0;
    }

    Derivation derivation() {
        if (longRuns >= COPIED_WHOLLY) {
            return Derivation.WHOLLY;
        }
        double atAll = chance(AT_ALL);
        double wholly = Math.min(atAll, chance(WHOLLY));
        if (wholly >= atAll - wholly && wholly >= 1 - atAll) {
            return Derivation.WHOLLY;
        }
        return atAll - wholly >= 1 - atAll || longRuns >= COPIED ? Derivation.PARTIALLY : Derivation.NONE;
    }

    private double chance(double[] model) {
        double z = model[0]
                + model[1] * runs
                + model[2] * longRuns
                + model[3] * inOrder
                + model[4] * length
                + model[5] * length * length;
        return 1 / (1 + Math.exp(-z));
    }
}
