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

        Settings withSeed(long other) {
            return new Settings(trees, depth, shrink, rows, features, least, lambda, other);
        }
    }

    private static final int BINS = 48;

    /** Rows looked at for the bounds of a feature's bins. */
    private static final int LOOK = 20_000;

    /**
     * Rows that are guessed this well are drawn this much less often and weigh as much more: one-side sampling as in Ke et
     * al., "LightGBM", NIPS 2017. Nine blocks in ten are so easy.
     */
    private static final float EASY = .03f;

    private static final float KEPT = .1f;

    /** Rows as bins, row by row: many models are trained on parts of one table. */
    static final class Table {
        final int features;
        final float[][] cuts;
        final byte[] bins;

        Table(List<float[]> x) {
            int n = x.size();
            features = x.getFirst().length;
            cuts = new float[features][];
            bins = new byte[Math.multiplyExact(n, features)];
            float[] v = new float[Math.min(n, LOOK)];
            for (int f = 0; f < features; f++) {
                for (int i = 0; i < v.length; i++) {
                    v[i] = x.get((int) ((long) i * n / v.length))[f];
                }
                cuts[f] = bounds(v);
            }
            for (int i = 0; i < n; i++) {
                float[] row = x.get(i);
                int at = i * features;
                for (int f = 0; f < features; f++) {
                    bins[at + f] = bin(cuts[f], row[f]);
                }
            }
        }

        private static float[] bounds(float[] v) {
            Arrays.sort(v);
            float[] c = new float[BINS];
            int k = 0;
            for (int b = 1; b < BINS; b++) {
                float at = v[(int) ((long) b * (v.length - 1) / BINS)];
                if (k == 0 || at > c[k - 1]) {
                    c[k++] = at;
                }
            }
            return Arrays.copyOf(c, k);
        }

        /** The number of bounds below the value. */
        private static byte bin(float[] c, float v) {
            int lo = 0;
            int hi = c.length;
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (c[mid] < v) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return (byte) lo;
        }
    }

    private final Table x;
    private final int[] at;
    private final float[] y;
    private final float[] w;
    private final Settings s;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Short> feature = new ArrayList<>();
    private final List<Float> bound = new ArrayList<>();
    private final List<Byte> bin = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final float[] g;
    private final float[] h;
    private final Random random;
    private final int[] spare;
    private final double[][] sums;
    private int[] chosen = {};

    private Boosting(Table x, int[] at, float[] y, float[] w, Settings s) {
        this.x = x;
        this.at = at;
        this.y = y;
        this.w = w;
        this.s = s;
        g = new float[at.length];
        h = new float[at.length];
        random = new Random(s.seed());
        spare = new int[at.length];
        int drawn = (int) (x.features * s.features());
        sums = new double[s.depth() + 2][drawn * (BINS + 1) * 2];
    }

    /**
     * @param at the table's rows to train on
     * @param y their labels, 0 to 1
     * @param w their weights
     */
    static Trees train(Table x, int[] at, float[] y, float[] w, Settings s) {
        return new Boosting(x, at, y, w, s).run();
    }

    private Trees run() {
        int n = at.length;
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
            chosen = random.ints(0, x.features).distinct().limit((long) (x.features * s.features())).sorted().toArray();
            int root = feature.size();
            roots.add(root);
            count(rows, 0, m, sums[0]);
            grow(rows, 0, m, 0);
            apply(root, score);
        }
        return new Trees(ints(roots), shorts(), floats(), ints(right), base);
    }

    /** Adds the newest tree to the scores. */
    private void apply(int root, float[] score) {
        int size = feature.size() - root;
        int[] f = new int[size];
        int[] b = new int[size];
        int[] r = new int[size];
        float[] v = new float[size];
        for (int k = 0; k < size; k++) {
            f[k] = feature.get(root + k);
            b[k] = bin.get(root + k);
            r[k] = right.get(root + k) - root;
            v[k] = bound.get(root + k);
        }
        for (int i = 0; i < at.length; i++) {
            int row = at[i] * x.features;
            int k = 0;
            while (f[k] >= 0) {
                k = x.bins[row + f[k]] <= b[k] ? k + 1 : r[k];
            }
            score[i] += v[k];
        }
    }

    private short[] shorts() {
        short[] o = new short[feature.size()];
        for (int i = 0; i < o.length; i++) {
            o[i] = feature.get(i);
        }
        return o;
    }

    private float[] floats() {
        float[] o = new float[bound.size()];
        for (int i = 0; i < o.length; i++) {
            o[i] = bound.get(i);
        }
        return o;
    }

    private static int[] ints(List<Integer> l) {
        return l.stream().mapToInt(i -> i).toArray();
    }

    /** Sums of gradients and curvatures by drawn feature and bin. */
    private void count(int[] rows, int from, int to, double[] into) {
        Arrays.fill(into, 0);
        for (int i = from; i < to; i++) {
            int r = rows[i];
            int row = at[r] * x.features;
            for (int c = 0; c < chosen.length; c++) {
                int k = (c * (BINS + 1) + x.bins[row + chosen[c]]) * 2;
                into[k] += g[r];
                into[k + 1] += h[r];
            }
        }
    }

    /** Grows a node whose sums stand in its depth's table. */
    private void grow(int[] rows, int from, int to, int depth) {
        double[] mine = sums[depth];
        double G = 0;
        double H = 0;
        for (int i = from; i < to; i++) {
            G += g[rows[i]];
            H += h[rows[i]];
        }
        int node = feature.size();
        int bestC = -1;
        int bestB = -1;
        double best = 1e-3;
        if (depth < s.depth() && to - from > 20) {
            double parent = G * G / (H + s.lambda());
            for (int c = 0; c < chosen.length; c++) {
                double gl = 0;
                double hl = 0;
                int k = c * (BINS + 1) * 2;
                for (int b = 0; b < x.cuts[chosen[c]].length; b++) {
                    gl += mine[k++];
                    hl += mine[k++];
                    double hr = H - hl;
                    if (hl < s.least() || hr < s.least()) {
                        continue;
                    }
                    double gain = gl * gl / (hl + s.lambda()) + (G - gl) * (G - gl) / (hr + s.lambda()) - parent;
                    if (gain > best) {
                        best = gain;
                        bestC = c;
                        bestB = b;
                    }
                }
            }
        }
        if (bestC < 0) {
            feature.add((short) -1);
            bound.add((float) (s.shrink() * G / (H + s.lambda())));
            bin.add((byte) 0);
            right.add(0);
            return;
        }
        int f = chosen[bestC];
        feature.add((short) f);
        bound.add(x.cuts[f][bestB]);
        bin.add((byte) bestB);
        right.add(0);
        int mid = split(rows, from, to, f, bestB);
        boolean last = depth + 1 >= s.depth();
        double[] below = sums[depth + 1];
        boolean leftIsSmall = mid - from < to - mid;
        if (!last) {
            count(rows, leftIsSmall ? from : mid, leftIsSmall ? mid : to, below);
            for (int i = 0; i < mine.length; i++) {
                mine[i] -= below[i];
            }
            if (!leftIsSmall) {
                swap(mine, below);
            }
        }
        grow(rows, from, mid, depth + 1);
        right.set(node, feature.size());
        if (!last) {
            System.arraycopy(mine, 0, below, 0, mine.length);
        }
        grow(rows, mid, to, depth + 1);
    }

    private static void swap(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            double t = a[i];
            a[i] = b[i];
            b[i] = t;
        }
    }

    private int split(int[] rows, int from, int to, int f, int b) {
        int mid = from;
        int others = 0;
        for (int i = from; i < to; i++) {
            int r = rows[i];
            if (x.bins[at[r] * x.features + f] <= b) {
                rows[mid++] = r;
            } else {
                spare[others++] = r;
            }
        }
        System.arraycopy(spare, 0, rows, mid, others);
        return mid;
    }
}
