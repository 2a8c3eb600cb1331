package stemma.weigh.toll;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** A logistic regression over hashed features ("hash kernel", Shi et al. 2009), one byte a weight. */
final class Weights {
    /**
     * @param reports those for killed, hurt and ages in one report, in this order
     * @param casualties of pairs of numbers over the reports of a story
     * @param victims of ages over the reports of a story, the constant last
     */
    record Models(Weights[] reports, double[] casualties, double[] victims) {}

    private final byte[] cells;
    private final double unit;
    private final double constant;

    private Weights(byte[] cells, double unit, double constant) {
        this.cells = cells;
        this.unit = unit;
        this.constant = constant;
    }

    /** The greatest weight becomes 127. */
    static Weights of(double[] weights, double constant) {
        double most = 1e-9;
        for (double w : weights) {
            most = Math.max(most, Math.abs(w));
        }
        byte[] cells = new byte[weights.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) Math.round(weights[i] / most * 127);
        }
        return new Weights(cells, most / 127, constant);
    }

    /** Log odds. */
    double score(int[] features) {
        long sum = 0;
        for (int f : features) {
            sum += cells[f];
        }
        return constant + unit * sum;
    }

    static double chance(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** Chances that add up to 1, by log odds of one against another. */
    static TreeMap<Integer, Double> share(SortedMap<Integer, Double> scores) {
        double most = scores.values().stream().mapToDouble(z -> z).max().orElse(0);
        TreeMap<Integer, Double> out = new TreeMap<>();
        scores.forEach((k, z) -> out.put(k, Math.exp(z - most)));
        double sum = out.values().stream().mapToDouble(e -> e).sum();
        out.replaceAll((k, e) -> e / sum);
        return out;
    }

    static Models load() {
        try (InputStream in = Weights.class.getResourceAsStream("tolls.bin")) {
            if (in == null) {
                throw new IllegalStateException("no resource tolls.bin");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read tolls.bin", e);
        }
    }

    static Models read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        Weights[] out = new Weights[in.readInt()];
        for (int i = 0; i < out.length; i++) {
            double unit = in.readDouble();
            double constant = in.readDouble();
            byte[] cells = new byte[Features.CELLS];
            in.readFully(cells);
            out[i] = new Weights(cells, unit, constant);
        }
        return new Models(out, doubles(in), doubles(in));
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] out = new double[in.readInt()];
        for (int i = 0; i < out.length; i++) {
            out[i] = in.readDouble();
        }
        return out;
    }

    static void write(Models models, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(models.reports().length);
        for (Weights w : models.reports()) {
            out.writeDouble(w.unit);
            out.writeDouble(w.constant);
            out.write(w.cells);
        }
        for (double[] weights : new double[][] {models.casualties(), models.victims()}) {
            out.writeInt(weights.length);
            for (double w : weights) {
                out.writeDouble(w);
            }
        }
        out.flush();
    }
}
