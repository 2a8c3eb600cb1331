package stemma.clean;

import java.util.ArrayList;
import java.util.List;
import stemma.text.Span;

/** Finds the paragraphs of a plain text: a line each, or, where the lines are wrapped, what stands between blank lines. */
final class Layout {
    /** Of the full lines of a wrapped text, at least this part ends in the middle of a sentence. Set by reading examples. */
    private static final double BROKEN = 0.6;

    private static final int WIDEST = 100;
    private static final int FEWEST = 6;

    private Layout() {}

    static List<Block> blocks(String text) {
        List<Span> lines = lines(text);
        List<Block> out = new ArrayList<>();
        if (!isWrapped(text, lines)) {
            for (Span l : lines) {
                if (!l.isEmpty()) {
                    out.add(Block.of(text, l));
                }
            }
            return out;
        }
        int usual = usualWidth(lines);
        int from = -1;
        int to = -1;
        for (Span l : lines) {
            boolean ends = l.isEmpty();
            if (!ends) {
                from = from < 0 ? l.start() : from;
                to = l.end();
                ends = l.length() < usual * 0.7 && Block.of(text, l).endsAsSentence();
            }
            if (ends && from >= 0) {
                out.add(Block.of(text, new Span(from, to)));
                from = -1;
            }
        }
        if (from >= 0) {
            out.add(Block.of(text, new Span(from, to)));
        }
        return out;
    }

    private static List<Span> lines(String text) {
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                out.add(new Span(start, i).trim(text));
                start = i + 1;
            }
        }
        return out;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private static boolean isWrapped(String text, List<Span> lines) {
        int full = 0;
        int broken = 0;
        int wide = 0;
        for (Span l : lines) {
            if (l.length() > WIDEST) {
                wide++;
            } else if (l.length() >= 25) {
                full++;
                broken += Block.of(text, l).endsAsSentence() ? 0 : 1;
            }
        }
        return full >= FEWEST && wide * 20 <= full && broken >= full * BROKEN;
    }

    private static int usualWidth(List<Span> lines) {
        int[] widths = lines.stream()
                .mapToInt(Span::length)
                .filter(n -> n >= 25)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }
}
