package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.archive.Archive;
import stemma.archive.index.Index;

/** The archive as a person works with it, in a folder and on a server. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ArchiveCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private final boolean server;
    private final Map<String, String> archives = new HashMap<>();

    ArchiveCommandsTest(boolean server) {
        this.server = server;
    }

    /** The index of a server's archive stands in the cache of whoever runs this. */
    @AfterEach
    void clear() throws IOException {
        for (String place : archives.values()) {
            List<Path> all = new ArrayList<>();
            try (Archive a = Archive.open(place);
                    Stream<Path> files = Files.exists(Index.place(a)) ? Files.walk(Index.place(a)) : Stream.of()) {
                files.forEach(all::add);
            }
            for (Path f : all.reversed()) {
                Files.delete(f);
            }
        }
    }

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

    private String archive(String name) {
        return archives.computeIfAbsent(
                name, n -> server ? Postgres.fresh() : folder.resolve(n).toString());
    }

    private static String dam() {
        return Samples.ROOT.resolve("dam").toString();
    }

    @Test
    void aStoryGrowsAndIsShown() {
        Ran added = run("add", "--archive", archive("a"), dam());
        assertThat(added.code()).isEqualTo(Exit.DONE);
        assertThat(added.out()).contains("new\tharbour\t1\ts-courier\n");
        assertThat(added.err()).contains("8 new, 0 changed, 0 known");
        assertThat(run("add", "--archive", archive("a"), dam()).err()).contains("0 new, 0 changed, 8 known");
        Ran stories = run("stories", "--archive", archive("a"));
        assertThat(stories.out()).contains("{\"story\":\"s-courier\",\"reports\":[\"courier\",\"harbour\"");
        Ran shown = run("show", "--archive", archive("a"), "s-courier");
        assertThat(shown.out()).contains("Why these reports are here:").contains("harbour joined (likeness");
        Ran again = run("show", "--archive", archive("a"), "s-courier");
        assertThat(again.out()).isEqualTo(shown.out());
        assertThat(run("check", "--dossiers", "--archive", archive("a")).code()).isEqualTo(Exit.DONE);
    }

    @Test
    void whatWasAddedIsFoundAndTheIndexChecked() {
        run("add", "--archive", archive("a"), dam());
        assertThat(run("check", "--archive", archive("a")).out())
                .contains("8 reports, all is well; no index yet: the next search makes it");
        Ran found = run("search", "--archive", archive("a"), "dam");
        assertThat(found.code()).isEqualTo(Exit.DONE);
        assertThat(found.out()).contains("harbour");
        assertThat(run("check", "--archive", archive("a")).out()).contains("all is well; 8 reports indexed");
        Ran anew = run("index", "--rebuild", "--quiet", "--archive", archive("a"));
        assertThat(anew.code()).isEqualTo(Exit.DONE);
        assertThat(anew.out()).startsWith("8 reports, ");
        assertThat(run("search", "--archive", archive("a"), "dam").out()).isEqualTo(found.out());
    }

    @Test
    void aDossierOfTheArchiveVerifies() {
        run("add", "--archive", archive("a"), dam());
        String json = folder.resolve("d.json").toString();
        run("show", "--archive", archive("a"), "s-courier", "--json", json);
        assertThat(run("verify", json).code()).isEqualTo(Exit.DONE);
    }

    @Test
    void whatChangedBetweenVersionsIsShown() throws IOException {
        Path file = folder.resolve("ferry.txt");
        Files.writeString(file, "The ferry Alma ran aground off Kesh on Monday. Nobody was hurt, the port said.");
        run("add", "--archive", archive("a"), file.toString());
        Files.writeString(file, "The ferry Alma ran aground off Kesh on Monday. Two people were hurt, the port said.");
        Ran added = run("add", "--archive", archive("a"), file.toString());
        assertThat(added.out()).startsWith("new version\tferry\t2\t");
        Ran shown = run("show", "--archive", archive("a"), "ferry");
        assertThat(shown.out()).contains("[-Nobody was-] {+Two people were+} hurt, the port said.");
    }

    @Test
    void whatIsExportedComesBackTheSame() throws IOException {
        run("add", "--archive", archive("a"), dam());
        Ran first = run("export", "--archive", archive("a"));
        Path file = folder.resolve("all.jsonl");
        Files.writeString(file, first.out());
        assertThat(run("add", "--archive", archive("b"), file.toString()).err()).contains("8 new");
        assertThat(run("export", "--archive", archive("b")).out()).isEqualTo(first.out());
        assertThat(run("stories", "--archive", archive("b")).out())
                .isEqualTo(run("stories", "--archive", archive("a")).out());
        assertThat(run("examine", file.toString()).code()).isEqualTo(Exit.DONE);
    }

    @Test
    void aPageComesBackWithItsParts() throws IOException {
        Path page = folder.resolve("p.html");
        Files.writeString(
                page,
                "<html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>"
                        + "<p>The ferry Alma \uD835\uDC9C ran aground off Kesh on Monday, the port said, and nobody was hurt.</p>"
                        + "<p>Tugs are to pull it free at high water on Tuesday morning, harbour master Ida Voss said.</p>"
                        + "</article></body></html>");
        run("add", "--archive", archive("a"), page.toString());
        Ran first = run("export", "--archive", archive("a"));
        assertThat(first.out()).contains("\"kind\":\"body\"");
        Path file = Files.writeString(folder.resolve("p.jsonl"), first.out());
        run("add", "--archive", archive("b"), file.toString());
        assertThat(run("export", "--archive", archive("b")).out()).isEqualTo(first.out());
    }

    @Test
    void aSpanBeyondTheTextIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.jsonl"),
                "{\"id\":\"x\",\"text\":\"Short.\",\"parts\":[{\"start\":0,\"end\":99,\"kind\":\"body\"}],\"signals\":[]}\n");
        Ran r = run("add", "--archive", archive("a"), file.toString());
        assertThat(r.code()).isEqualTo(Exit.NOT_MEASURED);
        assertThat(r.err()).contains("a span that does not lie in the text");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(run("stories", "--archive", archive("none")))
                .matches(r -> r.code() == Exit.FAILURE && r.err().contains("no archive here"));
        run("add", "--archive", archive("a"), dam());
        assertThat(run("show", "--archive", archive("a"), "nobody"))
                .matches(r -> r.code() == Exit.NOT_MEASURED && r.err().contains("no story and no report"));
    }

    @Test
    void helpTeachesByExample() {
        for (String command : List.of("add", "show", "export", "check", "stories")) {
            assertThat(run(command, "--help").out())
                    .as(command)
                    .contains("Example")
                    .contains("stemma " + command);
        }
    }
}
