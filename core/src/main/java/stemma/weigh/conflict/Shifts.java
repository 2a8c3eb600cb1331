package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stemma.annotate.Annotated;
import stemma.quote.Quotation;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.Discrepancy;

/** Finds a "not" or an "allegedly" that one of two aligned reports lacks, the words around being the same. */
final class Shifts {
    private static final Set<String> NEGATIONS = Set.of("not", "never");
    private static final Set<String> HEDGES =
            Set.of("alleged", "allegedly", "reportedly", "suspected", "apparently", "purportedly", "supposedly");

    /** Shared words that have to stand on either side, of eight. */
    private static final int CONTEXT = 6;

    private Shifts() {}

    static List<Variation> find(Columns columns, List<List<Quotation>> quotations) {
        Map<String, Variation> out = new TreeMap<>();
        for (Columns.Pair p : columns.pairs()) {
            if (p.before() < CONTEXT
                    || p.after() < CONTEXT
                    || p.inA().length() + p.inB().length() != 1) {
                continue;
            }
            boolean inA = p.inB().isEmpty();
            int has = inA ? p.a() : p.b();
            Annotated with = columns.reports().get(has);
            int word = inA ? p.inA().start() : p.inB().start();
            String folded = with.words().folded(word);
            boolean negation = NEGATIONS.contains(folded);
            if (!negation && !HEDGES.contains(folded)
                    || quoted(quotations.get(has), with.words().span(word))
                    || word == 0) {
                continue;
            }
            int lacks = inA ? p.b() : p.a();
            TreeMap<String, List<Locus>> readings = readings(columns, has, word);
            if (columns.partner(has, word - 1, lacks).isPresent() && readings.size() == 2) {
                Discrepancy.Kind kind = negation ? Discrepancy.Kind.POLARITY : Discrepancy.Kind.HEDGE;
                out.put(
                        columns.column(columns.at(has, word - 1)) + " " + folded,
                        new Variation(kind, readings, Context.around(with, word)));
            }
        }
        return new ArrayList<>(out.values());
    }

    /** Of all witnesses of the word before: those in which the word follows, and those that go on without it. */
    private static TreeMap<String, List<Locus>> readings(Columns columns, int has, int word) {
        Annotated with = columns.reports().get(has);
        String before = with.words().surface(word - 1);
        int column = columns.column(columns.at(has, word - 1));
        TreeMap<String, List<Locus>> out = new TreeMap<>();
        for (int at : columns.members(java.util.Set.of(column)).getOrDefault(column, List.of())) {
            Annotated r = columns.reports().get(columns.reportOf(at));
            int w = columns.wordOf(at);
            if (w + 1 >= r.words().size()) {
                continue;
            }
            boolean holds = r.words().folded(w + 1).equals(with.words().folded(word));
            int place = holds ? w + 1 : w;
            out.computeIfAbsent(holds ? before + " " + with.words().surface(word) : before, k -> new ArrayList<>())
                    .add(r.report().locus(r.words().span(place)));
        }
        out.replaceAll((k, places) -> places.stream().sorted().toList());
        return out;
    }

    private static boolean quoted(List<Quotation> quotations, Span span) {
        return quotations.stream()
                .anyMatch(q -> q.type() != Quotation.Type.INDIRECT && q.span().contains(span));
    }
}
