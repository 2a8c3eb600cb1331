package stemma.weigh.clause;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.annotate.Annotated;
import stemma.annotate.TimeExpression;
import stemma.weigh.Discrepancy;
import stemma.weigh.Statement;

/** What two clauses have in common beside what {@link Comparison} says: who, when, how many, where in the report, and what is left over. */
final class Particulars {
    static final int FEATURES = 44;

    /** Places, behind those of {@link Comparison}, of the lesser clause's terms in tens, and of the greater part that the sentences around one hold of the other. */
    static final int LESSER = Comparison.FEATURES + 24;

    static final int AROUND = Comparison.FEATURES + 33;

    private final List<Clause> clauses;
    private final List<Slots> slots;
    private final Lexis lexis;
    private final SentenceBags bags;
    private final Referents referents;
    private final int[] holders;
    private final Statement.Status[] standing;
    private final int reports;

    Particulars(List<Annotated> reports, List<Clause> clauses, List<Slots> slots, Lexis lexis, SentenceBags bags) {
        this.clauses = clauses;
        this.slots = slots;
        this.lexis = lexis;
        this.bags = bags;
        this.reports = reports.size();
        referents = new Referents(reports, clauses, lexis);
        holders = new int[lexis.size()];
        standing = new Statement.Status[clauses.size()];
        for (int i = 0; i < standing.length; i++) {
            standing[i] = Standing.plainly(clauses.get(i));
            if (!clauses.get(i).inner()) {
                for (int t : slots.get(i).sorted()) {
                    holders[t]++;
                }
            }
        }
    }

    /** The features of {@link Comparison} with these behind them. */
    double[] after(double[] f, int i, int j) {
        double[] out = Arrays.copyOf(f, f.length + FEATURES);
        System.arraycopy(of(i, j), 0, out, f.length, FEATURES);
        return out;
    }

    /** Do two persons do it, each called by name? */
    boolean areOfTwo(int i, int j) {
        return referents.areTwo(i, j);
    }

    /** About -1 to 1. */
    private double[] of(int i, int j) {
        Clause a = clauses.get(i);
        Clause b = clauses.get(j);
        Slots x = slots.get(i);
        Slots y = slots.get(j);
        double[] f = new double[FEATURES];
        int[] who = referents.subject(i);
        int[] other = referents.subject(j);
        int[] whom = referents.object(i);
        int[] otherWhom = referents.object(j);
        f[0] = referents.same(who, other);
        both(f, 1, referents.within(who, y.sorted()), referents.within(other, x.sorted()));
        f[3] = referents.same(whom, otherWhom);
        both(f, 4, referents.within(whom, y.sorted()), referents.within(otherWhom, x.sorted()));
        f[6] = Math.max(referents.same(who, otherWhom), referents.same(whom, other));
        f[7] = who.length == 0 || other.length == 0 ? 1 : 0;
        left(f, 8, x, y);
        f[18] = times(a, b);
        f[19] = Opposition.isAhead(standing[i], standing[j]) ? 1 : 0;
        f[20] = standing[i] == standing[j] ? 1 : 0;
        f[21] = a.negated() == b.negated() ? 0 : 1;
        f[22] = a.quoted() && b.quoted() ? 1 : 0;
        f[23] = a.quoted() == b.quoted() ? 0 : 1;
        both(f, 24, x.sorted().length / 10.0, y.sorted().length / 10.0);
        f[26] = (a.inner() ? 0.5 : 0) + (b.inner() ? 0.5 : 0);
        both(f, 27, Math.min(1, a.sentence() / 10.0), Math.min(1, b.sentence() / 10.0));
        f[29] = Math.abs(place(a) - place(b));
        both(f, 30, bags.cover(x.sorted(), b, 0), bags.cover(y.sorted(), a, 0));
        both(f, 32, bags.around(x.sorted(), b), bags.around(y.sorted(), a));
        f[34] = Math.min(1, reports / 6.0);
        for (Opposition o : Opposition.between(a, b)) {
            f[35] = Math.max(f[35], o.kind() == Discrepancy.Kind.NUMBER ? 1 : 0);
            f[36] = Math.max(f[36], o.kind() == Discrepancy.Kind.DATE ? 1 : 0);
            f[37] = Math.max(f[37], o.kind() == Discrepancy.Kind.POLARITY || o.kind() == Discrepancy.Kind.ROLE ? 1 : 0);
        }
        f[38] = Opposition.isApart(a, b) ? 1 : 0;
        Set<String> common = new HashSet<>(a.names());
        common.retainAll(b.names());
        both(
                f,
                39,
                Math.min(1, (a.names().size() - common.size()) / 3.0),
                Math.min(1, (b.names().size() - common.size()) / 3.0));
        f[41] = Math.min(1, common.size() / 3.0);
        both(
                f,
                42,
                x.predicate() < 0 ? 0 : lexis.bits(x.predicate()) / 12,
                y.predicate() < 0 ? 0 : lexis.bits(y.predicate()) / 12);
        return f;
    }

    /** The lesser, then the greater. */
    private static void both(double[] f, int at, double one, double two) {
        f[at] = Math.min(one, two);
        f[at + 1] = Math.max(one, two);
    }

    /** Where in its report, 0 to 1. */
    private static double place(Clause c) {
        return (double) c.sentence() / Math.max(1, c.report().sentences().size());
    }

    /** What the two share, how rare it is here, and how near in meaning what is left of the one is to the other. */
    private void left(double[] f, int at, Slots x, Slots y) {
        int[] onlyX = Arrays.stream(x.sorted())
                .filter(t -> Arrays.binarySearch(y.sorted(), t) < 0)
                .toArray();
        int[] onlyY = Arrays.stream(y.sorted())
                .filter(t -> Arrays.binarySearch(x.sorted(), t) < 0)
                .toArray();
        int shared = x.sorted().length - onlyX.length;
        double rarest = 0;
        double most = 0;
        double sum = 0;
        for (int t : x.sorted()) {
            if (Arrays.binarySearch(y.sorted(), t) >= 0) {
                rarest = Math.max(rarest, 1.0 / Math.max(1, holders[t]));
                most = Math.max(most, lexis.bits(t));
                sum += 1.0 / Math.max(2, holders[t]);
            }
        }
        f[at] = rarest;
        f[at + 1] = most / 12;
        f[at + 2] = Math.min(1, sum / 2);
        f[at + 3] = Math.min(1, shared / 6.0);
        both(f, at + 4, Math.min(1, onlyX.length / 8.0), Math.min(1, onlyY.length / 8.0));
        float[] restX = lexis.sense(onlyX);
        float[] restY = lexis.sense(onlyY);
        f[at + 6] = Lexis.cosine(restX, restY);
        both(f, at + 7, Lexis.cosine(restX, y.sense()), Lexis.cosine(restY, x.sense()));
        double figures = 0;
        for (int t : onlyX) {
            figures += lexis.isNumber(t) ? 1 : 0;
        }
        double others = 0;
        for (int t : onlyY) {
            others += lexis.isNumber(t) ? 1 : 0;
        }
        f[at + 9] = Math.min(1, Math.min(figures, others) / 2 + Math.max(figures, others) / 4);
    }

    /** 1 where a time of the one can be one of the other, -1 where none can, 0 where one has none. */
    private static double times(Clause a, Clause b) {
        List<TimeExpression> p =
                a.times().stream().filter(TimeExpression::isResolved).toList();
        List<TimeExpression> q =
                b.times().stream().filter(TimeExpression::isResolved).toList();
        if (p.isEmpty() || q.isEmpty()) {
            return 0;
        }
        return p.stream().anyMatch(s -> q.stream().anyMatch(t -> Opposition.meet(s.value(), t.value()))) ? 1 : -1;
    }
}
