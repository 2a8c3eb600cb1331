package stemma.read.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import stemma.read.zstd.Frames;

/** Content codings of HTTP (RFC 9110, 8.4): gzip, deflate, br, zstd. A few packed kilobytes can hold gigabytes: what is read from here has to be bounded. */
public final class Codings {
    private Codings() {}

    /**
     * A body with its codings undone.
     *
     * @param codings as the header says, in the order in which they were applied; empty and {@code identity} mean none
     * @throws IOException where the body is damaged, or coded in a way that is not known ({@link Unknown})
     */
    public static InputStream undo(byte[] body, String codings) throws IOException {
        InputStream out = new ByteArrayInputStream(body);
        String[] names = codings.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*");
        for (int i = names.length - 1; i >= 0 && body.length > 0; i--) {
            out = undone(out, names[i]);
        }
        return out;
    }

    /** A coding that is not read. */
    public static final class Unknown extends IOException {
        private static final long serialVersionUID = 1;

        Unknown(String coding) {
            super("content coded as " + coding + ", which is not read");
        }
    }

    private static InputStream undone(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 1 << 13);
            case "deflate" -> inflated(new BufferedInputStream(in));
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> Frames.together(in);
            default -> throw new Unknown(coding);
        };
    }

    /** The standard means zlib's wrapping; some servers send the bare stream. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean wrapped = (first & 0x0F) == 8 && second >= 0 && (first << 8 | second) % 31 == 0;
        return wrapped ? new InflaterInputStream(in) : new InflaterInputStream(in, new Inflater(true));
    }
}
