package stemma.weigh.clause;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** How likely two clauses assert the same, by what they have in common: a rough answer for all pairs, a better one for those it leaves. */
final class Chance {
    /*
     * A logistic regression (Newton's method, ridge 2), the constant first, then the features of Comparison in their order but the
     * last: 679 pairs of clauses of five reports of one event, of whose statements a list was made by hand, and the likest clauses of the
     * 3,857 sentence pairs of MSRP that have any, each of three tenths of the weight.
     */
    private static final double[] WEIGHTS = {
        -8.065, 0.966, 2.070, 1.987, 1.823, 0.523, 0.158, -0.215, 0.750, -0.496, -0.002, -0.273, -0.078, -0.354, -0.877,
        0.935, 0.100, 0.045, 0.334, 1.744, 2.167, 2.353, 0.685, -0.658, -0.509, -0.947, 1.748, 1.886, 0.249, 0.329,
        1.457
    };

    /** Part of the lesser clause in one common run of words, from which the two say the same, and how likely then. */
    private static final double LONG = 0.45;

    private static final double VERBATIM = 0.7;

    /** Part of both clauses that a shared passage lays on each other with the same words, from which one was copied from the other. */
    private static final double WHOLE = 0.95;

    private static final int MAGIC = 0x53744368;

    private final int inputs;
    private final int hidden;
    private final float[] weights;

    private Chance(int inputs, int hidden, float[] weights) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.weights = weights;
    }

    /** By the features of {@link Comparison} alone. */
    static double rough(double[] f) {
        double z = WEIGHTS[0];
        for (int i = 0; i + 1 < WEIGHTS.length; i++) {
            z += WEIGHTS[i + 1] * f[i];
        }
        return copied(f, 1 / (1 + Math.exp(-z)));
    }

    /**
     * The mean log odds of several nets of one hidden layer; see {@code docs/models/meanings.md}.
     *
     * @param f the features of {@link Comparison}, then those of {@link Particulars}
     */
    static double of(double[] f) {
        double z = 0;
        for (Chance net : Holder.NETS) {
            z += net.logOdds(f);
        }
        return copied(f, 1 / (1 + Math.exp(-z / Holder.NETS.length)));
    }

    private static double copied(double[] f, double chance) {
        boolean copied = f[Comparison.PASSAGE] >= WHOLE && f[Comparison.COVERED] >= WHOLE;
        return Math.max(chance, copied || f[Comparison.RUN] >= LONG ? VERBATIM : 0);
    }

    /** Weights row by row, one of each hidden unit, then their constants, then what each is worth, then the constant of all. */
    private double logOdds(double[] f) {
        int constants = inputs * hidden;
        double z = weights[constants + 2 * hidden];
        for (int h = 0; h < hidden; h++) {
            double sum = weights[constants + h];
            for (int i = 0; i < inputs; i++) {
                sum += weights[h * inputs + i] * f[i];
            }
            z += weights[constants + hidden + h] * StrictMath.tanh(sum);
        }
        return z;
    }

    private static final class Holder {
        static final Chance[] NETS = read("chance.bin");

        private static Chance[] read(String name) {
            try (InputStream in = Chance.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing from this build");
                }
                DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in, 1 << 15));
                if (data.readInt() != MAGIC) {
                    throw new IllegalStateException("resource " + name + " holds no chances of clauses");
                }
                Chance[] out = new Chance[data.readInt()];
                for (int n = 0; n < out.length; n++) {
                    int inputs = data.readInt();
                    int hidden = data.readInt();
                    float[] weights = new float[inputs * hidden + 2 * hidden + 1];
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] = data.readFloat();
                    }
                    out[n] = new Chance(inputs, hidden, weights);
                }
                return out;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
