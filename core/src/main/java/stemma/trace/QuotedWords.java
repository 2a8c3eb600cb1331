package stemma.trace;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.text.Span;
import stemma.text.Words;

/**
 * Which words of a report are another's by their marks, because a line that announces them ends in a colon, or as a post of the web that is shown whole. What was said or written
 * in public anybody may print: such words prove no copying.
 */
final class QuotedWords {
    /** The line before a text that is printed as a block, without marks. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?i)\\b(?:wrote|writes|posted|tweeted|said|says|stated|reads|reading|follows|post|tweet|message|letter|statement|filing|e-?mail|essay)\\b[^.!?]{0,60}:\\s*$");

    /** In a block of several paragraphs, what shows that the same person goes on. */
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\\b");

    /** What stands under a post that a page shows: "— Name (@name) June 3, 2024". */
    private static final Pattern POSTED = Pattern.compile(
            "[\u2014\u2013-]\\s?[^\\n\u2014@]{1,60}\\(@\\w{1,30}\\)\\s\\p{L}{3,9}\\.?\\s\\d{1,2},\\s\\d{4}");

    /** Units that a post holds at most, its links with it. */
    private static final int LONGEST_POST = 340;

    private QuotedWords() {}

    /** Marks are paired within a paragraph; a double one left open runs to the paragraph's end. */
    static BitSet of(Annotated report) {
        BitSet out = new BitSet();
        Words words = report.words();
        String text = report.text();
        boolean block = false;
        boolean goesOn = false;
        for (Span p : report.paragraphs()) {
            String told = p.of(text);
            boolean announces = ANNOUNCES.matcher(told).find();
            block &= !announces && (!goesOn || FIRST_PERSON.matcher(told).find() && !told.contains("\u201C"));
            if (block) {
                mark(out, words, p.start(), p.end());
            }
            goesOn = block;
            block |= announces;
            singles(text, p, words, out);
            posts(text, p, words, out);
            boolean open = false;
            int from = 0;
            for (int i = p.start(); i < p.end(); i++) {
                char c = text.charAt(i);
                boolean opens = c == '\u201C' || c == '\u201E' || c == '\u00AB' || (c == '"' && !open);
                boolean closes = c == '\u201D' || c == '\u00BB' || (c == '"' && open);
                if (open && closes) {
                    mark(out, words, from, i);
                    open = false;
                } else if (opens) {
                    open = true;
                    from = i;
                }
            }
            if (open) {
                mark(out, words, from, p.end());
            }
        }
        return out;
    }

    /** Posts that the page shows without marks. */
    private static void posts(String text, Span p, Words words, BitSet out) {
        if (text.indexOf("(@", p.start()) < 0) {
            return;
        }
        Matcher m = POSTED.matcher(text).region(p.start(), p.end());
        for (int from = p.start(); m.find(); from = m.end()) {
            mark(out, words, Math.max(from, m.start() - LONGEST_POST), m.end());
        }
    }

    /** Single marks are apostrophes too: a pair begins before a word and ends after one, or after its stop, with no letter behind. */
    private static void singles(String text, Span p, Words words, BitSet out) {
        int from = -1;
        for (int i = p.start(); i < p.end(); i++) {
            char c = text.charAt(i);
            char before = i > p.start() ? text.charAt(i - 1) : ' ';
            char after = i + 1 < p.end() ? text.charAt(i + 1) : ' ';
            boolean straight = c == '\'';
            if ((c == '\u2018' || straight) && !Character.isLetterOrDigit(before) && Character.isLetter(after)) {
                from = i;
            } else if ((c == '\u2019' || straight) && from >= 0 && !Character.isLetterOrDigit(after)) {
                boolean stop = ".,!?\u2026".indexOf(before) >= 0;
                if (stop || !straight && !isPlural(before)) {
                    mark(out, words, from, i);
                    from = -1;
                }
            }
        }
    }

    /** "the workers\u2019 rights" */
    private static boolean isPlural(char before) {
        return before == 's';
    }

    private static void mark(BitSet out, Words words, int from, int to) {
        Span w = words.within(new Span(from, to));
        out.set(w.start(), w.end());
    }
}
