package stemma.weigh.clause;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Quantity;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.text.Span;

/**
 * One clause of one report with what it can be compared by.
 *
 * @param sentence index into {@link Annotated#sentences}
 * @param span from its first to its last own word; clauses cut out of its middle lie within
 * @param shown the same with what it says something about before it, where that stands right before: "the gas, which has tripled"
 * @param inner is it a part of another clause too, and no statement unless another report has it?
 * @param words its own words, as indexes into {@link Annotated#words}, rising
 * @param lent content words that stand outside and that it says something about: the antecedent, or the subject that two verbs share
 * @param predicate the word that says what is done or is so, an index like those
 * @param subject the head word of who does it or is so; -1 where none shows
 * @param object the head word of whom or what it is done to; -1 where none shows
 * @param passive is the subject what it is done to?
 * @param past is it told as something that was or has been?
 * @param negated is the predicate itself negated?
 * @param speaker whom the report attributes it to; null where the report says it itself
 * @param quoted does most of it stand between quotation marks?
 * @param names folded words of names among its words
 * @param times expressions of time within it
 * @param quantities numbers with what they count within it
 */
public record Clause(
        Annotated report,
        int sentence,
        Span span,
        Span shown,
        boolean inner,
        List<Integer> words,
        List<Integer> lent,
        int predicate,
        int subject,
        int object,
        boolean passive,
        boolean past,
        boolean negated,
        @Nullable String speaker,
        boolean quoted,
        Set<String> names,
        List<TimeExpression> times,
        List<Quantity> quantities) {
    public Clause {
        words = List.copyOf(words);
        lent = List.copyOf(lent);
        names = Set.copyOf(names);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }

    public Locus place() {
        return report.report().locus(span);
    }

    /** Where a reader finds what it says. */
    public Locus told() {
        return report.report().locus(shown);
    }

    /** As it stands in the report. */
    public String text() {
        return span.of(report.text());
    }

    /** The folded word without a possessive ending. */
    public String word(int word) {
        return bare(report.words().folded(word));
    }

    static String bare(String folded) {
        return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    }
}
