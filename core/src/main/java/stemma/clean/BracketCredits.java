package stemma.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies.Known;
import stemma.clean.Credits.Trace;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Signal;
import stemma.text.Span;

/** Agencies in brackets: "(AFP)", "(dpa/lby)", "[Reuters]" after a dateline or at a paragraph's end. */
final class BracketCredits {
    /** UTF-16 units that such a bracket holds at most: three agencies with a date. */
    private static final int WIDEST = 60;

    /** UTF-16 units between a line's start and a dateline's bracket at most: two places with their states and a date. */
    private static final int HEAD = 80;

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[/,;&·|+]|(?<=\\S)-|\\s[-–—]\\s|\\bund\\b|\\bet\\b|\\band\\b|\\by\\b|\\be\\b)\\s*");

    static final Pattern PHOTO = Pattern.compile(
            "(?iu)photo|foto|bild|image|picture|file\\b|b[eé]lino|getty|video|graphic|illustration|archiv|handout|pool\\b|courtesy");

    private static final String OPENING = "([{\uFF08\u3010\u3014";
    private static final String CLOSING = ")]}\uFF09\u3011\u3015";

    private BracketCredits() {}

    static void find(String text, Span p, boolean caption, List<Trace> into) {
        for (int open = p.start(); open < p.end(); open++) {
            char c = text.charAt(open);
            if (OPENING.indexOf(c) < 0) {
                continue;
            }
            int close = close(text, open, Math.min(p.end(), open + WIDEST));
            if (close > 0) {
                read(text, p, open, close, caption, into);
                open = close;
            }
        }
    }

    private static int close(String text, int open, int end) {
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (CLOSING.indexOf(c) >= 0) {
                return i;
            }
            if (c == '(' || c == '\uFF08') {
                return -1;
            }
        }
        return -1;
    }

    private static void read(String text, Span p, int open, int close, boolean caption, List<Trace> into) {
        String inside = text.substring(open + 1, close);
        Named named = named(inside, open + 1);
        if (named == null && text.charAt(open) == PLACED) {
            named = afterPlace(inside, open + 1);
        }
        if (named == null) {
            return;
        }
        Span bracket = new Span(open, close + 1);
        if (named.photo()) {
            into.add(
                    new Trace(new Signal(Signal.Kind.PHOTO_CREDIT, named.known().name(), bracket), null, null, 9));
            return;
        }
        if (definesAcronym(text, p.start(), open, inside)) {
            return;
        }
        boolean head = startsLine(text, p.start(), open) && opensText(text, close + 1, p.end());
        boolean tail = endsParagraph(text, close + 1, p.end())
                && !(head && open > p.start() && goesOn(text, close + 1, p.end()));
        boolean middle = !named.known().weak() && opensText(text, close + 1, p.end());
        if (!head && !tail && !middle) {
            return;
        }
        if (tail && caption && !(head && open - p.start() < 3)) {
            into.add(
                    new Trace(new Signal(Signal.Kind.PHOTO_CREDIT, named.known().name(), bracket), null, null, 9));
            return;
        }
        Agency agency = new Agency(named.known().name(), named.span());
        Part part = tail && open > p.start() || tail && !head ? new Part(Part.Kind.CREDIT, bracket) : null;
        Signal.Kind kind = head && !tail ? Signal.Kind.DATELINE : Signal.Kind.CREDIT;
        into.add(new Trace(new Signal(kind, agency.name(), bracket), part, agency, head ? 0 : tail ? 1 : 2));
    }

    /** The bracket in which Japanese papers put place and agency, with nothing between them. */
    private static final char PLACED = '\u3010';

    private static final int SHORTEST_AGENCY = 2;
    private static final int LONGEST_AGENCY = 5;

    private static @Nullable Named afterPlace(String inside, int at) {
        for (int k = SHORTEST_AGENCY; k <= Math.min(LONGEST_AGENCY, inside.length() - 1); k++) {
            Named named = named(inside.substring(inside.length() - k), at + inside.length() - k);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** What a bracket names: its first agency, with its place; photo where the picture is credited. */
    record Named(Known known, Span span, boolean photo) {}

    static @Nullable Named named(String inside, int offset) {
        Span all = new Span(0, inside.length()).trim(inside);
        Known whole = Agencies.almostNamed(all.of(inside));
        if (whole != null && !weakInMixedCase(all.of(inside))) {
            return new Named(whole, all.shift(offset), false);
        }
        Matcher m = BETWEEN.matcher(inside);
        Known first = null;
        Span at = all;
        int others = 0;
        boolean person = false;
        boolean photo = PHOTO.matcher(inside).find();
        int from = 0;
        while (from <= inside.length()) {
            boolean more = m.find();
            Span item = new Span(from, more ? m.start() : inside.length()).trim(inside);
            String words = item.of(inside);
            Known known = weakInMixedCase(words) ? null : Agencies.almostNamed(words);
            if (known != null && first == null) {
                first = known;
                at = item;
            } else if (known == null && photo && PHOTO.matcher(words).find()) {
                Known pictured = first == null
                        ? Agencies.named(PHOTO.matcher(words).replaceAll("").strip())
                        : null;
                if (pictured != null) {
                    return new Named(pictured, item.shift(offset), true);
                }
            } else if (known == null && !words.isEmpty() && !isDate(words)) {
                others++;
                person |= words.length() > 12 || words.length() == 1 || first == null && words.indexOf(' ') > 0;
            }
            if (!more) {
                break;
            }
            from = m.end();
        }
        if (first == null) {
            return null;
        }
        boolean firstNamed = at.start() == all.start();
        if (photo) {
            return new Named(first, at.shift(offset), !firstNamed || person);
        }
        if (person) {
            return firstNamed && inside.indexOf('/') < 0 || inside.indexOf('/') < 0
                    ? null
                    : new Named(first, at.shift(offset), true);
        }
        return others <= 2 ? new Named(first, at.shift(offset), false) : null;
    }

    /** "Pa." and "Ap" are states and words; agencies' abbreviations are all capitals or all small, words that are agencies' names too begin large. */
    private static boolean weakInMixedCase(String words) {
        Known known = Agencies.named(words);
        if (known == null || !known.weak()) {
            return false;
        }
        boolean small = words.chars().anyMatch(Character::isLowerCase);
        boolean large = words.chars().anyMatch(Character::isUpperCase);
        return words.length() <= 4 && small && large || words.length() >= WORD && small && !large;
    }

    /** UTF-16 units from which a weak name is a word. */
    private static final int WORD = 4;

    private static boolean isDate(String words) {
        return words.chars().anyMatch(Character::isDigit) && words.length() <= 20;
    }

    /** Is the bracket an abbreviation of the capitals just before it, as in "Press Association (PA)"? */
    private static boolean definesAcronym(String text, int start, int open, String inside) {
        String letters = inside.strip();
        if (letters.length() > 6 || !letters.chars().allMatch(Character::isLetter)) {
            return false;
        }
        int at = open;
        for (int i = letters.length() - 1; i >= 0; ) {
            int end = at;
            while (end > start && !Character.isLetter(text.charAt(end - 1))) {
                if (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '\n') {
                    return false;
                }
                end--;
            }
            int begin = end;
            while (begin > start && Character.isLetter(text.charAt(begin - 1))) {
                begin--;
            }
            if (begin == end) {
                return false;
            }
            if (Character.toLowerCase(text.charAt(begin)) == Character.toLowerCase(letters.charAt(i))) {
                i--;
            } else if (end - begin > 3) {
                return false;
            }
            at = begin;
        }
        return true;
    }

    /** Is there nothing but a place and a date between the line's start and the bracket? */
    private static boolean startsLine(String text, int start, int open) {
        int line = Math.max(start, text.lastIndexOf('\n', open) + 1);
        if (open - line > HEAD) {
            return false;
        }
        int words = 0;
        int lower = 0;
        for (int i = line; i < open; i++) {
            if (Character.isLetter(text.charAt(i)) && (i == line || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                words++;
                lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
            }
        }
        return words <= 9 && lower <= 3 && (words == 0 || lower < words);
    }

    /** Does a sentence begin here, after dashes and points? */
    private static boolean opensText(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '–' || c == '—' || c == '―' || c == '\n') {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return Character.isUpperCase(c) || !Character.isLowerCase(c);
            }
        }
        return true;
    }

    /** Is there a dash, after which the text goes on, be it on the next line? */
    private static boolean goesOn(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if ("-–—―".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsParagraph(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
