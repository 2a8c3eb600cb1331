package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.report.Title;
import stemma.text.Span;

/**
 * A title or a sentence, in tokens of its own kind: words, numbers, and the marks that part them.
 *
 * @param start where the text begins in its report; -1 where it does not stand there
 */
record Line(String report, String text, int start, List<Token> tokens) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+(?:['’][a-z]+)?|\\d+|[.,;:()\"“”]");

    /** Sentences that are read: what a report is about stands among its first. */
    private static final int MOST = 30;

    Line {
        tokens = List.copyOf(tokens);
    }

    /** @param lower in small letters */
    record Token(String surface, String lower, int start, int end) {
        boolean isCapital() {
            return Character.isUpperCase(surface.charAt(0));
        }
    }

    /** The title first, empty where there is none, then the first sentences. */
    static List<Line> of(Annotated report) {
        Title title = report.report().title();
        List<Line> out = new ArrayList<>();
        Span at = title == null ? null : title.span();
        out.add(line(report.id(), title == null ? "" : title.text(), at == null ? -1 : at.start()));
        for (Sentence s : report.sentences()) {
            if (out.size() <= MOST) {
                out.add(line(report.id(), s.span().of(report.text()), s.span().start()));
            }
        }
        return out;
    }

    private static Line line(String report, String text, int start) {
        List<Token> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            tokens.add(new Token(m.group(), m.group().toLowerCase(Locale.ROOT), m.start(), m.end()));
        }
        return new Line(report, text, start, tokens);
    }

    /** Null where the text does not stand in the report. */
    @Nullable Locus place(int from, int to) {
        return start < 0 ? null : new Locus(report, start + from, start + to);
    }
}
