package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.text.Span;

class MarksTest {
    private static List<Span> paragraphs(String text) {
        List<Span> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (i > from) {
                    out.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return out;
    }

    private static List<String> found(String text) {
        return Marks.find(text, paragraphs(text)).stretches().stream()
                .map(s -> s.span().of(text))
                .toList();
    }

    @Test
    void everyPairOfDoubleMarks() {
        assertThat(found("A “b c” d \"e f\" g „h i“ j «k l» m »n o« p ``q r'' s ''t u''."))
                .containsExactly("“b c”", "\"e f\"", "„h i“", "«k l»", "»n o«", "``q r''", "''t u''");
    }

    @Test
    void anUnpairedMarkGetsNoPartnerFromAnotherParagraph() {
        String text = "She said \"the dam holds.\n\nNobody answered\" that day.";
        Marks marks = Marks.find(text, paragraphs(text));
        assertThat(marks.unpaired()).hasSize(2);
        assertThat(marks.stretches())
                .allMatch(s -> text.substring(s.span().start(), s.span().end()).indexOf('\n') < 0);
    }

    @Test
    void speechOfSeveralParagraphsIsOneStretchEach() {
        String text = "“The gate was open.\n\n“Nobody closed it.”";
        assertThat(found(text)).containsExactly("“The gate was open.", "“Nobody closed it.”");
    }

    @Test
    void inchesOpenNothing() {
        assertThat(found("A pipe of 12\" burst and \"nobody saw it\" then.")).containsExactly("\"nobody saw it\"");
    }

    @Test
    void singleMarksCountWhereDoubleOnesAreNotUsed() {
        assertThat(found("'The workers' hall is shut,' said Ms Orrin. It's been shut since the '90s."))
                .containsExactly("'The workers' hall is shut,'");
    }

    @Test
    void singleMarksWithinDoubleOnesAreNested() {
        String text = "“He told me ‘the gate was open’ and left,” she said.";
        assertThat(Marks.find(text, paragraphs(text)).stretches())
                .extracting(s -> s.span().of(text), Marks.Stretch::nested)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("“He told me ‘the gate was open’ and left,”", false),
                        org.assertj.core.groups.Tuple.tuple("‘the gate was open’", true));
    }
}
