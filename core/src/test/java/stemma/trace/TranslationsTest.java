package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Anchors;
import stemma.report.Locus;
import stemma.report.Report;

/** Twelve invented reports with their translations by us, and others of the same events in those languages. */
class TranslationsTest {
    private static final Map<String, Annotated> ALL = read();

    private static Map<String, Annotated> read() {
        Map<String, Annotated> out = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(TranslationsTest.class.getResourceAsStream("translations.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.split("(?m)^=== ")) {
                int end = block.indexOf('\n');
                if (end > 0) {
                    String[] head = block.substring(0, end).strip().split(" ");
                    out.put(
                            head[0] + " " + head[2],
                            annotated(Report.of(
                                            head[0] + head[2],
                                            block.substring(end).strip())
                                    .language(head[1])
                                    .build()));
                }
            }
            return out;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Annotated annotated(Report report) {
        return Annotator.annotate(Cleaner.clean(List.of(report)).getFirst());
    }

    private static List<Anchors.Showing> showings(String kind) {
        List<Anchors.Showing> out = new ArrayList<>();
        ALL.forEach((key, report) -> {
            if (key.endsWith(kind)) {
                out.add(Anchors.of(original(key), report).showing());
            }
        });
        return out;
    }

    private static Annotated original(String key) {
        return Objects.requireNonNull(ALL.get(key.substring(0, 2) + " original"));
    }

    private static Annotated of(String key) {
        return Objects.requireNonNull(ALL.get(key));
    }

    @Test
    void translationsAreTold() {
        assertThat(showings("translation")).hasSize(12).containsOnly(Anchors.Showing.TRANSLATION);
    }

    @Test
    void othersOfTheSameEventAreNoTranslations() {
        assertThat(showings("independent")).hasSize(12).containsOnly(Anchors.Showing.NOTHING);
    }

    @Test
    void theSameNumbersInAnOrderOfTheirOwnLeaveItOpen() {
        assertThat(showings("factual")).hasSize(6).containsOnly(Anchors.Showing.UNCLEAR);
    }

    @Test
    void otherStoriesShareNothing() {
        assertThat(Anchors.of(of("01 original"), of("02 translation")).showing())
                .isEqualTo(Anchors.Showing.NOTHING);
        assertThat(Anchors.of(of("06 original"), of("03 translation")).showing())
                .isEqualTo(Anchors.Showing.NOTHING);
    }

    @Test
    void aTranslationIsNoSourceOfItsOwn() {
        Traced t = TracerTest.trace(of("07 original"), of("07 translation"), of("07 independent"));
        assertThat(t.independent().count()).isEqualTo(2);
        assertThat(t.lineage().edges())
                .extracting(Lineage.Edge::relation)
                .containsExactly(Lineage.Relation.TRANSLATION, Lineage.Relation.TRANSLATION);
        assertThat(t.lineage().edges().getFirst().reasons().getFirst().spans())
                .extracting(Locus::report)
                .contains("07original", "07translation");
    }

    @Test
    void theEarlierOneIsTheOriginalWhereTimesAreKnown() {
        Traced t = TracerTest.trace(
                TracerTest.at("2025-03-02", of("07 translation")), TracerTest.at("2025-03-01", of("07 original")));
        assertThat(TracerTest.edges(t)).containsExactly("07original>07translation");
    }

    @Test
    void whereItCannotBeToldTheCountIsOpen() {
        Traced t = TracerTest.trace(of("07 original"), of("07 factual"));
        assertThat(t.independent().count()).isNull();
        assertThat(t.independent().low()).isEqualTo(1);
        assertThat(t.independent().high()).isEqualTo(2);
    }

    @Test
    void withoutTheEvidenceOfLanguageNothingTiesThem() {
        Traced t = TracerTest.trace(
                List.of(of("07 original"), of("07 translation")),
                Settings.defaults().without(Lineage.Evidence.LANGUAGE));
        assertThat(t.lineage().edges()).isEmpty();
    }
}
