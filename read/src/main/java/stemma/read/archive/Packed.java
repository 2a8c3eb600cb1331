package stemma.read.archive;

import java.io.IOException;
import java.io.InputStream;
import stemma.read.zstd.Frames;

/** A file packed in parts, each of which can be unpacked by itself; read as the part it stands at. Not for several threads. */
abstract class Packed extends InputStream {
    /** Goes to the next part, passing over what was not read of this one; false at the file's end. */
    abstract boolean next() throws IOException;

    /** Offset in the file of the present part's first byte. */
    abstract long start();

    /** After damage: looks for where a part may begin, which {@link #next} then goes to; false where there is none. */
    abstract boolean seek() throws IOException;

    /** Unpacks of the present part what fits; -1 at its end. */
    abstract int unpack(byte[] out, int off, int length) throws IOException;

    /** Bytes unpacked ahead for who reads them one by one. */
    private final byte[] ahead = new byte[1 << 13];

    private int at;
    private int end;

    /** Drops what was unpacked ahead of the part that is left. */
    final void leave() {
        at = 0;
        end = 0;
    }

    @Override
    public final int read() throws IOException {
        if (at == end) {
            leave();
            int n = unpack(ahead, 0, ahead.length);
            if (n < 1) {
                return -1;
            }
            end = n;
        }
        return ahead[at++] & 0xFF;
    }

    @Override
    public final int read(byte[] out, int off, int length) throws IOException {
        if (at == end) {
            return unpack(out, off, length);
        }
        int n = Math.min(length, end - at);
        System.arraycopy(ahead, at, out, off, n);
        at += n;
        return n;
    }

    /** The frames of a Zstandard file. */
    static Packed zstd(InputStream in) {
        Frames frames = new Frames(in);
        return new Packed() {
            @Override
            boolean next() throws IOException {
                leave();
                return frames.next();
            }

            @Override
            long start() {
                return frames.start();
            }

            @Override
            boolean seek() throws IOException {
                leave();
                return frames.seek();
            }

            @Override
            int unpack(byte[] out, int off, int length) throws IOException {
                return frames.read(out, off, length);
            }

            @Override
            public void close() throws IOException {
                frames.close();
            }
        };
    }
}
