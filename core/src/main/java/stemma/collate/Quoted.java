package stemma.collate;

import java.util.ArrayList;
import java.util.List;
import stemma.annotate.Annotated;
import stemma.text.Span;

/** What stands between quotation marks, by the marks alone. */
final class Quoted {
    private static final String OPENING = "\u201C\u201E\u00AB\u300C\u300E\u2039";
    private static final String CLOSING = "\u201D\u201C\u00BB\u300D\u300F\u203A";

    private Quoted() {}

    /** The stretches between marks, in order, within paragraphs; a mark at a paragraph's start that is not closed quotes the paragraph; other stray marks quote nothing. */
    static List<Span> in(Annotated report) {
        List<Span> out = new ArrayList<>();
        String text = report.text();
        for (Span p : report.paragraphs()) {
            int open = -1;
            for (int i = p.start(); i < p.end(); i++) {
                char c = text.charAt(i);
                if (open < 0 ? c == '"' || OPENING.indexOf(c) >= 0 : closes(text.charAt(open), c)) {
                    if (open >= 0) {
                        out.add(new Span(open, i + 1));
                    }
                    open = open < 0 ? i : -1;
                }
            }
            if (open == p.start()) {
                out.add(p);
            }
        }
        return out;
    }

    private static boolean closes(char opening, char c) {
        return opening == '"' ? c == '"' || c == '\u201D' : c == '"' || CLOSING.charAt(OPENING.indexOf(opening)) == c;
    }
}
