package stemma.collate;

import java.util.Arrays;

/**
 * How likely two stretches, most often sentences, say the same, judged by the words that they share. Nothing here knows a
 * language.
 */
final class Likeness {
    /*
     * A logistic regression on four features of the 4,076 pairs of MSRP's training part (data/msrp), pure numbers, fitted by
     * Newton's method with a ridge of 1. Ten-fold: AUC .796, F1 .821 at .5. More features gained .01 by artefacts of how that
     * set was drawn.
     */
    private static final double INTERCEPT = -4.09;
    private static final double SHARED = 5.48;
    private static final double ORDER = 1.18;
    private static final double LENGTHS = 3.42;
    private static final double HEAVIEST = -2.84;

    private Likeness() {}

    /** Chance that the two stretches say the same, 0 to 1, by MSRP's measure: most of it, not every detail. 1 when word for word. */
    static double of(Witness a, Witness.Stretch x, Witness b, Witness.Stretch y) {
        if (Arrays.equals(a.words(), x.from(), x.end(), b.words(), y.from(), y.end())) {
            return 1;
        }
        double[] f = features(a, x, b, y);
        double z = INTERCEPT + SHARED * f[0] + ORDER * f[1] + LENGTHS * f[2] + HEAVIEST * f[3];
        return 1 / (1 + Math.exp(-z));
    }

    /** Can the likeness reach this much, whatever the order of the words? Much cheaper than to find out whether it does. */
    static boolean mayReach(double least, Witness.Stretch x, Witness.Stretch y, Bag roots) {
        double without =
                withoutOrder(x.length(), y.length(), roots.dice(), Math.max(roots.heaviestA(), roots.heaviestB()));
        double wanted = wanted(least);
        return without + ORDER >= wanted && without + ORDER * mostInOrder(x.roots(), y.roots()) >= wanted
                || roots.onlyShared();
    }

    /**
     * The same for two stretches of which little is known.
     *
     * @param lengthA, lengthB in words
     * @param dice {@link Bag#dice} at most
     * @param heaviest bits of a root that stands in one of them alone
     */
    static boolean mayReach(double least, int lengthA, int lengthB, double dice, double heaviest) {
        return withoutOrder(lengthA, lengthB, dice, heaviest) + ORDER >= wanted(least);
    }

    private static double withoutOrder(int lengthA, int lengthB, double dice, double heaviest) {
        double lengths = (double) Math.min(lengthA, lengthB) / Math.max(lengthA, lengthB);
        return INTERCEPT + SHARED * dice + LENGTHS * lengths + HEAVIEST * Math.min(1, heaviest / 20);
    }

    private static double wanted(double least) {
        return Math.log(least / (1 - least));
    }

    /** What rounding to thousandths of a bit may come to. */
    private static final double ROUNDING = 0.01;

    /** No less than {@link #inOrder}: the words of x whose roots y has, in whatever order. */
    private static double mostInOrder(long[] x, long[] y) {
        double same = 0;
        double all = 0;
        int n = 0;
        for (long entry : x) {
            double w = Witness.weight((int) entry / 1000f);
            int root = (int) (entry >> 32);
            while (n < y.length && (int) (y[n] >> 32) < root) {
                n++;
            }
            all += w;
            same += n < y.length && (int) (y[n] >> 32) == root ? w : 0;
        }
        for (long entry : y) {
            all += Witness.weight((int) entry / 1000f);
        }
        return Math.min(1, 2 * same / all + ROUNDING);
    }

    /**
     * All 0 to 1: roots in common by weight; words in common and in order by weight; the shorter's part of the longer; the
     * heaviest root without counterpart, 1 for 20 bits.
     */
    static double[] features(Witness a, Witness.Stretch x, Witness b, Witness.Stretch y) {
        Bag roots = Bag.common(x.roots(), y.roots());
        return new double[] {
            roots.dice(),
            inOrder(a, x, b, y),
            (double) Math.min(x.length(), y.length()) / Math.max(x.length(), y.length()),
            Math.min(1, Math.max(roots.heaviestA(), roots.heaviestB()) / 20)
        };
    }

    private static double inOrder(Witness a, Witness.Stretch x, Witness b, Witness.Stretch y) {
        int[] p = Arrays.copyOfRange(a.words(), x.from(), x.end());
        int[] q = Arrays.copyOfRange(b.words(), y.from(), y.end());
        int[] rootsA = a.roots();
        int[] rootsB = b.roots();
        int fromA = x.from();
        int fromB = y.from();
        int[] match = new GlobalAlignment(p, q, a::weight, (i, j) -> rootsA[fromA + i] == rootsB[fromB + j]).align();
        double same = 0;
        double all = 0;
        for (int k = 0; k < p.length; k++) {
            double w = a.weight(p[k]);
            all += w;
            same += match[k] >= 0 && a.roots()[x.from() + k] == b.roots()[y.from() + match[k]] ? w : 0;
        }
        for (int word : q) {
            all += b.weight(word);
        }
        return 2 * same / all;
    }
}
