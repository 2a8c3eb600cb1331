package stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

class CollatorTest {
    private static final String COPY = """
            The lighthouse at Cape Verrin went dark on Monday night after lightning struck its generator, the coast guard said.
            Two fishing boats ran aground on the shoals below the cliffs before volunteers lit bonfires along the beach.
            Nobody was hurt, but one skipper lost his entire catch of mackerel when the hold flooded.
            """;
    private static final String OTHER = """
            Teachers in the valley will vote next month on a new contract that raises pay by four percent over two years.
            The union's negotiators called the offer a modest step and asked members to read it closely before deciding.
            """;

    static Annotated report(String id, String text) {
        Span all = new Span(0, text.length()).trim(text);
        return Annotator.annotate(Report.of(id, text)
                .parts(all.isEmpty() ? List.of() : List.of(new Part(Part.Kind.BODY, all)))
                .build());
    }

    @Test
    void aReprintIsOnePassageOverAll() {
        Collation c = Collator.collate(report("x", COPY), report("y", COPY)).orElseThrow();

        assertThat(c.shareA()).isEqualTo(1);
        assertThat(c.shareB()).isEqualTo(1);
        assertThat(c.derivation()).isEqualTo(Collation.Derivation.WHOLLY);
        assertThat(c.passages()).allMatch(p -> p.kind() == Passage.Kind.VERBATIM && p.score() == 1);
    }

    @Test
    void reportsWithNothingInCommonShareNoPassage() {
        assertThat(Collator.collate(report("x", COPY), report("y", OTHER))).isEmpty();
    }

    @Test
    void anEditedPassageKeepsExactPlaces() {
        String edited = OTHER
                + COPY.replace("fishing boats", "trawlers")
                        .replace(" on Monday night", "")
                        .replace("entire ", "");
        Annotated a = report("a", COPY);
        Annotated b = report("b", edited);

        Collation c = Collator.collate(a, b).orElseThrow();

        assertThat(c.shareA()).isGreaterThan(0.9);
        assertThat(c.shareB()).isBetween(0.5, 0.62);
        assertThat(c.passages()).allSatisfy(p -> {
            assertThat(p.kind()).isNotEqualTo(Passage.Kind.PARAPHRASE);
            assertThat(p.b().start()).isGreaterThanOrEqualTo(OTHER.length());
        });
    }

    @Test
    void movedParagraphsAreFoundWhereTheyStand() {
        String[] lines = COPY.split("\n");
        Collation c = Collator.collate(
                        report("a", COPY), report("b", lines[2] + "\n" + OTHER + lines[0] + "\n" + lines[1]))
                .orElseThrow();

        assertThat(c.shareA()).isGreaterThan(0.95);
        assertThat(c.passages()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void bothCopiesOfADoubledBodyAreFound() {
        Collation c =
                Collator.collate(report("a", COPY), report("b", COPY + COPY)).orElseThrow();

        assertThat(c.shareB()).isEqualTo(1);
    }

    @Test
    void theOrderOfReportsMakesNoDifference() {
        List<Annotated> reports = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            reports.add(report("r" + i, GeneratedReports.text(new Random(i % 20), 80) + (i % 3 == 0 ? COPY : "")));
        }
        List<Collation> first = Collator.collate(reports);
        Collections.shuffle(reports, new Random(5));

        assertThat(first).isNotEmpty().isEqualTo(Collator.collate(reports));
    }

    @Test
    void emptyReportsAreNoTrouble() {
        assertThat(Collator.collate(List.of(report("a", ""), report("b", ""), report("c", "One"))))
                .isEmpty();
        assertThat(Collator.collate(List.of())).isEmpty();
    }
}
