package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.List;

/** Fits a logistic regression with a ridge by Adam (Kingma and Ba 2015) on all samples at once. */
final class Regression {
    private static final int STEPS = 300;
    private static final double RATE = 0.05;

    /** Samples that a feature must be in. */
    private static final int LEAST = 4;

    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    void add(int[] cells, boolean label) {
        features.add(cells);
        labels.add(label);
    }

    Weights fit(double ridge) {
        int[] seen = new int[Features.CELLS];
        features.forEach(f -> {
            for (int c : f) {
                seen[c]++;
            }
        });
        double[] w = new double[Features.CELLS + 1];
        double[] m = new double[w.length];
        double[] v = new double[w.length];
        double[] g = new double[w.length];
        for (int step = 1; step <= STEPS; step++) {
            for (int i = 0; i < w.length; i++) {
                g[i] = i == Features.CELLS ? 0 : ridge * w[i];
            }
            for (int s = 0; s < features.size(); s++) {
                double z = w[Features.CELLS];
                for (int c : features.get(s)) {
                    z += w[c];
                }
                double d = Weights.chance(z) - (labels.get(s) ? 1 : 0);
                for (int c : features.get(s)) {
                    g[c] += d;
                }
                g[Features.CELLS] += d;
            }
            double rate = RATE * (1 - (step - 1.0) / STEPS);
            for (int i = 0; i < w.length; i++) {
                if (i < Features.CELLS && seen[i] < LEAST) {
                    continue;
                }
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                w[i] -= rate * (m[i] / (1 - Math.pow(0.9, step))) / (Math.sqrt(v[i] / (1 - Math.pow(0.999, step))) + 1e-8);
            }
        }
        for (int i = 0; i < Features.CELLS; i++) {
            w[i] = seen[i] < LEAST ? 0 : w[i];
        }
        return Weights.of(java.util.Arrays.copyOf(w, Features.CELLS), w[Features.CELLS]);
    }
}
