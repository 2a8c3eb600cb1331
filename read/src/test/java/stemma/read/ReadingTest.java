package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.report.Report;

class ReadingTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<Report> reports = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private void read(InputStream in, Limits limits, String... arguments) {
        new Reading(limits, in).read(List.of(arguments), new Sink() {
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

    private void read(String... arguments) {
        read(InputStream.nullInputStream(), Limits.defaults(), arguments);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<String> ids() {
        return reports.stream().map(Report::id).toList();
    }

    @Test
    void aFolderIsReadWithItsSubfoldersInOrderHiddenOnesPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("b/.git"));
        Files.writeString(folder.resolve("b/two.txt"), "Two.");
        Files.writeString(folder.resolve("b/.git/config.txt"), "No.");
        Files.writeString(folder.resolve("a.txt"), "One.");
        read(folder.toString());
        assertThat(ids()).containsExactly("a", "two");
        assertThat(rejected).isEmpty();
    }

    @Test
    void patternsAreExpandedByTheProgramWhereTheShellDidNot() throws IOException {
        Files.writeString(folder.resolve("x1.txt"), "One.");
        Files.writeString(folder.resolve("x2.txt"), "Two.");
        Files.writeString(folder.resolve("y.txt"), "Three.");
        read(folder + "/x*.txt", folder + "/z*");
        assertThat(ids()).containsExactly("x1", "x2");
        assertThat(rejected).extracting(Rejected::reason).containsExactly("no file matches");
    }

    @Test
    void packedLinesOfJsonAreReadAndABadLineCostsOnlyItself() throws IOException {
        Path rows = Files.write(
                folder.resolve("rows.jsonl.gz"),
                packed(
                        "{\"id\":\"a\",\"title\":\"T\",\"outlet\":\"O\",\"published\":\"2024-05-01\",\"text\":\"One \\ud83d\\ude00.\"}\r\n\n{oops\n{\"id\":\"b\",\"text\":\"Two.\"}"));
        read(rows.toString());
        assertThat(ids()).containsExactly("a", "b");
        assertThat(reports.getFirst().outlet()).isEqualTo("O");
        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst().source()).endsWith("rows.jsonl.gz:3");
    }

    @Test
    void standardInputIsLinesOfJsonOrOneText() {
        read(
                new ByteArrayInputStream("{\"id\":\"a\",\"text\":\"One.\"}\n".getBytes(StandardCharsets.UTF_8)),
                Limits.defaults(),
                "-");
        read(new ByteArrayInputStream("Plain words.".getBytes(StandardCharsets.UTF_8)), Limits.defaults(), "-");
        assertThat(ids()).containsExactly("a", "stdin");
    }

    @Test
    void aLineOverTheLimitIsRefusedAndTheNextIsRead() throws IOException {
        Path rows = Files.writeString(
                folder.resolve("rows.jsonl"),
                "{\"id\":\"long\",\"text\":\"" + "x".repeat(500) + "\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        read(InputStream.nullInputStream(), new Limits(1000, 100), rows.toString());
        assertThat(ids()).containsExactly("b");
        assertThat(rejected.getFirst().reason()).contains("longer than 100 bytes");
    }

    @Test
    void severalThreadsYieldInInputOrder() throws IOException {
        for (int i = 0; i < 60; i++) {
            Files.writeString(
                    folder.resolve(String.format("f%02d.txt", i)), i % 7 == 3 ? "" : "Report number " + i + ".");
        }
        Files.writeString(folder.resolve("f30z.jsonl"), "{\"id\":\"row\",\"text\":\"One.\"}\n");
        read(folder.toString());
        List<String> one = ids();
        List<Rejected> oneRejected = List.copyOf(rejected);
        reports.clear();
        rejected.clear();
        new Reading(Limits.defaults(), InputStream.nullInputStream()).read(List.of(folder.toString()), 4, new Sink() {
            @Override
            public void report(Report report) {
                reports.add(report);
            }

            @Override
            public void rejected(Rejected r) {
                rejected.add(r);
            }
        });
        assertThat(ids()).isEqualTo(one).hasSize(52);
        assertThat(rejected).isEqualTo(oneRejected);
    }

    @Test
    void aBrokenPackIsNamed() throws IOException {
        byte[] bytes = packed("{\"id\":\"a\",\"text\":\"One.\"}\n".repeat(400));
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        read(cut.toString());
        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst().source()).isEqualTo(cut.toString());
    }

    @Test
    void oneIdentifierWithTwoTextsBecomesTwoAndWithOneTextStaysOneInAnyOrder() {
        Report a = Report.of("r", "One.").sha256("1").source("x/r.txt").build();
        Report b = Report.of("r", "Two.").sha256("2").source("y/r.txt").build();
        Report again = Report.of("r", "One.").sha256("1").source("z/r.txt").build();
        List<String> forth = Distinct.distinct(List.of(a, b, again), rejected::add).stream()
                .map(Report::id)
                .toList();
        List<String> back = Distinct.distinct(List.of(again, b, a), rejected::add).stream()
                .map(Report::id)
                .toList();
        assertThat(forth).containsExactly("r", "r~2").isEqualTo(back);
        assertThat(rejected).hasSize(2).allMatch(r -> r.source().equals("z/r.txt"));
    }

    private static Report version(String id, String url, String text, String changed) {
        return Report.of(id, text)
                .sha256(id)
                .source(id + ".html")
                .url(url)
                .modified(stemma.report.Published.fromMetadata(changed))
                .build();
    }

    @Test
    void oneReportUnderSeveralAddressesIsOneAndTheNewestVersionStays() {
        String text = "The harbour council voted on Tuesday to close the old ferry pier for good. ";
        Report first = version("a", "https://www.gazette.example/pier", text, "2031-03-04T10:00:00Z");
        Report later = version(
                "b", "https://m.gazette.example/pier?utm_source=x", text + "It burnt.", "2031-03-04T13:30:00+03:00");
        Report amp = version("c", "https://amp.gazette.example/pier/amp", text + "It burnt.", "2031-03-04T10:30:00Z");
        Report other =
                version("d", "https://gazette.example/pier", "Nothing of this is in any of the others.", "2031-03-04");
        Report front = version("e", "https://gazette.example/", text, "2031-03-04");
        List<Report> in = List.of(first, later, amp, other, front);
        List<String> forth =
                Distinct.distinct(in, rejected::add).stream().map(Report::id).toList();
        assertThat(forth).containsExactly("b", "d", "e");
        assertThat(rejected).extracting(Rejected::source).containsExactlyInAnyOrder("a.html", "c.html");
        assertThat(rejected).anyMatch(r -> r.reason().startsWith("another version of b"));
        assertThat(rejected).anyMatch(r -> r.reason().startsWith("the same report as b"));
        assertThat(Distinct.distinct(in.reversed(), r -> {}).stream().map(Report::id))
                .containsExactlyElementsOf(forth);
    }
}
