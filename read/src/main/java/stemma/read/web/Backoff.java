package stemma.read.web;

import java.time.Duration;

/** Waits that double, each moved by up to a quarter so that many waiting for one host do not come back together. */
public final class Backoff {
    private Backoff() {}

    /**
     * The wait after so many failures in a row.
     *
     * @param first the wait after one failure
     * @param longest no wait is longer
     * @param key what waits; the same key and count give the same wait
     */
    public static Duration after(int failures, Duration first, Duration longest, String key) {
        if (failures < 1) {
            return Duration.ZERO;
        }
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, 40));
        double moved = doubled * (.75 + .5 * part(key + "#" + failures));
        return Duration.ofMillis((long) Math.min(moved, longest.toMillis()));
    }

    /** From the text to 0..1, evenly: the finalizer of MurmurHash3 on the string's hash. */
    private static double part(String key) {
        int h = key.hashCode();
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return ((h ^ h >>> 16) & 0x7FFFFFFF) / (double) 0x80000000L;
    }
}
