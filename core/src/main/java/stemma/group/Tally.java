package stemma.group;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums by report. */
final class Tally {
    private final Numbers reports = new Numbers();
    private float[] sums = new float[1 << 10];

    void add(int report, float more) {
        int n = reports.of(report);
        if (n == sums.length) {
            sums = Arrays.copyOf(sums, n * 2);
        }
        sums[n] += more;
    }

    /** The reports with the highest sums, at most so many, none below the least; the lower numbers among equals. Ascending by number. */
    int[] highest(float least, int most) {
        long[] order = IntStream.range(0, reports.size())
                .filter(n -> sums[n] >= least)
                .mapToLong(n -> (long) Float.floatToIntBits(sums[n]) << 32 | Integer.MAX_VALUE - reports.key(n))
                .sorted()
                .toArray();
        return Arrays.stream(order, Math.max(0, order.length - most), order.length)
                .mapToInt(o -> Integer.MAX_VALUE - (int) o)
                .sorted()
                .toArray();
    }
}
