package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.report.Published;
import stemma.text.Span;
import stemma.weigh.Discrepancy;
import stemma.weigh.clause.Clause;
import stemma.weigh.clause.Opposition;
import stemma.weigh.clause.Tie;
import stemma.weigh.clause.Ties;

/** Finds clauses of two reports that assert the same in other words but for one number, day, negation or the direction of the act. */
final class Opposed {
    /** Least chance that two clauses are about one thing, for a number or who did it to whom. */
    private static final double SURE = 0.65;

    /** The same for a day or a "not", of which there are many in passing. */
    private static final double VERY_SURE = 0.75;

    /** The same for a measure that one event has one of. */
    private static final double MEASURED = 0.2;

    /** Counts that rise while a story runs. */
    private static final Set<String> RISING = Set.of(
            "kill",
            "killed",
            "killing",
            "kills",
            "die",
            "died",
            "dead",
            "dies",
            "injured",
            "injuring",
            "injure",
            "wounded",
            "hurt",
            "missing",
            "arrested",
            "detained",
            "evacuated",
            "displaced",
            "infected",
            "rescued",
            "found",
            "toll",
            "homeless",
            "destroyed",
            "joined",
            "signed",
            "waiting");

    private Opposed() {}

    /** Does the word tell of a count that rises while a story runs? */
    static boolean isRising(String word) {
        return RISING.contains(word) || word.equals("cases") || word.equals("deaths") || word.equals("votes");
    }

    /** @param known what aligned words showed already; places in it are left alone */
    static List<Variation> find(Ties.Found ties, Set<Locus> known) {
        Map<Locus, Integer> home = new HashMap<>();
        List<Discrepancy.Kind> kinds = new ArrayList<>();
        List<TreeMap<String, TreeSet<Locus>>> readings = new ArrayList<>();
        List<String> about = new ArrayList<>();
        for (Tie t : ties.plain()) {
            Clause a = ties.clauses().get(t.a());
            Clause b = ties.clauses().get(t.b());
            if (a.report() == b.report()) {
                continue;
            }
            Opposition o = only(a, b);
            if (o == null || (a.inner() || b.inner()) && text(a, o.inA()).indexOf(':') < 0) {
                continue;
            }
            Locus x = a.report().report().locus(o.inA());
            Locus y = b.report().report().locus(o.inB());
            if (t.chance() < least(o, a)
                    || o.kind() != Discrepancy.Kind.ROLE && known.stream().anyMatch(k -> k.overlaps(x) || k.overlaps(y))
                    || o.kind() == Discrepancy.Kind.NUMBER && grows(a, b)) {
                continue;
            }
            String va = text(a, o.inA());
            String vb = text(b, o.inB());
            if (va.equalsIgnoreCase(vb) || Excuses.hold(o, a, b)) {
                continue;
            }
            Integer at = home.get(x);
            at = at == null ? home.get(y) : at;
            if (at == null || kinds.get(at) != o.kind()) {
                at = readings.size();
                readings.add(new TreeMap<>());
                kinds.add(o.kind());
                about.add(Context.around(
                        a.report(), a.report().words().firstFrom(o.inA().start())));
            }
            readings.get(at).computeIfAbsent(va, k -> new TreeSet<>()).add(x);
            readings.get(at).computeIfAbsent(vb, k -> new TreeSet<>()).add(y);
            home.put(x, at);
            home.put(y, at);
        }
        List<Variation> out = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            TreeMap<String, List<Locus>> lists = new TreeMap<>();
            readings.get(i).forEach((value, places) -> lists.put(value, List.copyOf(places)));
            out.add(new Variation(kinds.get(i), lists, about.get(i)));
        }
        return out;
    }

    /** The one thing in which the clauses exclude each other; null where there is none, or several. */
    private static @Nullable Opposition only(Clause a, Clause b) {
        List<Opposition> all = Opposition.between(a, b);
        Opposition years = Opposition.years(a, b).orElse(null);
        if (years != null) {
            return all.isEmpty() || all.size() == 1 && all.getFirst().kind() == Discrepancy.Kind.DATE ? years : null;
        }
        return all.size() != 1 || Opposition.isApart(a, b) ? null : all.getFirst();
    }

    private static double least(Opposition o, Clause a) {
        if (o.kind() == Discrepancy.Kind.NUMBER
                && text(a, o.inA()).toLowerCase(Locale.ROOT).startsWith("magnitude")) {
            return MEASURED;
        }
        return o.kind() == Discrepancy.Kind.NUMBER || o.kind() == Discrepancy.Kind.ROLE ? SURE : VERY_SURE;
    }

    /** Is it a count that rises, told on two days, or at times that are not known? A year in the clause makes it an old, settled one. */
    private static boolean grows(Clause a, Clause b) {
        boolean rising = a.words().stream().anyMatch(w -> RISING.contains(a.word(w)))
                || b.words().stream().anyMatch(w -> RISING.contains(b.word(w)));
        boolean settled = isDated(a) && isDated(b);
        return rising && !settled && !sameDay(a.report(), b.report());
    }

    private static boolean isDated(Clause c) {
        return c.words().stream().anyMatch(w -> Opposition.isYear(c.word(w)));
    }

    private static boolean sameDay(Annotated a, Annotated b) {
        return !day(a).isEmpty() && day(a).equals(day(b));
    }

    /** The day of publication; empty where it is not known to the day. */
    static String day(Annotated r) {
        Published p = r.report().published();
        return p == null || p.value().length() < 10 ? "" : p.value().substring(0, 10);
    }

    /** Of a clause's report the words at the span. */
    private static String text(Clause c, Span s) {
        return s.of(c.report().text());
    }
}
