package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns a weight for each hashed feature, with a ridge: of samples by themselves, or of the one right sample in each set of rivals. */
final class Regression {
    /** Samples that a feature must be in. */
    private static final int LEAST = 4;

    private static final int STEPS = 150;

    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Integer> sets = new ArrayList<>();

    /** @param set number of its set of rivals, not falling from sample to sample */
    void add(int[] cells, boolean label, int set) {
        features.add(cells);
        labels.add(label);
        sets.add(set);
    }

    /** Each sample by itself. */
    Weights fit(double ridge) {
        Shape shape = shape();
        int n = shape.cells.length;
        double[] w = Descent.minimum(n + 1, STEPS, (x, g) -> {
            double loss = ridge(x, g, ridge, n);
            for (int s = 0; s < shape.rows.length; s++) {
                double z = x[n];
                for (int c : shape.rows[s]) {
                    z += x[c];
                }
                boolean label = labels.get(s);
                loss += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, label ? -z : z);
                double d = Weights.chance(z) - (label ? 1 : 0);
                for (int c : shape.rows[s]) {
                    g[c] += d;
                }
                g[n] += d;
            }
            return loss;
        });
        return shape.weights(w, w[n]);
    }

    /** The chance that a sample is the right one of its set (conditional logit, McFadden 1974); sets without a right one teach nothing. */
    Weights choose(double ridge) {
        Shape shape = shape();
        int n = shape.cells.length;
        double[] w = Descent.minimum(n, STEPS, (x, g) -> {
            double loss = ridge(x, g, ridge, n);
            int to;
            for (int from = 0; from < shape.rows.length; from = to) {
                to = from;
                int right = -1;
                while (to < shape.rows.length && sets.get(to).equals(sets.get(from))) {
                    right = labels.get(to) ? to : right;
                    to++;
                }
                if (right >= 0) {
                    double[] z = new double[to - from];
                    for (int s = from; s < to; s++) {
                        for (int c : shape.rows[s]) {
                            z[s - from] += x[c];
                        }
                    }
                    loss += shares(z, right - from);
                    for (int s = from; s < to; s++) {
                        double d = z[s - from] - (s == right ? 1 : 0);
                        for (int c : shape.rows[s]) {
                            g[c] += d;
                        }
                    }
                }
            }
            return loss;
        });
        return shape.weights(w, 0);
    }

    /** Turns scores into chances that add up to 1; the loss. */
    static double shares(double[] z, int right) {
        double most = Arrays.stream(z).max().orElse(0);
        double own = z[right] - most;
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.exp(z[i] - most);
            sum += z[i];
        }
        for (int i = 0; i < z.length; i++) {
            z[i] /= sum;
        }
        return Math.log(sum) - own;
    }

    /** The penalty; its slope is laid into g, the rest of which becomes 0. */
    static double ridge(double[] x, double[] g, double ridge, int n) {
        Arrays.fill(g, 0);
        double out = 0;
        for (int i = 0; i < n; i++) {
            out += ridge / 2 * x[i] * x[i];
            g[i] = ridge * x[i];
        }
        return out;
    }

    /**
     * @param cells that are learnt, rising
     * @param rows of each sample, its features as indexes into these
     */
    private record Shape(int[] cells, int[][] rows) {
        Weights weights(double[] w, double constant) {
            double[] all = new double[Features.CELLS];
            for (int i = 0; i < cells.length; i++) {
                all[cells[i]] = w[i];
            }
            return Weights.of(all, constant);
        }
    }

    private Shape shape() {
        int[] seen = new int[Features.CELLS];
        features.forEach(f -> {
            for (int c : f) {
                seen[c]++;
            }
        });
        int[] index = new int[Features.CELLS];
        int n = 0;
        for (int c = 0; c < seen.length; c++) {
            index[c] = seen[c] >= LEAST ? n++ : -1;
        }
        int[] cells = new int[n];
        for (int c = 0; c < seen.length; c++) {
            if (index[c] >= 0) {
                cells[index[c]] = c;
            }
        }
        int[][] rows = features.stream()
                .map(f -> Arrays.stream(f).map(c -> index[c]).filter(i -> i >= 0).toArray())
                .toArray(int[][]::new);
        return new Shape(cells, rows);
    }
}
