package stemma.group;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Gradient boosting of regression trees on a logistic loss (Friedman 2001; Newton steps and histograms as in LightGBM, Ke et
 * al. 2017), grown leaf by leaf, monotone where a {@link Sign} has a direction. One thread, seeded: the same rows give the same
 * trees.
 */
final class Boosting {
    private static final int BINS = 96;

    /**
     * @param trees their number
     * @param leaves most of one tree
     * @param rate shrinkage of each tree
     * @param least fewest rows of a leaf
     * @param ridge added to a leaf's second derivative
     * @param signs share of the signs that one tree may use
     */
    record Settings(int trees, int leaves, double rate, int least, double ridge, double signs) {
        static Settings defaults() {
            return new Settings(200, 12, 0.06, 80, 5, 0.7);
        }
    }

    private record Split(double gain, int sign, int bin, double left, double right) {}

    private static final class Leaf {
        final int node;
        final int[] rows;
        final double low;
        final double high;
        final double value;
        Split best = new Split(0, -1, 0, 0, 0);

        Leaf(int node, int[] rows, double low, double high, double value) {
            this.node = node;
            this.rows = rows;
            this.low = low;
            this.high = high;
            this.value = value;
        }
    }

    private record Tree(byte[] sign, float[] value, short[] left) {}

    private final Settings settings;
    private final float[][] edges;
    private final byte[][] binned;
    private final double[] first;
    private final double[] second;
    private final double[] score;
    private final float[] label;
    private final float[] weight;
    private final double base;
    private final List<Tree> trees = new ArrayList<>();

    Boosting(List<float[]> evidence, float[] label, float[] weight, Settings settings) {
        this.settings = settings;
        this.label = label;
        this.weight = weight;
        int n = evidence.size();
        int signs = Sign.values().length;
        edges = new float[signs][];
        binned = new byte[signs][n];
        for (int s = 0; s < signs; s++) {
            float[] all = new float[n];
            for (int i = 0; i < n; i++) {
                all[i] = evidence.get(i)[s];
            }
            edges[s] = edges(all);
            for (int i = 0; i < n; i++) {
                int at = Arrays.binarySearch(edges[s], all[i]);
                binned[s][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        double yes = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            yes += label[i] * weight[i];
            sum += weight[i];
        }
        base = Math.log(yes / (sum - yes));
        first = new double[n];
        second = new double[n];
        score = new double[n];
        Arrays.fill(score, base);
        Random random = new Random(20);
        for (int t = 0; t < settings.trees; t++) {
            grow(random);
        }
    }

    /** Greatest value of each bin but the last. */
    private static float[] edges(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] out = new float[BINS];
        int n = 0;
        for (int b = 1; b < BINS; b++) {
            float v = sorted[(int) ((long) b * sorted.length / BINS)];
            if ((n == 0 || v > out[n - 1]) && v < sorted[sorted.length - 1]) {
                out[n++] = v;
            }
        }
        return Arrays.copyOf(out, n);
    }

    private void grow(Random random) {
        int n = score.length;
        for (int i = 0; i < n; i++) {
            double p = 1 / (1 + Math.exp(-score[i]));
            first[i] = (label[i] - p) * weight[i];
            second[i] = p * (1 - p) * weight[i];
        }
        boolean[] use = new boolean[Sign.values().length];
        for (int s = 0; s < use.length; s++) {
            use[s] = random.nextDouble() < settings.signs;
        }
        int most = 2 * settings.leaves;
        Tree tree = new Tree(new byte[most], new float[most], new short[most]);
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(search(new Leaf(0, all, -1e9, 1e9, 0), use));
        int nodes = 1;
        while (leaves.size() < settings.leaves) {
            Leaf leaf = leaves.getFirst();
            for (Leaf l : leaves) {
                leaf = l.best.gain > leaf.best.gain ? l : leaf;
            }
            if (leaf.best.sign < 0) {
                break;
            }
            leaves.remove(leaf);
            Split split = leaf.best;
            tree.sign[leaf.node] = (byte) split.sign;
            tree.value[leaf.node] = edges[split.sign][split.bin];
            tree.left[leaf.node] = (short) nodes;
            byte[] bins = binned[split.sign];
            int[] left = Arrays.stream(leaf.rows).filter(i -> bins[i] <= split.bin).toArray();
            int[] right = Arrays.stream(leaf.rows).filter(i -> bins[i] > split.bin).toArray();
            double middle = (split.left + split.right) / 2;
            int way = Sign.values()[split.sign].direction;
            leaves.add(search(
                    new Leaf(nodes++, left, way < 0 ? middle : leaf.low, way > 0 ? middle : leaf.high, split.left), use));
            leaves.add(search(
                    new Leaf(nodes++, right, way > 0 ? middle : leaf.low, way < 0 ? middle : leaf.high, split.right), use));
        }
        for (Leaf l : leaves) {
            tree.sign[l.node] = -1;
            tree.value[l.node] = (float) (l.value * settings.rate);
            for (int i : l.rows) {
                score[i] += tree.value[l.node];
            }
        }
        trees.add(new Tree(
                Arrays.copyOf(tree.sign, nodes), Arrays.copyOf(tree.value, nodes), Arrays.copyOf(tree.left, nodes)));
    }

    private Leaf search(Leaf leaf, boolean[] use) {
        if (leaf.rows.length < 2 * settings.least) {
            return leaf;
        }
        for (int s = 0; s < use.length; s++) {
            if (use[s] && edges[s].length > 0) {
                search(leaf, s);
            }
        }
        return leaf;
    }

    private void search(Leaf leaf, int sign) {
        int bins = edges[sign].length + 1;
        double[] g = new double[bins];
        double[] h = new double[bins];
        int[] count = new int[bins];
        byte[] column = binned[sign];
        double allG = 0;
        double allH = 0;
        for (int i : leaf.rows) {
            int b = column[i];
            g[b] += first[i];
            h[b] += second[i];
            count[b]++;
            allG += first[i];
            allH += second[i];
        }
        int way = Sign.values()[sign].direction;
        double whole = gain(allG, allH, step(allG, allH, leaf));
        double leftG = 0;
        double leftH = 0;
        int leftCount = 0;
        for (int b = 0; b + 1 < bins; b++) {
            leftG += g[b];
            leftH += h[b];
            leftCount += count[b];
            if (leftCount < settings.least || leaf.rows.length - leftCount < settings.least) {
                continue;
            }
            double l = step(leftG, leftH, leaf);
            double r = step(allG - leftG, allH - leftH, leaf);
            double gain = gain(leftG, leftH, l) + gain(allG - leftG, allH - leftH, r) - whole;
            if (gain > leaf.best.gain + 1e-9 && way * (r - l) >= 0) {
                leaf.best = new Split(gain, sign, b, l, r);
            }
        }
    }

    private double step(double g, double h, Leaf leaf) {
        return Math.clamp(g / (h + settings.ridge), leaf.low, leaf.high);
    }

    /** Twice what a leaf of this step takes off the loss. */
    private double gain(double g, double h, double step) {
        return 2 * g * step - (h + settings.ridge) * step * step;
    }

    /** In the form that {@link Likeness#read} reads. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(Likeness.MAGIC);
        out.writeFloat((float) base);
        out.writeInt(Sign.values().length);
        out.writeInt(trees.size());
        out.writeInt(trees.stream().mapToInt(t -> t.sign.length).sum());
        for (Tree t : trees) {
            out.writeShort(t.sign.length);
            for (int i = 0; i < t.sign.length; i++) {
                out.writeByte(t.sign[i]);
                out.writeFloat(t.value[i]);
                out.writeShort(t.left[i]);
            }
        }
    }
}
