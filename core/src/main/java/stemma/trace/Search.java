package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for the cheapest tree of a family: from the cheapest tree without lost copies by local changes, as long as one makes it cheaper. */
final class Search {
    /** Rounds through all nodes; a tree settles in three or four. */
    private static final int ROUNDS = 30;

    /** Families up to this size may put a lost copy over any two; in larger ones only over neighbours, for the time it takes. */
    private static final int SMALL = 12;

    private final Family family;
    private final int n;
    private final double[] scratch;
    private final Map<Integer, List<Offer>> cache = new HashMap<>();

    Search(Family family) {
        this.family = family;
        this.n = family.size;
        this.scratch = new double[family.units];
    }

    /**
     * A tree with its cost and second parents.
     *
     * @param sure by node, the chance that its parent is right; empty where it is not known
     * @param sureOfSecond by report, the chance that its second parent is one of its parents
     */
    record Found(
            Tree tree, double cost, int[] second, @Nullable Copy[] copies, double[] sure, double[] sureOfSecond) {
        Found with(int[] seconds, double[] chances, double[] ofSecond) {
            return new Found(tree, cost, seconds, copies, chances, ofSecond);
        }
    }

    /** Local changes from the cheapest tree without lost copies, as long as one makes it cheaper; {@link #pool} then has what was met. */
    void descend() {
        double[][] start = new double[n + 1][n];
        for (int c = 0; c < n; c++) {
            for (int p = 0; p < n; p++) {
                start[p][c] = p == c ? Double.POSITIVE_INFINITY : family.edgeCost[p][c] + family.costs.deep() / 2;
            }
            start[n][c] = family.rootCost[c];
        }
        int[] parents = Arborescence.cheapest(start);
        Tree tree = new Tree(n);
        System.arraycopy(parents, 0, tree.parent, 0, n);
        Found now = price(tree);
        boolean again = true;
        for (int round = 0; again && round < ROUNDS; round++) {
            again = false;
            for (int c = 0; c < now.tree().parent.length; c++) {
                Found better = now;
                for (Tree t : changes(now.tree(), c)) {
                    Found f = price(t);
                    if (f.cost() < better.cost() - 1e-6) {
                        better = f;
                    }
                }
                again |= better != now;
                now = better;
            }
        }
    }

    /** Prices all trees that differ from this one in the place of one node. */
    void around(Tree tree) {
        for (int c = 0; c < tree.parent.length; c++) {
            for (Tree t : changes(tree, c)) {
                price(t);
            }
        }
    }

    /** What taking some units from the second parent saves. */
    private double gain(double[] units, int q, int c, boolean root) {
        double saved = family.compiled[c] ? 0 : -family.costs.second();
        saved += family.traits.time()[q][c] > 0 ? Math.log(family.costs.timeSlip()) : 0;
        double[] other = family.unitCost[q][c];
        double own = 0;
        double all = 0;
        for (int u = 0; u < units.length; u++) {
            all += family.rootUnit[c][u];
            if (other[u] + family.costs.taken() < units[u] && family.holds(family.copies[c], u)) {
                saved += units[u] - other[u] - family.costs.taken();
            } else {
                own += family.rootUnit[c][u];
            }
        }
        return own < (root ? .4 : .5) * all ? Double.NEGATIVE_INFINITY : saved;
    }

    private List<Offer> offersKnown(int p, int c) {
        int at = (p + 1) * n + c;
        List<Offer> known = cache.get(at);
        if (known == null) {
            known = offers(p < 0 ? family.rootUnit[c] : family.unitCost[p][c], p, c);
            cache.put(at, known);
        }
        return known;
    }

    private List<Offer> offers(double[] units, int p, int c) {
        List<Offer> out = new ArrayList<>();
        for (int q = 0; q < n; q++) {
            if (q != p && q != c) {
                double g = gain(units, q, c, p < 0);
                if (g > 0) {
                    out.add(new Offer(g, c, q));
                }
            }
        }
        return out;
    }

    /** Priced, and kept for {@link Likeliest} where it is not much dearer than the cheapest so far. */
    Found price(Tree tree) {
        Found f = price(tree, false);
        cheapest = Math.min(cheapest, f.cost());
        if (f.cost() <= cheapest + Likeliest.WINDOW) {
            pool.merge(key(tree), f, (x, y) -> y.cost() < x.cost() ? y : x);
        }
        return f;
    }

    private double cheapest = Double.MAX_VALUE;
    private final Map<String, Found> pool = new HashMap<>();

    /** The cheapest trees met so far, the cheapest first, the same whatever the order of the search. */
    List<Found> pool(int most) {
        return pool.entrySet().stream()
                .filter(e -> e.getValue().cost() <= cheapest + Likeliest.WINDOW)
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Found> e) -> e.getValue().cost())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Names a tree by its shape, lost copies without number. */
    static String key(Tree tree) {
        List<String> tops = new ArrayList<>();
        for (int i = 0; i < tree.parent.length; i++) {
            if (tree.parent[i] == Tree.NONE) {
                StringBuilder b = new StringBuilder();
                full(tree, i, b);
                tops.add(b.toString());
            }
        }
        tops.sort(Comparator.naturalOrder());
        return String.join(" ", tops);
    }

    private static void full(Tree tree, int node, StringBuilder out) {
        List<String> children = new ArrayList<>();
        BitSet below = tree.children(node);
        for (int c = below.nextSetBit(0); c >= 0; c = below.nextSetBit(c + 1)) {
            StringBuilder b = new StringBuilder();
            full(tree, c, b);
            children.add(b.toString());
        }
        children.sort(Comparator.naturalOrder());
        out.append(tree.lost(node) ? "*" : Integer.toString(node))
                .append('(')
                .append(String.join(" ", children))
                .append(')');
    }

    /** A part of the tree made of lost copies: its cost, and by report below it that of its units. */
    private record Part(double cost, Map<Integer, double[]> units) {}

    private final Map<String, Part> parts = new HashMap<>();

    private static void key(Tree tree, int node, StringBuilder out) {
        List<String> children = new ArrayList<>();
        BitSet below = tree.children(node);
        for (int c = below.nextSetBit(0); c >= 0; c = below.nextSetBit(c + 1)) {
            if (tree.lost(c)) {
                StringBuilder s = new StringBuilder();
                key(tree, c, s);
                children.add(s.toString());
            } else {
                children.add(Integer.toString(c));
            }
        }
        children.sort(Comparator.naturalOrder());
        out.append('(').append(String.join(" ", children)).append(')');
    }

    private Part part(Tree tree, int top, @Nullable Copy[] into) {
        StringBuilder key = new StringBuilder();
        key.append(tree.parent[top]);
        key(tree, top, key);
        Part known = parts.get(key.toString());
        if (known != null && into.length == 0) {
            return known;
        }
        @Nullable Copy[] copies = Reconstruction.of(family, tree, top);
        double sum = new Readings(family, tree, copies, top).nats();
        Map<Integer, double[]> units = new HashMap<>();
        List<Integer> open = new ArrayList<>(List.of(top));
        if (tree.parent[top] < 0) {
            sum += family.text(Objects.requireNonNull(copies[top]), scratch);
        }
        while (!open.isEmpty()) {
            int c = open.removeLast();
            int p = tree.parent[c];
            Copy child = Objects.requireNonNull(copies[c]);
            if (p >= 0) {
                Copy parent = Objects.requireNonNull(copies[p]);
                sum += family.fixed(parent, child, scratch);
                if (!tree.lost(c)) {
                    double[] u = new double[family.units];
                    family.edge(parent, child, u);
                    units.put(c, u);
                }
            }
            if (tree.lost(c)) {
                BitSet below = tree.children(c);
                below.stream().forEach(open::add);
                if (into.length > 0) {
                    into[c] = child;
                }
            }
        }
        Part out = new Part(sum, units);
        parts.put(key.toString(), out);
        return out;
    }

    Found price(Tree tree, boolean withCopies) {
        @Nullable Copy[] copies = new Copy[withCopies ? tree.parent.length : 0];
        System.arraycopy(family.copies, 0, copies, 0, withCopies ? n : 0);
        int[] second = new int[n];
        Arrays.fill(second, Tree.NONE);
        List<Offer> offers = new ArrayList<>();
        double sum = 0;
        int late = 0;
        int inTime = 0;
        for (int c = 0; c < tree.parent.length; c++) {
            if (!tree.exists(c)) {
                continue;
            }
            int p = tree.parent[c];
            if (tree.lost(c)) {
                sum += p < 0 ? family.costs.lost() : family.costs.lostWithin();
                if (p < 0 || !tree.lost(p)) {
                    Part part = part(tree, c, copies);
                    sum += part.cost();
                    for (Map.Entry<Integer, double[]> e : part.units().entrySet()) {
                        offers.addAll(offers(e.getValue(), p, e.getKey()));
                    }
                }
            } else if (p < n) {
                sum += p < 0 ? family.rootCost[c] : family.edgeCost[p][c];
                offers.addAll(offersKnown(p, c));
            }
            if (p >= 0) {
                sum += tree.parent[p] >= 0 ? family.costs.deep() : 0;
                sum += !tree.lost(p) && family.compiled[p] ? family.costs.compiled() : 0;
            }
            int above = p;
            while (above >= n) {
                above = tree.parent[above];
            }
            if (above >= 0 && c < n) {
                late += family.traits.time()[above][c] > 0 ? 1 : 0;
                inTime += family.traits.time()[c][above] > 0 ? 1 : 0;
            }
        }
        sum += time(late, inTime);
        offers.sort(Comparator.comparing((Offer o) -> -o.gain())
                .thenComparing(Offer::child)
                .thenComparing(Offer::parent));
        for (Offer o : offers) {
            if (second[o.child()] < 0 && !reaches(tree, second, o.child(), o.parent(), new BitSet())) {
                second[o.child()] = o.parent();
                sum -= o.gain();
            }
        }
        return new Found(tree, sum, second, copies, new double[0], new double[0]);
    }

    /** Times are either right nearly always, or worth nothing: which of the two, the other evidence tells. */
    private double time(int late, int inTime) {
        double sound = family.costs.timesSound();
        double slip = family.costs.timeSlip();
        return -Math.log(
                sound * Math.pow(slip, late) * Math.pow(1 - slip, inTime) + (1 - sound) * Math.pow(.5, late + inTime));
    }

    private record Offer(double gain, int child, int parent) {}

    /** Does the node go back to the upper one, by whatever parents? */
    private static boolean reaches(Tree tree, int[] second, int upper, int node, BitSet seen) {
        for (int x = node; x >= 0; x = tree.parent[x]) {
            if (x == upper) {
                return true;
            }
            if (seen.get(x)) {
                return false;
            }
            seen.set(x);
            if (x < tree.size && second[x] >= 0 && reaches(tree, second, upper, second[x], seen)) {
                return true;
            }
        }
        return false;
    }

    /** The trees that differ in the place of one node. */
    private List<Tree> changes(Tree t, int c) {
        List<Tree> out = new ArrayList<>();
        int m = t.parent.length;
        if (t.exists(c)) {
            for (int x = Tree.NONE; x < m; x++) {
                if (x >= 0 && (!t.exists(x) || t.above(c, x))) {
                    continue;
                }
                if (x != t.parent[c]) {
                    Tree to = t.copy();
                    to.parent[c] = x;
                    to.prune();
                    out.add(to);
                }
                boolean near =
                        n <= SMALL || (x >= 0 && (t.parent[c] == t.parent[x] || t.parent[x] == c || t.parent[c] == x));
                if (x >= 0 && x != c && near) {
                    Tree beside = t.copy();
                    int lost = beside.addLost(t.parent[x]);
                    if (lost >= 0) {
                        beside.parent[x] = lost;
                        beside.parent[c] = lost;
                        beside.prune();
                        out.add(beside);
                    }
                }
            }
            int p = t.parent[c];
            if (p >= 0) {
                Tree flipped = t.copy();
                flipped.parent[c] = t.parent[p];
                flipped.parent[p] = c;
                flipped.prune();
                out.add(flipped);
                Tree heir = t.copy();
                heir.parent[c] = t.parent[p];
                for (int i = 0; i < m; i++) {
                    if (i != c && t.parent[i] == p) {
                        heir.parent[i] = c;
                    }
                }
                if (t.lost(p)) {
                    heir.parent[p] = Tree.GONE;
                } else {
                    heir.parent[p] = c;
                }
                heir.prune();
                out.add(heir);
            }
            if (t.childCount(c) > 1 && !t.lost(c)) {
                Tree sunk = t.copy();
                int lost = sunk.addLost(t.parent[c]);
                if (lost >= 0) {
                    for (int i = 0; i < m; i++) {
                        if (t.parent[i] == c) {
                            sunk.parent[i] = lost;
                        }
                    }
                    sunk.parent[c] = lost;
                    out.add(sunk);
                }
            }
            if (t.lost(c)) {
                Tree without = t.copy();
                without.remove(c);
                out.add(without);
            }
        }
        return out;
    }
}
