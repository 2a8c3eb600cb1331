package stemma.weigh.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.quote.Quotations;
import stemma.report.Report;

/** Who a clause is about, in an invented report. */
class ReferentsTest {
    private static final String TEXT =
            "Ingrid Solberg opened the northern lighthouse on Tuesday. She thanked the Danish engineers in a speech. "
                    + "Rolf Halvorsen closed the eastern pier for repairs.";

    private final Annotated report = Annotator.annotate(
            Cleaner.clean(List.of(Report.of("r", TEXT).language("en").build())).getFirst());
    private final List<Clause> clauses = Clauses.of(report, Quotations.find(report));
    private final Referents referents = new Referents(List.of(report), clauses, new Lexis(clauses));

    private int at(String start) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).text().startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no clause begins with " + start);
    }

    @Test
    void aPronounIsThePersonBefore() {
        assertThat(referents.subject(at("She thanked"))).isEqualTo(referents.subject(at("Ingrid")));
    }

    @Test
    void twoNamesAreTwo() {
        assertThat(referents.same(referents.subject(at("She thanked")), referents.subject(at("Ingrid"))))
                .isEqualTo(1);
        assertThat(referents.same(referents.subject(at("Rolf")), referents.subject(at("Ingrid"))))
                .isEqualTo(-1);
    }

    private static boolean areTwo(String first, String other) {
        List<Annotated> reports = Cleaner.clean(List.of(
                        Report.of("a", first).language("en").build(),
                        Report.of("b", other).language("en").build()))
                .stream()
                .map(Annotator::annotate)
                .toList();
        List<Clause> clauses = reports.stream()
                .flatMap(r -> Clauses.of(r, Quotations.find(r)).stream())
                .toList();
        Referents referents = new Referents(reports, clauses, new Lexis(clauses));
        int b = (int)
                clauses.stream().filter(c -> c.report() == reports.getFirst()).count();
        return referents.areTwo(0, b);
    }

    @Test
    void twoPersonsByNameAreTwo() {
        assertThat(areTwo(
                        "Dario Vess finished the game with 18 points and nine rebounds.",
                        "Milo Hartgen finished the game with 18 points and nine rebounds."))
                .isTrue();
    }

    @Test
    void whoSaysWhatHeDoesIsHe() {
        String falk =
                "Jorun Falk told reporters that she hopes to meet with President Ruiz again in the coming months.";
        assertThat(areTwo(falk, "Lene Aasgard may meet with President Ruiz in the coming months."))
                .isTrue();
        assertThat(areTwo(falk, "Jorun Falk may meet with President Ruiz in the coming months."))
                .isFalse();
    }

    @Test
    void aNameSpoiltOrShortenedAndWhoIsOnlyMeantAreNotTwo() {
        String vess = "Dario Vess finished the game with 18 points and nine rebounds.";
        assertThat(areTwo(vess, "Vess finished the game with 18 points.")).isFalse();
        assertThat(areTwo(vess, "Darrio Ves finished the game with 18 points.")).isFalse();
        assertThat(areTwo(vess, "He finished the game with 18 points.")).isFalse();
        assertThat(areTwo(vess, "Milo Hartgen finished the game behind Dario Vess."))
                .isFalse();
    }
}
