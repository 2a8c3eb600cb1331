package stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.text.Span;

class ParagraphsTest {
    private static List<String> of(String text) {
        return Paragraphs.of(text, List.of(new Span(0, text.length()))).stream()
                .map(s -> s.of(text))
                .toList();
    }

    @Test
    void oneALine() {
        assertThat(of("The ferry sank.\n\nNobody was hurt. \nPolice came.\n"))
                .containsExactly("The ferry sank.", "Nobody was hurt.", "Police came.");
    }

    @Test
    void wrappedLinesBelongTogether() {
        String first =
                "The ferry sank in the\nharbour late on Monday\nand all who were on\nboard swam ashore, the\nowner said.";
        assertThat(of(first + "\n\nNobody was hurt.\n")).containsExactly(first, "Nobody was hurt.");
    }

    @Test
    void blankTextHasNone() {
        assertThat(of(" \n\n ")).isEmpty();
    }
}
