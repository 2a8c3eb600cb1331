package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.collate.Collator;
import stemma.trace.Explanation.Verdict;

class ExplanationTest {
    private static final List<Annotated> REPORTS = List.of(
            TracerTest.report("a", TracerTest.FERRY),
            TracerTest.report(
                    "b", TracerTest.change(TracerTest.FERRY, "began", "started").subList(0, 5)),
            TracerTest.report("c", TracerTest.BRIDGE));
    private static final List<Collation> COLLATIONS = Collator.collate(REPORTS);
    private static final Traced TRACED = Tracer.trace(REPORTS, List.of(), COLLATIONS);

    @Test
    void aCopyIsExplainedByTheEdgeAndItsPassages() {
        Explanation e = Explanation.of(TRACED, REPORTS, COLLATIONS, "b", "a");
        assertThat(e.verdict()).isEqualTo(Verdict.DESCENDANT);
        assertThat(e.way()).hasSize(1);
        assertThat(e.passages()).isNotEmpty();
        assertThat(e.tests().getFirst().met()).isTrue();
        assertThat(e.shareA()).isGreaterThan(e.shareB());
    }

    @Test
    void strangersAreExplainedByWhatIsMissing() {
        Explanation e = Explanation.of(TRACED, REPORTS, COLLATIONS, "a", "c");
        assertThat(e.verdict()).isEqualTo(Verdict.UNRELATED);
        assertThat(e.way()).isEmpty();
        assertThat(e.tests()).isNotEmpty().noneMatch(Explanation.Test::met);
    }

    @Test
    void anUnknownReportIsRefused() {
        assertThatThrownBy(() -> Explanation.of(TRACED, REPORTS, COLLATIONS, "a", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x");
    }
}
