package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.quote.Quotation;
import stemma.quote.Quotations;
import stemma.text.Span;

/**
 * The stretches of a report that stand between quotation marks and may be readings of an utterance. What one report prints as
 * speech another may print as a phrase of two words in its own sentence, so all of them are taken, attributed or not; but none that the report
 * says was not said.
 *
 * @param speaker of the quotation that it is or is part of; null where none is named
 */
record Marked(Span span, @Nullable String speaker) {

    /** In order of their start. */
    static List<Marked> of(Annotated report, List<Quotation> quotations) {
        List<Span> spans = new ArrayList<>(Quotations.marked(report));
        for (Quotation q : quotations) {
            if (q.type() == Quotation.Type.DIRECT && spans.stream().noneMatch(s -> s.overlaps(q.span()))) {
                spans.add(q.span());
            }
        }
        return spans.stream()
                .filter(s -> quotations.stream()
                        .noneMatch(q -> q.negated() && q.span().contains(s)))
                .sorted()
                .map(s -> new Marked(s, speaker(s, quotations)))
                .toList();
    }

    private static @Nullable String speaker(Span span, List<Quotation> quotations) {
        return quotations.stream()
                .filter(q -> q.span().shared(span) > 0)
                .max(Comparator.comparingInt((Quotation q) -> q.span().shared(span))
                        .thenComparingInt(q -> -q.span().length()))
                .map(Quotation::canonical)
                .orElse(null);
    }
}
