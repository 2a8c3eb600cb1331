package stemma.read.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes a body's content coding, up to a limit: a few packed kilobytes can hold gigabytes. */
final class Unpacked {
    private Unpacked() {}

    /** @param coding as the header says; empty and {@code identity} mean none */
    static byte[] of(byte[] body, String coding, int most) throws IOException {
        String c = coding.strip().toLowerCase(Locale.ROOT);
        if (c.isEmpty() || c.equals("identity") || body.length == 0) {
            return body;
        }
        try (InputStream in = open(body, c)) {
            byte[] out = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new BoundedBody.TooLarge(most);
            }
            return out;
        }
    }

    private static InputStream open(byte[] body, String coding) throws IOException {
        ByteArrayInputStream raw = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(raw, 1 << 13);
            // The standard means zlib's wrapping; some servers send the bare stream.
            case "deflate" ->
                (body[0] & 0x0F) == 8 && body.length > 1 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0
                        ? new InflaterInputStream(raw)
                        : new InflaterInputStream(raw, new Inflater(true));
            default -> throw new IOException("packed in a way that was not asked for: " + coding);
        };
    }
}
