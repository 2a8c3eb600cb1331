package stemma.quote;

/** Sums and best paths over a linear chain of labels, in natural logarithms. */
final class Chain {
    private final int labels;

    Chain(int labels) {
        this.labels = labels;
    }

    /**
     * @param score of each label at each token
     * @param joint table of transitions into each token
     * @param transition by table, label before, label; the label before the first token is 0
     * @param chance receives the probability of each label at each token
     * @param pair where not null, receives the probability of each pair of labels at each token
     * @return logarithm of the sum over all paths
     */
    double marginals(
            float[][] score,
            int[] joint,
            float[] transition,
            double[][] chance,
            double @org.jspecify.annotations.Nullable [][] pair) {
        int n = score.length;
        int l = labels;
        double[][] alpha = new double[n][l];
        double[][] beta = new double[n][l];
        double[] norm = new double[n];
        double log = 0;
        double[][] e = new double[n][l];
        float[] table = new float[transition.length];
        for (int k = 0; k < table.length; k++) {
            table[k] = (float) Math.exp(transition[k]);
        }
        for (int i = 0; i < n; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int y = 0; y < l; y++) {
                max = Math.max(max, score[i][y]);
            }
            for (int y = 0; y < l; y++) {
                e[i][y] = Math.exp(score[i][y] - max);
            }
            log += max;
            int base = joint[i] * l * l;
            double sum = 0;
            for (int y = 0; y < l; y++) {
                double s = 0;
                if (i == 0) {
                    s = table[base + y];
                } else {
                    for (int x = 0; x < l; x++) {
                        s += alpha[i - 1][x] * table[base + x * l + y];
                    }
                }
                alpha[i][y] = s * e[i][y];
                sum += alpha[i][y];
            }
            norm[i] = sum;
            log += Math.log(sum);
            for (int y = 0; y < l; y++) {
                alpha[i][y] /= sum;
            }
        }
        java.util.Arrays.fill(beta[n - 1], 1);
        for (int i = n - 1; i > 0; i--) {
            int base = joint[i] * l * l;
            for (int x = 0; x < l; x++) {
                double s = 0;
                for (int y = 0; y < l; y++) {
                    s += table[base + x * l + y] * e[i][y] * beta[i][y];
                }
                beta[i - 1][x] = s / norm[i];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int y = 0; y < l; y++) {
                chance[i][y] = alpha[i][y] * beta[i][y];
            }
            if (pair != null) {
                int base = joint[i] * l * l;
                for (int x = 0; x < l; x++) {
                    for (int y = 0; y < l; y++) {
                        double before = i == 0 ? (x == 0 ? 1 : 0) : alpha[i - 1][x];
                        pair[i][x * l + y] = before * table[base + x * l + y] * e[i][y] * beta[i][y] / norm[i];
                    }
                }
            }
        }
        return log;
    }

    /** The labels of the best path; of equals the lesser label. */
    int[] best(float[][] score, int[] joint, float[] transition) {
        int n = score.length;
        int l = labels;
        float[][] v = new float[n][l];
        int[][] from = new int[n][l];
        for (int i = 0; i < n; i++) {
            int base = joint[i] * l * l;
            for (int y = 0; y < l; y++) {
                float top = Float.NEGATIVE_INFINITY;
                int arg = 0;
                for (int x = 0; x < (i == 0 ? 1 : l); x++) {
                    float s = (i == 0 ? 0 : v[i - 1][x]) + transition[base + x * l + y];
                    if (s > top) {
                        top = s;
                        arg = x;
                    }
                }
                v[i][y] = top + score[i][y];
                from[i][y] = arg;
            }
        }
        int[] path = new int[n];
        int y = 0;
        for (int k = 1; k < l; k++) {
            if (n > 0 && v[n - 1][k] > v[n - 1][y]) {
                y = k;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            path[i] = y;
            y = from[i][y];
        }
        return path;
    }
}
