package stemma.weigh.conflict;

import stemma.annotate.Annotated;
import stemma.text.Span;

/** The words around a place, to say what it is about. */
final class Context {
    private static final int BEFORE = 6;
    private static final int AFTER = 6;

    private Context() {}

    /** Up to six words before and after, within the paragraph, as they stand. */
    static String around(Annotated report, int word) {
        Span paragraph = report.paragraphs().stream()
                .filter(p -> p.contains(report.words().start(word)))
                .findFirst()
                .orElse(report.words().span(word));
        Span words = report.words().within(paragraph);
        int first = Math.max(words.start(), word - BEFORE);
        int last = Math.min(words.end() - 1, word + AFTER);
        return report.words().span(first, Math.max(first, last)).of(report.text());
    }
}
