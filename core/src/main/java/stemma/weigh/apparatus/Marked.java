package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.List;
import stemma.quote.Quotation;
import stemma.text.Span;

/** The stretches of a quotation that stand between quotation marks. */
final class Marked {
    private static final String OPENING = "\"\u201C\u201E\u00AB\u2018\u201A'`";

    private Marked() {}

    /** All of a direct quotation; of a mixed one each stretch with its marks; of an indirect one nothing. */
    static List<Span> of(String text, Quotation q) {
        return switch (q.type()) {
            case DIRECT -> List.of(q.span());
            case MIXED -> within(text, q.span());
            case INDIRECT -> List.of();
        };
    }

    private static List<Span> within(String text, Span span) {
        List<Span> out = new ArrayList<>();
        int open = -1;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (open < 0) {
                boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
                if (OPENING.indexOf(c) >= 0 && starts) {
                    open = i;
                }
            } else if (closes(text, open, i)) {
                out.add(new Span(open, i + 1));
                open = -1;
            }
        }
        return out;
    }

    private static boolean closes(String text, int open, int i) {
        char c = text.charAt(i);
        boolean ends = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (text.charAt(open)) {
            case '"' -> c == '"';
            case '\u201C', '\u201E' -> c == '\u201D' || c == '\u201C' || c == '"';
            case '\u00AB' -> c == '\u00BB';
            case '\u2018', '\u201A' -> (c == '\u2019' || c == '\u2018') && ends;
            case '`', '\'' -> c == '\'' && ends;
            default -> false;
        };
    }
}
