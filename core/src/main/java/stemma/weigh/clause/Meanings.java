package stemma.weigh.clause;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import stemma.text.Background;

/**
 * How near in meaning two stems are by the company they keep in news: vectors from the singular values of positive pointwise mutual
 * information (Levy, Goldberg and Dagan 2015), one byte a number, at hashed stems. See {@code docs/models/meanings.md}.
 */
final class Meanings {
    private static final int MAGIC = 0x53744D6E;

    /** Cosine that two words have that have nothing to do with each other, and from which two can stand for each other. */
    private static final float FLOOR = 0.35f;

    private final int[] keys;
    private final int width;
    private final byte[] vectors;
    /** One over each vector's length. */
    private final float[] norms;

    private Meanings(int[] keys, int width, byte[] vectors) {
        this.keys = keys;
        this.width = width;
        this.vectors = vectors;
        this.norms = new float[keys.length];
        for (int i = 0; i < norms.length; i++) {
            int sum = 0;
            for (int k = i * width; k < (i + 1) * width; k++) {
                sum += vectors[k] * vectors[k];
            }
            norms[i] = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
        }
    }

    /** The shipped vectors, read once, when first asked for. */
    static Meanings english() {
        return Holder.ENGLISH;
    }

    /** The stem's row; -1 for one not known. */
    int row(String stem) {
        return Math.max(-1, Arrays.binarySearch(keys, (int) Background.hash(stem)));
    }

    /** 0 for stems not known or unlike, up to 1. */
    float near(String a, String b) {
        return near(row(a), row(b));
    }

    /** The same by rows. */
    float near(int i, int j) {
        if (i < 0 || j < 0) {
            return 0;
        }
        int dot = 0;
        int p = i * width;
        int q = j * width;
        for (int k = 0; k < width; k++) {
            dot += vectors[p + k] * vectors[q + k];
        }
        return Math.max(0, (dot * norms[i] * norms[j] - FLOOR) / (1 - FLOOR));
    }

    /** Adds the vector of a row, brought to the given length. */
    void add(int row, float length, float[] to) {
        if (row < 0) {
            return;
        }
        float by = length * norms[row];
        for (int k = 0; k < width; k++) {
            to[k] += by * vectors[row * width + k];
        }
    }

    /** Numbers of a vector. */
    int width() {
        return width;
    }

    private static final class Holder {
        static final Meanings ENGLISH = read("meanings.bin");

        private static Meanings read(String name) {
            try (InputStream in = Meanings.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing from this build");
                }
                DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in, 1 << 16));
                if (data.readInt() != MAGIC) {
                    throw new IllegalStateException("resource " + name + " is not a table of meanings");
                }
                int n = data.readInt();
                int width = data.readInt();
                byte[] raw = new byte[4 * n];
                data.readFully(raw);
                int[] keys = new int[n];
                java.nio.ByteBuffer.wrap(raw).asIntBuffer().get(keys);
                byte[] vectors = new byte[n * width];
                data.readFully(vectors);
                return new Meanings(keys, width, vectors);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
