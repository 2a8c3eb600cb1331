package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at each tie among the others: a clause that has a likelier partner in the same report is less likely tied to this one, and two
 * that are both tied to a clause of a third report are likelier tied to each other.
 */
final class Rivals {
    /** Chance of a tie that can speak for another or against it. */
    private static final double HEARD = 0.1;

    /** Chance below which a clause of a third report that one of the two is tied to speaks against their tie. */
    private static final double NONE = 0.05;

    /*
     * A logistic regression (Newton's method, ridge 2) on the same pairs as Chance, its chances taken from the folds that did not see them:
     * the constant, log odds of the chance, the greater and the lesser of the two best rivals, the best support and objection of third
     * reports, and whether the tie is likelier than all rivals.
     */
    private static final double[] WEIGHTS = {0.416, 1.232, -0.727, -1.452, 1.475, -0.440, 0.553};

    private final List<Clause> clauses;
    private final Map<Long, Double> chances = new HashMap<>();
    private final Map<Integer, List<Tie>> ties = new HashMap<>();

    Rivals(List<Clause> clauses, List<Tie> first) {
        this.clauses = clauses;
        for (Tie t : first) {
            chances.put(key(t.a(), t.b()), t.chance());
            ties.computeIfAbsent(t.a(), k -> new ArrayList<>()).add(t);
            ties.computeIfAbsent(t.b(), k -> new ArrayList<>()).add(t);
        }
    }

    /** Log odds of the tie among the others. */
    double logOdds(Tie t) {
        double a = best(t.a(), t.b());
        double b = best(t.b(), t.a());
        double support = 0;
        double objection = 0;
        for (Tie o : ties.getOrDefault(t.a(), List.of())) {
            int third = other(o, t.a());
            String report = clauses.get(third).report().id();
            if (o.chance() > HEARD
                    && !report.equals(clauses.get(t.a()).report().id())
                    && !report.equals(clauses.get(t.b()).report().id())) {
                double on = chances.getOrDefault(key(third, t.b()), 0.0);
                support = Math.max(support, Math.min(o.chance(), on));
                objection = Math.max(objection, on < NONE ? o.chance() : 0);
            }
        }
        double p = Math.clamp(t.chance(), 0.01, 0.99);
        return WEIGHTS[0]
                + WEIGHTS[1] * Math.log(p / (1 - p))
                + WEIGHTS[2] * Math.max(a, b)
                + WEIGHTS[3] * Math.min(a, b)
                + WEIGHTS[4] * support
                + WEIGHTS[5] * objection
                + WEIGHTS[6] * (t.chance() > Math.max(a, b) ? 1 : 0);
    }

    /** The likeliest partner of the clause in the other's report, but the other and what overlaps it. */
    private double best(int clause, int other) {
        double best = 0;
        Clause rival = clauses.get(other);
        for (Tie o : ties.getOrDefault(clause, List.of())) {
            Clause c = clauses.get(other(o, clause));
            if (o.chance() > best && c.report() == rival.report() && !c.span().overlaps(rival.span())) {
                best = o.chance();
            }
        }
        return best;
    }

    private static int other(Tie t, int one) {
        return t.a() == one ? t.b() : t.a();
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
