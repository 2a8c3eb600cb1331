package stemma.read.zstd;

/**
 * A table of finite state entropy (RFC 8878, 4.1): for every state its symbol, and how the next state is read.
 *
 * @param log the table has two to the power of it states
 * @param next the next state before the bits read are added
 */
record Fse(int log, byte[] symbol, byte[] bits, short[] next) {
    /** A table that always gives one symbol and reads nothing. */
    static Fse always(int symbol) {
        return new Fse(0, new byte[] {(byte) symbol}, new byte[1], new short[1]);
    }

    /** A table as a frame writes it, and where what follows it begins. */
    record Read(Fse table, int end) {}

    /**
     * @param most the greatest symbol
     * @param greatest logarithm of the table's size that is allowed
     */
    static Read read(byte[] b, int from, int to, int most, int greatest) throws Damaged {
        Forward in = new Forward(b, from, to);
        int log = in.read(4) + 5;
        if (log > greatest) {
            throw new Damaged("a table larger than is allowed");
        }
        int left = 1 << log;
        int[] shares = new int[most + 1];
        int n = 0;
        while (left > 0) {
            int width = 32 - Integer.numberOfLeadingZeros(left + 1);
            int value = in.read(width);
            int low = (1 << width - 1) - 1;
            int bound = (1 << width) - 1 - (left + 1);
            if ((value & low) < bound) {
                in.back();
                value &= low;
            } else if (value > low) {
                value -= bound;
            }
            int share = value - 1;
            left -= Math.abs(share);
            if (left < 0 || n > most) {
                throw new Damaged("a table with too many symbols");
            }
            shares[n++] = share;
            int more = share == 0 ? 3 : 0;
            while (more == 3) {
                more = in.read(2);
                n += more;
                if (n > most + 1) {
                    throw new Damaged("a table with too many symbols");
                }
            }
        }
        return new Read(of(shares, log), in.end());
    }

    /** @param shares of the states a symbol; -1 for one that is less likely than a state */
    static Fse of(int[] shares, int log) throws Damaged {
        int size = 1 << log;
        byte[] symbol = new byte[size];
        int[] count = new int[shares.length];
        int high = size;
        for (int s = 0; s < shares.length; s++) {
            count[s] = Math.abs(shares[s]);
            if (shares[s] < 0) {
                symbol[--high] = (byte) s;
            }
        }
        int at = 0;
        for (int s = 0; s < shares.length; s++) {
            for (int i = 0; i < shares[s]; i++) {
                symbol[at] = (byte) s;
                do {
                    at = at + (size >> 1) + (size >> 3) + 3 & size - 1;
                } while (at >= high);
            }
        }
        if (at != 0) {
            throw new Damaged("a table that does not add up");
        }
        byte[] bits = new byte[size];
        short[] next = new short[size];
        for (int i = 0; i < size; i++) {
            int nth = count[symbol[i]]++;
            bits[i] = (byte) (log - 31 + Integer.numberOfLeadingZeros(nth));
            next[i] = (short) ((nth << bits[i]) - size);
        }
        return new Fse(log, symbol, bits, next);
    }

    int start(BackwardBits in) {
        return in.read(log);
    }

    int next(int state, BackwardBits in) {
        return next[state] + in.read(bits[state]);
    }

    /** Bits from a stream's beginning on. */
    private static final class Forward {
        private final byte[] bytes;
        private final int to;
        private int at;

        Forward(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.to = to;
            at = from * 8;
        }

        int read(int n) throws Damaged {
            int out = 0;
            for (int i = 0; i < n; i++, at++) {
                if (at >> 3 >= to) {
                    throw new Damaged("a table cut off");
                }
                out |= (bytes[at >> 3] >> (at & 7) & 1) << i;
            }
            return out;
        }

        void back() {
            at--;
        }

        int end() {
            return at + 7 >> 3;
        }
    }
}
