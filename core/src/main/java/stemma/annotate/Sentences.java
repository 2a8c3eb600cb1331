package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stemma.text.Fold;
import stemma.text.LanguageTag;
import stemma.text.Span;

/**
 * Cuts a paragraph into sentences by rule, for scripts with and without case. A stop ends a sentence with the quotation marks and
 * brackets that close after it; a point of an abbreviation, an initial or a figure does not, nor does any stop before a
 * continuation in lower case. Written for English; abbreviations and ordinals of German, French and Spanish are known. Thai and
 * other scripts without stops come out as one sentence a paragraph.
 */
final class Sentences {
    private static final String HARD_STOPS = "\u3002\uFF01\uFF1F\uFF61\u06D4\u061F\u0964\u0965\u0589\u1362";
    private static final String SOFT_STOPS = ".!?\u2026";
    private static final String CLOSERS = "\"'\u201D\u2019\u201C\u00BB\u00AB\u203A\u2039)]}\u300D\u300F\uFF09";
    private static final String EITHER = "\"'\u201C\u00AB\u2039";
    private static final String OPENERS =
            "\"'\u201C\u2018\u201E\u201A\u00AB\u00BB\u203A\u2039([{\u00BF\u00A1\u300C\u300E\uFF08-\u2013\u2014*\u2022";

    private final String text;
    private final Span paragraph;
    private final boolean german;

    private Sentences(String text, Span paragraph, String language) {
        this.text = text;
        this.paragraph = paragraph;
        this.german = LanguageTag.primary(language).equals("de");
    }

    /**
     * The sentences of a paragraph, trimmed, in order; they cover all of it but white space.
     *
     * @param language BCP 47; only {@code de} makes a difference
     */
    static List<Span> of(String text, Span paragraph, String language) {
        return new Sentences(text, paragraph, language).cut();
    }

    private List<Span> cut() {
        List<Span> out = new ArrayList<>();
        int start = paragraph.start();
        int i = start;
        while (i < paragraph.end()) {
            char c = text.charAt(i);
            boolean hard = HARD_STOPS.indexOf(c) >= 0;
            if (!hard && SOFT_STOPS.indexOf(c) < 0) {
                i++;
                continue;
            }
            int stop = i;
            int after = stops(i);
            int end = closers(after);
            i = Math.max(end, after);
            if (hard || ends(start, stop, after, end)) {
                add(out, start, end);
                start = end;
            }
        }
        add(out, start, paragraph.end());
        return out;
    }

    private void add(List<Span> out, int start, int end) {
        Span s = new Span(start, end).trim(text);
        if (!s.isEmpty()) {
            out.add(s);
        }
    }

    private int stops(int i) {
        int k = i;
        while (k < paragraph.end()) {
            char c = text.charAt(k);
            boolean spacedDots =
                    c == ' ' && k + 1 < paragraph.end() && text.charAt(k + 1) == '.' && text.charAt(k - 1) == '.';
            if (HARD_STOPS.indexOf(c) < 0 && SOFT_STOPS.indexOf(c) < 0 && !spacedDots) {
                break;
            }
            k++;
        }
        return k;
    }

    /** Past the marks that close after the stop. A mark set off by white space closes where it cannot open. */
    private int closers(int from) {
        int k = from;
        while (k < paragraph.end()) {
            char c = text.charAt(k);
            if (CLOSERS.indexOf(c) >= 0 && !(EITHER.indexOf(c) >= 0 && opens(k))) {
                k++;
                continue;
            }
            boolean gap = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (gap && k + 1 < paragraph.end() && closesAfterGap(k + 1)) {
                k += 2;
                continue;
            }
            break;
        }
        return k;
    }

    private boolean opens(int k) {
        return k + 1 < paragraph.end() && Character.isLetterOrDigit(text.codePointAt(k + 1));
    }

    private boolean closesAfterGap(int k) {
        char c = text.charAt(k);
        boolean free = k + 1 >= paragraph.end() || Character.isWhitespace(text.charAt(k + 1));
        if (!free) {
            return false;
        }
        return switch (c) {
            case '\u00BB', '\u201D', ')', ']' -> true;
            case '"' -> oddBefore(k);
            default -> false;
        };
    }

    private boolean oddBefore(int k) {
        int n = 0;
        for (int i = paragraph.start(); i < k; i++) {
            n += text.charAt(i) == '"' ? 1 : 0;
        }
        return n % 2 == 1;
    }

    private boolean ends(int start, int stop, int after, int end) {
        if (end >= paragraph.end()) {
            return true;
        }
        boolean point = text.charAt(stop) == '.' && after == stop + 1;
        char next = text.charAt(end);
        if (!Character.isWhitespace(next) && !Character.isSpaceChar(next)) {
            return point && end == after && gluedStart(stop, end);
        }
        int n = nextWordStart(end);
        if (n >= paragraph.end()) {
            return true;
        }
        int first = text.codePointAt(n);
        if (Character.isLowerCase(first) && !innerCapital(n)) {
            return false;
        }
        String word = word(n);
        if (end > after && !point && quotedThenSpoken(n)) {
            return false;
        }
        if (!point || end > after) {
            return true;
        }
        return pointEnds(start, stop, first, word);
    }

    private boolean pointEnds(int start, int stop, int first, String next) {
        int b = before(start, stop);
        boolean opening = new Span(start, b).trim(text).isEmpty();
        String token = text.substring(b, stop);
        String folded = Fold.word(token);
        boolean number = Character.isDigit(first);
        if (token.isEmpty()) {
            return true;
        }
        if (Abbreviations.BEFORE_NAME.contains(folded)) {
            return !capitalised(token)
                    && !token.contains(".")
                    && folded.length() < 3
                    && Abbreviations.OPENERS.contains(next);
        }
        if (number && Abbreviations.BEFORE_NUMBER.contains(folded)) {
            return false;
        }
        if (german && isOrdinal(token)) {
            return !Abbreviations.GERMAN_MONTHS.contains(next)
                    && !Abbreviations.GERMAN_BEFORE_ORDINAL.contains(wordBefore(start, b));
        }
        if (folded.equals("a.m") || folded.equals("p.m")) {
            return !Abbreviations.AFTER_CLOCK.contains(next);
        }
        if (token.codePointCount(0, token.length()) == 1 && Character.isLetter(token.codePointAt(0))) {
            return !opening && initialEnds(start, b, token, next);
        }
        if (dotted(token) || Abbreviations.EITHER_WAY.contains(folded)) {
            return Abbreviations.OPENERS.contains(next);
        }
        return true;
    }

    private boolean initialEnds(int start, int b, String letter, String next) {
        if (letter.equals("I")) {
            return Abbreviations.OPENERS.contains(next) || !capitalised(wordBefore(start, b, false));
        }
        if (!Character.isUpperCase(letter.charAt(0)) && Character.isLowerCase(letter.charAt(0))) {
            return true;
        }
        return Abbreviations.OPENERS.contains(next);
    }

    /** A lost blank: "came home.They left". */
    private boolean gluedStart(int stop, int n) {
        return n + 1 < paragraph.end()
                && stop >= paragraph.start() + 3
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isUpperCase(text.charAt(n))
                && Character.isLowerCase(text.charAt(n + 1));
    }

    /** "Why?" Mr Lowe asked. */
    private boolean quotedThenSpoken(int n) {
        int k = n;
        for (int words = 0; words < 6 && k < paragraph.end(); words++) {
            String w = word(k);
            if (w.isEmpty()) {
                return false;
            }
            if (words > 0 && Abbreviations.SPEECH.contains(w)) {
                return true;
            }
            k = skipWord(k);
            if (k < paragraph.end() && text.charAt(k) == '.') {
                k++;
            }
            while (k < paragraph.end() && Character.isWhitespace(text.charAt(k))) {
                k++;
            }
        }
        return false;
    }

    private int nextWordStart(int from) {
        int k = from;
        while (k < paragraph.end()) {
            char c = text.charAt(k);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && OPENERS.indexOf(c) < 0) {
                break;
            }
            k++;
        }
        return k;
    }

    private boolean innerCapital(int n) {
        return n + 1 < paragraph.end() && Character.isUpperCase(text.charAt(n + 1));
    }

    private String word(int n) {
        return text.substring(n, skipWord(n)).toLowerCase(Locale.ROOT);
    }

    private int skipWord(int n) {
        int k = n;
        while (k < paragraph.end() && (Character.isLetterOrDigit(text.charAt(k)) || text.charAt(k) == '-')) {
            k++;
        }
        return k;
    }

    /** Where the run of letters, digits and inner points before the stop begins. */
    private int before(int start, int stop) {
        int k = stop;
        while (k > start) {
            char c = text.charAt(k - 1);
            if (!Character.isLetterOrDigit(c) && c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            k--;
        }
        return k;
    }

    private String wordBefore(int start, int b) {
        return wordBefore(start, b, true);
    }

    private String wordBefore(int start, int b, boolean fold) {
        int e = b;
        while (e > start && !Character.isLetterOrDigit(text.charAt(e - 1))) {
            e--;
        }
        String w = text.substring(before(start, e), e);
        return fold ? Fold.word(w) : w;
    }

    private static boolean capitalised(String w) {
        return !w.isEmpty() && Character.isUpperCase(w.codePointAt(0));
    }

    private static boolean dotted(String token) {
        int dot = token.indexOf('.');
        return dot > 0 && Character.isLetter(token.charAt(0)) && token.length() <= 8;
    }

    private static boolean isOrdinal(String token) {
        return token.length() <= 2 && token.chars().allMatch(Character::isDigit);
    }
}
