package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import stemma.report.Report;
import stemma.text.Span;
import stemma.text.Words;

/** Reads off one cleaned report what can be read off it alone. */
public final class Annotator {
    private Annotator() {}

    /** All of it. */
    public static Annotated annotate(Report report) {
        Annotated a = outline(report);
        List<TimeExpression> times = Times.find(report, a.sentences());
        return new Annotated(
                a.report(),
                a.words(),
                a.paragraphs(),
                a.sentences(),
                NameFinder.find(a.words(), a.sentences(), report.language()),
                times,
                Quantities.find(report.text(), a.paragraphs(), times),
                a.syntax());
    }

    /** Words, paragraphs, sentences and names: what finding quotations and their speakers needs. */
    public static Annotated named(Report report) {
        Annotated a = outline(report);
        return new Annotated(
                a.report(),
                a.words(),
                a.paragraphs(),
                a.sentences(),
                NameFinder.find(a.words(), a.sentences(), report.language()),
                List.of(),
                List.of(),
                a.syntax());
    }

    /** Words, paragraphs and sentences only, for runs over thousands of reports: no names, times or quantities. */
    public static Annotated outline(Report report) {
        List<Span> paragraphs = Paragraphs.of(report.text(), report.prose());
        Words words = Words.of(report.text(), paragraphs);
        List<Sentence> sentences = sentences(report, words, paragraphs);
        return new Annotated(
                report, words, paragraphs, sentences, List.of(), List.of(), List.of(), new Syntax(words, sentences));
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
}
