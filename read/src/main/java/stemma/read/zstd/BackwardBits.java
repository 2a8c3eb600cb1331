package stemma.read.zstd;

/** Bits read from a stream's end to its beginning; before the beginning stand zeros. The highest bit that is set in the last byte marks the end. */
final class BackwardBits {
    private final byte[] bytes;
    private final int from;
    private final int to;

    /** Bits that are left; below zero where more were asked for than there are. */
    private int left;

    BackwardBits(byte[] bytes, int from, int to) throws Damaged {
        if (from >= to || bytes[to - 1] == 0) {
            throw new Damaged("a stream of bits without its end");
        }
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        left = (to - from) * 8 - Integer.numberOfLeadingZeros(bytes[to - 1] & 0xFF) + 23;
    }

    int left() {
        return left;
    }

    /** @param n 0 to 31 */
    int read(int n) {
        int out = peek(n);
        left -= n;
        return out;
    }

    void skip(int n) {
        left -= n;
    }

    /** The next bits, not taken; n is 0 to 31. */
    int peek(int n) {
        int low = left - n;
        long word = 0;
        int first = low >> 3;
        for (int k = 4; k >= 0; k--) {
            int at = from + first + k;
            word = word << 8 | (at >= from && at < to ? bytes[at] & 0xFF : 0);
        }
        return (int) (word >>> (low & 7) & (1L << n) - 1);
    }
}
