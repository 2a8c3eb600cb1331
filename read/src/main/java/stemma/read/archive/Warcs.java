package stemma.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages out of a web archive (ISO 28500), plain or compressed by records. One record is in memory at a time. */
public final class Warcs {
    private static final int LINE = 65_536;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    private Warcs() {}

    /** How the records of a file are packed: not at all, or each as a member or frame of its own. */
    public enum Packing {
        NONE,
        GZIP,
        ZSTD
    }

    /**
     * A page as it was archived.
     *
     * @param body as the server meant it, encodings undone
     * @param offset of the record's first byte in the file: by it the page can be found again
     * @param url where it was fetched; empty where the record does not say
     * @param charset that the server named; null where it named none
     * @param fetched when it was fetched; null where the record does not say
     */
    public record Page(
            byte[] body,
            long offset,
            String url,
            @Nullable String charset,
            @Nullable Instant fetched) {}

    /**
     * Reads the successful HTML responses. A damaged record is told with its offset; the next are read where they can be
     * found: behind it in a plain file, in the next member in a compressed one.
     *
     * @param packing how the records are compressed, one by one
     * @param most bytes of a page; longer ones are told and passed over
     * @param rejected takes a place and a reason
     */
    public static void read(
            InputStream in,
            Packing packing,
            String source,
            int most,
            Consumer<Page> pages,
            BiConsumer<String, String> rejected)
            throws IOException {
        int[] told = new int[1];
        Consumer<Page> each = page -> {
            told[0]++;
            pages.accept(page);
        };
        BiConsumer<String, String> tell = (place, reason) -> {
            told[0]++;
            rejected.accept(place, reason);
        };
        if (packing == Packing.NONE) {
            plain(in, source, most, each, tell);
        } else {
            packed(in, packing, source, most, each, tell);
        }
        if (told[0] == 0) {
            rejected.accept(source, "a web archive without a page");
        }
    }

    private static void plain(
            InputStream in, String source, int most, Consumer<Page> pages, BiConsumer<String, String> rejected)
            throws IOException {
        Counted counted = new Counted(in);
        long at = 0;
        boolean lost = false;
        try {
            String line = line(counted);
            while (line != null) {
                if (line.startsWith(MARK) || !lost && !line.isEmpty()) {
                    lost = !record(counted, line, at, source, most, pages, rejected);
                }
                at = counted.at;
                line = line(counted);
            }
        } catch (EOFException e) {
            rejected.accept(source + "@" + at, "a record cut off");
        }
    }

    private static void packed(
            InputStream in,
            Packing packing,
            String source,
            int most,
            Consumer<Page> pages,
            BiConsumer<String, String> rejected)
            throws IOException {
        try (Packed members = packing == Packing.GZIP ? new Members(in) : Packed.zstd(in)) {
            boolean more = true;
            while (more) {
                try {
                    more = members.next();
                    String version = more ? version(members) : null;
                    while (version != null
                            && record(members, version, members.start(), source, most, pages, rejected)) {
                        // one record a member by the book; some files hold all in one
                        version = version(members);
                    }
                } catch (EOFException e) {
                    rejected.accept(source + "@" + members.start(), "a record cut off");
                    return;
                } catch (IOException e) {
                    rejected.accept(source + "@" + members.start(), String.valueOf(e.getMessage()));
                    more = members.seek();
                }
            }
        }
    }

    private static final String MARK = "WARC/";

    /** The first line that is not blank, of the few that are asked; null at the stream's end. */
    private static @Nullable String version(InputStream in) throws IOException {
        String version = line(in);
        int blank = 0;
        while (version != null && version.isEmpty() && blank++ < 8) {
            version = line(in);
        }
        return version;
    }

    /** Reads one record; false where it is none, and the next must be looked for. */
    private static boolean record(
            InputStream in,
            String version,
            long at,
            String source,
            int most,
            Consumer<Page> pages,
            BiConsumer<String, String> rejected)
            throws IOException {
        if (!version.startsWith(MARK)) {
            rejected.accept(source + "@" + at, "no WARC record");
            return false;
        }
        Map<String, String> head = fields(in);
        long length;
        try {
            length = Long.parseLong(head.getOrDefault("content-length", "").strip());
        } catch (NumberFormatException e) {
            length = -1;
        }
        if (length < 0) {
            rejected.accept(source + "@" + at, "a record without length");
            return false;
        }
        Bounded block = new Bounded(in, length);
        String type = head.getOrDefault("warc-type", "");
        String url = head.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
        try {
            if (type.equals("response") && head.getOrDefault("content-type", "").contains("http")) {
                response(block, at, url, date(head), source, most, pages, rejected);
            } else if (type.equals("resource")
                    && head.getOrDefault("content-type", "").contains("html")) {
                pages.accept(new Page(bounded(block, most), at, url, null, date(head)));
            }
        } catch (EOFException e) {
            throw e;
        } catch (TooLong e) {
            rejected.accept(source + "@" + at, "a record that cannot be read: " + e.getMessage());
        }
        block.skipRest();
        return true;
    }

    private static void response(
            InputStream in,
            long at,
            String url,
            @Nullable Instant fetched,
            String source,
            int most,
            Consumer<Page> pages,
            BiConsumer<String, String> rejected)
            throws IOException {
        String status = line(in);
        Map<String, String> head = fields(in);
        String type = head.getOrDefault("content-type", "text/html").toLowerCase(Locale.ROOT);
        if (status == null || !status.matches("HTTP/\\S+ 200\\b.*") || !type.contains("html")) {
            return;
        }
        byte[] body = bounded(in, most);
        if (head.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            body = unchunked(body);
        }
        String codings = head.getOrDefault("content-encoding", "");
        if (!unpackedAlready(body, codings)) {
            try (InputStream plain = Codings.undo(body, codings)) {
                body = bounded(plain, most);
            } catch (Codings.Unknown | TooLong e) {
                rejected.accept(source + "@" + at, String.valueOf(e.getMessage()));
                return;
            } catch (IOException e) {
                rejected.accept(source + "@" + at, "a damaged body: " + e.getMessage());
                return;
            }
        }
        Matcher charset = CHARSET.matcher(type);
        pages.accept(new Page(body, at, url, charset.find() ? charset.group(1) : null, fetched));
    }

    /** Many crawlers undo the codings and leave the heading as it was: no packed body begins as a page does. */
    private static boolean unpackedAlready(byte[] body, String codings) {
        if (codings.contains("gzip") && body.length > 0 && body[0] != 0x1F) {
            return true;
        }
        int at = body.length > 2 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB ? 3 : 0;
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        return at < body.length && body[at] == '<';
    }

    private static @Nullable Instant date(Map<String, String> head) {
        try {
            return Instant.parse(head.getOrDefault("warc-date", ""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(String message) {
            super(message);
        }
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLong("longer than " + most + " bytes");
        }
        return bytes;
    }

    /** Chunks joined; the bytes as they are where they are no chunks, as some archives keep the heading but not the chunks. */
    private static byte[] unchunked(byte[] body) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            String size = new String(body, at, end - at, StandardCharsets.ISO_8859_1).strip();
            int semicolon = size.indexOf(';');
            size = semicolon < 0 ? size : size.substring(0, semicolon).strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                return at == 0 ? body : out.toByteArray();
            }
            int n = Math.min(Integer.parseInt(size, 16), Math.max(0, body.length - end - 1));
            if (n == 0) {
                break;
            }
            out.write(body, end + 1, n);
            at = end + 1 + n + 2;
        }
        return out.toByteArray();
    }

    private static Map<String, String> fields(InputStream in) throws IOException {
        Map<String, String> out = new HashMap<>();
        String l;
        while ((l = line(in)) != null && !l.isEmpty()) {
            int colon = l.indexOf(':');
            if (colon > 0) {
                out.put(
                        l.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        l.substring(colon + 1).strip());
            }
        }
        return out;
    }

    /** A line without its end; null at the stream's end. */
    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder out = new StringBuilder();
        int c;
        while ((c = in.read()) >= 0 && c != '\n') {
            if (out.length() < LINE) {
                out.append((char) c);
            }
        }
        if (c < 0 && out.isEmpty()) {
            return null;
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == '\r' ? out.substring(0, end - 1) : out.toString();
    }

    /** Counts what was read. Reads ahead, as headings are read byte by byte. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final byte[] ahead = new byte[1 << 15];
        private int from;
        private int to;
        long at;

        Counted(InputStream in) {
            this.in = in;
        }

        private boolean fill() throws IOException {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(ahead, 0, ahead.length));
            }
            return from < to;
        }

        @Override
        public int read() throws IOException {
            if (!fill()) {
                return -1;
            }
            at++;
            return ahead[from++] & 0xFF;
        }

        @Override
        public int read(byte[] b, int off, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, to - from);
            System.arraycopy(ahead, from, b, off, n);
            from += n;
            at += n;
            return n;
        }
    }

    /** A record's block: ends after its length, and is an error where the file ends before. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;

        Bounded(InputStream in, long length) {
            this.in = in;
            left = length;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            int c = in.read();
            if (c < 0) {
                throw new EOFException("a record cut off");
            }
            left--;
            return c;
        }

        @Override
        public int read(byte[] b, int off, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = in.read(b, off, (int) Math.min(length, left));
            if (n < 0) {
                throw new EOFException("a record cut off");
            }
            left -= n;
            return n;
        }

        void skipRest() throws IOException {
            byte[] skip = new byte[8_192];
            while (read(skip, 0, skip.length) >= 0) {
                // to the record's end
            }
        }
    }
}
