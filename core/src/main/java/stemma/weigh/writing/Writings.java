package stemma.weigh.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Times;
import stemma.trace.Lineage;
import stemma.weigh.StoryReports;
import stemma.weigh.Writing;
import stemma.weigh.Writing.Comparison;
import stemma.weigh.Writing.Event;
import stemma.weigh.Writing.Ground;
import stemma.weigh.Writing.State;
import stemma.weigh.Writing.Telling;
import stemma.weigh.Writing.Verdict;

/** Compares reports, two by two, by the states of the events that both tell. */
public final class Writings {
    private final List<Annotated> reports;
    private final List<List<Act>> events = new ArrayList<>();
    private final List<Event> told = new ArrayList<>();

    /** By report what its numbers and days tell, read once. */
    private final List<Figures> figures;

    private record Figures(Rising.@Nullable Told dead, List<Superseded.Change> changes, Calendar.Days days) {}

    private Writings(List<Annotated> reports) {
        this.reports = reports;
        this.figures = reports.stream()
                .map(r -> new Figures(Rising.dead(r), Superseded.changes(r), Calendar.of(r)))
                .toList();
    }

    /** Pure. */
    public static Writing find(StoryReports story) {
        Writings w = new Writings(story.reports());
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < story.reports().size(); i++) {
            acts.addAll(Acts.of(story.reports().get(i), story.quotations().get(i)));
        }
        w.join(acts);
        List<Comparison> out = new ArrayList<>();
        for (int a = 0; a < w.reports.size(); a++) {
            for (int b = a + 1; b < w.reports.size(); b++) {
                w.compare(a, b, out);
            }
        }
        return new Writing(w.told, out);
    }

    /** Events told by two reports or more. */
    private void join(List<Act> acts) {
        int[] group = new int[acts.size()];
        Map<String, List<Integer>> byVerb = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            byVerb.computeIfAbsent(acts.get(i).verb(), k -> new ArrayList<>()).add(i);
        }
        for (List<Integer> same : byVerb.values()) {
            for (int i : same) {
                for (int j : same) {
                    if (i < j && acts.get(i).isSame(acts.get(j))) {
                        int from = group[j];
                        int into = group[i];
                        for (int k : same) {
                            group[k] = group[k] == from ? into : group[k];
                        }
                    }
                }
            }
        }
        Map<Integer, List<Act>> by = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            by.computeIfAbsent(group[i], k -> new ArrayList<>()).add(acts.get(i));
        }
        List<List<Act>> shared = new ArrayList<>(
                by.values().stream().filter(e -> reportsOf(e) > 1).toList());
        shared.sort(Comparator.comparingLong((List<Act> e) -> -reportsOf(e)));
        for (List<Act> e : shared) {
            events.add(e);
            Act first = e.getFirst();
            told.add(new Event(
                    "ev" + events.size(),
                    first.span().of(first.report().text()).strip(),
                    e.stream()
                            .map(Act::telling)
                            .sorted(Comparator.comparing(Telling::place))
                            .toList()));
        }
    }

    private static long reportsOf(List<Act> event) {
        return event.stream().map(a -> a.report().id()).distinct().count();
    }

    private void compare(int a, int b, List<Comparison> out) {
        Annotated x = reports.get(a);
        Annotated y = reports.get(b);
        List<Ground> forA = new ArrayList<>();
        List<Ground> forB = new ArrayList<>();
        boolean share = false;
        for (int e = 0; e < events.size(); e++) {
            List<Act> ofX = of(events.get(e), x);
            List<Act> ofY = of(events.get(e), y);
            share |= !ofX.isEmpty() && !ofY.isEmpty();
            Act[] pair = answering(ofX, ofY, events.get(e));
            if (pair.length == 2) {
                String id = told.get(e).id();
                ground(id, pair[0], pair[1]).ifPresent(forA::add);
                ground(id, pair[1], pair[0]).ifPresent(forB::add);
            }
        }
        Figures ofA = figures.get(a);
        Figures ofB = figures.get(b);
        Rising.find(ofA.dead, ofB.dead).ifPresent(forA::add);
        Rising.find(ofB.dead, ofA.dead).ifPresent(forB::add);
        Superseded.find(x, y, ofB.changes).ifPresent(forA::add);
        Superseded.find(y, x, ofA.changes).ifPresent(forB::add);
        Calendar.find(ofA.days, ofB.days).ifPresent(forA::add);
        Calendar.find(ofB.days, ofA.days).ifPresent(forB::add);
        if (share || !forA.isEmpty() || !forB.isEmpty()) {
            out.add(comparison(x, y, forA, forB));
        }
    }

    private static List<Act> of(List<Act> event, Annotated report) {
        return event.stream().filter(a -> a.report() == report).toList();
    }

    /** The furthest states of both reports; none where one of them has the event both ahead and behind, so that it is more than one event. */
    private static Act[] answering(List<Act> ofX, List<Act> ofY, List<Act> event) {
        if (isMixed(ofX) || isMixed(ofY)) {
            return new Act[0];
        }
        Comparator<Act> further = Comparator.comparing(Act::state);
        return ofX.stream()
                .sorted(further.reversed())
                .flatMap(x -> ofY.stream()
                        .sorted(further.reversed())
                        .filter(y -> isOne(x, y, event))
                        .map(y -> new Act[] {x, y}))
                .findFirst()
                .orElse(new Act[0]);
    }

    /** Directly, or because a third report tells it as one of the two does, in words that answer both. */
    private static boolean isOne(Act x, Act y, List<Act> event) {
        return x.isSame(y)
                || event.stream()
                        .filter(z -> z.report() != x.report() && z.report() != y.report() && z.isSame(x) && z.isSame(y))
                        .anyMatch(z -> z.state() == x.state() || z.state() == y.state());
    }

    private static boolean isMixed(List<Act> acts) {
        return acts.stream()
                .filter(a -> a.state().isAhead())
                .anyMatch(a -> acts.stream().anyMatch(b -> !b.state().isAhead() && a.isSame(b)));
    }

    /** Does the first tell it as less far along than the second, by more than a choice of words? */
    private static java.util.Optional<Ground> ground(String event, Act first, Act second) {
        State x = first.state();
        State y = second.state();
        boolean firm = x.isAhead() && !y.isAhead();
        boolean hint = x == State.POSSIBLE && y == State.SET
                || x == State.HAPPENING && (y == State.HAPPENED || y == State.AFTERMATH);
        return firm || hint
                ? java.util.Optional.of(new Ground(event, first.telling(), second.telling(), firm))
                : java.util.Optional.empty();
    }

    private static Comparison comparison(Annotated x, Annotated y, List<Ground> forA, List<Ground> forB) {
        List<Ground> all = new ArrayList<>(forA);
        all.addAll(forB);
        int a = weight(forA);
        int b = weight(forB);
        Verdict v = a == b
                ? a == 0 ? Verdict.CANNOT_TELL : Verdict.CONTRADICTORY
                : a > 0 && b > 0 && firm(forA) && firm(forB)
                        ? Verdict.CONTRADICTORY
                        : a > b ? Verdict.A_FIRST : Verdict.B_FIRST;
        Annotated earlier = v == Verdict.B_FIRST ? y : x;
        Annotated later = v == Verdict.B_FIRST ? x : y;
        boolean against = (v == Verdict.A_FIRST || v == Verdict.B_FIRST) && isPublishedBefore(later, earlier);
        return new Comparison(
                x.id(),
                y.id(),
                v,
                Reason.of(v, earlier, later, v == Verdict.B_FIRST ? forB : forA, forA, forB, against),
                against,
                all);
    }

    /** Firm grounds outweigh any number of hints. */
    private static int weight(List<Ground> grounds) {
        return firm(grounds) ? 2 : grounds.isEmpty() ? 0 : 1;
    }

    private static boolean firm(List<Ground> grounds) {
        return grounds.stream().anyMatch(Ground::firm);
    }

    /** By the day, where both are known. */
    private static boolean isPublishedBefore(Annotated x, Annotated y) {
        @Nullable LocalDate p = Times.written(x.report().published());
        @Nullable LocalDate q = Times.written(y.report().published());
        return p != null && q != null && p.isBefore(q);
    }

    /**
     * The order among reports that the verdicts give, as pairs of identifiers; pairs that go round in a circle are left out. What two
     * copies of a lost text tell alike the lost text told, so that all its copies are later than whoever wrote before that.
     */
    public static Set<List<String>> before(Writing writing, Lineage lineage) {
        Set<List<String>> out = new HashSet<>();
        Map<List<String>, Set<String>> laterByGround = new HashMap<>();
        for (Comparison c : writing.comparisons()) {
            boolean turned = c.verdict() == Verdict.B_FIRST;
            if (turned || c.verdict() == Verdict.A_FIRST) {
                String first = turned ? c.b() : c.a();
                out.add(List.of(first, turned ? c.a() : c.b()));
                c.grounds().stream()
                        .filter(g -> g.firm() && g.earlier().place().report().equals(first))
                        .forEach(g -> laterByGround
                                .computeIfAbsent(List.of(first, g.event()), k -> new HashSet<>())
                                .add(g.later().place().report()));
            }
        }
        for (Lineage.Node n : lineage.nodes()) {
            Set<String> below = n.lost() ? below(lineage, n.id()) : Set.of();
            laterByGround.forEach((key, later) -> {
                if (!below.contains(key.getFirst())
                        && later.stream().filter(below::contains).count() >= 2) {
                    below.forEach(b -> out.add(List.of(key.getFirst(), b)));
                }
            });
        }
        Map<String, Set<String>> after = new HashMap<>();
        out.forEach(
                p -> after.computeIfAbsent(p.getFirst(), k -> new HashSet<>()).add(p.getLast()));
        out.removeIf(p -> reaches(after, p.getLast(), p.getFirst()));
        return out;
    }

    /** The reports that go back to the node. */
    private static Set<String> below(Lineage lineage, String node) {
        Map<String, Set<String>> children = new HashMap<>();
        lineage.edges()
                .forEach(e ->
                        children.computeIfAbsent(e.from(), k -> new HashSet<>()).add(e.to()));
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            String x = open.removeLast();
            if (seen.add(x)) {
                open.addAll(children.getOrDefault(x, Set.of()));
            }
        }
        lineage.nodes().stream().filter(Lineage.Node::lost).forEach(n -> seen.remove(n.id()));
        return seen;
    }

    private static boolean reaches(Map<String, Set<String>> after, String from, String to) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String x = open.removeLast();
            if (x.equals(to)) {
                return true;
            }
            if (seen.add(x)) {
                open.addAll(after.getOrDefault(x, Set.of()));
            }
        }
        return false;
    }
}
