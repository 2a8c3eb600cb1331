package stemma.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trains {@link Trees} by histograms: log loss, rows and features drawn anew for every tree, leaves by Newton steps. */
final class Boosting {
    /** @param shrink learning rate; {@code least} the least sum of weights in a leaf */
    record Settings(int trees, int depth, double shrink, double rows, double features, double least, double lambda, long seed) {
        static Settings defaults() {
            return new Settings(220, 5, .08, .6, .35, 20, 5, 1);
        }
    }

    private static final int BINS = 48;

    /**
     * Rows that are guessed this well are drawn this much less often and weigh as much more: one-side sampling as in Ke et
     * al., "LightGBM", NIPS 2017. Nine blocks in ten are so easy.
     */
    private static final float EASY = .03f;

    private static final float KEPT = .1f;
    private final float[][] x;
    private final byte[] y;
    private final float[] w;
    private final Settings s;
    private final int features;
    private final float[][] cuts;
    private final byte[][] bins;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Short> feature = new ArrayList<>();
    private final List<Float> bound = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final float[] g;
    private final float[] h;
    private final Random random;
    private final int[] spare;

    private Boosting(float[][] x, byte[] y, float[] w, Settings s) {
        this.x = x;
        this.y = y;
        this.w = w;
        this.s = s;
        features = x[0].length;
        cuts = new float[features][];
        bins = new byte[features][x.length];
        g = new float[x.length];
        h = new float[x.length];
        random = new Random(s.seed());
        spare = new int[x.length];
    }

    static Trees train(float[][] x, byte[] y, float[] w, Settings s) {
        return new Boosting(x, y, w, s).run();
    }

    private Trees run() {
        bin();
        int n = x.length;
        double pos = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            pos += w[i] * y[i];
            all += w[i];
        }
        float base = (float) Math.log(pos / (all - pos));
        float[] score = new float[n];
        Arrays.fill(score, base);
        int[] rows = new int[n];
        for (int t = 0; t < s.trees(); t++) {
            int m = 0;
            for (int i = 0; i < n; i++) {
                float p = (float) (1 / (1 + Math.exp(-score[i])));
                g[i] = w[i] * (y[i] - p);
                h[i] = w[i] * p * (1 - p);
                boolean easy = Math.abs(y[i] - p) < EASY;
                if (random.nextFloat() < (easy ? s.rows() * KEPT : s.rows())) {
                    rows[m++] = i;
                    if (easy) {
                        g[i] /= KEPT;
                        h[i] /= KEPT;
                    }
                }
            }
            int[] chosen = random.ints(0, features).distinct().limit((long) (features * s.features())).sorted().toArray();
            int root = feature.size();
            roots.add(root);
            grow(rows, 0, m, 0, chosen);
            Trees one = new Trees(new int[] {0}, shorts(root), floats(root), ints(root), 0);
            for (int i = 0; i < n; i++) {
                int k = 0;
                while (one.feature()[k] >= 0) {
                    k = x[i][one.feature()[k]] <= one.bound()[k] ? k + 1 : one.right()[k];
                }
                score[i] += one.bound()[k];
            }
        }
        return new Trees(roots.stream().mapToInt(i -> i).toArray(), shorts(0), floats(0), ints(0), base);
    }

    private short[] shorts(int from) {
        short[] o = new short[feature.size() - from];
        for (int i = 0; i < o.length; i++) {
            o[i] = feature.get(from + i);
        }
        return o;
    }

    private float[] floats(int from) {
        float[] o = new float[bound.size() - from];
        for (int i = 0; i < o.length; i++) {
            o[i] = bound.get(from + i);
        }
        return o;
    }

    private int[] ints(int from) {
        int[] o = new int[right.size() - from];
        for (int i = 0; i < o.length; i++) {
            o[i] = right.get(from + i) - from;
        }
        return o;
    }

    private void bin() {
        int n = x.length;
        for (int f = 0; f < features; f++) {
            float[] v = new float[Math.min(n, 40_000)];
            for (int i = 0; i < v.length; i++) {
                v[i] = x[(int) ((long) i * n / v.length)][f];
            }
            Arrays.sort(v);
            float[] c = new float[BINS];
            int k = 0;
            for (int b = 1; b < BINS; b++) {
                float at = v[(int) ((long) b * (v.length - 1) / BINS)];
                if (k == 0 || at > c[k - 1]) {
                    c[k++] = at;
                }
            }
            cuts[f] = Arrays.copyOf(c, k);
            for (int i = 0; i < n; i++) {
                int p = Arrays.binarySearch(cuts[f], x[i][f]);
                bins[f][i] = (byte) (p >= 0 ? p : -p - 1);
            }
        }
    }

    private void grow(int[] rows, int from, int to, int depth, int[] chosen) {
        double G = 0;
        double H = 0;
        for (int i = from; i < to; i++) {
            G += g[rows[i]];
            H += h[rows[i]];
        }
        int node = feature.size();
        int bestF = -1;
        int bestB = -1;
        double best = 1e-3;
        if (depth < s.depth() && to - from > 20) {
            double parent = G * G / (H + s.lambda());
            double[] hg = new double[BINS + 1];
            double[] hh = new double[BINS + 1];
            for (int f : chosen) {
                Arrays.fill(hg, 0);
                Arrays.fill(hh, 0);
                byte[] bf = bins[f];
                for (int i = from; i < to; i++) {
                    int r = rows[i];
                    hg[bf[r]] += g[r];
                    hh[bf[r]] += h[r];
                }
                double gl = 0;
                double hl = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    gl += hg[b];
                    hl += hh[b];
                    double hr = H - hl;
                    if (hl < s.least() || hr < s.least()) {
                        continue;
                    }
                    double gain = gl * gl / (hl + s.lambda()) + (G - gl) * (G - gl) / (hr + s.lambda()) - parent;
                    if (gain > best) {
                        best = gain;
                        bestF = f;
                        bestB = b;
                    }
                }
            }
        }
        if (bestF < 0) {
            feature.add((short) -1);
            bound.add((float) (s.shrink() * G / (H + s.lambda())));
            right.add(0);
            return;
        }
        feature.add((short) bestF);
        bound.add(cuts[bestF][bestB]);
        right.add(0);
        int mid = from;
        int others = 0;
        for (int i = from; i < to; i++) {
            int r = rows[i];
            if (bins[bestF][r] <= bestB) {
                rows[mid++] = r;
            } else {
                spare[others++] = r;
            }
        }
        System.arraycopy(spare, 0, rows, mid, others);
        grow(rows, from, mid, depth + 1, chosen);
        right.set(node, feature.size());
        grow(rows, mid, to, depth + 1, chosen);
    }
}
