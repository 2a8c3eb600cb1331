package stemma.group;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;

/**
 * What grouping looks at in one report, as bytes that an archive keeps beside it, so that it need not be read again. Terms are
 * kept as 40 bits of their hash, copied runs as 32.
 */
public final class Imprint {
    private static final int FORM = 1;
    private static final int BAGS = 7;

    private Imprint() {}

    /** Of a cleaned report; words and sentences are enough. */
    public static byte[] of(Annotated report) {
        Vocabulary vocabulary = new Vocabulary();
        Profile p = Profile.of(report, vocabulary);
        Integer[] byKey = IntStream.range(0, vocabulary.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(byKey, java.util.Comparator.comparingLong(vocabulary::key));
        int[] place = new int[byKey.length];
        for (int i = 0; i < byKey.length; i++) {
            place[byKey[i]] = i;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(p.day());
            out.writeInt(p.length());
            String outlet = p.outlet();
            out.writeLong(outlet == null ? 0 : stemma.text.Background.hash(outlet));
            small(byKey.length, out);
            for (int t : byKey) {
                long key = vocabulary.key(t);
                out.writeByte((int) (key >>> 32));
                out.writeInt((int) key);
            }
            for (Bag b : bags(p).toList()) {
                bag(b, place, out);
            }
            int[] wording = Arrays.stream(p.wording())
                    .mapToInt(x -> (int) (x >>> 32))
                    .distinct()
                    .toArray();
            small(wording.length, out);
            for (int w : wording) {
                out.writeInt(w);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The day, as days since 1970-01-01; empty where it is not known. */
    public static java.util.OptionalInt day(byte[] imprint) {
        int day = ByteBuffer.wrap(imprint).getInt(1);
        return day == Profile.UNDATED ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(day);
    }

    static Profile read(String id, byte[] imprint, Vocabulary vocabulary) {
        ByteBuffer in = ByteBuffer.wrap(imprint);
        int form = in.get();
        if (form != FORM) {
            throw new IllegalStateException("imprint of form " + form + ", this program knows " + FORM);
        }
        int day = in.getInt();
        int length = in.getInt();
        long outlet = in.getLong();
        int[] terms = new int[small(in)];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = vocabulary.number((in.get() & 0xFFL) << 32 | in.getInt() & 0xFFFFFFFFL);
        }
        Bag[] b = new Bag[BAGS];
        for (int i = 0; i < BAGS; i++) {
            b[i] = bag(terms, in);
        }
        long[] wording = new long[small(in)];
        for (int i = 0; i < wording.length; i++) {
            wording[i] = (long) in.getInt() << 32;
        }
        return new Profile(id, name(outlet), day, length, b[0], b[1], b[2], b[3], b[4], b[5], b[6], wording);
    }

    private static Stream<Bag> bags(Profile p) {
        return List.of(p.body(), p.lead(), p.title(), p.names(), p.pairs(), p.ages(), p.figures()).stream();
    }

    /** Outlets are only compared. */
    private static @Nullable String name(long outlet) {
        return outlet == 0 ? null : Long.toHexString(outlet);
    }

    private static void bag(Bag b, int[] place, DataOutputStream out) throws IOException {
        long[] sorted = new long[b.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) place[b.terms()[i]] << 32 | (int) b.weights()[i];
        }
        Arrays.sort(sorted);
        small(sorted.length, out);
        int last = 0;
        for (long x : sorted) {
            small((int) (x >>> 32) - last, out);
            last = (int) (x >>> 32);
            small((int) x, out);
        }
    }

    private static Bag bag(int[] terms, ByteBuffer in) {
        long[] read = new long[small(in)];
        int at = 0;
        for (int i = 0; i < read.length; i++) {
            at += small(in);
            read[i] = (long) terms[at] << 32 | small(in);
        }
        Arrays.sort(read);
        int[] t = new int[read.length];
        float[] w = new float[read.length];
        for (int i = 0; i < read.length; i++) {
            t[i] = (int) (read[i] >>> 32);
            w[i] = (int) read[i];
        }
        return new Bag(t, w);
    }

    /** A number from 0 in as few bytes as it takes, seven bits each. */
    static void small(int n, DataOutputStream out) throws IOException {
        int x = n;
        while (x > 0x7F) {
            out.writeByte(x & 0x7F | 0x80);
            x >>>= 7;
        }
        out.writeByte(x);
    }

    static int small(ByteBuffer in) {
        int x = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.get();
            x |= (b & 0x7F) << shift;
            if (b >= 0) {
                return x;
            }
        }
    }
}
