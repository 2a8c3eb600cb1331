package stemma.trace;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How likely trees are beside one another, by what they suppose of their copyists: a sum of weights on what is counted of the tree, and of
 * one hidden layer with z / (1 + |z|) on what is counted of each act of copying by itself. Learnt by {@code train_trees.py} (module lab);
 * see {@code docs/models/trees.md}.
 */
final class TreeScore {
    private static final class Shipped {
        static final TreeScore SCORE = load();
    }

    /** By kind of count: the weight of it by itself, then those into the hidden layer. */
    private final Map<String, float[]> rows;

    private final float[] bias;
    private final float[] out;

    private TreeScore(Map<String, float[]> rows, float[] bias, float[] out) {
        this.rows = rows;
        this.bias = bias;
        this.out = out;
    }

    static TreeScore shipped() {
        return Shipped.SCORE;
    }

    private static TreeScore load() {
        try (InputStream in = TreeScore.class.getResourceAsStream("trees.bin")) {
            return read(new DataInputStream(Objects.requireNonNull(in, "trees.bin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of kinds, width of the hidden layer, the kinds each with name and row, bias, weights out. */
    static TreeScore read(DataInputStream in) throws IOException {
        int kinds = in.readInt();
        int width = in.readInt();
        Map<String, float[]> rows = new HashMap<>();
        for (int k = 0; k < kinds; k++) {
            rows.put(in.readUTF(), floats(in, width + 1));
        }
        return new TreeScore(rows, floats(in, width), floats(in, width));
    }

    private static float[] floats(DataInputStream in, int n) throws IOException {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = in.readFloat();
        }
        return out;
    }

    /** The logarithm of a tree's chance, up to a constant of the family. */
    double of(Ledger.Counts counts) {
        double score = 0;
        for (Map.Entry<String, Double> e : counts.whole().entrySet()) {
            float[] row = rows.get(e.getKey());
            score += row == null ? 0 : e.getValue() * row[0];
        }
        for (Map<String, Double> act : counts.acts()) {
            score += act(act);
        }
        return score;
    }

    private double act(Map<String, Double> counts) {
        double[] sums = new double[bias.length];
        counts.forEach((name, count) -> {
            float[] row = rows.get(name);
            for (int h = 0; row != null && h < sums.length; h++) {
                sums[h] += count * row[h + 1];
            }
        });
        double score = 0;
        for (int h = 0; h < sums.length; h++) {
            double z = sums[h] + bias[h];
            score += out[h] * z / (1 + Math.abs(z));
        }
        return score;
    }
}
