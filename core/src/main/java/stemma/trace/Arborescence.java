package stemma.trace;

import java.util.Arrays;

/** The cheapest directed tree from a root: Chu and Liu 1965, Edmonds 1967 (Optimum branchings); at most n³ steps. */
final class Arborescence {
    private Arborescence() {}

    /**
     * @param cost of an edge by from and to; the last row is the root's
     * @return the parent of each node, -1 for the root
     */
    static int[] cheapest(double[][] cost) {
        int n = cost.length - 1;
        double[][] square = new double[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            System.arraycopy(cost[i], 0, square[i], 0, n);
            square[i][n] = Double.POSITIVE_INFINITY;
            square[i][i] = Double.POSITIVE_INFINITY;
        }
        int[] found = solve(square, n);
        int[] out = Arrays.copyOf(found, n);
        for (int i = 0; i < n; i++) {
            out[i] = out[i] == n ? -1 : out[i];
        }
        return out;
    }

    private static int[] solve(double[][] cost, int root) {
        int n = cost.length;
        int[] parent = new int[n];
        for (int c = 0; c < n; c++) {
            parent[c] = -1;
            for (int p = 0; p < n && c != root; p++) {
                if (p != c && (parent[c] < 0 || cost[p][c] < cost[parent[c]][c])) {
                    parent[c] = p;
                }
            }
        }
        int[] cycle = cycle(parent, root);
        if (cycle.length == 0) {
            return parent;
        }
        return contract(cost, root, parent, cycle);
    }

    private static int[] cycle(int[] parent, int root) {
        for (int s = 0; s < parent.length; s++) {
            boolean[] seen = new boolean[parent.length];
            int x = s;
            while (x >= 0 && x != root && !seen[x]) {
                seen[x] = true;
                x = parent[x];
            }
            if (x >= 0 && x != root) {
                int start = x;
                int n = 0;
                int[] out = new int[parent.length];
                do {
                    out[n++] = x;
                    x = parent[x];
                } while (x != start);
                return Arrays.copyOf(out, n);
            }
        }
        return new int[0];
    }

    private static int[] contract(double[][] cost, int root, int[] parent, int[] cycle) {
        int n = cost.length;
        boolean[] in = new boolean[n];
        for (int c : cycle) {
            in[c] = true;
        }
        int[] small = new int[n];
        int[] big = new int[n - cycle.length + 1];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (!in[i]) {
                big[m] = i;
                small[i] = m++;
            }
        }
        int knot = m;
        double[][] less = new double[m + 1][m + 1];
        int[] enters = new int[m];
        int[] leaves = new int[m];
        for (int i = 0; i < m; i++) {
            less[knot][i] = Double.POSITIVE_INFINITY;
            less[i][knot] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < m; j++) {
                less[i][j] = cost[big[i]][big[j]];
            }
            enters[i] = cycle[0];
            leaves[i] = cycle[0];
            for (int c : cycle) {
                double in1 = cost[big[i]][c] - cost[parent[c]][c];
                if (in1 < less[i][knot]) {
                    less[i][knot] = in1;
                    enters[i] = c;
                }
                if (cost[c][big[i]] < less[knot][i]) {
                    less[knot][i] = cost[c][big[i]];
                    leaves[i] = c;
                }
            }
        }
        less[knot][knot] = Double.POSITIVE_INFINITY;
        int[] found = solve(less, small[root]);
        int[] out = parent.clone();
        for (int i = 0; i < m; i++) {
            if (big[i] != root) {
                out[big[i]] = found[i] == knot ? leaves[i] : big[found[i]];
            }
        }
        out[enters[found[knot]]] = big[found[knot]];
        return out;
    }
}
