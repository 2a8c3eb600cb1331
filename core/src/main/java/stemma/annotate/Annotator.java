package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import stemma.report.Report;
import stemma.text.Span;
import stemma.text.Words;

/** Reads off one cleaned report what can be read off it alone. */
public final class Annotator {
    private Annotator() {}

    public static Annotated annotate(Report report) {
        List<Span> paragraphs = paragraphs(report);
        Words words = Words.of(report.text(), paragraphs);
        return new Annotated(report, words, paragraphs, List.of(), List.of(), List.of(), List.of());
    }

    private static List<Span> paragraphs(Report report) {
        List<Span> out = new ArrayList<>();
        String text = report.text();
        for (Span prose : report.prose()) {
            int start = prose.start();
            for (int i = start; i <= prose.end(); i++) {
                if (i == prose.end() || text.charAt(i) == '\n') {
                    Span p = new Span(start, i).trim(text);
                    if (!p.isEmpty()) {
                        out.add(p);
                    }
                    start = i + 1;
                }
            }
        }
        return out;
    }
}
