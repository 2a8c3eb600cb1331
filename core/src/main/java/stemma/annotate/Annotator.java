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
        List<Sentence> sentences = sentences(report, words, paragraphs);
        List<Name> names = CapitalNames.find(words, sentences, report.language());
        return new Annotated(report, words, paragraphs, sentences, names, List.of(), List.of());
    }

    private static List<Sentence> sentences(Report report, Words words, List<Span> paragraphs) {
        List<Sentence> out = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            for (Span s : Sentences.of(report.text(), paragraphs.get(p), report.language())) {
                Span within = words.within(s);
                out.add(new Sentence(s, p, within.start(), within.end()));
            }
        }
        return out;
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
