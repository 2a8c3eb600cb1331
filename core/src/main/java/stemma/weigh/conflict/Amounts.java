package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        boolean touching = Math.abs(a.low() - b.high()) <= Math.ulp(b.high()) || Math.abs(b.low() - a.high()) <= Math.ulp(a.high());
        return touching && (!a.approximate() || !b.approximate());
    }

    /**
     * Do the quantities that the two words stand in agree? Two numbers under the same kind of bound never do: "more than 200" was not
     * copied from "more than 260". False where a word stands in none or they count different things.
     */
    static boolean agree(Annotated ra, int a, Annotated rb, int b) {
        Optional<Quantity> x = at(ra, ra.words().span(a));
        Optional<Quantity> y = at(rb, rb.words().span(b));
        return x.isPresent() && y.isPresent() && x.get().unit().equals(y.get().unit())
                && (x.get().approximate() != y.get().approximate() || !x.get().approximate())
                && agree(x.get(), y.get());
    }

    /** Do both words stand in quantities of one unit, or both in none? */
    static boolean sameUnit(Annotated ra, int a, Annotated rb, int b) {
        Optional<Quantity> x = at(ra, ra.words().span(a));
        Optional<Quantity> y = at(rb, rb.words().span(b));
        return x.isEmpty() && y.isEmpty() || x.isPresent() && y.isPresent() && x.get().unit().equals(y.get().unit());
    }

    private static Optional<Quantity> at(Annotated r, Span span) {
        return r.quantities().stream().filter(q -> q.span().overlaps(span)).findFirst();
    }

    List<Variation> find() {
        Map<Integer, TreeMap<String, List<Locus>>> byColumn = new TreeMap<>();
        Map<Integer, String> about = new TreeMap<>();
        for (Columns.Pair p : columns.pairs()) {
            Annotated a = columns.reports().get(p.a());
            Annotated b = columns.reports().get(p.b());
            if (p.inA().isEmpty() || p.inB().isEmpty() || p.before() + p.after() < CONTEXT) {
                continue;
            }
            Optional<Quantity> x = at(a, a.words().span(p.inA().start(), p.inA().end() - 1));
            Optional<Quantity> y = at(b, b.words().span(p.inB().start(), p.inB().end() - 1));
            if (x.isEmpty() || y.isEmpty() || agree(x.get(), y.get()) || !x.get().unit().equals(y.get().unit())) {
                continue;
            }
            int last = a.words().firstFrom(x.get().span().end()) - 1;
            int other = b.words().firstFrom(y.get().span().end()) - 1;
            if (columns.column(columns.at(p.a(), last)) != columns.column(columns.at(p.b(), other)) || !sameNumber(x.get(), y.get())) {
                continue;
            }
            int column = columns.column(columns.at(p.a(), last));
            about.putIfAbsent(column, Context.around(a, last));
            add(byColumn.computeIfAbsent(column, k -> new TreeMap<>()), a, x.get());
            add(byColumn.computeIfAbsent(column, k -> new TreeMap<>()), b, y.get());
        }
        List<Variation> out = new ArrayList<>();
        byColumn.forEach((column, readings) -> {
            if (readings.size() > 1) {
                out.add(new Variation(Discrepancy.Kind.NUMBER, readings, about.getOrDefault(column, "")));
            }
        });
        return out;
    }

    private static boolean sameNumber(Quantity a, Quantity b) {
        return a.approximate() && b.approximate();
    }

    private static void add(TreeMap<String, List<Locus>> readings, Annotated r, Quantity q) {
        List<Locus> places = readings.computeIfAbsent(Fold.words(q.span().of(r.text())), k -> new ArrayList<>());
        Locus place = r.report().locus(q.span());
        if (!places.contains(place)) {
            places.add(place);
            places.sort(null);
        }
    }
}
