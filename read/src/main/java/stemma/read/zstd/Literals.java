package stemma.read.zstd;

import org.jspecify.annotations.Nullable;

/** The literals of a block (RFC 8878, 3.1.1.3.1). A later block may use the codes of the one before. */
final class Literals {
    private static final int MOST = 1 << 17;

    final byte[] bytes = new byte[MOST];
    int length;
    private @Nullable Huffman codes;

    /** @param codes that the first block may use; null where it must bring its own */
    Literals(@Nullable Huffman codes) {
        this.codes = codes;
    }

    /** Reads the literals; returns where what follows them begins. */
    int read(byte[] b, int from, int to) throws Damaged {
        int form = b[from] >> 2 & 3;
        return switch (b[from] & 3) {
            case 0 -> {
                int at = plainHead(b, from, to, form);
                if (at + length > to) {
                    throw new Damaged("literals cut off");
                }
                System.arraycopy(b, at, bytes, 0, length);
                yield at + length;
            }
            case 1 -> {
                int at = plainHead(b, from, to, form);
                if (at >= to) {
                    throw new Damaged("literals cut off");
                }
                java.util.Arrays.fill(bytes, 0, length, b[at]);
                yield at + 1;
            }
            case 2 -> packed(b, from, to, form, true);
            case 3 -> packed(b, from, to, form, false);
            default -> throw new IllegalStateException("two bits");
        };
    }

    private int plainHead(byte[] b, int from, int to, int form) throws Damaged {
        int size = form == 1 ? 2 : form == 3 ? 3 : 1;
        int head = (int) number(b, from, to, size);
        length(size == 1 ? head >> 3 : head >> 4);
        return from + size;
    }

    private int packed(byte[] b, int from, int to, int form, boolean own) throws Damaged {
        int size = form < 2 ? 3 : form + 2;
        int width = form < 2 ? 10 : form == 2 ? 14 : 18;
        long head = number(b, from, to, size);
        length((int) (head >> 4 & (1 << width) - 1));
        int at = from + size;
        int end = at + (int) (head >> 4 + width & (1 << width) - 1);
        if (end > to) {
            throw new Damaged("literals cut off");
        }
        if (own) {
            Huffman.Read read = Huffman.read(b, at, end);
            codes = read.table();
            at = read.end();
        }
        Huffman h = codes;
        if (h == null) {
            throw new Damaged("literals without codes");
        }
        if (form == 0) {
            h.unpack(b, at, end, bytes, 0, length);
            return end;
        }
        if (at + 6 > end || length < 6) {
            throw new Damaged("literals cut off");
        }
        int each = (length + 3) / 4;
        int stream = at + 6;
        for (int i = 0; i < 4; i++) {
            int stop = i == 3 ? end : stream + (int) number(b, at + 2 * i, end, 2);
            if (stop > end) {
                throw new Damaged("literals cut off");
            }
            h.unpack(b, stream, stop, bytes, i * each, i == 3 ? length : (i + 1) * each);
            stream = stop;
        }
        return end;
    }

    private void length(int n) throws Damaged {
        if (n > MOST) {
            throw new Damaged("more literals than a block holds");
        }
        length = n;
    }

    /** A number of some bytes, the least first. */
    static long number(byte[] b, int from, int to, int bytes) throws Damaged {
        if (from + bytes > to) {
            throw new Damaged("a block cut off");
        }
        long out = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            out = out << 8 | b[from + i] & 0xFF;
        }
        return out;
    }
}
