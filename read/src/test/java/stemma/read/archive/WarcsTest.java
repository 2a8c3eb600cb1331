package stemma.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WarcsTest {
    private final List<String> pages = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    private static byte[] record(String url, String http) {
        byte[] block = http.getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + block.length
                + "\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] page(String url, String body) {
        return record(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream z = new GZIPOutputStream(out)) {
            z.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private void read(byte[] warc, boolean gzip) throws IOException {
        Warcs.read(
                new ByteArrayInputStream(warc),
                gzip,
                "w",
                1_000_000,
                p -> {
                    pages.add(p.url() + " " + new String(p.body(), StandardCharsets.UTF_8));
                    offsets.add(p.offset());
                },
                (place, reason) -> rejected.add(place + ": " + reason));
    }

    @Test
    void plainRecordsAreReadWithTheirOffsets() throws IOException {
        byte[] a = page("http://a.example", "<p>one");
        read(
                join(a, record("http://x.example", "HTTP/1.1 404 No\r\n\r\ngone"), page("http://b.example", "<p>two")),
                false);
        assertThat(pages).containsExactly("http://a.example <p>one", "http://b.example <p>two");
        assertThat(offsets.getFirst()).isZero();
    }

    @Test
    void compressedRecordsCanBeFoundAgainByTheirOffset() throws IOException {
        byte[] a = gzip(page("http://a.example", "<p>one"));
        byte[] b = gzip(page("http://b.example", "<p>" + "two ".repeat(50_000)));
        byte[] c = gzip(page("http://c.example", "<p>three"));
        byte[] all = join(a, b, c);
        read(all, true);
        assertThat(offsets).containsExactly(0L, (long) a.length, (long) a.length + b.length);
        pages.clear();
        read(Arrays.copyOfRange(all, offsets.get(2).intValue(), all.length), true);
        assertThat(pages).containsExactly("http://c.example <p>three");
    }

    @Test
    void chunksAreJoined() throws IOException {
        read(
                record(
                        "http://a.example",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>on\r\n1\r\ne\r\n0\r\n\r\n"),
                false);
        assertThat(pages).containsExactly("http://a.example <p>one");
    }

    @Test
    void aRecordTooLongIsToldAndTheRestGoesOn() throws IOException {
        read(join(page("http://a.example", "x".repeat(1_000_001)), page("http://b.example", "<p>two")), false);
        assertThat(pages).containsExactly("http://b.example <p>two");
        assertThat(rejected).hasSize(1);
    }

    @Test
    void aFileCutOffGivesWhatIsThere() throws IOException {
        byte[] a = gzip(page("http://a.example", "<p>one"));
        byte[] b = gzip(page("http://b.example", "<p>two"));
        byte[] all = join(a, b);
        read(Arrays.copyOf(all, all.length - 30), true);
        assertThat(pages).containsExactly("http://a.example <p>one");
        assertThat(rejected).singleElement().asString().startsWith("w@" + a.length);
    }

    @Test
    void aRecordCutInTheMiddleOfTheFileCostsNoOther() throws IOException {
        byte[] noise = new byte[3_000];
        new java.util.Random(7).nextBytes(noise);
        String long_ = java.util.HexFormat.of().formatHex(noise);
        byte[] a = gzip(page("http://a.example", "<p>" + long_));
        byte[] b = gzip(page("http://b.example", "<p>two"));
        byte[] c = gzip(page("http://c.example", "<p>three"));
        read(join(Arrays.copyOf(a, a.length / 2), b, c), true);
        assertThat(pages).containsExactly("http://b.example <p>two", "http://c.example <p>three");
        assertThat(rejected).isNotEmpty();
    }

    @Test
    void damageInOneRecordCostsThatRecord() throws IOException {
        byte[] a = gzip(page("http://a.example", "<p>" + "one ".repeat(200)));
        byte[] b = gzip(page("http://b.example", "<p>two"));
        a[30] ^= 0x55;
        a[31] ^= 0x55;
        a[32] ^= 0x55;
        read(join(a, b), true);
        assertThat(pages).contains("http://b.example <p>two");
        assertThat(rejected).isNotEmpty();
    }

    @Test
    void zipsAreReadEntryByEntryAndDamageIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(out)) {
            for (String n : List.of("a.txt", "b.txt")) {
                z.putNextEntry(new ZipEntry(n));
                z.write(n.getBytes(StandardCharsets.UTF_8));
                z.closeEntry();
            }
        }
        List<String> seen = new ArrayList<>();
        Zips.read(
                new ByteArrayInputStream(out.toByteArray()),
                "z",
                (name, in) -> seen.add(name + new String(in.readAllBytes(), StandardCharsets.UTF_8)),
                (p, r) -> rejected.add(r));
        assertThat(seen).containsExactly("a.txta.txt", "b.txtb.txt");
        Zips.read(
                new ByteArrayInputStream(Arrays.copyOf(out.toByteArray(), 45)),
                "z",
                (name, in) -> in.readAllBytes(),
                (p, r) -> rejected.add(r));
        assertThat(rejected).hasSize(1);
    }

    /** A short page of ours, packed by the coding's own encoder. */
    private static final String PACKED = "GzkA+B0Hdky8VeLUuya3sXXdV8goaFmneoFLHh+qJqQQcSTSpgBjUk+sGORpl5CyH8seBXg/TzAA";

    private static byte[] coded(String coding, byte[] body) {
        byte[] block = join(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                body);
        byte[] head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example\r\n"
                        + "Content-Type: application/http\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return join(head, block, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void codedBodiesAreUndone() throws IOException {
        byte[] plain = "<p>The ferry sailed".getBytes(StandardCharsets.UTF_8);
        read(
                join(
                        coded("br", Base64.getDecoder().decode(PACKED)),
                        coded("gzip", gzip(plain)),
                        coded("gzip, gzip", gzip(gzip(plain))),
                        coded("br", plain)),
                false);
        assertThat(rejected).isEmpty();
        assertThat(pages)
                .containsExactly(
                        "http://a.example <html><body><p>The ferry sailed at nine.</p></body></html>",
                        "http://a.example <p>The ferry sailed",
                        "http://a.example <p>The ferry sailed",
                        "http://a.example <p>The ferry sailed");
    }

    @Test
    void aBodyThatCannotBeUndoneIsToldAndTheNextIsRead() throws IOException {
        byte[] packed = Base64.getDecoder().decode(PACKED);
        byte[] broken = Arrays.copyOf(packed, packed.length / 2);
        byte[] bomb = gzip(new byte[2_000_000]);
        read(
                join(
                        coded("br", broken),
                        coded("zstd", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD}),
                        coded("gzip", bomb),
                        page("http://b.example", "<p>two")),
                false);
        assertThat(pages).containsExactly("http://b.example <p>two");
        assertThat(rejected).hasSize(3);
        assertThat(rejected.get(0)).contains("a damaged body");
        assertThat(rejected.get(1)).contains("coded as zstd");
        assertThat(rejected.get(2)).contains("longer than 1000000 bytes");
    }
}
