package stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Signal;
import stemma.text.Span;

/**
 * Where a report says that it came from: datelines, agencies in brackets, bylines, trailing lines such as "with inputs
 * from". Found by form and place alone, so that an agency named in running text ("told Reuters") is no credit.
 *
 * @param signals in the order of their places
 * @param parts of kind credit or dateline, in order, not overlapping
 * @param agency the best-founded credit, the first of equals; null where no agency is credited
 */
public record Credits(
        List<Signal> signals, List<Part> parts, @Nullable Agency agency) {
    public Credits {
        signals = List.copyOf(signals);
        parts = List.copyOf(parts);
    }

    /** Credits of a text whose paragraphs are its lines. */
    public static Credits find(String text) {
        List<Span> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Span line = new Span(at, end).trim(text);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            at = end + 1;
        }
        return find(text, lines);
    }

    /** Credits of a text with the given paragraphs, which are in order, do not overlap and are trimmed. */
    public static Credits find(String text, List<Span> paragraphs) {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span p = paragraphs.get(i);
            BracketCredits.find(text, p, isCaption(text, paragraphs, i), traces);
            if (i < HEAD) {
                CreditLines.byline(text, p, traces);
            }
            if (i < HEAD || i >= paragraphs.size() - TAIL || p.length() <= LINE) {
                CreditLines.whole(text, p, i < HEAD, i >= paragraphs.size() - TAIL, traces);
            }
            Datelines.find(text, p, traces);
            GluedCredits.find(text, p, traces);
        }
        Datelines.keepFirstPlain(text, traces, paragraphs);
        if (traces.stream().noneMatch(t -> t.agency() != null)) {
            int end = paragraphs.isEmpty() ? 0 : paragraphs.getFirst().start() + DISPATCH_HEAD;
            for (Span p : paragraphs) {
                if (p.start() < end) {
                    CreditLines.dispatch(text, new Span(p.start(), Math.min(p.end(), end)), traces);
                }
            }
        }
        return gather(traces);
    }

    /** UTF-16 units up to which a paragraph may be a picture's caption. */
    private static final int CAPTION = 300;

    /** Could the paragraph be a picture's caption, so that an agency at its end is the picture's? */
    private static boolean isCaption(String text, List<Span> paragraphs, int i) {
        if (i >= paragraphs.size() - TAIL || paragraphs.get(i).length() > CAPTION) {
            return false;
        }
        return i == 0
                || i <= 2 && paragraphs.size() > 2 * TAIL
                || ".!?\"”»)".indexOf(text.charAt(paragraphs.get(i - 1).end() - 1)) >= 0;
    }

    /** Paragraphs at the head in which a byline or an agency's bare name may stand: title, standfirst, place, caption, author. */
    private static final int HEAD = 8;

    /** Paragraphs at the end in which an agency's bare name is a credit. */
    private static final int TAIL = 4;

    /** UTF-16 units up to which a paragraph may be a credit line as a whole, wherever it stands. */
    private static final int LINE = 200;

    /** UTF-16 units in which "a dispatch of the agency X" credits the report itself: its first sentences. */
    private static final int DISPATCH_HEAD = 500;

    /**
     * One find.
     *
     * @param part null where the place keeps its part
     * @param agency null where none is named
     * @param rank 0 for the firmest credit
     */
    record Trace(
            Signal signal, @Nullable Part part, @Nullable Agency agency, int rank) {
        Span span() {
            Span at = signal.span();
            if (at == null) {
                throw new IllegalStateException("a trace in a text has a place: " + signal);
            }
            return at;
        }
    }

    private static Credits gather(List<Trace> traces) {
        traces.sort(Comparator.comparing(Trace::span));
        List<Signal> signals = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Trace best = null;
        int end = 0;
        for (Trace t : traces) {
            if (!signals.contains(t.signal())) {
                signals.add(t.signal());
            }
            Part part = t.part();
            if (part != null && part.span().start() >= end) {
                parts.add(part);
                end = part.span().end();
            }
            if (t.agency() != null && (best == null || t.rank() < best.rank())) {
                best = t;
            }
        }
        return new Credits(signals, parts, best == null ? null : best.agency());
    }
}
