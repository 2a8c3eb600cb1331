package stemma.trace;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a tree supposes of its copyists, counted by kind: how the heads of families, the copies of extant and of lost texts, brothers and
 * second parents look. {@link Likeliest} weighs it.
 */
final class Ledger {
    /** Most that one act of copying adds to a count: beyond it, more of the same tells nothing new. */
    private static final double MOST = 12;

    final Family family;
    final Tree tree;
    final Search.Found found;

    private final Map<String, Double> counts = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Double>> acts = new TreeMap<>();
    private Map<String, Double> act = new LinkedHashMap<>();

    private Ledger(Family family, Search.Found found) {
        this.family = family;
        this.found = found;
        this.tree = found.tree();
    }

    /**
     * @param whole what is counted of the tree as a whole, sums of the acts included
     * @param acts by node, what is counted of its copying and of its own copies
     */
    record Counts(Map<String, Double> whole, List<Map<String, Double>> acts) {}

    /** The node whose act is counted next. */
    void turnTo(int node) {
        act = acts.computeIfAbsent(node, n -> new LinkedHashMap<>());
    }

    /**
     * @param found with its copies
     * @return how much there is of each kind; none of it is 0
     */
    static Counts of(Family family, Search.Found found) {
        Ledger ledger = new Ledger(family, found);
        ledger.add("cost", found.cost());
        Steps steps = new Steps(ledger);
        Heads heads = new Heads(ledger);
        int[][] changes = new int[ledger.tree.parent.length][];
        for (int c = 0; c < changes.length; c++) {
            int p = ledger.tree.parent[c];
            if (p >= Tree.NONE) {
                ledger.turnTo(c);
                ledger.context();
            }
            if (p >= 0) {
                changes[c] = steps.step(p, c);
            } else if (p == Tree.NONE) {
                heads.head(c);
            }
        }
        heads.lost(changes);
        Brothers.count(ledger);
        SecondParents.count(ledger);
        ledger.act = new LinkedHashMap<>();
        heads.times();
        return new Counts(ledger.counts, List.copyOf(ledger.acts.values()));
    }

    void add(String name, double x) {
        if (x != 0) {
            counts.merge(name, x, Double::sum);
            act.merge(name, x, Double::sum);
        }
    }

    private void context() {
        act.put("family " + upTo(family.size, 2, 3, 4, 6, 9), 1.);
        act.put("units " + upTo(family.units, 6, 10, 15, 22, 32), 1.);
        one("acts");
    }

    void one(String name) {
        add(name, 1);
    }

    void some(String name, int n) {
        add(name, Math.min(MOST, n));
    }

    Copy copy(int node) {
        return Objects.requireNonNull(found.copies()[node]);
    }

    BitSet children(int node) {
        return tree.children(node);
    }

    /** The extant report at the node or next above it; below 0 where there is none. */
    int extant(int node) {
        int x = node;
        while (x >= family.size) {
            x = tree.parent[x];
        }
        return x;
    }

    /** The first of the limits, which ascend, that the number does not pass. */
    static String upTo(double x, int... limits) {
        for (int l : limits) {
            if (x <= l) {
                return "to " + l;
            }
        }
        return "over " + limits[limits.length - 1];
    }
}
