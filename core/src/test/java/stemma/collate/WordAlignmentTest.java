package stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stemma.collate.WordAlignment.Op;
import stemma.collate.WordAlignment.Step;
import stemma.text.Words;

class WordAlignmentTest {
    @Test
    void everyWordStandsInOneStep() {
        Words a = Words.of("The harbour master closed the eastern lock on Tuesday evening.");
        Words b = Words.of("On Tuesday the harbour master shut the eastern and the western lock.");

        List<Step> steps = WordAlignment.of(a, b).steps();

        assertThat(steps.stream().map(Step::a).filter(i -> i >= 0))
                .containsExactlyElementsOf(IntStream.range(0, a.size()).boxed().toList());
        assertThat(steps.stream().map(Step::b).filter(i -> i >= 0))
                .containsExactlyElementsOf(IntStream.range(0, b.size()).boxed().toList());
        assertThat(steps)
                .allSatisfy(s -> assertThat(s.op() == Op.SAME)
                        .isEqualTo(s.a() >= 0 && s.b() >= 0 && a.folded(s.a()).equals(b.folded(s.b()))));
    }

    @Test
    void showsWhatWasPutInLeftOutAndReplaced() {
        Words a = Words.of("Divers found three bronze bells near the old pier");
        Words b = Words.of("Divers yesterday found four bronze bells near the pier");

        assertThat(WordAlignment.of(a, b).variants().stream()
                        .map(v -> a.foldedIn(chars(a, v.a())) + " -> " + b.foldedIn(chars(b, v.b())))
                        .collect(Collectors.toList()))
                .containsExactly("[] -> [yesterday]", "[three] -> [four]", "[old] -> []");
    }

    @Test
    void aWordInAnotherFormIsASubstitutionAndNoGap() {
        Words a = Words.of("the ferries collided");
        Words b = Words.of("the ferry collided");

        assertThat(WordAlignment.of(a, b).steps())
                .containsExactly(new Step(Op.SAME, 0, 0), new Step(Op.SUBSTITUTE, 1, 1), new Step(Op.SAME, 2, 2));
    }

    @Test
    void longTextsAreSplitAtTheirLongestRuns() {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            a.append("w").append(i * 7919 % 1500).append(' ');
            b.append(i % 50 == 0 ? "other" : "w" + i * 7919 % 1500).append(' ');
        }

        WordAlignment alignment = WordAlignment.of(Words.of(a.toString()), Words.of(b.toString()));

        assertThat(alignment.same()).isEqualTo(1470);
        assertThat(alignment.variants()).hasSize(30).allMatch(v -> v.a().equals(v.b()));
    }

    @Test
    void nothingAgainstSomethingIsInsertion() {
        WordAlignment alignment = WordAlignment.of(Words.of(""), Words.of("two words"));

        assertThat(alignment.steps()).containsExactly(new Step(Op.INSERT, -1, 0), new Step(Op.INSERT, -1, 1));
        assertThat(alignment.variants()).hasSize(1);
    }

    private static stemma.text.Span chars(Words words, stemma.text.Span in) {
        return in.isEmpty() ? new stemma.text.Span(0, 0) : words.span(in.start(), in.end() - 1);
    }
}
