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
            Locus there = with.report().locus(with.words().span(word));
            int lacks = inA ? p.b() : p.a();
            columns.partner(has, word - 1, lacks).ifPresent(place -> {
                TreeMap<String, List<Locus>> readings = new TreeMap<>();
                String before = with.words().surface(word - 1);
                readings.put(before + " " + with.words().surface(word), List.of(there));
                readings.put(before, List.of(place));
                Variation v = new Variation(
                        negation ? Discrepancy.Kind.POLARITY : Discrepancy.Kind.HEDGE,
                        readings,
                        Context.around(with, word));
                out.merge(columns.column(columns.at(has, word - 1)) + " " + folded, v, Variation::with);
            });
        }
        return new ArrayList<>(out.values());
    }

    private static boolean quoted(List<Quotation> quotations, Span span) {
        return quotations.stream()
                .anyMatch(q -> q.type() != Quotation.Type.INDIRECT && q.span().contains(span));
    }
}
