package stemma.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.trace.Lineage;
import stemma.trace.Source;
import stemma.trace.Traced;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;
import stemma.weigh.Entity;
import stemma.weigh.Happening;
import stemma.weigh.Statement;
import stemma.weigh.Toll;
import stemma.weigh.Utterance;
import stemma.weigh.Writing;

/** One story on the page: the answer first, then what it rests on. */
final class HtmlStory {
    private static final int MOST_PLACES = 8;
    private final Element body;
    private final StoryDossier d;
    private final Anchors anchors;

    private HtmlStory(Element body, StoryDossier d, Anchors anchors) {
        this.body = body;
        this.d = d;
        this.anchors = anchors;
    }

    static void write(Element body, StoryDossier d, int number, Anchors anchors) {
        body.appendElement("h2").attr("id", "story-" + number).text(d.story().headline());
        HtmlStory s = new HtmlStory(body, d, anchors);
        s.answer();
        s.sources();
        s.lineage();
        s.writing();
        s.utterances();
        s.discrepancies();
        s.corruptions();
        s.tolls();
        s.statements();
        s.siblings();
        s.timeline();
        s.entities();
    }

    private void answer() {
        Traced t = d.reports().traced();
        Element p = body.appendElement("p").addClass("answer");
        int n = d.story().reports().size();
        p.appendText(n + (n == 1 ? " report, " : " reports, "));
        p.appendElement("b").text(Summary.independent(t.independent()));
        p.appendText(".");
        if (t.independent().reason() != null) {
            body.appendElement("p").addClass("reason").text(t.independent().reason());
        }
    }

    private void sources() {
        heading("Sources");
        Element table = body.appendElement("table");
        Element head = table.appendElement("tr");
        for (String h : List.of("source", "reports that hold text of it", "evidence")) {
            head.appendElement("th").text(h);
        }
        for (Source s : d.reports().traced().sources()) {
            Element row = table.appendElement("tr");
            row.appendElement("td").text(SourceLabel.of(s, d.reports()));
            Element reports = row.appendElement("td");
            for (String r : s.reports()) {
                reports.appendElement("a").attr("href", "#" + anchors.name(r)).text(r);
                reports.appendText(" ");
            }
            places(row.appendElement("td"), SourceLabel.evidence(s));
        }
    }

    private void lineage() {
        Lineage l = d.reports().traced().lineage();
        if (l.edges().isEmpty()) {
            return;
        }
        heading("Who took from whom");
        HtmlTree.write(body, l, anchors);
        Map<String, String> labels = SourceLabel.nodes(l);
        Element list = list();
        for (Lineage.Edge e : l.edges()) {
            Element li = list.appendElement("li");
            label(li, e.relation().word(), "");
            Double sure = e.confidence();
            li.appendText(
                    e.to() + " \u2190 " + labels.getOrDefault(e.from(), e.from()) + ", " + Math.round(e.share() * 100)
                            + "% of its words" + (sure == null ? "" : ", confidence " + Math.round(sure * 100) + "%"));
            for (Lineage.Reason r : e.reasons()) {
                Element why = li.appendElement("div").addClass("reading");
                why.appendText(Summary.evidence(r.kind()) + " ");
                places(why, r.spans());
            }
        }
    }

    private void writing() {
        List<Writing.Comparison> told = WritingLines.told(d.account().writing());
        if (told.isEmpty()) {
            return;
        }
        heading("Which was written first, by what they say of events");
        Element list = list();
        for (Writing.Comparison c : told) {
            Element li = list.appendElement("li");
            li.appendText(WritingLines.of(c));
            if (c.againstTimes()) {
                label(li, "against the times of publication", "undecided");
            }
            for (Writing.Ground g : c.grounds()) {
                places(
                        li.appendElement("div").addClass("reading"),
                        List.of(g.earlier().place(), g.later().place()));
            }
        }
    }

    private void utterances() {
        List<Utterance> several = d.account().utterances().stream()
                .filter(u -> u.readings().size() > 1)
                .sorted(java.util.Comparator.comparing(u -> !altered(u)))
                .toList();
        if (several.isEmpty()) {
            return;
        }
        heading("Quotations that stand in several places");
        Element list = list();
        for (Utterance u : several) {
            Element li = list.appendElement("li");
            li.appendElement("b").text(u.speaker() == null ? "Speaker not named" : u.speaker());
            for (Utterance.Reading r : u.readings()) {
                Element line = li.appendElement("div").addClass("reading");
                label(line, Summary.label(u, r), Summary.label(u, r));
                line.appendText(r.text());
                place(line, r.place());
                if (!r.changes().isEmpty() && u.best() != null) {
                    Element changes = line.appendElement("div").addClass("reading");
                    for (int i = 0; i < r.changes().size(); i++) {
                        changes.appendText(i == 0 ? "" : " \u00b7 ");
                        change(changes, r.changes().get(i));
                    }
                }
            }
            if (!u.undecided().isEmpty()) {
                li.appendElement("div")
                        .addClass("reading reason")
                        .text("nothing shows which was said: " + String.join("; ", u.undecided()));
            }
        }
    }

    private static boolean altered(Utterance u) {
        return u.varies();
    }

    private static void change(Element to, Utterance.Change c) {
        if (!c.best().isEmpty()) {
            to.appendElement("del").text(c.best());
            to.appendText(" ");
        }
        if (!c.reading().isEmpty()) {
            to.appendElement("ins").text(c.reading());
        }
    }

    private void discrepancies() {
        if (d.account().discrepancies().isEmpty()) {
            return;
        }
        heading("Where the reports disagree");
        Element list = list();
        for (Discrepancy c : d.account().discrepancies()) {
            Element li = list.appendElement("li");
            label(li, c.kind().word(), "");
            label(li, c.verdict().word(), c.verdict().word());
            li.appendText(c.about());
            for (Discrepancy.Reading r : c.readings()) {
                Element line = li.appendElement("div").addClass("reading");
                line.appendText(Summary.quote(r.value()));
                places(line, r.attestations());
            }
            li.appendElement("div").addClass("reason").text(Summary.verdict(c));
        }
    }

    private void corruptions() {
        corruptions("Spoiled names and words", false);
        corruptions("Names spelt in more than one way", true);
    }

    private void corruptions(String title, boolean spelling) {
        List<Corruption> all = d.account().corruptions().stream()
                .filter(c -> spelling == (c.kind() == Corruption.Kind.SPELLING))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        heading(title);
        Element list = list();
        for (Corruption c : all) {
            Element li = list.appendElement("li");
            label(li, c.kind().word(), "");
            li.appendElement(spelling ? "span" : "del").text(Summary.shorten(c.surface(), 160));
            place(li, c.place());
            li.appendText(Summary.instead(d, c));
            places(li, c.evidence());
        }
    }

    private void statements() {
        if (d.account().statements().isEmpty()) {
            return;
        }
        heading("Statements and the sources behind them");
        Element table = body.appendElement("table").addClass("statements");
        Element head = table.appendElement("tr");
        for (String h : List.of("statement", "standing", "reports", "independent sources")) {
            head.appendElement("th").text(h);
        }
        for (Statement s : d.account().statements()) {
            Element row = table.appendElement("tr");
            Element text = row.appendElement("td");
            text.appendText(Summary.shorten(s.text(), 400));
            places(text, s.attestations());
            row.appendElement("td").text(s.status().word());
            row.appendElement("td").text(String.valueOf(s.reports()));
            row.appendElement("td").text(s.sources() == null ? "cannot tell" : String.valueOf(s.sources()));
        }
    }

    private void tolls() {
        if (d.account().tolls().isEmpty()) {
            return;
        }
        heading("Killed and hurt");
        Element list = list();
        for (Toll t : d.account().tolls()) {
            Element li = list.appendElement("li");
            li.appendElement("b").text(Summary.toll(t));
            for (Toll.Reading r : t.readings()) {
                Element line = li.appendElement("div").addClass("reading");
                line.appendText(String.valueOf(r.number()));
                places(line, r.attestations());
            }
        }
    }

    private void siblings() {
        List<Siblings.Line> lines = Siblings.of(d.account());
        if (lines.isEmpty()) {
            return;
        }
        heading("Each report against the others");
        Element list = list();
        for (Siblings.Line l : lines) {
            Element li = list.appendElement("li");
            li.appendElement("a").attr("href", "#" + anchors.name(l.report())).text(l.report());
            l.parts().forEach(p -> li.appendElement("div").addClass("reading").text(p));
        }
    }

    private void timeline() {
        if (d.account().timeline().isEmpty()) {
            return;
        }
        heading("Timeline");
        Element list = list();
        for (Happening h : d.account().timeline()) {
            Element li = list.appendElement("li");
            li.appendElement("b").text(h.told() + " ");
            label(li, h.status().word(), h.status().word());
            li.appendText(Summary.shorten(h.what(), 300));
            if (h.basis() == TimeExpression.Basis.CONTEXT) {
                li.appendElement("span").addClass("reason").text("  (day worked out from dates in the texts)");
            }
            String who = d.account().entities().stream()
                    .filter(e -> h.participants().contains(e.id()))
                    .map(Entity::name)
                    .collect(Collectors.joining(", "));
            String where = h.place() == null ? "" : (who.isEmpty() ? "" : "; ") + "at " + h.place();
            if (!who.isEmpty() || !where.isEmpty()) {
                li.appendElement("span").addClass("reason").text("  " + who + where);
            }
            places(li, h.attestations());
        }
    }

    private void entities() {
        if (d.account().entities().isEmpty()) {
            return;
        }
        heading("Who and what takes part");
        Element list = list();
        for (Entity e : d.account().entities()) {
            Element li = list.appendElement("li");
            label(li, e.kind().word(), "");
            li.appendElement("b").text(e.name());
            if (!e.roles().isEmpty()) {
                li.appendText(" \u2014 " + String.join(", ", e.roles()));
            }
            String forms = e.mentions().stream()
                    .map(Entity.Mention::surface)
                    .distinct()
                    .filter(s -> !s.equals(e.name()))
                    .limit(8)
                    .collect(Collectors.joining(", "));
            if (!forms.isEmpty()) {
                li.appendElement("span").addClass("reason").text("  also: " + forms);
            }
            places(li, e.mentions().stream().map(Entity.Mention::place).toList());
        }
    }

    private void heading(String text) {
        body.appendElement("h3").text(text);
    }

    private Element list() {
        return body.appendElement("ul").addClass("items");
    }

    private static void label(Element to, String text, String css) {
        to.appendElement("span")
                .addClass("label")
                .addClass(css.isEmpty() ? "plain" : css)
                .text(text);
    }

    private void places(Element to, List<Locus> places) {
        places.stream().limit(MOST_PLACES).forEach(l -> place(to, l));
        if (places.size() > MOST_PLACES) {
            to.appendElement("span").addClass("where").text(" and " + (places.size() - MOST_PLACES) + " more");
        }
    }

    /** With a blank before it: a row of places breaks between them. */
    private void place(Element to, Locus l) {
        to.appendText(" ");
        to.appendElement("a")
                .addClass("where")
                .attr("href", "#" + anchors.cite(l))
                .text(anchors.words(l));
    }
}
