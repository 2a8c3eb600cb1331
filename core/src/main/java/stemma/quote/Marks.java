package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * The stretches of one text that stand between quotation marks, paragraph by paragraph: curly, straight and single marks,
 * guillemets either way round, German and French usage, and the typewriter's {@code ``...''} and {@code ''...''}. A mark that
 * finds no partner in its paragraph gets one from another line only in a text that has a line a sentence: a stretch for each line then.
 *
 * @param stretches in order of their start; one that lies in another follows it
 * @param unpaired places of marks without a partner, in order
 */
record Marks(List<Stretch> stretches, List<Span> unpaired) {
    Marks {
        stretches = List.copyOf(stretches);
        unpaired = List.copyOf(unpaired);
    }

    /**
     * @param span with its marks
     * @param open length of the opening mark in UTF-16 units; 0 where a speech goes on from the line before
     * @param close length of the closing mark; 0 where an opened speech runs to its paragraph's end
     * @param nested lies in another stretch
     */
    record Stretch(Span span, int open, int close, boolean nested) {
        Span inside() {
            return new Span(span.start() + open, span.end() - close);
        }
    }

    static Marks find(String text, List<Span> paragraphs) {
        boolean singles = singlesLead(text, paragraphs);
        List<Stretch> out = new ArrayList<>();
        List<Span> unpaired = new ArrayList<>();
        int closed = -1;
        for (int k = 0; k < paragraphs.size(); k++) {
            Span p = paragraphs.get(k);
            int from = out.size();
            if (k == closed) {
                int close = closing(text, p);
                int n = markLength(text, close, p.end());
                out.add(new Stretch(new Span(p.start(), close + n), 0, n, false));
                doubles(text, new Span(close + n, p.end()), false, out, unpaired);
                closed = -1;
            } else if (k < closed) {
                out.add(new Stretch(p, 0, 0, false));
            } else {
                closed = closedBy(text, paragraphs, k);
                boolean goesOn = closed > k || k + 1 < paragraphs.size() && opensWith(text, paragraphs.get(k + 1));
                doubles(text, p, goesOn, out, unpaired);
            }
            singles(text, p, out.subList(from, out.size()).stream().toList(), singles, out);
        }
        out.sort((a, b) -> a.span().start() != b.span().start()
                ? Integer.compare(a.span().start(), b.span().start())
                : Integer.compare(b.span().end(), a.span().end()));
        return new Marks(out, unpaired);
    }

    /** Lines of one speech in a text that has a line a sentence, at most. */
    private static final int LINES = 6;

    /**
     * In a text with a line a sentence: the line that closes the speech which this one opens and leaves open, where no line between has a
     * mark; -1 for none.
     */
    private static int closedBy(String text, List<Span> lines, int k) {
        if (marks(text, lines.get(k)) % 2 == 0 || !opensLast(text, lines.get(k))) {
            return -1;
        }
        for (int i = k + 1; i < Math.min(lines.size(), k + LINES); i++) {
            if (lines.get(i).start() < lines.get(i - 1).end()) {
                return -1;
            }
            String between = text.substring(lines.get(i - 1).end(), lines.get(i).start());
            if (between.indexOf('\n') != between.lastIndexOf('\n') || between.isBlank() && between.indexOf('\n') < 0) {
                return -1;
            }
            int n = marks(text, lines.get(i));
            if (n > 0) {
                return n % 2 == 1 && closing(text, lines.get(i)) >= 0 ? i : -1;
            }
        }
        return -1;
    }

    private static int marks(String text, Span line) {
        int out = 0;
        for (int i = line.start(); i < line.end(); i++) {
            int n = markLength(text, i, line.end());
            out += n > 0 && !isInch(text, i) ? 1 : 0;
            i += Math.max(0, n - 1);
        }
        return out;
    }

    /** Is the last mark of the line one that opens, with words of speech behind it? */
    private static boolean opensLast(String text, Span line) {
        for (int i = line.end() - 1; i >= line.start(); i--) {
            int n = markLength(text, i, line.end());
            if (n > 0) {
                int at = n == 1 ? i : i - 1;
                boolean left = at <= line.start() || !isInner(text.charAt(at - 1));
                return left && opens(text, Math.max(at, line.start()), n, line) && line.end() - i > 2;
            }
        }
        return false;
    }

    /** Where the line's first mark stands, if it can only close: behind a word or a stop, and before a blank or the end; -1 else. */
    private static int closing(String text, Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            int n = markLength(text, i, line.end());
            if (n > 0) {
                char c = text.charAt(i);
                int before = i - 1;
                while (before > line.start() && text.charAt(before) == ' ') {
                    before--;
                }
                boolean behind = before > line.start() && isInner(text.charAt(before));
                boolean ahead = i + n >= line.end() || !Character.isLetterOrDigit(text.charAt(i + n));
                return behind && ahead && "\u201C\u201E\u00AB`\u2018\u300C".indexOf(c) < 0 ? i : -1;
            }
        }
        return -1;
    }

    /** A speech of several paragraphs opens each of them with a mark and closes the last. */
    private static boolean opensWith(String text, Span paragraph) {
        int n = paragraph.isEmpty() ? 0 : markLength(text, paragraph.start(), paragraph.end());
        return n > 0 && opens(text, paragraph.start(), n, paragraph);
    }

    private static void doubles(String text, Span p, boolean goesOn, List<Stretch> out, List<Span> unpaired) {
        int open = -1;
        int length = 0;
        char how = 0;
        for (int i = p.start(); i < p.end(); i++) {
            int n = markLength(text, i, p.end());
            if (n == 0) {
                continue;
            }
            char c = text.charAt(i);
            if (open < 0) {
                if (opens(text, i, n, p)) {
                    open = i;
                    length = n;
                    how = c;
                } else if (!isInch(text, i)) {
                    unpaired.add(new Span(i, i + n));
                }
            } else if (closes(how, c, text, i, n, p)) {
                out.add(new Stretch(new Span(open, i + n), length, n, false));
                open = -1;
            }
            i += n - 1;
        }
        if (open >= 0 && goesOn && open + length < p.end()) {
            out.add(new Stretch(new Span(open, p.end()), length, 0, false));
        } else if (open >= 0) {
            unpaired.add(new Span(open, open + length));
        }
    }

    /** Length of the double mark that stands at the offset; 0 for none. */
    private static int markLength(String text, int i, int end) {
        char c = text.charAt(i);
        return switch (c) {
            case '"', '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\uFF02', '\u300C', '\u300D' -> 1;
            case '`', '\'', '\u2019', '\u2018' -> i + 1 < end && text.charAt(i + 1) == c ? 2 : 0;
            default -> 0;
        };
    }

    private static boolean opens(String text, int i, int n, Span p) {
        char c = text.charAt(i);
        boolean left = i == p.start() || !isInner(text.charAt(i - 1));
        boolean right = i + n < p.end() && !Character.isWhitespace(text.charAt(i + n));
        return switch (c) {
            case '\u201C', '\u201E', '\u201F', '\u00AB', '`', '\u2018', '\u300C' -> true;
            case '\u201D' -> left && right;
            case '\u00BB' -> left && right;
            case '"', '\uFF02' -> !isInch(text, i) && (left || right);
            default -> left && i + n < p.end();
        };
    }

    private static boolean closes(char how, char c, String text, int i, int n, Span p) {
        return switch (how) {
            case '\u201C' -> c == '\u201D' || c == '"' && (i + n == p.end() || closesCurly(text, i, p));
            case '\u201E', '\u201F' -> c == '\u201C' || c == '\u201D' || c == '"';
            case '\u00AB' -> c == '\u00BB';
            case '\u00BB' -> c == '\u00AB' || c == '\u00BB';
            case '\u201D' -> c == '\u201D';
            case '`' -> c == '\'';
            case '\'' -> c == '\'';
            case '\u2018', '\u2019' -> c == '\u2019';
            case '\u300C' -> c == '\u300D';
            default -> c == '"' || c == '\u201D' || c == '\uFF02';
        };
    }

    /** A straight mark behind a stop or comma closes a curly one where no curly one does before the next opens. */
    private static boolean closesCurly(String text, int i, Span p) {
        if (".,!?\u2026".indexOf(text.charAt(i - 1)) < 0 || !Character.isWhitespace(text.charAt(i + 1))) {
            return false;
        }
        for (int j = i + 1; j < p.end() && text.charAt(j) != '\u201C'; j++) {
            if (text.charAt(j) == '\u201D') {
                return false;
            }
        }
        return true;
    }

    /** Marks of inches and minutes after a number. */
    private static boolean isInch(String text, int i) {
        return i > 0 && Character.isDigit(text.charAt(i - 1));
    }

    /** Could a mark after this close a quotation only? */
    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || ".,!?;:%\u2026".indexOf(c) >= 0;
    }

    /**
     * Single marks outside of double ones count where the text uses hardly any double ones, or where they hold several words and the
     * punctuation of speech; else they are titles and the like.
     */
    private static void singles(String text, Span p, List<Stretch> outer, boolean lead, List<Stretch> out) {
        int i = p.start();
        while (i < p.end()) {
            int at = i++;
            if (!opensSingle(text, at, p)) {
                continue;
            }
            Stretch around = around(outer, at);
            int end = around == null ? p.end() : around.inside().end();
            int close = closingSingle(text, at, end);
            if (close < 0 || around == null && !lead && !isSpeech(text, at, close)) {
                continue;
            }
            out.add(new Stretch(new Span(at, close + 1), 1, 1, around != null));
            i = close + 1;
        }
    }

    /** Punctuated within its marks, and long enough to be more than a word held at arm's length. */
    private static boolean isSpeech(String text, int open, int close) {
        return ",.!?".indexOf(text.charAt(close - 1)) >= 0
                && text.substring(open, close).chars().filter(c -> c == ' ').count() >= 2;
    }

    private static @Nullable Stretch around(List<Stretch> outer, int at) {
        for (Stretch s : outer) {
            if (s.inside().contains(at)) {
                return s;
            }
        }
        return null;
    }

    private static boolean opensSingle(String text, int i, Span p) {
        char c = text.charAt(i);
        if (c != '\'' && c != '\u2018' && c != '\u201A' && c != '\u2039') {
            return false;
        }
        boolean left = i == p.start() || " \u00A0\t(\u2014\u2013-[\"\u201C\u201E".indexOf(text.charAt(i - 1)) >= 0;
        boolean right = i + 1 < p.end()
                && (Character.isLetterOrDigit(text.charAt(i + 1)) || ".[\u2026(".indexOf(text.charAt(i + 1)) >= 0);
        boolean years = right && Character.isDigit(text.charAt(i + 1)) && i + 3 < p.end() && text.charAt(i + 3) == 's';
        return left && right && !years;
    }

    /** The mark that closes: one after punctuation before one after a plural's s, which may be its genitive. */
    private static int closingSingle(String text, int open, int end) {
        char wanted = text.charAt(open) == '\u2039' ? '\u203A' : 0;
        int fallback = -1;
        for (int j = open + 2; j < end; j++) {
            char c = text.charAt(j);
            boolean mark = wanted != 0
                    ? c == wanted
                    : c == '\'' || c == '\u2019' || (c == '\u2018' && text.charAt(open) == '\u201A');
            if (!mark || (j + 1 < text.length() && Character.isLetterOrDigit(text.charAt(j + 1)))) {
                if (fallback >= 0 && (c == '\'' || c == '\u2018') && text.charAt(j - 1) == ' ') {
                    return fallback;
                }
                continue;
            }
            if (text.charAt(j - 1) == 's') {
                fallback = fallback < 0 ? j : fallback;
                continue;
            }
            if (Character.isWhitespace(text.charAt(j - 1))) {
                continue;
            }
            return j;
        }
        return fallback;
    }

    private static boolean singlesLead(String text, List<Span> paragraphs) {
        int one = 0;
        int two = 0;
        for (Span p : paragraphs) {
            for (int i = p.start(); i < p.end(); i++) {
                int n = markLength(text, i, p.end());
                if (n > 0) {
                    two++;
                    i += n - 1;
                } else if (opensSingle(text, i, p) && closingSingle(text, i, p.end()) > 0) {
                    one++;
                }
            }
        }
        return one > 0 && one >= two;
    }
}
