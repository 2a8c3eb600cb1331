package stemma.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.report.Locus;
import stemma.report.Published;
import stemma.trace.Lineage.Relation;
import stemma.trace.Traced.Share;

/** Puts the trees of the families together into one lineage, with the sources and the order that follow from it. */
final class Drawing {
    private final List<Annotated> reports;
    private final Map<String, String> parent = new TreeMap<>();
    private final Map<String, String> second = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<Lineage.Edge> edges = new ArrayList<>();
    private final Map<String, List<Locus>> borrowed = new HashMap<>();
    private final Map<String, Integer> index = new HashMap<>();

    private final Kinship kinship;

    Drawing(List<Annotated> reports, Kinship kinship) {
        this.reports = reports;
        this.kinship = kinship;
        for (int i = 0; i < reports.size(); i++) {
            index.put(reports.get(i).id(), i);
        }
    }

    private String newLost() {
        String id = "lost-" + (lost.size() + 1);
        lost.add(id);
        return id;
    }

    void add(int[] members, Tracer.Grown grown) {
        Tree tree = grown.found().tree();
        String[] name = new String[tree.parent.length];
        for (int i = 0; i < members.length; i++) {
            name[i] = reports.get(members[i]).id();
        }
        for (int i = members.length; i < name.length; i++) {
            name[i] = tree.exists(i) ? newLost() : "";
        }
        Reasons reasons = new Reasons(grown);
        int[] above = parents(tree, grown.found().second(), members);
        for (int c = 0; c < name.length; c++) {
            if (!tree.exists(c)) {
                continue;
            }
            int q = c < members.length ? grown.found().second()[c] : Tree.NONE;
            int p = above[c];
            double share = p >= 0 ? reasons.share(p, c) : 0;
            if (p >= 0
                    && p < members.length
                    && c < members.length
                    && share < EXCERPT
                    && Math.max(kinship.share(members[p], members[c]), kinship.share(members[c], members[p])) < WHOLE
                    && grown.found().second()[c] < 0) {
                boolean turned = tree.parent[p] < 0
                        && grown.found().second()[p] < 0
                        && !second.containsKey(name[p])
                        && isOrigin(reports.get(members[c]), reports.get(members[p]));
                quotes(name[turned ? c : p], name[turned ? p : c], reasons, turned ? c : p, turned ? p : c);
                continue;
            }
            if (p >= 0) {
                parent.put(name[c], name[p]);
                edges.add(new Lineage.Edge(
                        name[p], name[c], reasons.relation(p, c), share, reasons.confidence(c), reasons.of(p, c)));
            }
            if (q >= 0 && q != p) {
                second.put(name[c], name[q]);
                List<Locus> places =
                        p < 0 && q < members.length ? kinship.places(name[c], name[q]) : reasons.taken(p, q, c);
                borrowed.put(name[c], places);
                edges.add(new Lineage.Edge(
                        name[q],
                        name[c],
                        Relation.QUOTES,
                        reasons.takenShare(places, c),
                        reasons.secondConfidence(c),
                        reasons.ofSecond(q, c, places)));
            }
        }
    }

    /** The tree's, and for a report without one that has half of its words or more from another: that one. */
    private int[] parents(Tree tree, int[] second, int[] members) {
        int[] out = tree.parent.clone();
        for (int c = 0; c < members.length; c++) {
            int q = second[c];
            boolean whole =
                    out[c] < 0 && q >= 0 && q < members.length && kinship.share(members[c], members[q]) >= WHOLE;
            int x = whole ? q : c;
            while (x != c && x >= 0) {
                x = out[x];
            }
            out[c] = whole && x < 0 ? q : out[c];
        }
        return out;
    }

    /**
     * A child with less than this part of its words from the parent took an excerpt: the rest is its own. Generated excerpts
     * reach .30, generated rewrites begin at .80 (AllSides, seeds 1 to 3); between them the lower end is the careful one, since
     * a report taken for independent is the worse mistake.
     */
    static final double EXCERPT = .35;

    /** A report that has this part of its words in passages which another has too is a form of it, and holds no mere excerpt, by judgement. */
    static final double WHOLE = .5;

    /** Of two reports that share an excerpt only, an agency's own is not the customer's, and the times decide where both are known; else the costs. */
    private boolean isOrigin(Annotated a, Annotated b) {
        boolean agency = kinship.isAgencyToCustomer(a, b);
        if (agency || kinship.isAgencyToCustomer(b, a)) {
            return agency;
        }
        Published x = a.report().published();
        Published y = b.report().published();
        return x != null && y != null && x.value().compareTo(y.value()) < 0;
    }

    private void quotes(String from, String to, Reasons reasons, int p, int c) {
        List<Locus> places = kinship.places(to, from);
        second.put(to, from);
        borrowed.put(to, places);
        edges.add(new Lineage.Edge(
                from,
                to,
                Relation.QUOTES,
                reasons.takenShare(places, c),
                reasons.confidence(c),
                reasons.ofSecond(p, c, places)));
    }

    /** The top of each report's line, by the reports' order. */
    List<String> tops() {
        return reports.stream().map(r -> top(r.id())).toList();
    }

    private String top(String id) {
        String x = id;
        while (parent.get(x) != null) {
            x = Objects.requireNonNull(parent.get(x));
        }
        return x;
    }

    /** Does a report of one line hold an excerpt of the other, so that what the two share is accounted for? */
    boolean isBorrowed(String root, String other) {
        return second.entrySet().stream().anyMatch(e -> {
            String to = top(e.getKey());
            String from = top(e.getValue());
            return to.equals(root) && from.equals(other) || to.equals(other) && from.equals(root);
        });
    }

    /** Hangs a report that has nothing above it under one of another family. */
    void translate(String from, String to, Anchors anchors) {
        if (top(to).equals(to) && !top(from).equals(to)) {
            parent.put(to, from);
            edges.add(RewordedReasons.translation(from, to, anchors));
        }
    }

    void joinUnderLost(List<String> roots) {
        String id = newLost();
        for (String r : roots) {
            parent.put(r, id);
        }
        joined.put(id, roots);
    }

    private final Map<String, List<String>> joined = new TreeMap<>();

    /** An excerpt that one of two reports has from the other is accounted for where both have it from an agency whose copy is lost. */
    private void withoutExcerptsOfAgencies() {
        edges.removeIf(e -> {
            Integer a = index.get(e.from());
            Integer b = index.get(e.to());
            boolean same = e.relation() == Relation.QUOTES
                    && a != null
                    && b != null
                    && joined.containsKey(top(e.to()))
                    && top(e.from()).equals(top(e.to()))
                    && kinship.isOneAgencys(reports, a, b);
            if (same) {
                second.remove(e.to());
                borrowed.remove(e.to());
            }
            return same;
        });
    }

    Traced finish(Settings settings) {
        withoutExcerptsOfAgencies();
        joined.forEach((id, roots) -> {
            for (String r : roots) {
                edges.add(RewordedReasons.edge(id, r, below(r), below(id), reports, kinship, index));
            }
        });
        edges.replaceAll(e -> new Lineage.Edge(
                e.from(), e.to(), e.relation(), e.share(), e.confidence(), settings.used(e.reasons())));
        edges.sort(Comparator.comparing(Lineage.Edge::to).thenComparing(Lineage.Edge::from));
        List<Lineage.Node> nodes = new ArrayList<>();
        for (Annotated r : reports) {
            String outlet = r.report().outlet();
            nodes.add(new Lineage.Node(r.id(), false, outlet == null ? r.id() : outlet));
        }
        for (String l : lost) {
            nodes.add(new Lineage.Node(l, true, Sources.lostLabel(below(l), reports, index, joined.containsKey(l))));
        }
        Map<String, List<String>> groups = new TreeMap<>();
        Map<String, String> rootOf = new TreeMap<>();
        for (Annotated r : reports) {
            String top = top(r.id());
            rootOf.put(r.id(), top);
            groups.computeIfAbsent(top, t -> new ArrayList<>()).add(r.id());
        }
        List<Source> sources = new ArrayList<>();
        Map<String, String> sourceOfTop = new HashMap<>();
        for (Annotated r : reports) {
            String top = Objects.requireNonNull(rootOf.get(r.id()));
            if (!sourceOfTop.containsKey(top)) {
                String id = "source-" + (sourceOfTop.size() + 1);
                sourceOfTop.put(top, id);
            }
        }
        List<Share> shares = new ArrayList<>();
        Map<String, TreeSet<String>> holders = new HashMap<>();
        groups.forEach(
                (top, ids) -> holders.computeIfAbsent(top, t -> new TreeSet<>()).addAll(ids));
        for (Map.Entry<String, String> e : second.entrySet()) {
            String top = top(e.getValue());
            Objects.requireNonNull(holders.get(top)).add(e.getKey());
            for (Locus place : borrowed.getOrDefault(e.getKey(), List.of())) {
                shares.add(new Share(place, Objects.requireNonNull(sourceOfTop.get(top))));
            }
        }
        Map<String, String> own = new TreeMap<>();
        rootOf.forEach((report, top) -> own.put(report, Objects.requireNonNull(sourceOfTop.get(top))));
        sourceOfTop.forEach((top, id) -> sources.add(Sources.source(
                id,
                lost.contains(top),
                Objects.requireNonNull(groups.get(top)),
                List.copyOf(Objects.requireNonNull(holders.get(top))),
                reports,
                index,
                joined.containsKey(top),
                settings)));
        sources.sort(Comparator.comparingInt(s -> Integer.parseInt(s.id().substring("source-".length()))));
        List<List<Ground>> grounds = settings.uses(Lineage.Evidence.CREDIT)
                ? Grounds.of(reports)
                : reports.stream().map(r -> List.<Ground>of()).toList();
        List<Source> grounded = Sources.ground(sources, reports, grounds, own);
        Doubts doubts = Doubts.find(reports, kinship, own, grounded, settings.uses(Lineage.Evidence.CREDIT));
        return new Traced(
                new Lineage(nodes, edges),
                grounded,
                independent(grounded, doubts),
                Order.of(reports, edges, settings),
                own,
                shares,
                doubts.pairs());
    }

    /** The reports at or below a node. */
    private List<String> below(String node) {
        return reports.stream()
                .map(Annotated::id)
                .filter(id -> isAbove(node, id))
                .toList();
    }

    private boolean isAbove(String upper, String id) {
        for (@Nullable String x = id; x != null; x = parent.get(x)) {
            if (x.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    private Independence independent(List<Source> sources, Doubts doubts) {
        int high = sources.size();
        int low = Traced.fewest(sources.stream().map(Source::id).toList(), doubts.pairs());
        return low == high
                ? new Independence(high, high, high, null)
                : new Independence(null, low, high, doubts.reason());
    }
}
