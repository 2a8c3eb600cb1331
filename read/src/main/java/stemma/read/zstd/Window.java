package stemma.read.zstd;

import java.util.Arrays;

/** What was unpacked last, as far back as a frame may refer to, and what of it was not handed on yet. */
final class Window {
    static final int BLOCK = 1 << 17;

    private final int size;
    private byte[] bytes;
    private int from;
    private int to;

    /** @param size bytes to which a frame may refer; @param before what stands before the frame's first byte */
    Window(int size, byte[] before) {
        this.size = size + before.length;
        bytes = Arrays.copyOf(before, Math.max(before.length, 1 << 12));
        from = before.length;
        to = before.length;
    }

    int pending() {
        return to - from;
    }

    int take(byte[] out, int off, int length) {
        int n = Math.min(length, to - from);
        System.arraycopy(bytes, from, out, off, n);
        from += n;
        return n;
    }

    /** Makes room for so many bytes more. Nothing may be pending that is further back than the window. */
    void room(int n) {
        if (to + n <= bytes.length) {
            return;
        }
        if (to - size > bytes.length / 2) {
            int gone = Math.min(to - size, from);
            System.arraycopy(bytes, gone, bytes, 0, to - gone);
            from -= gone;
            to -= gone;
        }
        if (to + n > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to + n, (int) Math.min(bytes.length * 2L, 2L * size + 2 * BLOCK)));
        }
    }

    void put(byte[] b, int at, int n) {
        System.arraycopy(b, at, bytes, to, n);
        to += n;
    }

    void fill(byte b, int n) {
        Arrays.fill(bytes, to, to + n, b);
        to += n;
    }

    /** Repeats what stands so far back; the two may overlap. */
    void repeat(int back, int n) throws Damaged {
        if (back <= 0 || back > to || back > size) {
            throw new Damaged("a reference before the window");
        }
        if (back >= n) {
            System.arraycopy(bytes, to - back, bytes, to, n);
            to += n;
        } else {
            for (int i = 0; i < n; i++, to++) {
                bytes[to] = bytes[to - back];
            }
        }
    }
}
