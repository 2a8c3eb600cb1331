package stemma.archive.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import stemma.archive.Archive;
import stemma.archive.Kept;
import stemma.archive.Places.Kind;
import stemma.report.Agency;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;
import stemma.text.CodePoints;
import stemma.text.Span;

/** Finding reports; and that nothing which happens to the index matters. */
@ParameterizedClass
@EnumSource(Kind.class)
class IndexTest {
    private final Kind kind;
    private final Archive archive;

    IndexTest(Kind kind) {
        this.kind = kind;
        this.archive = Archive.open(kind.fresh());
    }

    /** The index of a server's archive stands in the cache of whoever runs this. */
    @AfterEach
    void close() throws IOException {
        Path index = Index.place(archive);
        archive.close();
        List<Path> all = new ArrayList<>();
        if (Files.exists(index)) {
            try (Stream<Path> files = Files.walk(index)) {
                files.forEach(all::add);
            }
        }
        for (Path f : all.reversed()) {
            Files.delete(f);
        }
    }

    private static Report.Builder report(String id, String text) {
        return Report.of(id, text).source("test").url("https://example.org/news/" + id);
    }

    private static Report dated(String id, String day, String text) {
        return report(id, text).published(Published.fromMetadata(day)).build();
    }

    private Index open() {
        return Index.open(archive, n -> {});
    }

    private List<String> find(String query) {
        try (Index i = open()) {
            Found f = i.search(query, 100);
            assertThat(f.hits()).hasSize(f.total());
            return f.hits().stream().map(h -> h.kept().id()).toList();
        }
    }

    private static List<String> slices(Hit h) {
        String text = h.kept().report().untouched();
        CodePoints points = new CodePoints(text);
        return h.hits().stream()
                .map(s -> text.substring(points.toUnit(s.start()), points.toUnit(s.end())))
                .toList();
    }

    private void dam() {
        archive.add(
                report("ada", "The emergency spillway of the dam was opened on Monday. Nobody was hurt at the café.")
                        .title(new Title("Dam opened", null))
                        .outlet("Valley Post")
                        .agency(new Agency("Meridian News Agency", null))
                        .published(Published.fromMetadata("2026-03-02T10:00:00Z"))
                        .language("en-GB")
                        .build(),
                report(
                                "bor",
                                "The spillways stayed shut, said the mayor’s office. An emergency, it said, was no reason.")
                        .outlet("Harbour Times")
                        .published(Published.fromMetadata("2026-03-04"))
                        .language("en")
                        .build(),
                report("cyd", "Die Talsperre wurde am Montag geöffnet; ein CAFÉ blieb geschlossen.")
                        .outlet("Tal-Post")
                        .language("de")
                        .build());
    }

    @Test
    void wordsPhrasesBeginningsAndWhatIsNotWanted() {
        dam();
        assertThat(find("spillway")).containsExactly("ada", "bor");
        assertThat(find("\"emergency spillway\"")).containsExactly("ada");
        assertThat(find("\"spillway\"")).contains("ada");
        assertThat(find("cafe")).containsExactlyInAnyOrder("ada", "cyd");
        assertThat(find("GEOFFNET")).containsExactly("cyd");
        assertThat(find("mayor")).containsExactly("bor");
        assertThat(find("spillway -mayor")).containsExactly("ada");
        assertThat(find("talsp* OR mayor")).containsExactlyInAnyOrder("bor", "cyd");
        assertThat(find("-spillway")).containsExactly("cyd");
        assertThat(find("harvest")).isEmpty();
    }

    @Test
    void whatIsKnownOfAReportSortsOut() {
        dam();
        assertThat(find("outlet:post")).containsExactly("ada", "cyd");
        assertThat(find("outlet:\"valley post\"")).containsExactly("ada");
        assertThat(find("agency:meridian")).containsExactly("ada");
        assertThat(find("title:opened")).containsExactly("ada");
        assertThat(find("lang:en")).containsExactly("bor", "ada");
        assertThat(find("lang:en-GB")).containsExactly("ada");
        assertThat(find("after:2026-03-03")).containsExactly("bor");
        assertThat(find("after:2026-03-02 before:2026-03-03")).containsExactly("ada");
        assertThat(find("before:2027")).containsExactly("bor", "ada");
        String story = archive.report("ada").orElseThrow().story();
        assertThat(find("story:" + story)).contains("ada");
        try (Index i = open()) {
            assertThat(i.search("story:none", 5).remarks()).containsExactly("there is no story none");
        }
    }

    @Test
    void speakersAreFoundByTheirNames() {
        archive.add(
                dated(
                        "ada",
                        "2026-03-02",
                        "The dam is safe. “We are not going to open it today,” said Orsolya Brandt, the engineer."),
                dated(
                        "bor",
                        "2026-03-03",
                        "Orsolya Brandt was seen at the dam. “Nobody told us,” said Tobias Kellermann, a farmer."));
        assertThat(find("speaker:brandt")).containsExactly("ada");
        assertThat(find("speaker:\"Tobias Kellermann\"")).containsExactly("bor");
        assertThat(find("dam -speaker:brandt")).containsExactly("bor");
        assertThat(find("speaker:nobody")).isEmpty();
        try (Index i = open()) {
            assertThat(i.hear(n -> {})).isZero();
        }
    }

    @Test
    void hitsAreTheVeryCharactersOfTheText() {
        archive.add(report(
                        "ada",
                        "😀😀 The so-called 𝔊reat dam 😀 of the &quot;old&quot; valley: Dam’s gates, DAMS and a damp wall.")
                .build());
        try (Index i = open()) {
            Hit h = i.search("dam \"old valley\"", 5).hits().getFirst();
            assertThat(slices(h)).containsExactly("dam", "old&quot; valley", "Dam’s", "DAMS");
            assertThat(h.snippet().start()).isZero();
        }
    }

    @Test
    void spansLieWithinRandomTexts() {
        Random random = new Random(7);
        String[] bits = {
            "dam", " ", "😀", "é", "&amp;", "\u0301", "Dam’s", "\n\n", "ﬁre", "\u00AD", "堤防", "x", "\u200B", "Ã©", "."
        };
        List<Report> all = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            StringBuilder text = new StringBuilder("dam ");
            for (int k = 0; k < 200; k++) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            all.add(report("r" + n, text.toString()).build());
        }
        archive.add(all);
        try (Index i = open()) {
            Found f = i.search("dam OR fire OR \"堤防\" OR fir*", 100);
            assertThat(f.total()).isEqualTo(20);
            for (Hit h : f.hits()) {
                String text = h.kept().report().untouched();
                int length = text.codePointCount(0, text.length());
                int at = 0;
                for (Span s : h.hits()) {
                    assertThat(s.start()).isGreaterThanOrEqualTo(at);
                    at = s.end();
                }
                assertThat(at).isLessThanOrEqualTo(length);
                assertThat(h.snippet().end()).isLessThanOrEqualTo(length);
                assertThat(slices(h)).noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void reportsOfOneRankComeByDateThenByName() {
        archive.add(
                dated("c", "2026-03-01", "The fair opens."),
                dated("b", "2026-03-05", "The fair opens."),
                dated("a", "2026-03-01", "The fair opens."),
                report("0", "The fair opens.").build());
        assertThat(find("fair")).containsExactly("b", "a", "c", "0");
        try (Index i = open()) {
            Found f = i.search("fair", 2);
            assertThat(f.total()).isEqualTo(4);
            assertThat(f.hits()).extracting(h -> h.kept().id()).containsExactly("b", "a");
        }
    }

    @Test
    void whatWasAddedAfterTheIndexWasLastWrittenIsFound() {
        dam();
        assertThat(find("spillway")).hasSize(2);
        archive.add(report("dun", "A spillway in the north.").build());
        assertThat(find("spillway")).hasSize(3);
        archive.add(report("ada", "The fair opens, and nothing else is new.").build());
        assertThat(find("spillway")).hasSize(2).doesNotContain("ada");
        assertThat(find("fair")).containsExactly("ada");
    }

    @Test
    void anIndexOfWhichTheLastWritingWasCutOffHeals() throws IOException {
        dam();
        find("spillway");
        archive.add(report("dun", "A spillway in the north.").build());
        try (Shelf words = Shelf.at(Index.place(archive).resolve("words"))) {
            IndexWriter w = Objects.requireNonNull(words.writer(false));
            w.updateDocument(
                    new Term(Entry.ID, "dun"), Entry.of(archive.report("dun").orElseThrow()));
            w.flush();
            // Killed before its commit: what was flushed lies about, nothing points to it.
            w.rollback();
        }
        assertThat(find("spillway")).hasSize(3);
    }

    @Test
    void aDamagedOrForeignIndexIsMadeAnew() throws IOException {
        dam();
        find("spillway");
        Path words = Index.place(archive).resolve("words");
        try (Stream<Path> files = Files.list(words)) {
            for (Path f : files.filter(p -> p.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(f, new byte[] {1, 2, 3});
            }
        }
        assertThat(find("spillway")).hasSize(2);
        try (Stream<Path> files = Files.list(words)) {
            for (Path f : files.filter(p -> p.getFileName().toString().startsWith("_"))
                    .toList()) {
                Files.delete(f);
            }
        }
        assertThat(find("spillway")).hasSize(2);
        try (Archive other = Archive.open(kind.fresh())) {
            other.add(report("eve", "Another spillway.").build());
            try (Index i = Index.open(Source.of(other), Index.place(archive), false, n -> {})) {
                assertThat(i.search("spillway", 9).total()).isEqualTo(1);
            }
        }
    }

    @Test
    void anIndexMadeAnewAnswersAsTheOneThatGrew() {
        dam();
        find("spillway");
        archive.add(report("dun", "A spillway in the north, and a café.").build());
        List<String> grown = find("spillway OR cafe");
        try (Index i = Index.rebuild(archive, n -> {})) {
            assertThat(i.search("spillway OR cafe", 9).hits())
                    .extracting(h -> h.kept().id())
                    .isEqualTo(grown);
        }
    }

    @Test
    void whileAnotherWritesWhatThereIsIsSearched() throws IOException {
        dam();
        find("spillway");
        archive.add(report("dun", "A spillway in the north.").build());
        try (Shelf words = Shelf.at(Index.place(archive).resolve("words"));
                IndexWriter w = words.writer(false);
                Index i = open()) {
            assertThat(w).isNotNull();
            Found f = i.search("spillway", 9);
            assertThat(f.total()).isEqualTo(2);
            assertThat(f.remarks())
                    .containsExactly("another process is writing the index; the latest reports may be missing");
        }
        assertThat(find("spillway")).hasSize(3);
    }

    private IndexCheck check() {
        return IndexCheck.of(archive);
    }

    @Test
    void anIndexThatAgreesWithTheDatabaseIsWell() {
        dam();
        assertThat(check()).isEqualTo(new IndexCheck("no index yet: the next search makes it", List.of()));
        find("spillway");
        assertThat(check()).isEqualTo(new IndexCheck("3 reports indexed", List.of()));
        archive.add(
                report("ada", "The fair opens, and nothing else is new.").build(),
                report("dun", "A spillway in the north.").build());
        assertThat(check()).isEqualTo(new IndexCheck("2 reports not indexed yet: the next search does it", List.of()));
        find("speaker:brandt");
        assertThat(check().problems()).isEmpty();
    }

    private void tamper(Tampering tampering) throws IOException {
        try (Shelf words = Shelf.at(Index.place(archive).resolve("words"))) {
            IndexWriter w = Objects.requireNonNull(words.writer(false));
            tampering.with(w);
            Shelf.commit(w, archive.name(), archive.lastChange());
            w.close();
        }
    }

    private interface Tampering {
        void with(IndexWriter w) throws IOException;
    }

    @Test
    void anIndexThatLacksAReportOrHoldsOneTooManyIsFoundOut() throws IOException {
        dam();
        find("spillway");
        tamper(w -> w.deleteDocuments(new Term(Entry.ID, "bor")));
        assertThat(check().problems())
                .containsExactly("the index lacks report bor, version 1; 'stemma index --rebuild' makes it anew");
        tamper(w -> {
            Kept ada = archive.report("ada").orElseThrow();
            w.addDocument(Entry.of(ada));
            w.addDocument(Entry.of(new Kept(
                    9,
                    1,
                    true,
                    9,
                    ada.story(),
                    ada.arrived(),
                    report("eve", "A rumour.").build())));
        });
        assertThat(check().problems())
                .hasSize(3)
                .contains(
                        "the index holds report ada 2 times; 'stemma index --rebuild' makes it anew",
                        "the index holds 1 reports that the database does not; 'stemma index --rebuild' makes it anew");
        try (Index i = Index.rebuild(archive, n -> {})) {
            assertThat(i.size()).isEqualTo(3);
        }
        assertThat(check().problems()).isEmpty();
    }

    @Test
    void aFlippedByteInTheIndexIsFoundOut() throws IOException {
        dam();
        find("spillway");
        Path words = Index.place(archive).resolve("words");
        try (Stream<Path> files = Files.list(words)) {
            Path largest = files.filter(f -> f.getFileName().toString().startsWith("_"))
                    .max(java.util.Comparator.comparingLong(f -> f.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
        assertThat(check().problems()).singleElement().asString().contains("damaged");
        try (Index i = Index.rebuild(archive, n -> {})) {
            assertThat(i.search("spillway", 9).total()).isEqualTo(2);
        }
        assertThat(check().problems()).isEmpty();
    }
}
