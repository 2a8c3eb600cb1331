package stemma.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The members of a gzip file one after another, each with the offset at which it begins (RFC 1952). Not for several threads. */
final class Members extends Packed {
    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    /** Offset in the file of the buffer's first byte. */
    private long base;

    private long start;
    private boolean open;
    private boolean found;

    Members(InputStream in) {
        this.in = in;
    }

    @Override
    long start() {
        return start;
    }

    @Override
    boolean next() throws IOException {
        leave();
        byte[] skip = new byte[8_192];
        while (open && unpack(skip, 0, skip.length) >= 0) {
            // read to the member's end
        }
        if (found) {
            found = false;
        } else {
            start = base + from;
            int a = raw();
            if (a < 0) {
                return false;
            }
            if (a != 0x1F || raw() != 0x8B || raw() != 8) {
                throw new IOException("no gzip member at byte " + start);
            }
        }
        int flags = need();
        for (int i = 0; i < 6; i++) {
            need();
        }
        if ((flags & 4) != 0) {
            int n = need() | need() << 8;
            for (int i = 0; i < n; i++) {
                need();
            }
        }
        for (int bit = 8; bit <= 16; bit <<= 1) {
            while ((flags & bit) != 0 && need() != 0) {
                // name, comment: to their zero
            }
        }
        if ((flags & 2) != 0) {
            need();
            need();
        }
        inflater.reset();
        open = true;
        return true;
    }

    @Override
    boolean seek() throws IOException {
        leave();
        open = false;
        int a = -1;
        int b = -1;
        int c;
        while ((c = raw()) >= 0) {
            if (a == 0x1F && b == 0x8B && c == 8) {
                start = base + from - 3;
                found = true;
                return true;
            }
            a = b;
            b = c;
        }
        return false;
    }

    private int raw() throws IOException {
        if (from == to) {
            base += to;
            from = 0;
            to = Math.max(0, in.read(buffer));
            if (to == 0) {
                return -1;
            }
        }
        return buffer[from++] & 0xFF;
    }

    private int need() throws IOException {
        int c = raw();
        if (c < 0) {
            throw new EOFException("the gzip member at byte " + start + " is cut off");
        }
        return c;
    }

    @Override
    int unpack(byte[] out, int off, int length) throws IOException {
        if (!open || length == 0) {
            return open ? 0 : -1;
        }
        try {
            while (true) {
                int n = inflater.inflate(out, off, length);
                if (n > 0) {
                    return n;
                }
                if (inflater.finished()) {
                    from = to - inflater.getRemaining();
                    for (int i = 0; i < 8; i++) {
                        need();
                    }
                    open = false;
                    return -1;
                }
                if (from == to) {
                    need();
                    from--;
                }
                inflater.setInput(buffer, from, to - from);
                from = to;
            }
        } catch (DataFormatException e) {
            // the bytes that are damaged may have run into the next member: it is looked for from this one's beginning
            from = (int) Math.clamp(start + 1 - base, 0, to);
            throw new IOException("the gzip member at byte " + start + " is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
