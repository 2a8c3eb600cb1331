package stemma.group;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How likely two reports tell one story, from their {@link Evidence}: boosted regression trees of a logistic loss (Friedman
 * 2001), monotone in every sign that can speak one way only. What they were trained on: {@code docs/models/group.md}.
 */
final class Likeness {
    static final int MAGIC = 0x5374474C;

    private final float base;
    private final int[] roots;
    private final byte[] sign;
    private final float[] value;
    private final short[] left;

    /** Nodes of all trees one after the other; a node's right child stands after its left; a leaf has sign -1 and its value. */
    private Likeness(float base, int[] roots, byte[] sign, float[] value, short[] left) {
        this.base = base;
        this.roots = roots;
        this.sign = sign;
        this.value = value;
        this.left = left;
    }

    static Likeness shipped() {
        return Holder.SHIPPED;
    }

    /** 0..1. */
    double of(float[] evidence) {
        double sum = base;
        for (int root : roots) {
            int at = root;
            while (sign[at] >= 0) {
                at = root + left[at] + (evidence[sign[at]] > value[at] ? 1 : 0);
            }
            sum += value[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * Reads what the trainer in module lab writes: magic, base, number of signs, number of trees; for each tree its number of
     * nodes and for each node sign, value (the greatest evidence that goes left, or a leaf's logit), left child.
     */
    static Likeness read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IllegalStateException("not a likeness model");
        }
        float base = data.readFloat();
        int signs = data.readInt();
        if (signs != Sign.values().length) {
            throw new IllegalStateException("likeness model of " + signs + " signs, needs " + Sign.values().length);
        }
        int[] roots = new int[data.readInt()];
        int nodes = data.readInt();
        byte[] sign = new byte[nodes];
        float[] value = new float[nodes];
        short[] left = new short[nodes];
        int at = 0;
        for (int t = 0; t < roots.length; t++) {
            roots[t] = at;
            for (int n = data.readShort(); n > 0; n--) {
                sign[at] = data.readByte();
                value[at] = data.readFloat();
                left[at++] = data.readShort();
            }
        }
        return new Likeness(base, roots, sign, value, left);
    }

    private static final class Holder {
        static final Likeness SHIPPED = load();

        private static Likeness load() {
            try (InputStream in = Likeness.class.getResourceAsStream("likeness.bin")) {
                if (in == null) {
                    throw new IllegalStateException("resource likeness.bin is missing from this build");
                }
                return read(new java.io.BufferedInputStream(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
