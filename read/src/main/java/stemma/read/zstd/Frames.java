package stemma.read.zstd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a Zstandard file one after another, each with the offset at which it begins (RFC 8878). Checksums are not compared. Not for
 * several threads.
 */
public final class Frames extends InputStream {
    private static final int MAGIC = 0xFD2FB528;

    /** A frame of a web archive's file that holds the dictionary of those behind it. */
    private static final int HOLDS_DICTIONARY = 0x184D2A5D;

    /** Bytes of a window at most: four times what every reader must be able to give. */
    private static final int WIDEST = 1 << 25;

    private static final int LARGEST_DICTIONARY = 1 << 22;

    private final InputStream in;
    private final byte[] block = new byte[Window.BLOCK];
    private Dictionary dictionary = Dictionary.NONE;
    private @Nullable Frame frame;
    private long at;
    private long start;

    /** The last four bytes read, the latest highest. */
    private int tail;

    private boolean found;

    public Frames(InputStream in) {
        this.in = in;
    }

    /** A frame that is being unpacked. */
    private static final class Frame {
        final Window window;
        final Literals literals;
        final Sequences sequences;
        final int most;
        final boolean checked;
        boolean ended;

        Frame(int window, boolean checked, Dictionary dictionary) {
            this.window = new Window(window, dictionary.content());
            this.checked = checked;
            literals = new Literals(dictionary.codes());
            sequences = new Sequences(dictionary);
            most = Math.min(Math.max(window, 1), Window.BLOCK);
        }
    }

    /** All frames of a stream as one. */
    public static InputStream together(InputStream in) {
        return new Together(new Frames(in));
    }

    /** Offset of the present frame's first byte. */
    public long start() {
        return start;
    }

    /** Goes to the next frame, passing over what was not read of this one; false at the stream's end. */
    public boolean next() throws IOException {
        byte[] skip = new byte[8_192];
        while (frame != null && read(skip, 0, skip.length) >= 0) {
            // to the frame's end
        }
        while (true) {
            int magic = MAGIC;
            if (!found) {
                start = at;
                int first = in.read();
                if (first < 0) {
                    return false;
                }
                at++;
                tail = tail >>> 8 | first << 24;
                magic = first | need() << 8 | need() << 16 | need() << 24;
            }
            found = false;
            if (magic == MAGIC) {
                open();
                return true;
            }
            if ((magic & 0xFFFFFFF0) != 0x184D2A50) {
                throw new Damaged("no zstd frame at byte " + start);
            }
            passOver(magic == HOLDS_DICTIONARY && start == 0, number(4));
        }
    }

    /** A frame that holds no data but perhaps a dictionary, itself packed or not. */
    private void passOver(boolean holdsDictionary, long size) throws IOException {
        if (!holdsDictionary || size > LARGEST_DICTIONARY) {
            for (long i = 0; i < size; i++) {
                need();
            }
            return;
        }
        byte[] b = new byte[(int) size];
        fill(b, b.length);
        if (b.length > 4 && Literals.number(b, 0, 4, 4) == Integer.toUnsignedLong(MAGIC)) {
            try (InputStream plain = together(new java.io.ByteArrayInputStream(b))) {
                b = plain.readNBytes(LARGEST_DICTIONARY);
            }
        }
        dictionary = Dictionary.of(b);
    }

    private void open() throws IOException {
        int head = need();
        boolean single = (head & 0x20) != 0;
        if ((head & 8) != 0) {
            throw new Damaged("the frame at byte " + start + " is of a later form");
        }
        long window = 0;
        if (!single) {
            int w = need();
            long base = 1L << 10 + (w >> 3);
            window = base + (base >> 3) * (w & 7);
        }
        int id = (int) number(new int[] {0, 1, 2, 4}[head & 3]);
        int sized = head >> 6;
        long length = number(sized == 0 ? single ? 1 : 0 : 1 << sized) + (sized == 1 ? 256 : 0);
        window = single ? length : window;
        if (id != 0 && id != dictionary.id()) {
            throw new Damaged("the frame at byte " + start + " needs a dictionary that is not at hand");
        }
        if (window < 0 || !single && window > WIDEST) {
            throw new Damaged("the frame at byte " + start + " needs more memory than is given");
        }
        frame = new Frame((int) Math.min(window, WIDEST), (head & 4) != 0, dictionary);
    }

    /** After damage: looks for where a frame may begin, which {@link #next} then goes to; false where there is none. */
    public boolean seek() throws IOException {
        frame = null;
        int c;
        while ((c = in.read()) >= 0) {
            at++;
            tail = tail >>> 8 | c << 24;
            if (tail == MAGIC) {
                start = at - 4;
                found = true;
                return true;
            }
        }
        return false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] out, int off, int length) throws IOException {
        Frame f = frame;
        if (f == null || length == 0) {
            return f == null ? -1 : 0;
        }
        while (f.window.pending() == 0) {
            if (f.ended) {
                frame = null;
                if (f.checked) {
                    number(4);
                }
                return -1;
            }
            block(f);
        }
        return f.window.take(out, off, length);
    }

    private void block(Frame f) throws IOException {
        int head = (int) number(3);
        f.ended = (head & 1) != 0;
        int size = head >> 3;
        int kind = head >> 1 & 3;
        if (size > f.most && size > 0) {
            throw new Damaged("the frame at byte " + start + " has a block that is longer than it may be");
        }
        switch (kind) {
            case 0 -> {
                fill(block, size);
                f.window.room(size);
                f.window.put(block, 0, size);
            }
            case 1 -> {
                f.window.room(size);
                f.window.fill((byte) need(), size);
            }
            case 2 -> {
                fill(block, size);
                if (size < 2) {
                    throw new Damaged("the frame at byte " + start + " has an empty block");
                }
                int at = f.literals.read(block, 0, size);
                f.sequences.run(block, at, size, f.literals, f.window, f.most);
            }
            default -> throw new Damaged("the frame at byte " + start + " has a block of a later form");
        }
    }

    private long number(int bytes) throws IOException {
        long out = 0;
        for (int i = 0; i < bytes; i++) {
            out |= (long) need() << 8 * i;
        }
        return out;
    }

    private void fill(byte[] b, int n) throws IOException {
        int read = in.readNBytes(b, 0, n);
        at += read;
        for (int i = Math.max(0, read - 4); i < read; i++) {
            tail = tail >>> 8 | (b[i] & 0xFF) << 24;
        }
        if (read < n) {
            throw new EOFException("the zstd frame at byte " + start + " is cut off");
        }
    }

    private int need() throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException("the zstd frame at byte " + start + " is cut off");
        }
        at++;
        tail = tail >>> 8 | c << 24;
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Together extends InputStream {
        private final Frames frames;
        private boolean open;

        Together(Frames frames) {
            this.frames = frames;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] out, int off, int length) throws IOException {
            while (open || frames.next()) {
                open = true;
                int n = frames.read(out, off, length);
                if (n >= 0) {
                    return n;
                }
                open = false;
            }
            return -1;
        }

        @Override
        public void close() throws IOException {
            frames.close();
        }
    }
}
