package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins quotations of one utterance, as chains: the pieces of a speech that overlap belong together. Nothing joins two
 * groups that hold look-alikes of each other. What one report prints in two wordings is taken for two utterances: who has both
 * before him is the last to mistake one for the other. */
final class Joining {
    /** A word that stands in more quotations than this does not by itself bring two of them to be compared. */
    private static final int COMMON = 60;

    private static final int FEW = 4;

    /** Characters between two sentences of one speech at most: room for marks. */
    private static final int BESIDE = 3;

    private final List<Quoted> all;
    private final int[] parent;
    private final Map<Integer, Set<Integer>> lookalikes = new HashMap<>();

    /** Quotations that one report prints in another wording elsewhere, and those others. */
    private final Map<Integer, Set<Integer>> siblings = new HashMap<>();

    private Joining(List<Quoted> all) {
        this.all = all;
        this.parent = new int[all.size()];
        Arrays.setAll(parent, i -> i);
    }

    /** Every quotation is in one group, alone or with others; each in the order of the input. */
    static List<List<Quoted>> join(List<Quoted> all) {
        Joining j = new Joining(all);
        List<Edge> possible = new ArrayList<>();
        for (long pair : j.candidates()) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            Quoted x = all.get(a);
            Quoted y = all.get(b);
            boolean sameReport = x.report() == y.report();
            if (sameReport && x.span().overlaps(y.span())) {
                continue;
            }
            if (sameReport && areSideBySide(x, y)) {
                j.part(a, b);
                continue;
            }
            Alignment aligned = Alignment.of(x.wording(), y.wording());
            if (sameReport && Likeness.isOtherWording(aligned)) {
                j.siblings.computeIfAbsent(a, k -> new TreeSet<>()).add(b);
                j.siblings.computeIfAbsent(b, k -> new TreeSet<>()).add(a);
                j.part(a, b);
            } else if (Likeness.isOneUtterance(x, y, aligned)) {
                possible.add(new Edge(
                        a, b, aligned.matched() * aligned.agreement(), Context.shared(x.context(), y.context())));
            } else if (Likeness.isLookalike(aligned)) {
                j.part(a, b);
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (Edge e : possible) {
            if (j.isNearerSibling(e.a(), e.b()) || j.isNearerSibling(e.b(), e.a())) {
                j.part(e.a(), e.b());
            } else {
                edges.add(e);
            }
        }
        edges.sort(Comparator.naturalOrder());
        for (Edge e : edges) {
            int a = j.find(e.a());
            int b = j.find(e.b());
            if (a != b && !j.wouldJoinLookalikes(a, b)) {
                j.parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        return j.groups();
    }

    /** Two sentences of one speech, with nothing between them but marks, are two however alike. */
    private static boolean areSideBySide(Quoted x, Quoted y) {
        int gap = Math.max(x.span().start(), y.span().start())
                - Math.min(x.span().end(), y.span().end());
        return gap <= BESIDE;
    }

    private void part(int a, int b) {
        lookalikes.computeIfAbsent(a, k -> new HashSet<>()).add(b);
        lookalikes.computeIfAbsent(b, k -> new HashSet<>()).add(a);
    }

    /** Does the report that prints b print another wording too that is nearer to a's? */
    private boolean isNearerSibling(int a, int b) {
        Set<Integer> others = siblings.getOrDefault(b, Set.of());
        if (others.isEmpty() || others.contains(a)) {
            return false;
        }
        double with =
                Likeness.sameness(Alignment.of(all.get(a).wording(), all.get(b).wording()));
        return others.stream()
                .map(o -> Alignment.of(all.get(a).wording(), all.get(o).wording()))
                .anyMatch(x -> x.matched() >= Likeness.LEAST && Likeness.sameness(x) > with + 1e-9);
    }

    /** Two quotations found to be of one utterance; the surer first. */
    private record Edge(int a, int b, double strength, int context) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge o) {
            int c = Double.compare(o.strength, strength);
            c = c != 0 ? c : Integer.compare(o.context, context);
            c = c != 0 ? c : Integer.compare(a, o.a);
            return c != 0 ? c : Integer.compare(b, o.b);
        }
    }

    private boolean wouldJoinLookalikes(int rootA, int rootB) {
        return lookalikes.entrySet().stream()
                .filter(e -> find(e.getKey()) == rootA)
                .anyMatch(e -> e.getValue().stream().anyMatch(o -> find(o) == rootB));
    }

    /** Pairs that share content words of some weight together, sorted. */
    private long[] candidates() {
        Map<String, List<Integer>> index = new HashMap<>();
        Map<Long, Integer> shared = new HashMap<>();
        for (int b = 0; b < all.size(); b++) {
            List<String> content = all.get(b).wording().content();
            for (String key : content) {
                List<Integer> at = index.computeIfAbsent(key, k -> new ArrayList<>());
                if (at.size() <= COMMON || content.size() <= FEW) {
                    for (int a : at) {
                        shared.merge(((long) a << 32) | b, 1, Integer::sum);
                    }
                }
                at.add(b);
            }
        }
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= 2 || isShort(e.getKey()))
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    /** Does one of the pair hold so few content words that a single shared one may be enough? */
    private boolean isShort(long pair) {
        return all.get((int) (pair >> 32)).wording().content().size() <= FEW
                || all.get((int) pair).wording().content().size() <= FEW;
    }

    private int find(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    private List<List<Quoted>> groups() {
        Map<Integer, List<Quoted>> byRoot = new TreeMap<>();
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int at = first.computeIfAbsent(find(i), k -> first.size());
            byRoot.computeIfAbsent(at, k -> new ArrayList<>()).add(all.get(i));
        }
        return byRoot.values().stream().toList();
    }
}
