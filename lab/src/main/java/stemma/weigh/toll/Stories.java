package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.List;

/** Learns how a story's reports are read together. */
final class Stories {
    private static final int STEPS = 500;
    private static final double RIDGE = 1;

    private final List<Registry.Incident> incidents = new ArrayList<>();
    private final List<List<Told>> told = new ArrayList<>();

    /** @param models learnt without this incident */
    void add(Registry.Incident incident, Weights[] models) {
        incidents.add(incident);
        told.add(incident.reports().stream().map(r -> Told.of(r, models)).toList());
    }

    double[] casualties() {
        List<List<Casualties.Pair>> all = told.stream().map(Casualties::pairs).toList();
        return Descent.minimum(Casualties.FEATURES, STEPS, (x, g) -> {
            double loss = Regression.ridge(x, g, RIDGE, x.length);
            for (int i = 0; i < all.size(); i++) {
                List<Casualties.Pair> pairs = all.get(i);
                double[] z = new double[pairs.size()];
                int right = -1;
                for (int p = 0; p < z.length; p++) {
                    z[p] = dot(x, pairs.get(p).features());
                    if (pairs.get(p).killed() == incidents.get(i).killed()
                            && pairs.get(p).hurt() == incidents.get(i).hurt()) {
                        right = p;
                    }
                }
                if (right >= 0) {
                    loss += Regression.shares(z, right);
                    for (int p = 0; p < z.length; p++) {
                        add(g, z[p] - (p == right ? 1 : 0), pairs.get(p).features());
                    }
                }
            }
            return loss;
        });
    }

    /** @param casualties what {@link #casualties} gave */
    double[] victims(double[] casualties) {
        int n = Victims.FEATURES;
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Registry.Incident incident = incidents.get(i);
            Victims.features(told.get(i), Casualties.chances(Casualties.pairs(told.get(i)), casualties))
                    .forEach((age, f) -> {
                        rows.add(f);
                        labels.add(incident.ages().contains(age));
                    });
        }
        double[] mean = new double[n];
        double[] spread = new double[n];
        for (int f = 0; f < n; f++) {
            int at = f;
            double m = rows.stream().mapToDouble(r -> r[at]).average().orElse(0);
            mean[f] = m;
            spread[f] = Math.sqrt(rows.stream()
                            .mapToDouble(r -> (r[at] - m) * (r[at] - m))
                            .average()
                            .orElse(0))
                    + 1e-9;
        }
        double[] w = Descent.minimum(n + 1, STEPS, (x, g) -> {
            double loss = Regression.ridge(x, g, RIDGE, n);
            for (int r = 0; r < rows.size(); r++) {
                double z = x[n];
                for (int f = 0; f < n; f++) {
                    z += x[f] * (rows.get(r)[f] - mean[f]) / spread[f];
                }
                loss += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, labels.get(r) ? -z : z);
                double d = Weights.chance(z) - (labels.get(r) ? 1 : 0);
                for (int f = 0; f < n; f++) {
                    g[f] += d * (rows.get(r)[f] - mean[f]) / spread[f];
                }
                g[n] += d;
            }
            return loss;
        });
        for (int f = 0; f < n; f++) {
            w[n] -= w[f] * mean[f] / spread[f];
            w[f] /= spread[f];
        }
        return w;
    }

    private static double dot(double[] a, double[] b) {
        double out = 0;
        for (int i = 0; i < a.length; i++) {
            out += a[i] * b[i];
        }
        return out;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }
}
