package stemma.collate;

import java.util.Arrays;

/** Logistic regression by Newton's method with a ridge on standardised features. */
final class Regression {
    private static final int ROUNDS = 12;

    private Regression() {}

    /**
     * @param x a row a sample
     * @param weight of each sample
     * @param ridge on the weights of standardised features; none on the intercept
     * @return intercept, then a weight for each feature as it is given
     */
    static double[] fit(double[][] x, boolean[] yes, double[] weight, double ridge) {
        int n = x[0].length;
        double[] mean = new double[n];
        double[] deviation = new double[n];
        standardise(x, weight, mean, deviation);
        double[] b = new double[n + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] h = new double[n + 1][n + 2];
            for (int i = 0; i < x.length; i++) {
                double[] z = new double[n + 1];
                z[0] = 1;
                double sum = b[0];
                for (int k = 0; k < n; k++) {
                    z[k + 1] = (x[i][k] - mean[k]) / deviation[k];
                    sum += b[k + 1] * z[k + 1];
                }
                double p = 1 / (1 + Math.exp(-sum));
                for (int k = 0; k <= n; k++) {
                    for (int m = 0; m <= n; m++) {
                        h[k][m] += weight[i] * p * (1 - p) * z[k] * z[m];
                    }
                    h[k][n + 1] += weight[i] * ((yes[i] ? 1 : 0) - p) * z[k];
                }
            }
            for (int k = 0; k <= n; k++) {
                h[k][k] += k == 0 ? 1e-9 : ridge;
                h[k][n + 1] -= k == 0 ? 0 : ridge * b[k];
            }
            double[] step = solve(h);
            for (int k = 0; k <= n; k++) {
                b[k] += step[k];
            }
        }
        for (int k = 0; k < n; k++) {
            b[k + 1] /= deviation[k];
            b[0] -= b[k + 1] * mean[k];
        }
        return b;
    }

    private static void standardise(double[][] x, double[] weight, double[] mean, double[] deviation) {
        double all = Arrays.stream(weight).sum();
        for (int k = 0; k < mean.length; k++) {
            for (int i = 0; i < x.length; i++) {
                mean[k] += weight[i] * x[i][k] / all;
            }
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                square += weight[i] * (x[i][k] - mean[k]) * (x[i][k] - mean[k]) / all;
            }
            deviation[k] = Math.sqrt(square) + 1e-9;
        }
    }

    /** Gaussian elimination; the last column is the right side. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int k = i + 1; k < n; k++) {
                pivot = Math.abs(a[k][i]) > Math.abs(a[pivot][i]) ? k : pivot;
            }
            double[] row = a[i];
            a[i] = a[pivot];
            a[pivot] = row;
            for (int k = 0; k < n; k++) {
                if (k != i) {
                    double f = a[k][i] / a[i][i];
                    for (int m = i; m <= n; m++) {
                        a[k][m] -= f * a[i][m];
                    }
                }
            }
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = a[i][n] / a[i][i];
        }
        return out;
    }
}
