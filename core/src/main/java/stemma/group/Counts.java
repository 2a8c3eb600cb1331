package stemma.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How many reports of an archive hold a term, in a place of fixed size: two rows of buckets, the lower of the two counts
 * (Cormode and Muthukrishnan 2005, the count-min sketch). A count can be too high by collision, never too low.
 */
public final class Counts {
    private static final int ROW = 1 << 20;
    /**
     * Reports that the archive counts as at most. Rarity then stays in the range that the likeness was trained in, and what
     * collisions add to a count stays below one, whatever the archive's size.
     */
    private static final int MOST = 3000;

    private final int[] buckets = new int[2 * ROW];
    private int reports;

    public Counts() {}

    /** Counts one more report. */
    public void add(byte[] imprint) {
        Vocabulary v = new Vocabulary();
        Profile p = Imprint.read("", imprint, v);
        reports++;
        add(p.body(), v);
        add(p.pairs(), v);
        add(p.ages(), v);
    }

    private void add(Bag b, Vocabulary v) {
        for (int t : b.terms()) {
            long key = v.key(t);
            buckets[(int) key & ROW - 1]++;
            buckets[ROW + (int) (key >>> 20)]++;
        }
    }

    /** Reports counted. */
    public int reports() {
        return reports;
    }

    /** Reports that hold the term, at least. */
    int count(long key) {
        return Math.min(buckets[(int) key & ROW - 1], buckets[ROW + (int) (key >>> 20)]);
    }

    /** In nats; see {@link Vocabulary#rarity(long, double, double)}. */
    float rarity(long key) {
        double scale = reports > MOST ? (double) MOST / reports : 1;
        return Vocabulary.rarity(key, count(key) * scale, reports * scale);
    }

    /** The counts as bytes, short where they are few. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(new DeflaterOutputStream(bytes), 1 << 16))) {
            out.writeInt(reports);
            int last = -1;
            for (int i = 0; i < buckets.length; i++) {
                if (buckets[i] > 0) {
                    Imprint.small(i - last, out);
                    Imprint.small(buckets[i], out);
                    last = i;
                }
            }
            Imprint.small(0, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #bytes} wrote. */
    public static Counts read(byte[] bytes) {
        Counts c = new Counts();
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            ByteBuffer in = ByteBuffer.wrap(inflated.readAllBytes());
            c.reports = in.getInt();
            int at = -1;
            for (int step = Imprint.small(in); step > 0; step = Imprint.small(in)) {
                at += step;
                c.buckets[at] = Imprint.small(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return c;
    }
}
