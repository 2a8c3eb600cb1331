package stemma.quote;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The learnt weights of this package; see {@code docs/models/quote.md}. One byte a weight, read whole on first use. */
record Model(Weights roles, float[] transition, Weights contents, Weights speakers, float threshold) {
    private static final int MAGIC = 0x51554F31;

    private static final class Holder {
        static final Model MODEL = load();
    }

    /** The shipped model. */
    static Model shipped() {
        return Holder.MODEL;
    }

    private static Model load() {
        try (InputStream in = Model.class.getResourceAsStream("quote.bin")) {
            if (in == null) {
                throw new IllegalStateException("quote.bin is missing beside " + Model.class);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in, 1 << 16));
        if (data.readInt() != MAGIC) {
            throw new IOException("no weights of quotations");
        }
        float threshold = data.readFloat();
        float[] transition = new float[data.readInt()];
        for (int i = 0; i < transition.length; i++) {
            transition[i] = data.readFloat();
        }
        return new Model(Bytes.read(data), transition, Bytes.read(data), Bytes.read(data), threshold);
    }

    /** Weights as whole numbers of one step each. */
    record Bytes(byte[] w, int columns, float step, int mask) implements Weights {
        static Bytes read(DataInputStream in) throws IOException {
            int rows = in.readInt();
            int columns = in.readInt();
            float step = in.readFloat();
            byte[] w = new byte[rows * columns];
            in.readFully(w);
            return new Bytes(w, columns, step, rows - 1);
        }

        @Override
        public void add(int row, float[] scores) {
            int at = row * columns;
            for (int y = 0; y < columns; y++) {
                scores[y] += step * w[at + y];
            }
        }
    }
}
