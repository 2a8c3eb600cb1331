package stemma.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import stemma.read.archive.Warcs;
import stemma.read.archive.Zips;
import stemma.read.mail.Mailboxes;
import stemma.read.zstd.Frames;

/** Tells what a stream of bytes is, opens what holds several documents, and hands the documents on one by one. */
final class Streams {
    /** Archives within archives that are opened. */
    private static final int DEEPEST = 3;

    /** Bytes by which a stream's form is told. */
    private static final int HEAD = 512;

    private final Limits limits;
    private final Work work;

    Streams(Limits limits, Work work) {
        this.limits = limits;
        this.work = work;
    }

    /** @param source path or address, which says by its ending what the bytes alone do not */
    void read(InputStream raw, String source, String id) throws IOException {
        read(raw, source, id, 0);
    }

    private void read(InputStream raw, String source, String id, int depth) throws IOException {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".warc.zst")) {
            warc(raw, packing(raw, name), source, id);
            return;
        }
        @Nullable InputStream in = unpacked(raw);
        if (in == null) {
            work.reject(source, "packed more than " + DEEPEST + " times over");
            return;
        }
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String plain = name.replaceFirst("(?:\\.(?:gz|zst))+$", "");
        if (head.length == 0) {
            work.reject(source, "empty file");
        } else if (head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6)) {
            zip(in, source, id, depth);
        } else if (plain.endsWith(".warc") || starts(head, "WARC/1.")) {
            warc(in, Warcs.Packing.NONE, source, id);
        } else if ((plain.endsWith(".mbox") || isJsonLines(plain, source, head)) && Documents.isNoText(head)) {
            work.reject(source, "binary, not text");
        } else if (plain.endsWith(".mbox") || starts(head, "From ") && Mailboxes.isMailbox(head)) {
            Mailboxes.split(
                    in,
                    most(),
                    (message, n) -> work.take(
                            message.length,
                            source + "#" + n,
                            s -> Documents.mail(message, source + "#" + n, id + "#" + n, s)),
                    (n, reason) -> work.reject(source + "#" + n, reason));
        } else if (isJsonLines(plain, source, head)) {
            JsonLines.read(in, source, limits, work);
        } else {
            whole(in, source, id);
        }
    }

    private int most() {
        return (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16);
    }

    private void warc(InputStream in, Warcs.Packing packing, String source, String id) throws IOException {
        long[] last = {-1, 1};
        Warcs.read(
                in,
                packing,
                source,
                most(),
                page -> {
                    last[1] = page.offset() == last[0] ? last[1] + 1 : 1;
                    last[0] = page.offset();
                    String place = "@" + page.offset() + (last[1] > 1 ? "+" + last[1] : "");
                    work.take(
                            page.body().length,
                            source + place,
                            s -> Documents.page(page, source + place, id + place, s));
                },
                work::reject);
    }

    private void zip(InputStream in, String source, String id, int depth) {
        String name = source.toLowerCase(Locale.ROOT);
        if (depth >= DEEPEST) {
            work.reject(source, "an archive more than " + DEEPEST + " deep in archives");
            return;
        }
        int[] taken = new int[1];
        boolean whole = Zips.read(
                in,
                source,
                (entry, stream) -> {
                    String file = entry.substring(entry.lastIndexOf('/') + 1);
                    boolean wanted = name.endsWith(".docx")
                            ? entry.equals("word/document.xml")
                            : name.endsWith(".wacz")
                                    ? entry.endsWith(".warc")
                                            || entry.endsWith(".warc.gz")
                                            || entry.endsWith(".warc.zst")
                                    : !file.startsWith(".") && !entry.startsWith("__MACOSX");
                    taken[0] += wanted ? 1 : 0;
                    if (wanted && name.endsWith(".docx")) {
                        byte[] bytes = bounded(stream, source);
                        if (bytes != null) {
                            work.take(bytes.length, source, s -> Documents.word(bytes, source, id, s));
                        }
                    } else if (wanted) {
                        read(
                                new BufferedInputStream(stream, 1 << 16),
                                source + "!" + entry,
                                FileNames.id(entry),
                                depth + 1);
                    }
                },
                work::reject);
        if (whole && taken[0] == 0) {
            work.reject(
                    source,
                    "an archive without "
                            + (name.endsWith(".docx")
                                    ? "a document"
                                    : name.endsWith(".wacz") ? "a web archive" : "files"));
        }
    }

    private void whole(InputStream in, String source, String id) throws IOException {
        byte[] bytes = bounded(in, source);
        if (bytes != null) {
            work.take(bytes.length, source, s -> Documents.read(bytes, source, id, s));
        }
    }

    private byte @Nullable [] bounded(InputStream in, String source) throws IOException {
        byte[] bytes = in.readNBytes(most() + 1);
        if (bytes.length > most()) {
            work.reject(source, "larger than " + (limits.fileBytes() >> 20) + " MiB, the limit for one report");
            return null;
        }
        return bytes;
    }

    /** What is packed, as often as it may be; null where it is packed more often. */
    private static @Nullable InputStream unpacked(InputStream raw) throws IOException {
        InputStream in = raw;
        for (int times = 0; times <= DEEPEST; times++) {
            in.mark(4);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (isGzip(head)) {
                in = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
            } else if (head.length == 4
                    && head[0] == 0x28
                    && head[1] == (byte) 0xB5
                    && head[2] == 0x2F
                    && head[3] == (byte) 0xFD) {
                in = new BufferedInputStream(Frames.together(in), 1 << 16);
            } else {
                return in;
            }
        }
        return null;
    }

    /** By the first bytes; by the name where they are of none. */
    private static Warcs.Packing packing(InputStream raw, String name) throws IOException {
        raw.mark(5);
        byte[] head = raw.readNBytes(5);
        raw.reset();
        if (starts(head, "WARC/")) {
            return Warcs.Packing.NONE;
        }
        if (isGzip(head)) {
            return Warcs.Packing.GZIP;
        }
        return name.endsWith(".gz")
                ? Warcs.Packing.GZIP
                : name.endsWith(".zst") ? Warcs.Packing.ZSTD : Warcs.Packing.NONE;
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    private static boolean starts(byte[] head, String with) {
        return new String(head, 0, Math.min(head.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static boolean isJsonLines(String plain, String source, byte[] head) {
        return plain.endsWith(".jsonl")
                || plain.endsWith(".ndjson")
                || (source.equals("-") && head.length > 0 && head[0] == '{');
    }
}
