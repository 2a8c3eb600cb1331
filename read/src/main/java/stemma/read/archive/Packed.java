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

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] out, int off, int length) throws IOException;

    /** The frames of a Zstandard file. */
    static Packed zstd(InputStream in) {
        Frames frames = new Frames(in);
        return new Packed() {
            @Override
            boolean next() throws IOException {
                return frames.next();
            }

            @Override
            long start() {
                return frames.start();
            }

            @Override
            boolean seek() throws IOException {
                return frames.seek();
            }

            @Override
            public int read(byte[] out, int off, int length) throws IOException {
                return frames.read(out, off, length);
            }

            @Override
            public void close() throws IOException {
                frames.close();
            }
        };
    }
}
