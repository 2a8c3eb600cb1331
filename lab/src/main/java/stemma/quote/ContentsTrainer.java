package stemma.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns {@link Contents}: conditional likelihood of the gold's segments. */
final class ContentsTrainer {
    final Learnt weights;
    private final float drop;
    private final Random chance = new Random(13);

    ContentsTrainer(int rows, float drop, float first) {
        weights = new Learnt(rows, 1);
        this.drop = drop;
        Arrays.fill(weights.g, first);
    }

    void train(List<Corpus.Doc> docs, List<double[][]> chances, int rounds, float rate) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < docs.size(); i++) {
            order.add(i);
        }
        Random random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            java.util.Collections.shuffle(order, random);
            double loss = 0;
            int tokens = 0;
            int missed = 0;
            int all = 0;
            long segments = 0;
            float now = rate * (1 - .9f * round / rounds);
            for (int d : order) {
                Tokens t = docs.get(d).tokens();
                List<int[]> gold = Corpus.contents(docs.get(d));
                for (int p = 0; p + 1 < t.firsts.length; p++) {
                    int from = t.firsts[p];
                    int to = t.firsts[p + 1];
                    if (from == to) {
                        continue;
                    }
                    Contents.View v = new Contents.View(t, chances.get(d), from, to);
                    Lattice lattice = Contents.lattice(v);
                    List<Integer> right = new ArrayList<>();
                    int past = from - 1;
                    for (int[] g : gold) {
                        if (g[0] >= from && g[1] < to && g[0] > past) {
                            all++;
                            int s = lattice.find(g[0], g[1]);
                            if (s < 0) {
                                missed++;
                                s = lattice.add(g[0], g[1]);
                            }
                            right.add(s);
                            past = g[1];
                        }
                    }
                    segments += lattice.size;
                    tokens += to - from;
                    loss += learn(v, lattice, right, now);
                }
            }
            System.err.printf("contents round %d loss %.4f missed %.2f%% segments a token %.2f%n", round, loss / tokens, 100.0 * missed / all, (double) segments / tokens);
        }
    }

    private double learn(Contents.View v, Lattice lattice, List<Integer> right, float rate) {
        int n = v.to - v.from;
        int[] buffer = new int[Contents.MOST];
        int[][] start = new int[n][];
        int[][] end = new int[n][];
        int[][] inside = new int[n][];
        int[][] pair = new int[lattice.size][];
        float[] sum = new float[n + 1];
        for (int k = 0; k < n; k++) {
            inside[k] = kept(buffer, Contents.insideFeatures(v, v.from + k, buffer));
            sum[k + 1] = sum[k] + score(inside[k]);
        }
        for (int s = 0; s < lattice.size; s++) {
            int a = lattice.first[s] - v.from;
            int b = lattice.last[s] - v.from;
            if (start[a] == null) {
                start[a] = kept(buffer, Contents.startFeatures(v, lattice.first[s], buffer));
            }
            if (end[b] == null) {
                end[b] = kept(buffer, Contents.endFeatures(v, lattice.last[s], buffer));
            }
            pair[s] = kept(buffer, Contents.pairFeatures(v, lattice.first[s], lattice.last[s], buffer));
            lattice.score[s] = score(start[a]) + score(end[b]) + sum[b + 1] - sum[a] + score(pair[s]);
        }
        double[] p = new double[lattice.size];
        double loss = lattice.marginals(p);
        for (int s : right) {
            loss -= lattice.score[s];
            p[s] -= 1;
        }
        double[] gs = new double[n];
        double[] ge = new double[n];
        double[] gi = new double[n + 1];
        for (int s = 0; s < lattice.size; s++) {
            int a = lattice.first[s] - v.from;
            int b = lattice.last[s] - v.from;
            gs[a] += p[s];
            ge[b] += p[s];
            gi[a] += p[s];
            gi[b + 1] -= p[s];
            step(pair[s], p[s], rate);
        }
        double run = 0;
        for (int k = 0; k < n; k++) {
            run += gi[k];
            step(inside[k], run, rate);
            step(start[k], gs[k], rate);
            step(end[k], ge[k], rate);
        }
        return loss;
    }

    private int[] kept(int[] buffer, int n) {
        int[] out = new int[n];
        int m = 0;
        for (int k = 0; k < n; k++) {
            if (drop == 0 || chance.nextFloat() >= drop) {
                out[m++] = buffer[k] & weights.mask();
            }
        }
        return m == n ? out : Arrays.copyOf(out, m);
    }

    private float score(int[] rows) {
        float s = 0;
        for (int r : rows) {
            s += weights.w[r];
        }
        return s;
    }

    private void step(int @org.jspecify.annotations.Nullable [] rows, double gradient, float rate) {
        if (rows == null || Math.abs(gradient) < 1e-3) {
            return;
        }
        for (int r : rows) {
            weights.step(r, (float) gradient, rate, 0);
        }
    }
}
