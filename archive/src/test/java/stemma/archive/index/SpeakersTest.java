package stemma.archive.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.archive.Archive;
import stemma.report.Report;

/** Whoever is said to speak in a report does so in its latest version. */
class SpeakersTest {
    private static final String BRANDT =
            "The dam is safe. “We are not going to open it today,” said Orsolya Brandt, the engineer.";
    private static final String KELLERMANN =
            "Orsolya Brandt was seen at the dam. “Nobody told us,” said Tobias Kellermann, a farmer.";

    @TempDir
    private Path folder = Path.of("");

    private Archive open() {
        return Archive.open(folder.resolve("a").toString());
    }

    private static Report report(String id, String text) {
        return Report.of(id, text)
                .source("test")
                .url("https://example.org/news/" + id)
                .build();
    }

    private static List<String> find(Archive a, String query) {
        try (Index i = Index.open(a, n -> {})) {
            Found found = i.search(query, 100);
            assertThat(found.remarks()).isEmpty();
            return found.hits().stream().map(h -> h.kept().id()).toList();
        }
    }

    @Test
    void aChangedReportsSpeakersAreThoseOfItsLatestVersion() {
        try (Archive a = open()) {
            a.add(report("ada", BRANDT), report("bor", BRANDT));
            assertThat(find(a, "speaker:brandt")).containsExactlyInAnyOrder("ada", "bor");
            a.add(report("ada", "The dam is safe. “Nobody told us,” said Tobias Kellermann, a farmer."));
            a.add(report("bor", KELLERMANN));
            assertThat(find(a, "speaker:brandt")).isEmpty();
            assertThat(find(a, "-speaker:brandt")).containsExactlyInAnyOrder("ada", "bor");
            assertThat(find(a, "speaker:kellermann")).containsExactlyInAnyOrder("ada", "bor");
        }
    }

    @Test
    void whoWasHeardAheadIsHeardOnce() {
        try (Archive a = open()) {
            a.add(report("ada", BRANDT), report("bor", KELLERMANN));
            try (Index i = Index.open(a, n -> {})) {
                assertThat(i.hear(n -> {})).isEqualTo(2);
            }
            a.add(report("ada", KELLERMANN), report("cyd", BRANDT));
            try (Index i = Index.open(a, n -> {})) {
                assertThat(i.hear(n -> {})).isEqualTo(2);
                assertThat(i.hear(n -> {})).isZero();
            }
            assertThat(find(a, "speaker:brandt")).containsExactly("cyd");
        }
    }

    @Test
    void anIndexMadeAnewGivesTheSameSpeakers() {
        try (Archive a = open()) {
            a.add(report("ada", BRANDT), report("bor", KELLERMANN));
            List<String> grown = find(a, "speaker:\"Orsolya Brandt\"");
            assertThat(grown).containsExactly("ada");
            try (Index i = Index.rebuild(a, n -> {})) {
                assertThat(i.hear(n -> {})).isEqualTo(2);
            }
            assertThat(find(a, "speaker:\"Orsolya Brandt\"")).isEqualTo(grown);
        }
    }

    @Test
    void whoeverWasHeardInAnArchiveSincePutBackFromACopyIsForgotten() {
        try (Archive a = open();
                Archive copy = Archive.open(folder.resolve("copy").toString())) {
            a.add(report("ada", BRANDT), report("bor", BRANDT));
            copy.add(report("ada", KELLERMANN));
            Path place = Index.place(a);
            try (Index i = Index.open(Source.of(a), place, false, n -> {})) {
                assertThat(i.search("speaker:brandt", 9).total()).isEqualTo(2);
                i.hear(n -> {});
            }
            try (Index i = Index.open(named(a.name(), Source.of(copy)), place, false, n -> {})) {
                assertThat(i.search("speaker:brandt", 9).total()).isZero();
                assertThat(i.search("speaker:kellermann", 9).total()).isEqualTo(1);
            }
        }
    }

    /** The same under another archive's name, as a copy of it would be. */
    private static Source named(String name, Source of) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long lastChange() {
                return of.lastChange();
            }

            @Override
            public List<stemma.archive.Kept> changedSince(long change, int most) {
                return of.changedSince(change, most);
            }

            @Override
            public java.util.Optional<stemma.archive.Kept> report(String id) {
                return of.report(id);
            }

            @Override
            public List<String> story(String id) {
                return of.story(id);
            }
        };
    }
}
