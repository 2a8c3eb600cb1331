package stemma.quote;

import java.util.List;
import java.util.Random;

/** Learns {@link Roles}: conditional likelihood by stochastic gradients. */
final class RolesTrainer {
    final Learnt weights;
    final float[] transition = new float[Roles.CLASSES * Roles.LABELS * Roles.LABELS];
    private final float[] squares = new float[transition.length];
    private final Chain chain = new Chain(Roles.LABELS);
    private static final float shrink = 0;
    private final byte[] seen;
    private final int least;
    private final float drop;
    private final Random chance = new Random(11);

    RolesTrainer(int rows, int least, float drop, float first) {
        weights = new Learnt(rows, Roles.LABELS);
        this.least = least;
        this.drop = drop;
        seen = new byte[rows];
        java.util.Arrays.fill(squares, first);
        java.util.Arrays.fill(weights.g, first);
    }

    void train(List<Corpus.Doc> docs, int rounds, float rate) {
        int total = docs.size();
        int[][] gold = new int[total][];
        for (int d = 0; d < total; d++) {
            gold[d] = Corpus.roles(docs.get(d));
        }
        Random random = new Random(7);
        count(docs);
        int[] order = new int[total];
        for (int i = 0; i < total; i++) {
            order[i] = i;
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = total - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                int o = order[i];
                order[i] = order[k];
                order[k] = o;
            }
            float now = rate * (1 - .9f * round / rounds);
            double loss = 0;
            int n = 0;
            for (int d : order) {
                Tokens t = docs.get(d).tokens();
                for (int p = 0; p + 1 < t.firsts.length; p++) {
                    if (t.firsts[p] < t.firsts[p + 1]) {
                        loss += learn(t, t.firsts[p], t.firsts[p + 1], gold[d], now);
                        n += t.firsts[p + 1] - t.firsts[p];
                    }
                }
            }
            System.err.printf("roles round %d loss %.4f%n", round, loss / n);
        }
    }

    private double learn(Tokens t, int a, int b, int[] gold, float rate) {
        int n = b - a;
        int l = Roles.LABELS;
        int[][] rows = new int[n][];
        float[][] score = new float[n][l];
        int[] joint = new int[n];
        int[] buffer = new int[Roles.MOST];
        for (int i = 0; i < n; i++) {
            int k = Roles.features(t, a + i, weights.mask(), buffer);
            rows[i] = kept(buffer, k);
            for (int r : rows[i]) {
                weights.add(r, score[i]);
            }
            joint[i] = Roles.joint(t, a + i);
        }
        double[][] chance = new double[n][l];
        double[][] pair = new double[n][l * l];
        double log = chain.marginals(score, joint, transition, chance, pair);
        double path = 0;
        for (int i = 0; i < n; i++) {
            int y = gold[a + i];
            int x = i == 0 ? 0 : gold[a + i - 1];
            path += score[i][y] + transition[joint[i] * l * l + x * l + y];
            for (int u = 0; u < l * l; u++) {
                float g = (float) pair[i][u] - (u == x * l + y ? 1 : 0);
                if (Math.abs(g) > 1e-4) {
                    int at = joint[i] * l * l + u;
                    squares[at] += g * g;
                    transition[at] -= rate / (float) Math.sqrt(squares[at]) * g;
                }
            }
            for (int u = 0; u < l; u++) {
                float g = (float) chance[i][u] - (u == y ? 1 : 0);
                if (Math.abs(g) > 1e-3) {
                    for (int r : rows[i]) {
                        weights.step(r * l + u, g, rate, shrink);
                    }
                }
            }
        }
        return log - path;
    }

    private void count(List<Corpus.Doc> docs) {
        int[] buffer = new int[Roles.MOST];
        for (Corpus.Doc d : docs) {
            for (int i = 0; i < d.tokens().size; i++) {
                int k = Roles.features(d.tokens(), i, weights.mask(), buffer);
                for (int f = 0; f < k; f++) {
                    if (seen[buffer[f]] < least) {
                        seen[buffer[f]]++;
                    }
                }
            }
        }
    }

    /** Rare features go for good, others at random, so that no weight leans on its neighbours. */
    private int[] kept(int[] buffer, int k) {
        int[] out = new int[k];
        int n = 0;
        for (int f = 0; f < k; f++) {
            if (seen[buffer[f]] >= least && chance.nextFloat() >= drop) {
                out[n++] = buffer[f];
            }
        }
        return java.util.Arrays.copyOf(out, n);
    }

    int[] best(Tokens t) {
        int[] out = new int[t.size];
        for (int p = 0; p + 1 < t.firsts.length; p++) {
            int a = t.firsts[p];
            int n = t.firsts[p + 1] - a;
            if (n == 0) {
                continue;
            }
            float[][] score = new float[n][Roles.LABELS];
            int[] joint = new int[n];
            scores(t, a, n, score, joint);
            System.arraycopy(chain.best(score, joint, transition), 0, out, a, n);
        }
        return out;
    }

    private void scores(Tokens t, int a, int n, float[][] score, int[] joint) {
        int[] buffer = new int[Roles.MOST];
        for (int i = 0; i < n; i++) {
            int k = Roles.features(t, a + i, weights.mask(), buffer);
            for (int f = 0; f < k; f++) {
                weights.add(buffer[f], score[i]);
            }
            joint[i] = Roles.joint(t, a + i);
        }
    }
}
