package stemma.dossier;

import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

/** The reports' own texts, untouched, with the cited places marked and what is not the article struck out. */
final class HtmlReports {
    private HtmlReports() {}

    static void write(Element body, List<Report> reports, Anchors anchors) {
        body.appendElement("h3").text("The reports");
        for (Report r : reports) {
            Element box = body.appendElement("details")
                    .addClass("report")
                    .attr("id", anchors.name(r.id()))
                    .attr("open", reports.size() <= 12);
            box.appendElement("summary").text(summary(r));
            box.appendElement("p").addClass("facts").text(facts(r));
            text(box.appendElement("div").addClass("text"), r, anchors);
        }
    }

    private static String summary(Report r) {
        return r.id()
                + (r.title() == null
                        ? ""
                        : " \u2014 " + Summary.shorten(r.title().text(), 120));
    }

    private static String facts(Report r) {
        StringBuilder b = new StringBuilder(r.source());
        add(b, "outlet", r.outlet());
        add(b, "author", r.author());
        add(b, "credits", r.agency() == null ? null : r.agency().name());
        add(b, "published", r.published() == null ? null : r.published().value());
        add(b, "language", r.language());
        return b.toString();
    }

    private static void add(StringBuilder b, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            b.append(" \u00b7 ").append(name).append(' ').append(value);
        }
    }

    /** What stands around the article is there to be opened. */
    private static void text(Element box, Report r, Anchors anchors) {
        Span within = r.within();
        int end = r.text().length();
        if (within.start() > 0) {
            text(around(box, "What stands before the article"), r, new Span(0, within.start()), anchors);
        }
        text(box, r, within, anchors);
        if (within.end() < end) {
            text(around(box, "What stands behind the article"), r, new Span(within.end(), end), anchors);
        }
    }

    private static Element around(Element box, String summary) {
        Element out = box.appendElement("details").addClass("around");
        out.appendElement("summary").text(summary);
        return out.appendElement("div");
    }

    private static void text(Element box, Report r, Span stretch, Anchors anchors) {
        TreeSet<Integer> cuts = new TreeSet<>(anchors.edges(r.id()));
        for (Part p : r.parts()) {
            cuts.add(p.span().start());
            cuts.add(p.span().end());
        }
        cuts.removeIf(c -> c < stretch.start() || c > stretch.end());
        cuts.add(stretch.start());
        cuts.add(stretch.end());
        TreeSet<Integer> starts = new TreeSet<>();
        anchors.cited(r.id()).forEach(l -> starts.add(l.start()));
        Integer from = null;
        int furthest = 0;
        for (int to : cuts) {
            if (from != null && from < to) {
                for (Locus l : anchors.cited(r.id())
                        .subSet(new Locus(r.id(), from, from), new Locus(r.id(), from + 1, from + 1))) {
                    furthest = Math.max(furthest, l.end());
                }
                piece(
                        box,
                        r,
                        new Span(from, to),
                        from < furthest,
                        starts.contains(from) ? anchors.name(r.id(), from) : null);
            }
            from = to;
        }
    }

    private static void piece(Element box, Report r, Span span, boolean cited, @Nullable String name) {
        Part part = part(r, span.start());
        Part.Kind kind = part == null ? null : part.kind();
        if (!cited && name == null && (kind == null || kind == Part.Kind.BODY)) {
            box.appendText(span.of(r.text()));
            return;
        }
        Element s = box.appendElement("span").text("");
        s.appendText(span.of(r.text()));
        if (cited) {
            s.addClass("cited");
        }
        if (name != null) {
            s.attr("id", name);
        }
        if (part != null && !part.isArticle()) {
            String reason = part.reason();
            s.addClass("not-article").attr("title", part.kind().word() + (reason == null ? "" : ": " + reason));
        } else if (kind == Part.Kind.TITLE || kind == Part.Kind.CROSSHEAD) {
            s.addClass("headline");
        }
    }

    private static @Nullable Part part(Report r, int at) {
        for (Part p : r.parts()) {
            if (p.span().contains(at)) {
                return p;
            }
        }
        return null;
    }
}
