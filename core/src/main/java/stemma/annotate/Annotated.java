package stemma.annotate;

import java.util.List;
import stemma.report.Report;
import stemma.text.Span;
import stemma.text.Words;

/**
 * One cleaned report with what can be read off it alone. Words and all spans are of its running text (body and standfirst);
 * titles, crossheads and what is not the article are left out.
 *
 * @param words the words of the running text, in order
 * @param paragraphs the running text's paragraphs, in order
 * @param sentences in order, each within one paragraph
 * @param names mentions of persons, organisations, places, in order, not overlapping
 * @param times expressions of time, in order, resolved against the report's date where they can be
 * @param quantities numbers with what they count, in order
 * @param syntax of the sentences, worked out when asked for
 */
public record Annotated(
        Report report,
        Words words,
        List<Span> paragraphs,
        List<Sentence> sentences,
        List<Name> names,
        List<TimeExpression> times,
        List<Quantity> quantities,
        Syntax syntax) {
    public Annotated {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }

    public String id() {
        return report.id();
    }

    public String text() {
        return report.text();
    }
}
