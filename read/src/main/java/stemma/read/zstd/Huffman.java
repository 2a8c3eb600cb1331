package stemma.read.zstd;

/**
 * A table of Huffman's codes (RFC 8878, 4.2): by the next bits the symbol and its length.
 *
 * @param most bits of the longest code
 */
record Huffman(int most, byte[] symbol, byte[] bits) {
    private static final int LONGEST = 11;

    private static final int WEIGHTS_LOG = 6;

    /** A table as a frame writes it, and where what follows it begins. */
    record Read(Huffman table, int end) {}

    static Read read(byte[] b, int from, int to) throws Damaged {
        if (from >= to) {
            throw new Damaged("literals cut off");
        }
        int head = b[from] & 0xFF;
        int[] weights = new int[256];
        int n;
        int end;
        if (head >= 128) {
            n = head - 127;
            end = from + 1 + (n + 1) / 2;
            if (end > to) {
                throw new Damaged("literals cut off");
            }
            for (int i = 0; i < n; i++) {
                int two = b[from + 1 + i / 2];
                weights[i] = (i & 1) == 0 ? two >> 4 & 15 : two & 15;
            }
        } else {
            end = from + 1 + head;
            if (end > to) {
                throw new Damaged("literals cut off");
            }
            n = packed(b, from + 1, end, weights);
        }
        return new Read(of(weights, n), end);
    }

    /** Weights coded by two states in turns, to the end of the bits. */
    private static int packed(byte[] b, int from, int end, int[] weights) throws Damaged {
        Fse.Read read = Fse.read(b, from, end, 255, WEIGHTS_LOG);
        Fse table = read.table();
        BackwardBits in = new BackwardBits(b, read.end(), end);
        int mine = table.start(in);
        int other = table.start(in);
        int n = 0;
        while (n < 254) {
            weights[n++] = table.symbol()[mine];
            mine = table.next(mine, in);
            if (in.left() < 0) {
                weights[n++] = table.symbol()[other];
                return n;
            }
            int swap = mine;
            mine = other;
            other = swap;
        }
        throw new Damaged("too many weights");
    }

    private static Huffman of(int[] weights, int n) throws Damaged {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            if (weights[i] > LONGEST) {
                throw new Damaged("a weight that is too great");
            }
            sum += weights[i] == 0 ? 0 : 1 << weights[i] - 1;
        }
        int most = 32 - Integer.numberOfLeadingZeros(sum);
        int left = (1 << most) - sum;
        if (sum == 0 || most > LONGEST || Integer.bitCount(left) != 1) {
            throw new Damaged("weights that do not add up");
        }
        weights[n] = 32 - Integer.numberOfLeadingZeros(left);
        int[] at = new int[most + 2];
        for (int i = 0; i <= n; i++) {
            at[weights[i]]++;
        }
        int start = 0;
        for (int w = 1; w <= most; w++) {
            int many = at[w];
            at[w] = start;
            start += many << w - 1;
        }
        byte[] symbol = new byte[1 << most];
        byte[] bits = new byte[1 << most];
        for (int i = 0; i <= n; i++) {
            int w = weights[i];
            for (int k = 0; w > 0 && k < 1 << w - 1; k++) {
                symbol[at[w]] = (byte) i;
                bits[at[w]++] = (byte) (most + 1 - w);
            }
        }
        return new Huffman(most, symbol, bits);
    }

    /** Unpacks one stream, which has to end where its symbols do. */
    void unpack(byte[] b, int from, int to, byte[] out, int at, int end) throws Damaged {
        BackwardBits in = new BackwardBits(b, from, to);
        for (int i = at; i < end; i++) {
            int k = in.peek(most);
            out[i] = symbol[k];
            in.skip(bits[k]);
        }
        if (in.left() != 0) {
            throw new Damaged("literals that do not end with their stream");
        }
    }
}
