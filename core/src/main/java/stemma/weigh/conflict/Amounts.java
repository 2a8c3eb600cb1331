package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Quantity;
import stemma.report.Locus;
import stemma.text.Fold;
import stemma.text.Span;
import stemma.weigh.Discrepancy;

/** Finds quantities whose number stayed while the word that bounds it was changed so that both cannot be true: "nearly five", "over five". */
final class Amounts {
    private static final int CONTEXT = 4;

    private final Columns columns;

    Amounts(Columns columns) {
        this.columns = columns;
    }

    /** Can both hold? An exact number agrees with a bound that it touches: "five" with "over five". */
    static boolean agree(Quantity a, Quantity b) {
        if (a.low() <= b.high() && b.low() <= a.high()) {
            return true;
        }
        boolean touching = Math.abs(a.low() - b.high()) <= Math.ulp(b.high())
                || Math.abs(b.low() - a.high()) <= Math.ulp(a.high());
        return touching && (!a.approximate() || !b.approximate());
    }

    /**
     * Do the quantities that the two words stand in agree? Two numbers under the same kind of bound never do: "more than 200" was not
     * copied from "more than 260". False where a word stands in none or they count different things.
     */
    static boolean agree(Annotated ra, int a, Annotated rb, int b) {
        Optional<Quantity> x = at(ra, ra.words().span(a));
        Optional<Quantity> y = at(rb, rb.words().span(b));
        return x.isPresent()
                && y.isPresent()
                && x.get().unit().equals(y.get().unit())
                && (x.get().approximate() != y.get().approximate() || !x.get().approximate())
                && agree(x.get(), y.get());
    }

    /** Do both words stand in quantities of one unit, or both in none? */
    static boolean sameUnit(Annotated ra, int a, Annotated rb, int b) {
        Optional<Quantity> x = at(ra, ra.words().span(a));
        Optional<Quantity> y = at(rb, rb.words().span(b));
        return x.isEmpty() && y.isEmpty()
                || x.isPresent()
                        && y.isPresent()
                        && x.get().unit().equals(y.get().unit());
    }

    /** The exact number that the word stands in; empty where it is none, or told by bounds only. */
    static OptionalDouble value(Annotated r, int word) {
        return at(r, r.words().span(word)).stream()
                .filter(q -> q.high() < Double.POSITIVE_INFINITY)
                .mapToDouble(q -> (q.low() + q.high()) / 2)
                .findFirst();
    }

    private static Optional<Quantity> at(Annotated r, Span span) {
        return r.quantities().stream().filter(q -> q.span().overlaps(span)).findFirst();
    }

    List<Variation> find() {
        TreeSet<Integer> found = new TreeSet<>();
        for (Columns.Pair p : columns.pairs()) {
            if (!p.inA().isEmpty() && !p.inB().isEmpty() && p.before() + p.after() >= CONTEXT) {
                aligned(p, found);
            }
        }
        columns.reworded().forEach(p -> reworded(p, found));
        TreeSet<Integer> roots = new TreeSet<>();
        found.forEach(at -> roots.add(columns.column(at)));
        List<Variation> out = new ArrayList<>();
        columns.members(roots).values().forEach(members -> read(members, found, out));
        return out;
    }

    private void aligned(Columns.Pair p, TreeSet<Integer> found) {
        Annotated a = columns.reports().get(p.a());
        Annotated b = columns.reports().get(p.b());
        Optional<Quantity> x = at(a, a.words().span(p.inA().start(), p.inA().end() - 1));
        Optional<Quantity> y = at(b, b.words().span(p.inB().start(), p.inB().end() - 1));
        if (x.isPresent()
                && y.isPresent()
                && exclude(x.get(), y.get())
                && number(a, x.get()).equals(number(b, y.get()))) {
            int i = columns.at(p.a(), last(a, x.get()));
            int j = columns.at(p.b(), last(b, y.get()));
            if (columns.column(i) == columns.column(j)) {
                found.add(i);
                found.add(j);
            }
        }
    }

    /** In sentences that say the same in other words, the same number of the same thing under two bounds is one amount. */
    private void reworded(Columns.Reworded p, TreeSet<Integer> found) {
        Annotated a = columns.reports().get(p.a());
        Annotated b = columns.reports().get(p.b());
        for (Quantity x : a.quantities()) {
            for (Quantity y : b.quantities()) {
                if (p.inA().contains(x.span())
                        && p.inB().contains(y.span())
                        && !x.unit().isEmpty()
                        && exclude(x, y)
                        && number(a, x).equals(number(b, y))) {
                    int i = columns.at(p.a(), last(a, x));
                    int j = columns.at(p.b(), last(b, y));
                    columns.join(i, j);
                    found.add(i);
                    found.add(j);
                }
            }
        }
    }

    /** The values of its number words. */
    private static List<String> number(Annotated r, Quantity q) {
        List<String> out = new ArrayList<>();
        for (int w = r.words().firstFrom(q.span().start()); w <= last(r, q); w++) {
            Token.value(Token.Sort.NUMBER, r, w).ifPresent(out::add);
        }
        return out;
    }

    private static int last(Annotated r, Quantity q) {
        return r.words().firstFrom(q.span().end()) - 1;
    }

    private static boolean exclude(Quantity x, Quantity y) {
        return x.approximate() && y.approximate() && x.unit().equals(y.unit()) && !agree(x, y);
    }

    /** The readings of one column: those found, and the same words in other reports. */
    private void read(List<Integer> members, TreeSet<Integer> found, List<Variation> out) {
        TreeMap<String, TreeSet<Locus>> readings = new TreeMap<>();
        for (boolean known : new boolean[] {true, false}) {
            for (int i : members) {
                Annotated r = columns.reports().get(columns.reportOf(i));
                Optional<Quantity> q = at(r, r.words().span(columns.wordOf(i)));
                String value = q.map(x -> Fold.words(x.span().of(r.text()))).orElse("");
                if (q.isPresent() && known == found.contains(i) && (known || readings.containsKey(value))) {
                    readings.computeIfAbsent(value, k -> new TreeSet<>())
                            .add(r.report().locus(q.get().span()));
                }
            }
        }
        if (readings.size() > 1) {
            TreeMap<String, List<Locus>> lists = new TreeMap<>();
            readings.forEach((value, places) -> lists.put(value, List.copyOf(places)));
            int first = members.stream().filter(found::contains).findFirst().orElseThrow();
            Annotated r = columns.reports().get(columns.reportOf(first));
            out.add(new Variation(Discrepancy.Kind.NUMBER, lists, Context.around(r, columns.wordOf(first))));
        }
    }
}
