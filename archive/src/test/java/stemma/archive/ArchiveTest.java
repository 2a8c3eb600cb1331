package stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;
import stemma.text.Span;

class ArchiveTest {
    private static final Report FULL = Report.of(
                    "weir", "Old Weir Gives Way\n\nBy Ana Lund\n\nThe weir at Tamm broke. \uD800 \u0000 é 𝒜")
            .source("news/weir.html")
            .sha256("ab".repeat(32))
            .language("en")
            .title(new Title("Old Weir Gives Way", new Span(0, 18)))
            .outlet("Tamm Herald")
            .author("Ana Lund")
            .agency(new Agency("Norrpress", null))
            .published(new Published("2026-03-04", Published.Precision.DAY, Published.Basis.DATELINE, new Span(20, 31)))
            .url("https://www.tamm.example/2026/weir?utm_source=x")
            .parts(List.of(
                    new Part(Part.Kind.TITLE, new Span(0, 18)),
                    new Part(Part.Kind.REPEATED_TITLE, new Span(20, 31), new Span(0, 18), "repeats the headline")))
            .article(new Span(0, 18))
            .signals(List.of(
                    new Signal(Signal.Kind.BYLINE, "Ana Lund", new Span(20, 31)),
                    new Signal(Signal.Kind.CANONICAL, "https://tamm.example/2026/weir", null)))
            .build();

    private static Report text(String id, String text) {
        return Report.of(id, text).build();
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void keepsEveryUnitOfAReport(String place) {
        try (Archive a = Archive.open(place)) {
            assertThat(a.add(FULL)).extracting(Added::outcome).containsExactly(Added.Outcome.NEW);
        }
        try (Archive a = Archive.existing(place)) {
            assertThat(a.report("weir").orElseThrow().report()).isEqualTo(FULL);
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void takesTheSameBytesOnce(String place) {
        try (Archive a = Archive.open(place)) {
            a.add(FULL);
            long before = a.lastChange();
            Added again =
                    a.add(FULL.with().source("elsewhere/weir.html").build()).getFirst();
            assertThat(again.outcome()).isEqualTo(Added.Outcome.UNCHANGED);
            assertThat(a.lastChange()).isEqualTo(before);
            assertThat(a.size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void keepsWhatChangedUnderAnAddressAsAVersion(String place) {
        Report later = Report.of("amp-weir", "Two people are missing after the weir at Tamm broke.")
                .url("https://amp.tamm.example/2026/weir?fbclid=1")
                .build();
        try (Archive a = Archive.open(place)) {
            a.add(FULL);
            Added second = a.add(later).getFirst();
            assertThat(second).isEqualTo(new Added(Added.Outcome.NEW_VERSION, "weir", 2, "s-weir"));
            assertThat(a.versions("weir"))
                    .extracting(k -> k.report().text())
                    .containsExactly(FULL.text(), later.text());
            assertThat(a.versions("weir")).extracting(Kept::latest).containsExactly(false, true);
            assertThat(a.report("weir").orElseThrow().version()).isEqualTo(2);
            assertThat(a.add(later).getFirst().outcome()).isEqualTo(Added.Outcome.UNCHANGED);
            assertThat(a.add(FULL).getFirst().outcome()).isEqualTo(Added.Outcome.UNCHANGED);
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void othersWithOneIdentifierGetTheirOwn(String place) {
        try (Archive a = Archive.open(place)) {
            assertThat(a.add(text("1", "One thing."), text("1", "Another."), text("1", "A third.")))
                    .extracting(Added::id)
                    .containsExactly("1", "1~2", "1~3");
            assertThat(a.report("1~3").orElseThrow().report().id()).isEqualTo("1~3");
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void tellsWhatChangedSince(String place) {
        try (Archive a = Archive.open(place)) {
            assertThat(a.lastChange()).isZero();
            a.add(FULL, text("b", "Bread is dearer."));
            long before = a.lastChange();
            a.add(text("c", "Cranes went north."));
            assertThat(a.changedSince(before, 10)).extracting(Kept::id).containsExactly("c");
            a.add(FULL.with().sha256("cd".repeat(32)).outlet("Tamm Daily").build());
            assertThat(a.changedSince(before, 10)).extracting(Kept::id).containsExactly("c", "weir");
            List<String> one = new ArrayList<>();
            for (List<Kept> next = a.changedSince(0, 1); !next.isEmpty(); ) {
                one.add(next.getFirst().id());
                next = a.changedSince(next.getFirst().change(), 1);
            }
            assertThat(one).containsExactly("b", "c", "weir");
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void aFailedAddLeavesNothing(String place) {
        try (Archive a = Archive.open(place)) {
            List<Report> bad = new ArrayList<>(List.of(text("a", "Apples.")));
            bad.add(null);
            assertThatThrownBy(() -> a.add(bad)).isInstanceOf(NullPointerException.class);
            assertThat(a.size()).isZero();
            assertThat(a.lastChange()).isZero();
            assertThat(a.add(text("a", "Apples.")).getFirst().version()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void refusesANewerArchive(String place) {
        Archive.open(place).close();
        try (Database db = Database.connect(Location.of(place), false)) {
            db.write(() -> db.update("INSERT INTO migration (number, file) VALUES (?, ?)", 999, "999_later.sql"));
        }
        assertThatThrownBy(() -> Archive.existing(place))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("newer Stemma (schema 999");
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void bringsAnOlderArchiveUpToDate(String place) {
        List<String> files = Migrations.files();
        try (Database db = Database.connect(Location.of(place), true)) {
            Migrations.migrate(db, files.subList(0, 1));
            assertThat(db.read(() -> db.number("SELECT MAX(number) FROM migration")))
                    .isEqualTo(1);
        }
        try (Archive a = Archive.existing(place)) {
            a.add(FULL);
            assertThat(a.size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void writersTakeTurns(String place) throws InterruptedException {
        Archive.open(place).close();
        List<Thread> writers = new ArrayList<>();
        List<Throwable> failed = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int w = 0; w < 3; w++) {
            String id = "w" + w;
            Thread t = new Thread(() -> {
                try (Archive a = Archive.existing(place)) {
                    for (int n = 0; n < 10; n++) {
                        a.add(text(id + "-" + n, "Report " + n + " of writer " + id + "."));
                    }
                } catch (RuntimeException e) {
                    failed.add(e);
                }
            });
            writers.add(t);
            t.start();
        }
        for (Thread t : writers) {
            t.join();
        }
        assertThat(failed).isEmpty();
        try (Archive a = Archive.existing(place)) {
            assertThat(a.size()).isEqualTo(30);
            assertThat(a.changedSince(0, 100)).extracting(Kept::change).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void keepsNotes(String place) {
        try (Archive a = Archive.open(place)) {
            assertThat(a.note("feed")).isEmpty();
            a.note("feed", "one");
            a.note("feed", "two");
            assertThat(a.note("feed")).contains("two");
        }
    }

    @Test
    void askingLeavesAnEmptyDatabaseEmpty() throws SQLException {
        String place = Places.server();
        assertThatThrownBy(() -> Archive.existing(place))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("no archive here");
        try (Connection c = DriverManager.getConnection(place);
                ResultSet tables = c.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void saysWhereThereIsNone() throws IOException {
        Path empty = Files.createTempDirectory("stemma-none");
        assertThatThrownBy(() -> Archive.existing(empty.toString())).hasMessageContaining("no archive here");
        Path file = Files.writeString(empty.resolve("f"), "x");
        assertThatThrownBy(() -> Archive.open(file.toString())).hasMessageContaining("a file, not an archive");
        assertThatThrownBy(() -> Archive.open("jdbc:h2:mem")).hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void aDamagedFileIsSaid() throws IOException {
        Path dir = Files.createTempDirectory("stemma-bad");
        Files.writeString(
                dir.resolve(Database.FILE), "not a database, by any means; long enough to be looked at".repeat(40));
        assertThatThrownBy(() -> Archive.existing(dir.toString()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("damaged or none");
    }

    @Test
    void aFrontPageIsNoAddress() {
        Report r = text("x", "X.")
                .with()
                .url("https://tamm.example/")
                .source("x.html")
                .build();
        assertThat(Identity.address(r)).startsWith("file ");
    }
}
