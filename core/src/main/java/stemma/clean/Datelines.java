package stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies.Known;
import stemma.clean.Credits.Trace;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Signal;
import stemma.text.Span;

/** The place, date and agency before a report's first words: "PORT MIRA, March 3 (AFP) -". */
final class Datelines {
    /** UTF-16 units in which a dateline ends: two places with states, a date, two agencies. */
    private static final int LONGEST = 110;

    /** UTF-16 units of text that must follow: less is a headline or a label. */
    private static final int FOLLOWING = 20;

    private Datelines() {}

    static void find(String text, Span p, List<Trace> into) {
        if (p.isEmpty()) {
            return;
        }
        Trace found = bracketed(text, p, into);
        if (found == null) {
            found = dashed(text, p);
        }
        if (found == null) {
            found = plain(text, p);
        }
        if (found == null) {
            found = broadcast(text, p);
        }
        if (found != null) {
            into.add(found);
        }
    }

    /**
     * Keeps one dateline that is nothing but a place, near the head: several are speakers or headings. Datelines with an
     * agency all stay.
     */
    static void keepFirstPlain(String text, List<Trace> traces, List<Span> paragraphs) {
        int limit = paragraphs.size() <= PLAIN_HEAD
                ? Integer.MAX_VALUE
                : paragraphs.get(PLAIN_HEAD).start();
        boolean colon = traces.stream().anyMatch(t -> t.rank() == COLON);
        long colons =
                colon ? paragraphs.stream().filter(p -> isSpeaker(text, p)).count() : 0;
        boolean[] kept = new boolean[1];
        traces.removeIf(t -> {
            if (t.rank() != PLAIN && t.rank() != COLON) {
                return false;
            }
            boolean drop = kept[0] || t.span().start() >= limit || t.rank() == COLON && colons > 1;
            kept[0] |= !drop;
            return drop;
        });
    }

    /** UTF-16 units up to the colon behind a speaker's name and office. */
    private static final int SPEAKER = 100;

    /** Does the paragraph begin with words in capitals and a colon, as what is said in a transcript? */
    private static boolean isSpeaker(String text, Span p) {
        int colon = text.indexOf(':', p.start());
        if (colon < 0 || colon >= Math.min(p.end(), p.start() + SPEAKER)) {
            return false;
        }
        int letters = 0;
        for (int i = p.start(); i < colon; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 3 && !isLabel(place(text, p.start(), colon));
    }

    /** Paragraphs within which a dateline without an agency stands: after title, standfirst, author, caption. */
    private static final int PLAIN_HEAD = 8;

    private static final int PLAIN = 6;
    private static final int COLON = 7;

    /** Labels in capitals that are no places. */
    private static final Set<String> LABELS = Set.of(
            "FILE",
            "PHOTO",
            "SEE",
            "READ",
            "WATCH",
            "UPDATE",
            "UPDATED",
            "BREAKING",
            "RELATED",
            "EXCLUSIVE",
            "ANALYSIS",
            "OPINION",
            "FLASHBACK",
            "CLOSE",
            "MORE",
            "VIDEO",
            "LIVE",
            "NOTE",
            "CORRECTION",
            "EDITOR",
            "EDITORS",
            "WARNING",
            "LISTEN",
            "POLL",
            "ALSO",
            "FACT",
            "EXPLAINER",
            "COMMENT",
            "REVIEW",
            "INTERVIEW",
            "CLICK",
            "DON",
            "LEIA",
            "VEJA",
            "LEE",
            "LEA",
            "LIRE",
            "VOIR",
            "LESEN",
            "LEGGI",
            "LEES",
            "AUSSI",
            "AUCH",
            "ANCHE",
            "OOK");

    /** The dateline around an agency's bracket that was found before. */
    private static @Nullable Trace bracketed(String text, Span p, List<Trace> traces) {
        for (int i = traces.size() - 1; i >= 0 && traces.get(i).span().start() >= p.start(); i--) {
            Trace t = traces.get(i);
            if (t.signal().kind() == Signal.Kind.DATELINE
                    && t.span().start() - p.start() <= LONGEST
                    && oneLine(text, p, t)) {
                int end = pastDash(text, t.span().end(), p.end());
                Span span = new Span(p.start(), end).trim(text);
                String place = place(text, p.start(), t.span().start());
                return p.end() - end < FOLLOWING
                        ? null
                        : trace(place.isEmpty() ? t.signal().value() : place, span, null);
            }
        }
        return null;
    }

    private static boolean oneLine(String text, Span p, Trace t) {
        int line = text.indexOf('\n', p.start());
        return line < 0 || line > t.span().start();
    }

    /** "PORT MIRA, 12. — Reuter. — ": an agency between dashes. */
    private static @Nullable Trace dashed(String text, Span p) {
        int limit = Math.min(p.end(), p.start() + LONGEST);
        int from = p.start();
        for (int parts = 0; parts < 3 && from < limit; parts++) {
            int dash = dash(text, from, limit);
            if (dash < 0) {
                return null;
            }
            Span item = withoutPoints(text, new Span(from, dash));
            if (item.length() >= 2 && item.length() <= 40) {
                String words = item.of(text);
                Known known = Agencies.named(words);
                if (known != null && (!known.weak() || words.equals(words.toUpperCase(Locale.ROOT)))) {
                    int end = pastDash(text, dash, p.end());
                    return p.end() - end < FOLLOWING
                            ? null
                            : trace(known.name(), new Span(p.start(), end).trim(text), new Agency(known.name(), item));
                }
            }
            if (parts == 0 && !placeLike(text, p.start(), dash)) {
                return null;
            }
            from = pastDash(text, dash, limit);
        }
        return null;
    }

    /** "PORT MIRA — " or "PORT MIRA: ": a place in capitals. */
    private static @Nullable Trace plain(String text, Span p) {
        int limit = Math.min(p.end(), p.start() + LONGEST);
        int end = p.start();
        while (end < limit
                && end - p.start() < 3
                && (Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end - p.start() < 3) {
            return null;
        }
        int dash = dash(text, p.start(), limit);
        int colon = text.indexOf(": ", p.start());
        if (colon >= 0 && colon < limit && (dash < 0 || colon < dash)) {
            dash = allCapitals(text, p.start(), colon) && words(text, p.start(), colon) <= 2 ? colon : -1;
        }
        if (dash < 0 || !placeLike(text, p.start(), dash) || !capitalsFirst(text, p.start(), dash)) {
            return null;
        }
        String place = place(text, p.start(), dash);
        int after = pastDash(text, dash, p.end());
        if (p.end() - after < FOLLOWING
                || isLabel(place)
                || text.charAt(dash) == '|' && words(text, p.start(), dash) > BAR && place.indexOf(',') < 0) {
            return null;
        }
        Span span = new Span(p.start(), after).trim(text);
        return new Trace(
                new Signal(Signal.Kind.DATELINE, place, span),
                new Part(Part.Kind.DATELINE, span),
                null,
                dash == colon ? COLON : PLAIN);
    }

    /** "Port Ellery (CNN) The ferry": a place, the station in brackets, no dash. */
    private static final Pattern BROADCAST = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’]+(?: \\p{Lu}[\\p{L}.'’]+){0,2}(?:, \\p{Lu}[\\p{L}. ]{1,20}?)?) \\((?:CNN|NBC|CBS|ABC|FOX|[KW]\\p{Lu}{2,3}(?:-TV)?)\\) (?=[\\p{Lu}“\"])");

    private static @Nullable Trace broadcast(String text, Span p) {
        Matcher m = BROADCAST.matcher(text).region(p.start(), Math.min(p.end(), p.start() + LONGEST));
        if (!m.lookingAt() || p.end() - m.end() < FOLLOWING) {
            return null;
        }
        Span span = new Span(p.start(), m.end()).trim(text);
        return new Trace(
                new Signal(Signal.Kind.DATELINE, m.group(1), span), new Part(Part.Kind.DATELINE, span), null, PLAIN);
    }

    /** Words of a place with the blank before the bar that parts it from the text: what is longer is a label, in whatever language. */
    private static final int BAR = 3;

    private static boolean isLabel(String place) {
        String[] words = place.split("[^\\p{L}]+");
        return LABELS.contains(words[0]) || words.length > 1 && LABELS.contains(words[1]) && !words[1].equals("SEE");
    }

    private static Trace trace(String value, Span span, @Nullable Agency agency) {
        return new Trace(
                new Signal(Signal.Kind.DATELINE, value, span),
                new Part(Part.Kind.DATELINE, span),
                agency,
                agency == null ? 5 : 0);
    }

    /** The first dash that parts: long, double, or with a blank on a side; a bar too. */
    private static int dash(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '—' || c == '–' || c == '―' || c == '|') {
                return i;
            }
            if (c == '-'
                    && (i + 1 < end && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == ' ')
                            || i > from && text.charAt(i - 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static int pastDash(String text, int from, int end) {
        int i = from;
        while (i < end && !Character.isLetterOrDigit(text.charAt(i)) && "\"“„«'‘([".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static Span withoutPoints(String text, Span s) {
        int a = s.start();
        int b = s.end();
        while (a < b && !Character.isLetterOrDigit(text.charAt(a))) {
            a++;
        }
        while (b > a && !Character.isLetterOrDigit(text.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    private static String place(String text, int from, int to) {
        return withoutPoints(text, new Span(from, to)).of(text);
    }

    private static int words(String text, int from, int to) {
        int n = 1;
        for (int i = from; i < to; i++) {
            n += text.charAt(i) == ' ' ? 1 : 0;
        }
        return n;
    }

    /** Few words, the first and most others capitalised or numbers. */
    private static boolean placeLike(String text, int from, int to) {
        int words = 0;
        int lower = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“' || c == '?' || c == '!' || c == ';') {
                return false;
            }
            if (Character.isLetterOrDigit(c)
                    && (i == from
                            || !Character.isLetterOrDigit(text.charAt(i - 1))
                                    && text.charAt(i - 1) != '\''
                                    && text.charAt(i - 1) != '’')) {
                words++;
                lower += Character.isLowerCase(c) ? 1 : 0;
            }
        }
        return to - from <= 70 && words >= 1 && words <= 9 && lower <= words / 3;
    }

    private static boolean capitalsFirst(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != ',' && text.charAt(end) != '(') {
            end++;
        }
        return allCapitals(text, from, end);
    }

    private static boolean allCapitals(String text, int from, int to) {
        if (to - from > 40) {
            return false;
        }
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters >= 3;
    }
}
