package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person runs them: exit codes, bad input, what goes where. */
class CommandTest {
    @TempDir
    private Path folder = Path.of("");

    /** Exit code, standard output, standard error. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.execute(args);
            System.out.flush();
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyBadInputIsNamedWithItsReasonAndTheRestGoesOn() throws IOException {
        file(
                "good.txt",
                "The bridge over the Saal was closed on Monday after an inspector found a crack, the town said.");
        file("empty.txt", "");
        file("blank.txt", "  \n\n ");
        file("binary.txt", new byte[] {127, 'E', 'L', 'F', 0, 0, 1, 2});
        file("latin.txt", new byte[] {'c', 'a', 'f', (byte) 0xE9, ' ', 'x'});
        file(
                "rows.jsonl",
                "{\"id\":\"j1\",\"text\":\"A second report of a quite different matter, the harvest festival.\"}\n{broken\n[1]\n{\"id\":\"j2\"}\n");
        Ran r = run(
                "examine",
                "--json",
                "-",
                folder.toString(),
                folder.resolve("nowhere.txt").toString());
        assertThat(r.code()).isEqualTo(Exit.DONE);
        assertThat(r.err())
                .contains("empty.txt: empty file")
                .contains("blank.txt: nothing but white space")
                .contains("binary.txt: binary")
                .doesNotContain("latin.txt")
                .contains("rows.jsonl:2: not JSON")
                .contains("rows.jsonl:3: a report must be a JSON object")
                .contains("rows.jsonl:4: neither")
                .contains("nowhere.txt: no such file or folder");
        assertThat(r.out())
                .contains("\"id\": \"good\"")
                .contains("\"id\": \"j1\"")
                .contains("\"text\": \"caf\u00e9 x\"");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws IOException {
        Path large = folder.resolve("large.txt");
        try (var f = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            f.setLength(200L << 20);
        }
        Ran r = run("examine", large.toString());
        assertThat(r.code()).isEqualTo(Exit.NOT_MEASURED);
        assertThat(r.err()).contains("large.txt: larger than 16 MiB").contains("no report could be read");
    }

    @Test
    void aFolderWithoutReportsCannotBeMeasured() throws IOException {
        Ran r = run("examine", Files.createDirectory(folder.resolve("none")).toString());
        assertThat(r.code()).isEqualTo(Exit.NOT_MEASURED);
        assertThat(r.err()).contains("a folder without files");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("examine").code()).isEqualTo(Exit.USAGE);
        assertThat(run("examin", "x").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void helpTeachesByExample() {
        for (String command : List.of("examine", "explain", "extract", "stories", "reuse", "quotes", "verify")) {
            Ran r = run(command, "--help");
            assertThat(r.code()).isEqualTo(Exit.DONE);
            assertThat(r.out()).as(command).contains("Example").contains("stemma " + command);
        }
        assertThat(run("--help").out()).contains("Exit codes");
    }

    @Test
    void aTamperedDossierFailsToVerify() throws IOException {
        Path json = folder.resolve("d.json");
        assertThat(run(
                                "examine",
                                "--json",
                                json.toString(),
                                Samples.ROOT.resolve("dam").toString())
                        .code())
                .isEqualTo(Exit.DONE);
        assertThat(run("verify", json.toString(), Samples.ROOT.resolve("dam").toString())
                        .code())
                .isEqualTo(Exit.DONE);
        String text = Files.readString(json);
        Files.writeString(json, text.replace("Halfern: Before dawn", "Halfern: Before dusk and dawn"));
        Ran r = run("verify", json.toString());
        assertThat(r.code()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(r.err()).contains("is not what stands at");
        Files.writeString(json, text.replaceFirst("\"sha256\": \"..", "\"sha256\": \"zz"));
        assertThat(run("verify", json.toString(), Samples.ROOT.resolve("dam").toString())
                        .code())
                .isEqualTo(Exit.NOT_VERIFIED);
    }

    @Test
    void noScriptOfAReportReachesThePage() throws IOException {
        file(
                "a.txt",
                "<script>alert(1)</script> said the mayor of Elin on Monday, \"<img src=x onerror=alert(2)>\", and went home.");
        Path html = folder.resolve("d.html");
        assertThat(run(
                                "examine",
                                "--html",
                                html.toString(),
                                folder.resolve("a.txt").toString())
                        .code())
                .isEqualTo(Exit.DONE);
        assertThat(Files.readString(html))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("&lt;script")
                .contains("default-src 'none'");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() throws IOException {
        file("a.txt", "The mayor\u001b[31m of Elin\u202e went home on Monday evening, \u0007the town clerk said.");
        assertThat(run("examine", folder.resolve("a.txt").toString()).out())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e")
                .doesNotContain("\u0007");
    }

    @Test
    void evidenceLeftOutIsNoReasonForAnEdge() {
        String dam = Samples.ROOT.resolve("dam").toString();
        Ran all = run("examine", "--json", "-", dam);
        Ran less = run("examine", "--json", "-", "--without", "credit", "--without", "quotation", dam);
        assertThat(all.out())
                .contains("\"kind\": \"credit\", \"weight\"")
                .contains("\"kind\": \"quotation\", \"weight\"");
        assertThat(less.code()).isEqualTo(Exit.DONE);
        assertThat(less.out())
                .doesNotContain("\"kind\": \"credit\", \"weight\"")
                .doesNotContain("\"kind\": \"quotation\", \"weight\"");
        assertThat(less.err()).contains("as if nothing were known of credit, quotation");
    }

    @Test
    void anUnknownKindOfEvidenceIsAnsweredWithThoseThereAre() {
        Ran r = run("examine", "--without", "smell", Samples.ROOT.resolve("dam").toString());
        assertThat(r.code()).isEqualTo(Exit.USAGE);
        assertThat(r.err()).contains("no kind of evidence is called smell").contains(EvidenceKind.ALL);
    }

    @Test
    void whyTwoReportsAreRelatedIsSaidWithWhatDecidedAndTheTextsSideBySide() {
        Ran r = run("explain", "harbour", "valley", Samples.ROOT.resolve("dam").toString());
        assertThat(r.code()).isEqualTo(Exit.DONE);
        assertThat(r.out())
                .contains("neither goes back to the other")
                .contains("WHAT DECIDED")
                .contains("That is enough")
                .containsPattern("valley rewrites a text that is not here \\(lost-\\d\\)")
                .containsPattern("harbour:644-756 +\\| valley:512-624");
    }

    @Test
    void whyTwoReportsAreNotRelatedIsSaidWithWhatIsMissing() {
        Ran r = run("explain", "post", "voice", Samples.ROOT.resolve("ferry").toString());
        assertThat(r.out())
                .contains("held to be independent")
                .contains("60 needed")
                .contains("Not enough")
                .doesNotContain("That is enough");
    }

    @Test
    void reportsOfDifferentStoriesAreLaidSideBySideAllTheSame() {
        Ran r = run("explain", "harbour", "fair", Samples.ROOT.resolve("dam").toString());
        assertThat(r.out()).contains("different stories").contains("They share no passage");
    }
}
