package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.report.Report;
import stemma.text.Repair;

/** Each form in which a report arrives, and what becomes of it when it is broken; a good file beside it is read all the same. */
class FormatsTest {
    private static final String P1 =
            "The harbour council voted on Tuesday to close the old ferry pier, caf\u00e9 and all.";
    private static final String P2 = "\u201cWe cannot keep people safe,\u201d said Mayor Zo\u00eb Br\u00f8nsted.";

    @TempDir
    private Path folder = Path.of("");

    private final List<Report> reports = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private void read(int jobs) {
        reports.clear();
        rejected.clear();
        new Reading(Limits.defaults(), InputStream.nullInputStream())
                .read(List.of(folder.toString()), jobs, new Sink() {
                    @Override
                    public void report(Report report) {
                        reports.add(report);
                    }

                    @Override
                    public void rejected(Rejected r) {
                        rejected.add(r);
                    }
                });
    }

    private Report only(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        read(1);
        assertThat(rejected).isEmpty();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static byte[] bytes(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
    void plainTextInAnyCharset(String charset) throws IOException {
        String text = P1 + "\n\n" + P2 + "\n";
        boolean marked = charset.startsWith("UTF");
        Report r = only("a.txt", ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));
        assertThat(r.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251|\u041f\u0440\u0438\u0447\u0430\u043b \u0437\u0430\u043a\u0440\u043e\u044e\u0442 \u043f\u043e\u0441\u043b\u0435 \u0431\u0443\u0440\u0438, \u0441\u043e\u043e\u0431\u0449\u0438\u043b \u0433\u043e\u0440\u043e\u0434\u0441\u043a\u043e\u0439 \u0441\u043e\u0432\u0435\u0442.",
                "EUC-JP|\u6e2f\u306e\u685f\u6a4b\u306f\u5d50\u306e\u3042\u3068\u9589\u9396\u3055\u308c\u308b\u3068\u5e02\u9577\u304c\u767a\u8868\u3057\u305f\u3002",
                "KOI8-R|\u041f\u0440\u0438\u0447\u0430\u043b \u0437\u0430\u043a\u0440\u043e\u044e\u0442 \u043f\u043e\u0441\u043b\u0435 \u0431\u0443\u0440\u0438, \u0441\u043e\u043e\u0431\u0449\u0438\u043b \u0433\u043e\u0440\u043e\u0434\u0441\u043a\u043e\u0439 \u0441\u043e\u0432\u0435\u0442.",
                "windows-1253|\u0397 \u03c0\u03c1\u03bf\u03b2\u03bb\u03ae\u03c4\u03b1 \u03b8\u03b1 \u03ba\u03bb\u03b5\u03af\u03c3\u03b5\u03b9 \u03bc\u03b5\u03c4\u03ac \u03c4\u03b7\u03bd \u03ba\u03b1\u03c4\u03b1\u03b9\u03b3\u03af\u03b4\u03b1, \u03b5\u03af\u03c0\u03b5 \u03bf \u03b4\u03ae\u03bc\u03b1\u03c1\u03c7\u03bf\u03c2.",
                "windows-1256|\u0633\u064a\u063a\u0644\u0642 \u0627\u0644\u0631\u0635\u064a\u0641 \u0627\u0644\u0642\u062f\u064a\u0645 \u0628\u0639\u062f \u0627\u0644\u0639\u0627\u0635\u0641\u0629 \u0643\u0645\u0627 \u0642\u0627\u0644 \u0631\u0626\u064a\u0633 \u0627\u0644\u0628\u0644\u062f\u064a\u0629.",
                "GB18030|\u6e2f\u53e3\u7684\u65e7\u7801\u5934\u5728\u66b4\u98ce\u96e8\u4e4b\u540e\u5c06\u8981\u5173\u95ed\uff0c\u5e02\u957f\u5728\u4e00\u4efd\u58f0\u660e\u4e2d\u8bf4\uff0c\u8fd9\u662f\u4e3a\u4e86\u4eba\u4eec\u7684\u5b89\u5168\u3002",
                "EUC-KR|\ud56d\uad6c\uc758 \uc624\ub798\ub41c \ubd80\ub450\uac00 \ud3ed\ud48d \uc774\ud6c4 \ud3d0\uc1c4\ub41c\ub2e4\uace0 \uc2dc\uc7a5\uc774 \ubc1d\ud614\ub2e4.",
                "windows-1250|Star\u00e9 molo bude po bou\u0159i uzav\u0159eno, \u0159ekla starostka m\u011bsta. Lid\u00e9 nejsou v bezpe\u010d\u00ed, \u017ee \u0161.",
                "windows-1250|Stary pomost zostanie zamkni\u0119ty, \u017ceby nikt nie ucierpia\u0142, powiedzia\u0142a burmistrzyni.",
                "windows-1252|La d\u00e9cision a \u00e9t\u00e9 prise \u00e0 No\u00ebl, o\u00f9 l'\u0153uvre de la mairie co\u00fbte cher.",
                "windows-1252|Der Steg bleibt geschlossen, bis die St\u00fcrme vor\u00fcber sind, sagte die B\u00fcrgermeisterin.",
            })
    void charsetsWithoutAMarkAreToldByTheirBytes(String charset, String text) throws IOException {
        assertThat(only("a.txt", text.getBytes(Charset.forName(charset))).text())
                .isEqualTo(text);
    }

    @Test
    void aPageWhoseHeadAndServerDisagreeIsReadAsItsBytesSay() throws IOException {
        String html =
                "<!doctype html><html><head><meta charset=\"windows-1251\"><title>Steg zu</title></head><body><article><h1>Steg zu</h1><p>"
                        + "Der Steg bleibt geschlossen, bis die St\u00fcrme vor\u00fcber sind, sagte die B\u00fcrgermeisterin. "
                                .repeat(4)
                        + "</p></article></body></html>";
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n" + html)
                .getBytes(Charset.forName("windows-1252"));
        byte[] head = bytes(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-03-05T10:00:00Z\r\nWARC-Target-URI: https://gazette.example/steg\r\nContent-Type: application/http\r\nContent-Length: "
                        + http.length + "\r\n\r\n");
        assertThat(only("a.warc", join(head, http, bytes("\r\n\r\n"))).text()).contains("St\u00fcrme");
    }

    @Test
    void aPageIsNotPublishedAfterItWasFetched() throws IOException {
        String html =
                "<!doctype html><html><head><meta property=\"article:published_time\" content=\"2099-01-01T00:00:00Z\"></head><body><article><p>"
                        + P1.repeat(3) + "</p></article></body></html>";
        byte[] http = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html);
        byte[] head = bytes(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-03-05T10:00:00Z\r\nWARC-Target-URI: https://gazette.example/x\r\nContent-Type: application/http\r\nContent-Length: "
                        + http.length + "\r\n\r\n");
        assertThat(only("a.warc", join(head, http, bytes("\r\n\r\n"))).published())
                .isNull();
    }

    @Test
    void mojibakeInAPageIsMendedAndSaid() throws IOException {
        String broken = new String(bytes(P2 + " " + P1), Charset.forName("windows-1252"));
        Report r = only(
                "a.html",
                bytes("<html><head><meta charset=utf-8></head><body><article><p>" + broken + "</p></article>"));
        assertThat(r.text()).contains(P2);
        assertThat(r.repairs()).containsExactly(Repair.MOJIBAKE);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static final String[] TOWNS = {"Mira", "Arn", "Dell"};

    private static byte[] pdf(boolean locked) throws IOException {
        try (PDDocument d = new PDDocument()) {
            for (int page = 1; page <= 3; page++) {
                PDPage p = new PDPage();
                d.addPage(p);
                try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                    c.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    line(c, 72, 760, "The Pier Gazette");
                    line(c, 72, 700, "The council of " + TOWNS[page - 1] + " voted to close the har-");
                    line(c, 72, 686, "bour pier.");
                    line(c, 72, 640, "In " + TOWNS[page - 1] + " a second paragraph stands by itself.");
                    line(c, 300, 30, String.valueOf(page));
                }
            }
            if (locked) {
                d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            return out.toByteArray();
        }
    }

    private static void line(PDPageContentStream c, float x, float y, String s) throws IOException {
        c.beginText();
        c.newLineAtOffset(x, y);
        c.showText(s);
        c.endText();
    }

    @Test
    void aPdfGivesItsParagraphsWithoutRunningHeadsAndPageNumbers() throws IOException {
        String text = only("a.pdf", pdf(false)).text();
        assertThat(text)
                .startsWith(
                        "The council of Mira voted to close the harbour pier.\n\nIn Mira a second paragraph stands by itself.")
                .contains("council of Dell")
                .doesNotContain("Gazette");
    }

    @Test
    void aNewsletterIsReadFromItsBestPart() throws IOException {
        String mail =
                "From: =?utf-8?Q?The_Pier_Gaz=C3=A9tte?= <news@gazette.example>\r\nTo: a@b.example\r\nSubject: =?utf-8?B?"
                        + Base64.getEncoder().encodeToString(bytes("Pier to close \u2013 today"))
                        + "?=\r\nDate: Tue, 04 Mar 2031 18:20:00 EST\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"x1\"\r\n\r\n--x1\r\nContent-Type: text/plain\r\n\r\nView in browser\r\n--x1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>"
                        + P1.replace("\u00e9", "=C3=\r\n=A9") + "</p><p>Second.</p>\r\n--x1--\r\n";
        Report r = only("a.eml", bytes(mail));
        assertThat(r.text()).contains(P1).contains("Second.").doesNotContain("browser");
        assertThat(Objects.requireNonNull(r.title()).text()).isEqualTo("Pier to close \u2013 today");
        assertThat(r.outlet()).isEqualTo("The Pier Gaz\u00e9tte");
        assertThat(Objects.requireNonNull(r.published()).value()).startsWith("2031-03-04T18:20");
        assertThat(r.published().value()).endsWith("-05:00");
    }

    @Test
    void aPartCutOffIsNotTheBest() throws IOException {
        String mail =
                "Subject: Pier\r\nContent-Type: multipart/alternative; boundary=x1\r\n\r\n--x1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + P1 + "\r\n--x1\r\nContent-Type: text/html\r\n\r\n<p>broken";
        assertThat(only("a.eml", bytes(mail)).text()).contains(P1).doesNotContain("broken");
    }

    @Test
    void bytesThatAreNoPageAreRejected() throws IOException {
        byte[] noise = new byte[5_000];
        new java.util.Random(7).nextBytes(noise);
        Files.write(folder.resolve("a.html"), noise);
        read(1);
        assertThat(reports).isEmpty();
        assertThat(rejected)
                .singleElement()
                .extracting(Rejected::reason)
                .asString()
                .startsWith("no page");
    }

    @Test
    void whereANinjs3ReportIsFromIsItsOutlet() throws IOException {
        String json =
                "{\"standard\":{\"name\":\"ninjs\",\"version\":\"3.0\"},\"uri\":\"urn:x:2\",\"headlines\":[{\"value\":\"Pier closed\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":\"<p>"
                        + P1 + "</p>\"}],\"infoSources\":[{\"name\":\"Wire News\"}]}";
        assertThat(only("n.json", bytes(json)).outlet()).isEqualTo("Wire News");
    }

    @Test
    void aMailboxIsReadMessageByMessage() throws IOException {
        String one =
                "From: Gazette <a@b.example>\nSubject: One\nDate: Tue, 4 Mar 2031 10:00:00 +0000\n\nFirst line\nof a paragraph.\n\n>From here on, two.\n\n";
        String begin = "From a@b.example Tue Mar  4 10:00:00 2031\n";
        Files.write(
                folder.resolve("m.mbox"),
                bytes(begin + one + begin + "nothing at all\n\n" + begin + one.replace("One", "Three")));
        read(2);
        assertThat(reports).extracting(Report::id).containsExactly("m#1", "m#3");
        assertThat(reports.getFirst().text()).isEqualTo("One\n\nFirst line of a paragraph.\n\nFrom here on, two.");
        assertThat(rejected)
                .singleElement()
                .extracting(Rejected::source)
                .asString()
                .endsWith("m.mbox#2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad.pdf",
                "locked.pdf",
                "bad.eml",
                "bad.json",
                "other.json",
                "bad.jsonl",
                "bad.csv",
                "bad.xml",
                "bad.warc",
                "bad.warc.gz",
                "bad.zip",
                "bad.docx",
                "bad.txt",
                "bad.txt.gz",
                "empty.txt",
                "bad.wacz",
                "bad.mbox"
            })
    void whatIsBrokenIsARejectedLineAndTheRestIsRead(String name) throws IOException {
        byte[] packed = zipped("x.txt", bytes(P1.repeat(50)));
        byte[] bad = switch (name) {
            case "bad.pdf" -> Arrays.copyOf(pdf(false), 300);
            case "locked.pdf" -> pdf(true);
            case "bad.eml" -> bytes("\r\n\r\n");
            case "bad.json" -> bytes("{\"text\": \"cut");
            case "other.json" -> bytes("{\"settings\": {\"colour\": 3}, \"name\": \"x\"}");
            case "bad.jsonl" -> bytes("{\"id\": 3\n");
            case "bad.csv" -> bytes("a,b\n1,2\n");
            case "bad.xml" -> bytes("<rss><channel>");
            case "bad.warc" -> bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nshort");
            case "bad.warc.gz" -> bytes("not packed at all");
            case "bad.zip", "bad.docx", "bad.wacz" -> Arrays.copyOf(packed, 60);
            case "bad.txt" -> new byte[] {'a', 'b', 0, 1, 2, 'c'};
            case "bad.txt.gz" -> Arrays.copyOf(gzipped(bytes(P1.repeat(50))), 40);
            case "bad.mbox" -> bytes("no message\n");
            default -> new byte[0];
        };
        Files.write(folder.resolve(name), bad);
        Files.writeString(folder.resolve("z.txt"), P1);
        read(1);
        assertThat(reports).extracting(Report::id).containsExactly("z");
        assertThat(rejected).isNotEmpty().allMatch(r -> r.source().contains(name));
        List<Rejected> one = List.copyOf(rejected);
        read(3);
        assertThat(rejected).isEqualTo(one);
    }

    private static byte[] zipped(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(out)) {
            z.putNextEntry(new ZipEntry(name));
            z.write(bytes);
            z.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream z = new GZIPOutputStream(out)) {
            z.write(bytes);
        }
        return out.toByteArray();
    }
}
