package stemma.quote;

import java.util.List;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;
import stemma.text.Span;

/** What is found to be quoted in an English text. */
final class Quoted {
    private Quoted() {}

    static List<Quotation> find(String text) {
        return Quotations.find(Annotator.annotate(
                Cleaner.clean(List.of(Report.of("r", text).language("en").build()))
                        .getFirst()));
    }

    /** The first quotation that holds the words. */
    static Quotation holding(String text, String words) {
        return find(text).stream()
                .filter(q -> q.span().of(text).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing holds '" + words + "' in " + find(text)));
    }

    /** The words that name its speaker; empty for none. */
    static String speaker(String text, String words) {
        Span speaker = holding(text, words).speaker();
        return speaker == null ? "" : speaker.of(text);
    }
}
