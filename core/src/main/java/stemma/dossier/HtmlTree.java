package stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import stemma.trace.Lineage;

/** The family tree as a drawing: lost sources dashed, the taken-from above those that took. */
final class HtmlTree {
    private static final int W = 150;
    private static final int H = 44;
    private static final int GAP_X = 22;
    private static final int GAP_Y = 58;
    private static final int MOST = 60;
    private static final int[] NOWHERE = {0, 0};

    private HtmlTree() {}

    static void write(Element body, Lineage l, Anchors anchors) {
        if (l.edges().isEmpty() || l.nodes().size() > MOST) {
            return;
        }
        Map<String, Integer> level = levels(l);
        List<List<Lineage.Node>> rows = rows(l, level);
        int widest = rows.stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (W + GAP_X) + GAP_X;
        int height = rows.size() * (H + GAP_Y) - GAP_Y + 20;
        Element svg = body.appendElement("svg")
                .addClass("tree")
                .attr("viewBox", "0 0 " + width + " " + height)
                .attr("width", String.valueOf(width))
                .attr("role", "img")
                .attr("aria-label", "family tree of the reports");
        Map<String, int[]> at = new HashMap<>();
        for (int y = 0; y < rows.size(); y++) {
            int left = (width - rows.get(y).size() * (W + GAP_X) + GAP_X) / 2;
            for (int x = 0; x < rows.get(y).size(); x++) {
                at.put(rows.get(y).get(x).id(), new int[] {left + x * (W + GAP_X), 10 + y * (H + GAP_Y)});
            }
        }
        for (Lineage.Edge e : l.edges()) {
            edge(svg, at.getOrDefault(e.from(), NOWHERE), at.getOrDefault(e.to(), NOWHERE), e);
        }
        for (Lineage.Node n : l.nodes()) {
            node(svg, n, at.getOrDefault(n.id(), NOWHERE), anchors);
        }
    }

    /** Longest way from a root; a cycle, which a lineage never holds, ends after as many rounds as there are nodes. */
    private static Map<String, Integer> levels(Lineage l) {
        Map<String, Integer> level = new HashMap<>();
        l.nodes().forEach(n -> level.put(n.id(), 0));
        for (int round = 0; round < l.nodes().size(); round++) {
            boolean moved = false;
            for (Lineage.Edge e : l.edges()) {
                int below = level.getOrDefault(e.from(), 0) + 1;
                if (level.getOrDefault(e.to(), 0) < below) {
                    level.put(e.to(), below);
                    moved = true;
                }
            }
            if (!moved) {
                break;
            }
        }
        return level;
    }

    private static List<List<Lineage.Node>> rows(Lineage l, Map<String, Integer> level) {
        int depth = level.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<List<Lineage.Node>> rows = new ArrayList<>();
        Map<String, Double> x = new HashMap<>();
        for (int d = 0; d <= depth; d++) {
            int here = d;
            List<Lineage.Node> row = new ArrayList<>(l.nodes().stream()
                    .filter(n -> level.getOrDefault(n.id(), 0) == here)
                    .toList());
            row.sort(Comparator.comparingDouble((Lineage.Node n) -> middle(l, n, x))
                    .thenComparing(Lineage.Node::id));
            for (int i = 0; i < row.size(); i++) {
                x.put(row.get(i).id(), (i + 0.5) / row.size());
            }
            rows.add(row);
        }
        return rows;
    }

    private static double middle(Lineage l, Lineage.Node n, Map<String, Double> x) {
        return l.edges().stream()
                .filter(e -> e.to().equals(n.id()))
                .mapToDouble(e -> x.getOrDefault(e.from(), 0.5))
                .average()
                .orElse(l.edges().stream().anyMatch(e -> e.from().equals(n.id())) ? 0.4 : 2);
    }

    private static void edge(Element svg, int[] from, int[] to, Lineage.Edge e) {
        int x1 = from[0] + W / 2;
        int y1 = from[1] + H;
        int x2 = to[0] + W / 2;
        int y2 = to[1];
        int mid = (y1 + y2) / 2;
        svg.appendElement("path")
                .attr("d", "M" + x1 + " " + y1 + " C" + x1 + " " + mid + " " + x2 + " " + mid + " " + x2 + " " + y2);
        svg.appendElement("path")
                .attr("d", "M" + (x2 - 4) + " " + (y2 - 7) + " L" + x2 + " " + y2 + " L" + (x2 + 4) + " " + (y2 - 7));
        svg.appendElement("text")
                .addClass("small")
                .attr("x", String.valueOf((x1 + x2 * 3) / 4 + 5))
                .attr("y", String.valueOf(y2 - 12))
                .text(e.relation().word() + " " + Math.round(e.share() * 100) + "%");
    }

    private static void node(Element svg, Lineage.Node n, int[] at, Anchors anchors) {
        Element group = n.lost() ? svg : svg.appendElement("a").attr("href", "#" + anchors.name(n.id()));
        group.appendElement("rect")
                .addClass("box")
                .addClass(n.lost() ? "lost" : "report")
                .attr("x", String.valueOf(at[0]))
                .attr("y", String.valueOf(at[1]))
                .attr("width", String.valueOf(W))
                .attr("height", String.valueOf(H))
                .attr("rx", "5");
        text(group, "", at[0] + 10, at[1] + 18, Summary.shorten(n.id(), 20));
        if (!n.label().equals(n.id()) && !n.label().equals("lost")) {
            text(group, "small", at[0] + 10, at[1] + 34, Summary.shorten(n.label(), 24));
        }
    }

    private static void text(Element group, String css, int x, int y, String words) {
        group.appendElement("text")
                .attr("class", css)
                .attr("x", String.valueOf(x))
                .attr("y", String.valueOf(y))
                .text(words);
    }
}
