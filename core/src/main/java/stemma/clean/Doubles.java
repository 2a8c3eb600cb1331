package stemma.clean;

import java.util.ArrayList;
import java.util.List;
import stemma.report.Part;
import stemma.text.Span;
import stemma.text.Words;

/** Marks what one report prints twice: a standfirst that stands in the body again, paragraphs, or the whole body. */
final class Doubles {
    /** Words a repeated stretch has at least; a repeated sentence has more, a refrain or a set phrase fewer. */
    private static final int LEAST = 10;

    /** Part of a block's words that must lie in the repeat for the block to be one. */
    private static final double COVERED = 0.9;

    static final Verdict REPEAT = new Verdict(Part.Kind.SELF_DUPLICATE, "repeats what stands above");

    private static final Verdict STANDFIRST =
            new Verdict(Part.Kind.REPEATED_STANDFIRST, "stands in the text below word for word");

    private Doubles() {}

    static void mark(String text, Sheet sheet, int title) {
        List<Span> open = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.isReadable(i)) {
                open.add(sheet.block(i).span());
            }
        }
        Words words = Words.of(text, open);
        List<Repeats.Run> runs = Repeats.find(words, LEAST);
        if (runs.isEmpty()) {
            return;
        }
        standfirst(sheet, words, runs, title);
        for (int i = 0; i < sheet.size(); i++) {
            if (!sheet.isOpen(i)) {
                continue;
            }
            Span w = words.within(sheet.block(i).span());
            for (Repeats.Run r : runs) {
                if (w.length() >= LEAST && w.shared(r.later()) >= COVERED * w.length()) {
                    int from = r.earlier().start()
                            + Math.max(0, w.start() - r.later().start());
                    int to = Math.min(r.earlier().end(), from + w.shared(r.later()));
                    sheet.set(i, REPEAT, words.span(from, to - 1));
                    break;
                }
            }
        }
    }

    /** The first open block after the headline, where the body says it again as a part of something longer. */
    private static void standfirst(Sheet sheet, Words words, List<Repeats.Run> runs, int title) {
        int first = -1;
        for (int i = Math.max(0, title + 1); i < sheet.size() && first < 0; i++) {
            if (sheet.isReadable(i)) {
                first = i;
            }
        }
        if (first < 0 || title < 0) {
            return;
        }
        Span w = words.within(sheet.block(first).span());
        for (Repeats.Run r : runs) {
            if (w.length() >= LEAST
                    && w.shared(r.earlier()) >= COVERED * w.length()
                    && r.later().length() <= w.length()
                    && isWithinLonger(sheet, words, r.later(), w.length())) {
                sheet.set(
                        first,
                        STANDFIRST,
                        words.span(r.later().start(), r.later().end() - 1));
                return;
            }
        }
    }

    private static boolean isWithinLonger(Sheet sheet, Words words, Span later, int length) {
        for (int i = 0; i < sheet.size(); i++) {
            Span w = words.within(sheet.block(i).span());
            if (w.contains(later)) {
                return w.length() > length * 1.15;
            }
        }
        return false;
    }
}
