package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import stemma.text.Span;

/**
 * Cuts running text into paragraphs: at each line's end, or, where lines are wrapped at a width, at empty lines only. Lines count as
 * wrapped where at least four, and a quarter of those that follow another at once, begin with a small letter.
 */
final class Paragraphs {
    private Paragraphs() {}

    /** Trimmed, in order, none empty. */
    static List<Span> of(String text, List<Span> prose) {
        List<Span> out = new ArrayList<>();
        for (Span stretch : prose) {
            List<Span> lines = lines(text, stretch);
            if (!isWrapped(text, lines)) {
                lines.stream().filter(l -> !l.isEmpty()).forEach(out::add);
                continue;
            }
            Span open = new Span(0, 0);
            for (Span line : lines) {
                if (line.isEmpty() && !open.isEmpty()) {
                    out.add(open);
                    open = line;
                } else {
                    open = open.isEmpty() ? line : open.union(line);
                }
            }
            if (!open.isEmpty()) {
                out.add(open);
            }
        }
        return out;
    }

    private static List<Span> lines(String text, Span stretch) {
        List<Span> out = new ArrayList<>();
        int start = stretch.start();
        for (int i = start; i <= stretch.end(); i++) {
            if (i == stretch.end() || text.charAt(i) == '\n') {
                out.add(new Span(start, i).trim(text));
                start = i + 1;
            }
        }
        return out;
    }

    private static boolean isWrapped(String text, List<Span> lines) {
        int following = 0;
        int small = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i - 1).isEmpty()) {
                following++;
                small += Character.isLowerCase(text.codePointAt(lines.get(i).start())) ? 1 : 0;
            }
        }
        return small >= 4 && small * 4 >= following;
    }
}
