package stemma.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tree's lost copies held: of every block whether it was there, as makes the copies around cheapest (Sankoff 1975, Minimal
 * mutation trees of sequences).
 */
final class Reconstruction {
    /** Orders of paragraphs that are tried for a lost copy. */
    private static final int ORDERS = 4;

    /** A paragraph that more neighbours hold, or lack, is left as it is. */
    private static final int FEW = 3;

    private final Family family;
    private final Tree tree;
    private final @Nullable Copy[] found;
    private final double[][][] presence;

    private Reconstruction(Family family, Tree tree) {
        this.family = family;
        this.tree = tree;
        this.found = new Copy[tree.parent.length];
        this.presence = new double[tree.parent.length][][];
        System.arraycopy(family.copies, 0, found, 0, family.size);
    }

    /** The state of every report, and of the lost copies that hang together below this one; their readings are not yet known. */
    static @Nullable Copy[] of(Family family, Tree tree, int top) {
        Reconstruction r = new Reconstruction(family, tree);
        r.component(top);
        return r.found;
    }

    private void component(int top) {
        upPresence(top);
        downPresence(top);
        List<Integer> all = new ArrayList<>(List.of(top));
        for (int k = 0; k < all.size(); k++) {
            tree.children(all.get(k)).stream().filter(tree::lost).forEach(all::add);
        }
        for (int i : all) {
            settleOrder(i);
        }
        for (int i : all) {
            settleUnits(i);
        }
    }

    /** Keeps the few whose order of paragraphs is nearest to the others'. */
    private void likeliest(BitSet near) {
        List<Integer> all = new ArrayList<>(near.stream().boxed().toList());
        all.sort(Comparator.comparing((Integer o) -> near.stream()
                        .mapToDouble(c -> family.traits.order()[o][c])
                        .sum())
                .thenComparing(o -> o));
        near.clear();
        all.subList(0, Math.min(ORDERS, all.size())).forEach(near::set);
    }

    /** Puts each paragraph that not all neighbours hold the other way where that makes the steps cheaper. */
    private void settleUnits(int node) {
        Copy copy = Objects.requireNonNull(found[node]);
        double now = around(node);
        for (int[] unit : family.blocksOfUnit) {
            boolean[] before = new boolean[unit.length];
            boolean any = false;
            for (int k = 0; k < unit.length; k++) {
                before[k] = copy.has()[unit[k]];
                any |= before[k];
            }
            int some = 0;
            int without = 0;
            BitSet near = tree.children(node);
            if (tree.parent[node] >= 0) {
                near.set(tree.parent[node]);
            }
            boolean[] union = new boolean[unit.length];
            for (int c = near.nextSetBit(0); c >= 0; c = near.nextSetBit(c + 1)) {
                boolean here = false;
                for (int k = 0; k < unit.length; k++) {
                    boolean h = Objects.requireNonNull(found[c]).has()[unit[k]];
                    union[k] |= h;
                    here |= h;
                }
                some += here ? 1 : 0;
                without += here ? 0 : 1;
            }
            if (some == 0 || without == 0 || (any ? some : without) > FEW) {
                continue;
            }
            for (int k = 0; k < unit.length; k++) {
                copy.has()[unit[k]] = !any && union[k];
            }
            double then = around(node);
            if (then < now - 1e-9) {
                now = then;
            } else {
                for (int k = 0; k < unit.length; k++) {
                    copy.has()[unit[k]] = before[k];
                }
            }
        }
    }

    /** What the steps to and from the node cost, and where it has no parent, its text. */
    private double around(int node) {
        Copy copy = Objects.requireNonNull(found[node]);
        double[] units = new double[family.units];
        int p = tree.parent[node];
        double sum = p < 0 ? family.text(copy, units) : family.fixed(Objects.requireNonNull(found[p]), copy, units);
        BitSet children = tree.children(node);
        for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
            sum += family.fixed(copy, Objects.requireNonNull(found[c]), units);
        }
        return sum;
    }

    /** Of the orders of the reports near the node, that with which the steps to and from it cost least. */
    private void settleOrder(int node) {
        Copy copy = Objects.requireNonNull(found[node]);
        BitSet near = new BitSet();
        BitSet children = tree.children(node);
        for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
            near.set(Objects.requireNonNull(found[c]).order());
        }
        int p = tree.parent[node];
        if (p >= 0) {
            near.set(Objects.requireNonNull(found[p]).order());
        }
        likeliest(near);
        double least = Double.MAX_VALUE;
        double[] units = new double[family.units];
        for (int o = near.nextSetBit(0); o >= 0; o = near.nextSetBit(o + 1)) {
            Copy tried = new Copy(copy.has(), copy.reading(), o, copy.title(), copy.credit());
            double sum = p < 0 ? 0 : family.fixed(Objects.requireNonNull(found[p]), tried, units);
            for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
                sum += family.fixed(tried, Objects.requireNonNull(found[c]), units);
            }
            if (sum < least - 1e-9) {
                least = sum;
                found[node] = tried;
            }
        }
    }

    private double gain(int b) {
        return family.textOfBlock[b] + family.costs.insertBlock();
    }

    private double lose(int b) {
        return family.lengthOfBlock[b] >= 5 ? 1.5 : family.costs.omitWords();
    }

    private void upPresence(int node) {
        double[][] cost = new double[2][family.blocks];
        BitSet children = tree.children(node);
        for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
            if (tree.lost(c)) {
                upPresence(c);
                double[][] below = presence[c];
                for (int b = 0; b < family.blocks; b++) {
                    cost[0][b] += Math.min(below[0][b], below[1][b] + gain(b));
                    cost[1][b] += Math.min(below[1][b], below[0][b] + lose(b));
                }
            } else {
                boolean[] has = family.copies[c].has();
                double[] missing = family.missing[c];
                for (int b = 0; b < family.blocks; b++) {
                    cost[0][b] += has[b] ? gain(b) : 0;
                    cost[1][b] += missing[b];
                }
            }
        }
        presence[node] = cost;
    }

    private void downPresence(int node) {
        double[][] cost = presence[node];
        int p = tree.parent[node];
        Copy parent = p < 0 ? null : found[p];
        boolean[] has = new boolean[family.blocks];
        for (int b = 0; b < family.blocks; b++) {
            double without = cost[0][b];
            double with = cost[1][b];
            if (parent == null) {
                with += family.textOfBlock[b];
            } else if (parent.has()[b]) {
                without += lose(b);
            } else {
                with += gain(b);
            }
            has[b] = with <= without;
        }
        int like = like(node, family.traits.order(), 0);
        found[node] = new Copy(
                has,
                new byte[family.variants],
                like,
                like(node, family.traits.title(), 1),
                like(node, family.traits.credit(), 2));
        BitSet children = tree.children(node);
        for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
            if (tree.lost(c)) {
                downPresence(c);
            }
        }
    }

    /** The report near the node whose order, title or credit, taken for the node's, makes its neighbours cheapest. */
    private int like(int node, double[][] cost, int which) {
        BitSet near = tree.children(node);
        int p = tree.parent[node];
        int above = p < 0 ? -1 : state(p, which);
        int best = -1;
        double least = Double.MAX_VALUE;
        BitSet below = new BitSet();
        for (int c = near.nextSetBit(0); c >= 0; c = near.nextSetBit(c + 1)) {
            below.set(tree.lost(c) ? firstBelow(c) : c);
        }
        for (int s = below.nextSetBit(0); s >= 0; s = below.nextSetBit(s + 1)) {
            double x = above >= 0 ? cost[above][s] : 0;
            for (int c = below.nextSetBit(0); c >= 0; c = below.nextSetBit(c + 1)) {
                x += cost[s][c];
            }
            if (x < least - 1e-9) {
                least = x;
                best = s;
            }
        }
        if (above >= 0) {
            double x = 0;
            for (int c = below.nextSetBit(0); c >= 0; c = below.nextSetBit(c + 1)) {
                x += cost[above][c];
            }
            if (x < least - 1e-9) {
                best = above;
            }
        }
        return best;
    }

    private int state(int node, int which) {
        Copy c = java.util.Objects.requireNonNull(found[node]);
        return which == 0 ? c.order() : which == 1 ? c.title() : c.credit();
    }

    private int firstBelow(int node) {
        BitSet children = tree.children(node);
        int c = children.nextSetBit(0);
        return tree.lost(c) ? firstBelow(c) : c;
    }
}
