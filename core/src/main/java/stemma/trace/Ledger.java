package stemma.trace;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

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

    private Ledger(Family family, Search.Found found) {
        this.family = family;
        this.found = found;
        this.tree = found.tree();
    }

    /**
     * @param found with its copies
     * @return how much there is of each kind; none of it is 0
     */
    static Map<String, Double> of(Family family, Search.Found found) {
        Ledger ledger = new Ledger(family, found);
        ledger.add("cost", found.cost());
        Steps steps = new Steps(ledger);
        Heads heads = new Heads(ledger);
        int[][] changes = new int[ledger.tree.parent.length][];
        for (int c = 0; c < changes.length; c++) {
            int p = ledger.tree.parent[c];
            if (p >= 0) {
                changes[c] = steps.step(p, c);
            } else if (p == Tree.NONE) {
                heads.head(c);
            }
        }
        heads.lost(changes);
        heads.times();
        Brothers.count(ledger);
        SecondParents.count(ledger);
        return ledger.counts;
    }

    void add(String name, double x) {
        if (x != 0) {
            counts.merge(name, x, Double::sum);
        }
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
