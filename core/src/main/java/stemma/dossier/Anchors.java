package stemma.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.text.Span;

/** The places that the page points at: each gets a name, and the report's text is cut at their edges so that they can be shown. */
final class Anchors {
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, TreeSet<Integer>> edges = new HashMap<>();
    private final Map<String, TreeSet<Locus>> cited = new HashMap<>();
    private final Points points;

    Anchors(List<Report> reports) {
        this.points = new Points(reports);
        for (int i = 0; i < reports.size(); i++) {
            number.put(reports.get(i).id(), i + 1);
        }
    }

    /** Notes the place and returns the name by which a link finds it. */
    String cite(Locus l) {
        edges.computeIfAbsent(l.report(), k -> new TreeSet<>()).add(l.start());
        edges.computeIfAbsent(l.report(), k -> new TreeSet<>()).add(l.end());
        cited.computeIfAbsent(l.report(), k -> new TreeSet<>()).add(l);
        return name(l.report(), l.start());
    }

    String name(String report, int unit) {
        return "r" + number.getOrDefault(report, 0) + "-"
                + points.points(report, new Span(unit, unit)).start();
    }

    /** The name of a report as a whole. */
    String name(String report) {
        return "r" + number.getOrDefault(report, 0);
    }

    /** Where a link's place stands, for people: {@code report:start}, in code points. */
    String words(Locus l) {
        return l.report() + ":" + points.start(l);
    }

    TreeSet<Integer> edges(String report) {
        return edges.getOrDefault(report, new TreeSet<>());
    }

    TreeSet<Locus> cited(String report) {
        return cited.getOrDefault(report, new TreeSet<>());
    }
}
