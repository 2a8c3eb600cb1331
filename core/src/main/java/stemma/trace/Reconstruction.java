package stemma.trace;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a tree's lost copies: of every block and place of variation the state that makes the copies around it cheapest.
 * Sankoff's algorithm (Sankoff 1975, Minimal mutation trees of sequences), presence first, then readings.
 */
final class Reconstruction {
    private final Family family;
    private final Tree tree;
    private final @Nullable Copy[] found;
    private final double[][][] presence;
    private final double[][][] readings;

    private Reconstruction(Family family, Tree tree) {
        this.family = family;
        this.tree = tree;
        this.found = new Copy[tree.parent.length];
        this.presence = new double[tree.parent.length][][];
        this.readings = new double[tree.parent.length][][];
        System.arraycopy(family.copies, 0, found, 0, family.size);
    }

    /** The state of every node; null for those that do not exist. */
    static @Nullable Copy[] of(Family family, Tree tree) {
        Reconstruction r = new Reconstruction(family, tree);
        for (int i = family.size; i < tree.parent.length; i++) {
            if (tree.exists(i) && (tree.parent[i] < 0 || !tree.lost(tree.parent[i]))) {
                r.component(i);
            }
        }
        return r.found;
    }

    private void component(int top) {
        upPresence(top);
        downPresence(top);
        upReadings(top);
        downReadings(top);
    }

    private double gain(int b) {
        return family.textOfBlock[b] + family.costs.insertBlock();
    }

    private double lose(int b) {
        return family.lengthOfBlock[b] >= 5
                ? (family.costs.cutTail() + family.costs.cutUnit()) / 2
                : family.costs.omitWords();
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

    private void upReadings(int node) {
        Copy copy = java.util.Objects.requireNonNull(found[node]);
        double[][] cost = new double[family.variants][];
        BitSet children = tree.children(node);
        for (int v = 0; v < family.variants; v++) {
            cost[v] = new double[family.readingsOfVariant[v]];
        }
        for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
            if (tree.lost(c)) {
                upReadings(c);
                Copy child = java.util.Objects.requireNonNull(found[c]);
                for (int v = 0; v < family.variants; v++) {
                    if (copy.has()[family.blockOfVariant[v]] && child.has()[family.blockOfVariant[v]]) {
                        double[] below = readings[c][v];
                        for (int r = 0; r < below.length; r++) {
                            double least = Double.MAX_VALUE;
                            for (int s = 0; s < below.length; s++) {
                                least = Math.min(least, below[s] + family.substitution[v][r][s]);
                            }
                            cost[v][r] += least;
                        }
                    }
                }
            } else {
                byte[] reading = family.copies[c].reading();
                for (int v = 0; v < family.variants; v++) {
                    if (reading[v] >= 0) {
                        for (int r = 0; r < cost[v].length; r++) {
                            cost[v][r] += family.substitution[v][r][reading[v]];
                        }
                    }
                }
            }
        }
        readings[node] = cost;
    }

    private void downReadings(int node) {
        Copy copy = java.util.Objects.requireNonNull(found[node]);
        int p = tree.parent[node];
        Copy parent = p < 0 ? null : found[p];
        for (int v = 0; v < family.variants; v++) {
            if (!copy.has()[family.blockOfVariant[v]]) {
                copy.reading()[v] = -1;
                continue;
            }
            int above = parent == null ? -1 : parent.reading()[v];
            double[] cost = readings[node][v];
            int best = 0;
            double least = Double.MAX_VALUE;
            for (int r = 0; r < cost.length; r++) {
                double x = cost[r]
                        + (above >= 0 ? family.substitution[v][above][r] : parent == null ? family.oddness[v][r] : 0);
                if (x < least - 1e-9) {
                    least = x;
                    best = r;
                }
            }
            copy.reading()[v] = (byte) best;
        }
        BitSet children = tree.children(node);
        for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
            if (tree.lost(c)) {
                downReadings(c);
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
