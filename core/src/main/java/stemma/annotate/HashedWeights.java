package stemma.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Weights of one byte in a flat array. A feature's hash says where its run of cells begins, one cell a label; runs may overlap
 * ("hash kernel", Shi et al. 2009). A bit array keeps out nearly all features that were not learnt (Bloom 1970, with one hash).
 */
final class HashedWeights implements Scorer {
    private static final int MAGIC = 0x53544D31;
    private final List<String> labels;
    private final byte[] cells;
    private final long[] known;
    private final int cellShift;
    private final int knownShift;

    /** Both arrays have a power of two as length. */
    HashedWeights(List<String> labels, byte[] cells, long[] known) {
        this.labels = List.copyOf(labels);
        this.cells = cells;
        this.known = known;
        this.cellShift = shift(cells.length);
        this.knownShift = shift(known.length * 64);
    }

    /** How far to shift a hash for an index below the power of two. */
    static int shift(int size) {
        return Integer.numberOfLeadingZeros(size) + 1;
    }

    /** Where a feature's run of cells begins. */
    static int cell(int feature, int shift, int size, int labels) {
        return Math.min(feature * 0x9E3779B1 >>> shift, size - labels);
    }

    static boolean isKnown(int feature, long[] known, int shift) {
        int bit = feature >>> shift;
        return (known[bit >>> 6] >>> (bit & 63) & 1) != 0;
    }

    List<String> labels() {
        return labels;
    }

    @Override
    public void score(int[] features, int n, int[] scores) {
        int size = labels.size();
        byte[] w = cells;
        for (int i = 0; i < n; i++) {
            if (isKnown(features[i], known, knownShift)) {
                int base = cell(features[i], cellShift, w.length, size);
                for (int l = 0; l < size; l++) {
                    scores[l] += w[base + l];
                }
            }
        }
    }

    /** Reads a resource beside this class; throws {@link IllegalStateException} where it is missing or damaged. */
    static HashedWeights load(String resource) {
        try (InputStream in = HashedWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    static HashedWeights read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IllegalStateException("not a model: begins with " + Integer.toHexString(magic));
        }
        List<String> labels = List.of(in.readUTF().split(" "));
        byte[] cells = new byte[in.readInt()];
        in.readFully(cells);
        long[] known = new long[in.readInt()];
        byte[] bits = new byte[known.length * 8];
        in.readFully(bits);
        ByteBuffer.wrap(bits).asLongBuffer().get(known);
        return new HashedWeights(labels, cells, known);
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeUTF(String.join(" ", labels));
        out.writeInt(cells.length);
        out.write(cells);
        out.writeInt(known.length);
        ByteBuffer bits = ByteBuffer.allocate(known.length * 8);
        bits.asLongBuffer().put(known);
        out.write(bits.array());
        out.flush();
    }
}
