package stemma.trace;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How likely trees are beside one another, by what they suppose of their copyists: a sum of weights and one hidden layer with z / (1 + |z|)
 * on the counts less those of the cheapest tree. Learnt by TreeTrainer (module lab); see {@code docs/models/trees.md}.
 */
final class TreeScore {
    private static final class Shipped {
        static final TreeScore SCORE = load();
    }

    private final Map<String, float[]> rows;
    private final float[] bias;
    private final float[] out;

    /**
     * @param rows by kind of count the weight of it by itself, then those into the hidden layer
     * @param bias of the hidden layer
     * @param out weights of the hidden layer
     */
    TreeScore(Map<String, float[]> rows, float[] bias, float[] out) {
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

    /**
     * @param counts of each tree, the cheapest first
     * @return of each the logarithm of its chance, up to a constant
     */
    double[] of(List<Map<String, Double>> counts) {
        double[][] hidden = new double[counts.size()][bias.length + 1];
        for (int i = 0; i < counts.size(); i++) {
            double[] sums = hidden[i];
            counts.get(i).forEach((name, count) -> {
                float[] row = rows.get(name);
                for (int h = 0; row != null && h < sums.length; h++) {
                    sums[h] += count * row[h];
                }
            });
        }
        double[] score = new double[counts.size()];
        for (int i = 0; i < score.length; i++) {
            score[i] = hidden[i][0] - hidden[0][0];
            for (int h = 0; h < bias.length; h++) {
                double z = hidden[i][h + 1] - hidden[0][h + 1] + bias[h];
                score[i] += out[h] * z / (1 + Math.abs(z));
            }
        }
        return score;
    }
}
