package stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.Utterance;

class ExcerptTest {
    private static final String LONG =
            "We went down to the harbour before the sun was up, all nine of us, and we stood there in the rain until the boats came back, and I tell you that not one of us would have %s there if we had known";

    @Test
    void theWordsThatDifferAreSeen() {
        String a = String.format(LONG, "stayed");
        String b = String.format(LONG, "waited");
        List<Utterance.Reading> both = List.of(reading("a", a), reading("b", b));
        assertThat(Excerpt.ofDifference(a, both, 100)).startsWith("\u2026").contains("stayed");
        assertThat(Excerpt.ofDifference(b, both, 100)).contains("waited").hasSizeLessThan(104);
        assertThat(Excerpt.ofDifference("Short.", both, 100)).isEqualTo("Short.");
    }

    private static Utterance.Reading reading(String report, String text) {
        return new Utterance.Reading(
                new Locus(report, new Span(0, text.length())), text, true, Utterance.Label.ALTERED, List.of());
    }
}
