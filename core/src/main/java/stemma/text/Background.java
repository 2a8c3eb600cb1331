package stemma.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How many of some thousand English news reports hold a word: what is rare in the language, where the reports at hand are too
 * few to tell. Counts only, hashed: two rows of buckets, the lower of the two counts (Cormode and Muthukrishnan 2005, the
 * count-min sketch), so that a count can be too high by collision, never too low beyond its rounding of some 2 %. See
 * {@code docs/models/background.md}.
 */
public final class Background {
    private static final int MAGIC = 0x53744246;

    private final int documents;
    private final int mask;
    private final double scale;
    private final byte[] buckets;

    private Background(int documents, int bits, double scale, byte[] buckets) {
        this.documents = documents;
        this.mask = (1 << bits) - 1;
        this.scale = scale;
        this.buckets = buckets;
    }

    /** The shipped counts, read once, when first asked for. */
    public static Background english() {
        return Holder.ENGLISH;
    }

    /** Reports counted; at least 1. */
    public int documents() {
        return documents;
    }

    /**
     * Reports that hold the term: a word as {@link Fold#word} has it, or two words of a name with a blank between.
     *
     * @return 0 for a term never seen, at most {@link #documents}
     */
    public double count(String term) {
        return count(hash(term));
    }

    /** The same for a term whose {@link #hash} is given; only the lower 20 bits of either half are looked at. */
    public double count(long h) {
        int a = buckets[bucket(h, 0, mask)] & 0xFF;
        int b = buckets[bucket(h, 1, mask)] & 0xFF;
        int q = Math.min(a, b);
        return q == 0 ? 0 : Math.min(documents, Math.pow(2, q / scale) - 1);
    }

    /** The place of a hash in the given row, 0 or 1, of the two rows that stand one after the other. */
    public static int bucket(long hash, int row, int mask) {
        return row == 0 ? (int) hash & mask : (mask + 1) + ((int) (hash >>> 32) & mask);
    }

    /** 64 bits, the same on every machine. */
    public static long hash(String term) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            h = (h ^ term.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    private static final class Holder {
        static final Background ENGLISH = read("background.bin");

        private static Background read(String name) {
            try (InputStream in = Background.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing from this build");
                }
                DataInputStream data = new DataInputStream(in);
                if (data.readInt() != MAGIC) {
                    throw new IllegalStateException("resource " + name + " is not a table of counts");
                }
                int documents = data.readInt();
                int bits = data.readInt();
                double scale = data.readDouble();
                byte[] buckets = new byte[2 << bits];
                data.readFully(buckets);
                return new Background(documents, bits, scale, buckets);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
