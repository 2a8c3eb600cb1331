package stemma.group;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The reports that a report was found like when it was last placed.
 *
 * @param change when that was; of two reports' words on each other the later counts
 * @param reports their numbers, ascending
 * @param likeness one for each, 0..1
 */
public record Neighbours(long change, int[] reports, float[] likeness) {
    /** Likeness below which a neighbour is not kept: it counts as 0. */
    static final float LEAST = 0.02f;

    private static final float STEPS = 65535;

    public byte[] bytes() {
        ByteBuffer b = ByteBuffer.allocate(8 + 6 * reports.length);
        b.putLong(change);
        for (int i = 0; i < reports.length; i++) {
            b.putInt(reports[i]);
            b.putShort((short) Math.round(likeness[i] * STEPS));
        }
        return b.array();
    }

    public static Neighbours read(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes);
        long change = b.getLong();
        int n = b.remaining() / 6;
        int[] reports = new int[n];
        float[] likeness = new float[n];
        for (int i = 0; i < n; i++) {
            reports[i] = b.getInt();
            likeness[i] = (b.getShort() & 0xFFFF) / STEPS;
        }
        return new Neighbours(change, reports, likeness);
    }

    /** Its likeness to that report; negative where it is none of them. */
    float to(int report) {
        int at = Arrays.binarySearch(reports, report);
        return at < 0 ? -1 : likeness[at];
    }

    /** The same with likeness as it will be read back, so that a report is judged alike before it is stored and after. */
    Neighbours rounded() {
        return read(bytes());
    }
}
