package stemma.trace;

import java.util.BitSet;
import stemma.annotate.Annotated;
import stemma.text.Span;
import stemma.text.Words;

/** Which words of a report stand between quotation marks. What was said in public anybody may print: such words prove no copying. */
final class QuotedWords {
    private QuotedWords() {}

    /** Marks are paired within a paragraph; one left open runs to the paragraph's end. */
    static BitSet of(Annotated report) {
        BitSet out = new BitSet();
        Words words = report.words();
        String text = report.text();
        for (Span p : report.paragraphs()) {
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

    private static void mark(BitSet out, Words words, int from, int to) {
        Span w = words.within(new Span(from, to));
        out.set(w.start(), w.end());
    }
}
