package stemma.collate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.collate.Collation.Derivation;
import stemma.report.Published;

/**
 * How far the later of two reports is taken from the other, or both from a third. What stands between quotation marks is no
 * evidence: whoever was there can quote it. Nothing here knows a language.
 *
 * @param longRuns part of the later one's letter runs three words long that the other has too, by weight: 0 to 1
 * @param measures in the order of {@link #MEASURES}
 */
record Kinship(double longRuns, List<Double> measures) {
    /**
     * What is measured of the later report against the other; shares are 0 to 1. {@code runs}: its letter runs that the other has
     * too, by weight, less what two unrelated reports of their length share. {@code inOrder}: its words that the other has in
     * the same order. {@code length}: by how much the other's length exceeds {@link #SHORT_REPORT}, natural logarithm.
     * {@code commonRuns}: its runs of three common words that the other has too, square root. {@code fresh}: its roots that
     * the other has not, by weight. {@code sentences}: of each of its sentences, the weight that the best sentence of the
     * other has too; mean by length.
     */
    static final List<String> MEASURES =
            List.of("runs", "longRuns", "inOrder", "length", "lengthSquared", "commonRuns", "fresh", "sentences");

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
     * Two logistic regressions, "at all" and "wholly", intercept first, fitted by stemma.collate.DerivationTrainer (module lab);
     * data and figures in docs/models/derivation.md. Of the same overlap, what stands in a few long runs tells less of
     * rewriting than what is scattered: names, set phrases and unmarked quotations come in runs.
     */
    private static final double[] AT_ALL = {-8.260, 17.228, -17.407, 15.261, -1.998, -0.539, 5.312, 5.386, -7.288};
    private static final double[] WHOLLY = {-9.525, 13.093, -6.855, 8.359, -2.559, -0.903, -0.209, 2.637, -0.149};

    /** So much in long runs is copied, whatever else: one in five words is partly, three in four wholly. */
    private static final double COPIED = 0.2;

    private static final double COPIED_WHOLLY = 0.75;

    static Kinship of(Witness a, Witness b) {
        boolean swap =
                isLater(a.report().report().published(), b.report().report().published());
        Witness later = swap ? a : b;
        Witness earlier = swap ? b : a;
        return of(later, earlier, later.own().inOrderIn(earlier.own()), sentences(later, earlier));
    }

    /** The derivation of {@link #of}; most pairs are none whatever their sentences and the order of their words, and these are dear to compare. */
    static Derivation derivation(Witness a, Witness b) {
        boolean swap =
                isLater(a.report().report().published(), b.report().report().published());
        Witness later = swap ? a : b;
        Witness earlier = swap ? b : a;
        Kinship k = of(later, earlier, later.own().mostInOrderIn(earlier.own()), AT_ALL[SENTENCES + 1] > 0 ? 1 : 0);
        if (k.longRuns < COPIED) {
            if (k.chance(AT_ALL) < 0.5) {
                return Derivation.NONE;
            }
            k = k.with(IN_ORDER, later.own().inOrderIn(earlier.own()));
            if (k.chance(AT_ALL) < 0.5) {
                return Derivation.NONE;
            }
        } else {
            k = k.with(IN_ORDER, later.own().inOrderIn(earlier.own()));
        }
        return k.with(SENTENCES, sentences(later, earlier)).derivation();
    }

    private static final int IN_ORDER = MEASURES.indexOf("inOrder");
    private static final int SENTENCES = MEASURES.indexOf("sentences");

    private Kinship with(int measure, double value) {
        List<Double> changed = new ArrayList<>(measures);
        changed.set(measure, value);
        return new Kinship(longRuns, changed);
    }

    private static Kinship of(Witness a, Witness b, double inOrder, double sentences) {
        OwnWording earlier = b.own();
        OwnWording later = a.own();
        double chance = Math.min(0.5, CHANCE * Math.pow(earlier.size() / CHANCE_LETTERS, CHANCE_POWER));
        double longRuns = later.longRunsIn(earlier);
        double length = Math.max(0, Math.log((earlier.size() + 1) / SHORT_REPORT));
        return new Kinship(
                longRuns,
                List.of(
                        Math.max(0, (later.shortRunsIn(earlier) - chance) / (1 - chance)),
                        longRuns,
                        inOrder,
                        length,
                        length * length,
                        Math.sqrt(later.commonRunsIn(earlier)),
                        later.newTo(earlier),
                        sentences));
    }

    private static double sentences(Witness later, Witness earlier) {
        List<Witness.Stretch> of = later.sentences();
        double[] best = later.sentencePairs().best(later, earlier);
        double shared = 0;
        int words = 0;
        for (int i = 0; i < best.length; i++) {
            shared += best[i] * of.get(i).length();
            words += of.get(i).length();
        }
        return words == 0 ? 0 : shared / words;
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
        return derivation(AT_ALL, WHOLLY);
    }

    /** @param atAllModel, whollyModel intercept, then a weight for each measure */
    Derivation derivation(double[] atAllModel, double[] whollyModel) {
        if (longRuns >= COPIED_WHOLLY) {
            return Derivation.WHOLLY;
        }
        double atAll = chance(atAllModel);
        double wholly = Math.min(atAll, chance(whollyModel));
        if (wholly >= atAll - wholly && wholly >= 1 - atAll) {
            return Derivation.WHOLLY;
        }
        return atAll - wholly >= 1 - atAll || longRuns >= COPIED ? Derivation.PARTIALLY : Derivation.NONE;
    }

    private double chance(double[] model) {
        double z = model[0];
        for (int i = 0; i < measures.size(); i++) {
            z += model[i + 1] * measures.get(i);
        }
        return 1 / (1 + Math.exp(-z));
    }
}
