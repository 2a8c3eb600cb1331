package stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import stemma.annotate.Annotated;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Fold;
import stemma.text.Span;

/** Paragraphs that are no part of the article but stand in it, by report: a newsletter box goes along when a page is copied. */
final class Marks {
    private Marks() {}

    /** For every such paragraph that some report has, which of them have it. */
    static boolean[][] of(List<Annotated> reports) {
        TreeMap<String, boolean[]> out = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            String text = reports.get(i).text();
            Span among = among(reports.get(i).report());
            for (Part p : reports.get(i).report().parts()) {
                if (within(p.kind()) && among.contains(p.span())) {
                    String key =
                            Fold.words(text.substring(p.span().start(), p.span().end()));
                    out.computeIfAbsent(key, k -> new boolean[reports.size()])[i] = true;
                }
            }
        }
        List<boolean[]> rows = new ArrayList<>(out.values());
        return rows.toArray(boolean[][]::new);
    }

    /** Where such a paragraph counts: anywhere in a text that somebody copied; of a web page only amid the text, what stands around it is the site's. */
    private static Span among(Report report) {
        List<Span> prose = report.prose();
        return report.article() == null || prose.isEmpty()
                ? report.within()
                : prose.getFirst().union(prose.getLast());
    }

    private static boolean within(Part.Kind kind) {
        return switch (kind) {
            case ADVERT, COMMENT_FORM, RELATED_LINK, NAVIGATION, SECTION_LABEL, TAGLINE, OTHER_BOILERPLATE -> true;
            case TITLE,
                    BODY,
                    CROSSHEAD,
                    STANDFIRST,
                    CAPTION,
                    CREDIT,
                    DATELINE,
                    REPEATED_TITLE,
                    REPEATED_STANDFIRST,
                    SELF_DUPLICATE -> false;
        };
    }
}
