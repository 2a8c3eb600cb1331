package stemma.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Brown clusters (Brown et al. 1992) of half a million words of English: words that stand in like places share a cluster, so that a
 * name never labelled is known by its likes. Words are kept only as marks of 5 bits at the place of their hash: of words that were
 * never clustered one in twelve gets some cluster by mistake.
 */
final class Clusters {
    static final int SLOT_BITS = 20;
    private final char[] slots;
    private final int[] branches;

    /**
     * @param slots 2^20, each 11 bits of cluster and 5 of mark, 0 where empty
     * @param branches for each cluster the first eight turns of its path in the tree, as a number
     */
    Clusters(char[] slots, int[] branches) {
        this.slots = slots;
        this.branches = branches;
    }

    /** The cluster of the lower-case word with this {@link String#hashCode}, from 1; 0 where it has none. */
    int of(int word) {
        int h = Hash.of(5, word);
        for (int at = slot(h); slots[at] != 0; at = at + 1 & slots.length - 1) {
            if ((slots[at] & 31) == mark(h)) {
                return slots[at] >>> 5;
            }
        }
        return 0;
    }

    /** The branch of the tree that holds the cluster; 0 for none. */
    int branch(int cluster) {
        return branches[cluster];
    }

    static int slot(int hash) {
        return hash >>> 32 - SLOT_BITS;
    }

    static int mark(int hash) {
        return hash & 31;
    }

    static final class Shipped {
        static final Clusters CLUSTERS = load();

        private Shipped() {}

        private static Clusters load() {
            try (InputStream in = Clusters.class.getResourceAsStream("clusters.bin")) {
                if (in == null) {
                    throw new IllegalStateException("no resource clusters.bin");
                }
                DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
                int[] branches = new int[data.readInt()];
                for (int i = 0; i < branches.length; i++) {
                    branches[i] = data.readShort();
                }
                byte[] raw = new byte[2 << SLOT_BITS];
                data.readFully(raw);
                char[] slots = new char[1 << SLOT_BITS];
                java.nio.ByteBuffer.wrap(raw).asCharBuffer().get(slots);
                return new Clusters(slots, branches);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read clusters.bin", e);
            }
        }
    }
}
