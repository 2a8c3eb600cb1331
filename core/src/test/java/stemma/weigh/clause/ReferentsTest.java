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
}
