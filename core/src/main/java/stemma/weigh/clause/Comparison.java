package stemma.weigh.clause;

import java.util.Collections;
import stemma.annotate.Quantity;

/** What two clauses have in common, as numbers. */
final class Comparison {
    /** Names of the features, in their order. */
    static final int FEATURES = 31;

    /** Place of the part of the lesser clause that is one run of at least {@link #SHORTEST_RUN} words of the other. */
    static final int RUN = 30;

    /** Places of the part of the clause that a passage lays on the other, and of the lesser part of the two that has the same meaning. */
    static final int PASSAGE = 17;

    static final int COVERED = 3;

    /** Place of how near the two predicates are in meaning. */
    static final int PREDICATES = 5;

    /** Place of how near the predicate of one of the two comes to any word of the other. */
    static final int EITHER = 6;

    /** Words in a row that are not shared by chance. */
    private static final double LONG_RUN = 8;

    private static final int SHORTEST_RUN = 6;

    /** Part of the greater clause below which a common run is a phrase that both have and no more. */
    private static final double LEAST_OF_BOTH = 0.3;

    private Comparison() {}

    /**
     * All about 0 to 1.
     *
     * @param passage part of the lesser clause that a shared passage lays on the other
     * @param sentences likeness of the sentences that they stand in
     * @param nearness of the two sentences in meaning
     * @param around likeness of the sentences before, or of those after, whichever is greater
     */
    static double[] of(
            Clause a,
            Slots x,
            Clause b,
            Slots y,
            Lexis lexis,
            double passage,
            double sentences,
            double nearness,
            double around) {
        double[] f = new double[FEATURES];
        double exact = 0;
        double onlyX = 0;
        double onlyY = 0;
        double softX = 0;
        double softY = 0;
        for (int t : x.sorted()) {
            double m = best(t, y.sorted(), lexis);
            softX += lexis.bits(t) * m;
            if (m >= 1) {
                exact += lexis.bits(t);
            } else {
                onlyX = Math.max(onlyX, lexis.bits(t) * (1 - m));
            }
        }
        double sumX = sum(x.sorted(), lexis);
        double sumY = sum(y.sorted(), lexis);
        for (int t : y.sorted()) {
            double m = best(t, x.sorted(), lexis);
            softY += lexis.bits(t) * m;
            if (m < 1) {
                onlyY = Math.max(onlyY, lexis.bits(t) * (1 - m));
            }
        }
        double coverX = softX / Math.max(1, sumX);
        double coverY = softY / Math.max(1, sumY);
        f[0] = 2 * exact / Math.max(1, sumX + sumY);
        f[1] = (softX + softY) / Math.max(1, sumX + sumY);
        f[2] = Math.max(coverX, coverY);
        f[3] = Math.min(coverX, coverY);
        f[4] = Math.min(1, exact / 60);
        f[5] = slot(x.predicate(), y.predicate(), lexis);
        f[6] = Math.max(within(x.predicate(), y, lexis), within(y.predicate(), x, lexis));
        f[7] = Math.min(within(x.predicate(), y, lexis), within(y.predicate(), x, lexis));
        f[8] = x.subject() >= 0 && y.subject() >= 0 ? slot(x.subject(), y.subject(), lexis) : 0;
        f[9] = x.subject() >= 0 && y.subject() >= 0 && slot(x.subject(), y.subject(), lexis) == 0 ? 1 : 0;
        f[10] = x.object() >= 0 && y.object() >= 0 ? slot(x.object(), y.object(), lexis) : 0;
        f[11] = x.object() >= 0 && y.object() >= 0 && slot(x.object(), y.object(), lexis) == 0 ? 1 : 0;
        f[12] = !a.names().isEmpty() && !b.names().isEmpty() && Collections.disjoint(a.names(), b.names()) ? 1 : 0;
        f[13] = !a.names().isEmpty() && !Collections.disjoint(a.names(), b.names()) ? 1 : 0;
        f[14] = numbers(a, b);
        f[15] = order(x.terms(), y.terms(), lexis) * 2 / Math.max(1, x.bits() + y.bits());
        f[16] = (double) Math.min(x.terms().length, y.terms().length)
                / Math.max(1, Math.max(x.terms().length, y.terms().length));
        f[17] = passage;
        f[18] = Math.min(1, Math.max(onlyX, onlyY) / 12);
        f[19] = sentences;
        f[20] = around;
        f[21] = speakers(a, b) > 0 ? 1 : 0;
        f[22] = speakers(a, b) < 0 ? 1 : 0;
        f[23] = f[3] * f[7];
        f[24] = f[0] * f[0];
        int run = run(x.forms(), y.forms());
        f[25] = Math.min(1, run / LONG_RUN);
        double figures = 0;
        boolean counted = false;
        for (int t : x.sorted()) {
            if (lexis.isNumber(t)) {
                counted = true;
                figures += java.util.Arrays.binarySearch(y.sorted(), t) >= 0 ? lexis.bits(t) : 0;
            }
        }
        f[26] = Math.min(1, figures / 12);
        f[27] = counted && figures == 0 && java.util.Arrays.stream(y.sorted()).anyMatch(lexis::isNumber) ? 1 : 0;
        f[28] = Math.max(0, Lexis.cosine(x.sense(), y.sense()));
        f[29] = Math.max(0, nearness);
        int lesser = Math.min(a.words().size(), b.words().size());
        int greater = Math.max(a.words().size(), b.words().size());
        f[RUN] = run < SHORTEST_RUN || run < LEAST_OF_BOTH * greater ? 0 : (double) run / lesser;
        return f;
    }

    /** 1 for one speaker, -1 for two, 0 where one of the clauses has none. */
    private static int speakers(Clause a, Clause b) {
        String x = a.speaker();
        String y = b.speaker();
        if (x == null || y == null) {
            return 0;
        }
        return last(x).equals(last(y)) ? 1 : -1;
    }

    private static String last(String name) {
        String folded = stemma.text.Fold.words(name);
        return Clause.bare(folded.substring(folded.lastIndexOf(' ') + 1));
    }

    private static double sum(int[] terms, Lexis lexis) {
        double s = 0;
        for (int t : terms) {
            s += lexis.bits(t);
        }
        return s;
    }

    private static double best(int term, int[] among, Lexis lexis) {
        double best = 0;
        for (int t : among) {
            best = Math.max(best, lexis.near(term, t));
            if (best >= 1) {
                return 1;
            }
        }
        return best;
    }

    private static double slot(int a, int b, Lexis lexis) {
        return a < 0 || b < 0 ? 0 : lexis.near(a, b);
    }

    private static double within(int term, Slots in, Lexis lexis) {
        return term < 0 ? 0 : best(term, in.sorted(), lexis);
    }

    /** 1 where a number of one unit is the same in both, -1 where all of one unit differ, 0 where there is none to compare. */
    private static double numbers(Clause a, Clause b) {
        double out = 0;
        for (Quantity q : a.quantities()) {
            for (Quantity p : b.quantities()) {
                if (!q.unit().isEmpty() && q.unit().equals(p.unit())) {
                    if (q.low() <= p.high() && p.low() <= q.high()) {
                        return 1;
                    }
                    out = -1;
                }
            }
        }
        return out;
    }

    /** Words of the longest run that both have, small words among them. */
    private static int run(int[] a, int[] b) {
        int best = 0;
        int[] last = new int[b.length + 1];
        int[] now = new int[last.length];
        for (int word : a) {
            for (int k = 0; k < b.length; k++) {
                now[k + 1] = word == b[k] ? last[k] + 1 : 0;
                best = Math.max(best, now[k + 1]);
            }
            int[] swap = last;
            last = now;
            now = swap;
        }
        return best;
    }

    /** What the longest common subsequence tells, in bits. */
    private static double order(int[] p, int[] q, Lexis lexis) {
        double[] last = new double[q.length + 1];
        double[] now = new double[q.length + 1];
        for (int t : p) {
            for (int j = 0; j < q.length; j++) {
                now[j + 1] = t == q[j] ? last[j] + lexis.bits(t) : Math.max(now[j], last[j + 1]);
            }
            double[] swap = last;
            last = now;
            now = swap;
        }
        return last[q.length];
    }
}
