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
        read(warc, gzip ? Warcs.Packing.GZIP : Warcs.Packing.NONE);
    }

    private void read(byte[] warc, Warcs.Packing packing) throws IOException {
        Warcs.read(
                new ByteArrayInputStream(warc),
                packing,
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
        byte[] b = page("http://b.example", "<p>two");
        offsets.clear();
        read(join(a, b), false);
        assertThat(offsets).containsExactly(0L, (long) a.length);
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
                        coded("lzma", new byte[] {1, 2, 3}),
                        coded("gzip", bomb),
                        page("http://b.example", "<p>two")),
                false);
        assertThat(pages).containsExactly("http://b.example <p>two");
        assertThat(rejected).hasSize(4);
        assertThat(rejected.get(0)).contains("a damaged body");
        assertThat(rejected.get(1)).contains("a damaged body").contains("cut off");
        assertThat(rejected.get(2)).contains("coded as lzma");
        assertThat(rejected.get(3)).contains("longer than 1000000 bytes");
    }

    /** Two records of ours, a frame each, behind a frame that holds the dictionary they were packed with by the reference tool. */
    private static final String ZSTD =
            "XSpNGCMBAAAotS/9BGi1CADyTTYvUHcOKKZh030iTgGc8TMzT7TMd2ywzrfpk/nfOPxdoigSQUiEhInguHC0u9bTOwUoa262PNPUZBvpaZblRk"
                    + "9TZRtouqbq5qWYf/RqovokEnGIO7etOIpjN/GuHXw+wYsu8y6HHuI4oeiyNPVmbLICwxH3A+qd0yakIVt3JltG73A88qaPYt5JsgekN7p1j/Wq"
                    + "Rdwz69H/E/4/8P/hZ3q6Hu4/fNX7ht2/gNqHrda/7XZhsb41cL2B/3AlAPzglfileEGaD/WJKXKSyOz/ET5g4WCRpTC+EqYGGSAQJRAqHQk99s"
                    + "IxDkGO6y104GOYdL04xjHN8TrSDX2wd6HlFT636jSYbksdAFCAUwLIp7ZVABWgyHfp5fwotS/9B2hYe7FSrQMAEgUTGIDLA4CJzvtmklEHyTb+"
                    + "yRGO6SrAxvqKBSihJLjBNfXkR9tJ8fFWRTDbzGdmUndu6pWfXszY83+pHgIV4Ds63Nc2fttBKViNHdBYAg4AduuGTeIOLqabw95JJCiN9aomsJ"
                    + "Bdn1CeBmmOQQOHRIhz1Spd8xZdACi1L/0HWFh7sVL9AwC0BVdBUkMvMS4wDQpXQVJDcmVzcG9uc2VhcmdldC1VUkk6IGh0dHA6Ly9iLmV4YW1w"
                    + "bGVhcHBsaWNhdGlvbi87IG1zZ3R5cGU9TGVuZ3RoOiAxMjg1MzE4NQ0KDQoL/GSzu62fkFTCgqnu/TvGoqj/7YV/0EOf8JHvn3/IJcp+NA47pA"
                    + "==";

    private static final String FOUR =
            "http://a.example <html><body><p>Ferry 4 leaves pier 2 at 148 minutes past midnight.</p></body></html>";

    private static final String FIVE =
            "http://b.example <html><body><p>Ferry 5 leaves pier 3 at 185 minutes past midnight.</p></body></html>";

    @Test
    void framesOfZstdAreReadWithTheirDictionaryAndCanBeFoundAgain() throws IOException {
        read(Base64.getDecoder().decode(ZSTD), Warcs.Packing.ZSTD);
        assertThat(rejected).isEmpty();
        assertThat(pages).containsExactly(FOUR, FIVE);
        assertThat(offsets).containsExactly(299L, 433L);
    }

    @Test
    void aDamagedFrameCostsItsRecord() throws IOException {
        byte[] all = Base64.getDecoder().decode(ZSTD);
        all[offset(all, 2) + 9] ^= 0x7F;
        read(all, Warcs.Packing.ZSTD);
        assertThat(pages).contains(FIVE).doesNotContain(FOUR);
        assertThat(rejected).isNotEmpty();
        rejected.clear();
        pages.clear();
        byte[] whole = Base64.getDecoder().decode(ZSTD);
        read(Arrays.copyOf(whole, whole.length - 20), Warcs.Packing.ZSTD);
        assertThat(pages).containsExactly(FOUR);
        assertThat(rejected).singleElement().asString().contains("cut off");
    }

    /** Where the n-th frame begins, the dictionary's own counted. */
    private static int offset(byte[] b, int n) {
        for (int i = 0; ; i++) {
            if (b[i] == 0x28 && b[i + 1] == (byte) 0xB5 && b[i + 2] == 0x2F && b[i + 3] == (byte) 0xFD && --n == 0) {
                return i;
            }
        }
    }
}
