package stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stemma.text.Span;
import stemma.text.Words;

class TokensTest {
    private static List<String> forms(String text) {
        Tokens tokens = Tokens.of(text, new Span(0, text.length()));
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            out.add(tokens.form(i));
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            She didn’t go.|She did n't go .
            Mr. Quill’s boat|Mr. Quill 's boat
            the U.S. fleet, 3.5 knots|the U.S. fleet , 3.5 knots
            a well-known two-day trip|a well - known two - day trip
            “We can’t,” he said…|" We ca n't , " he said ...
            at 10:30 a.m. on Monday|at 10:30 a.m. on Monday
            J. P. Harrow paid $1,200|J. P. Harrow paid $ 1,200
            see www.harbor.example.|see www.harbor.example .
            the owners' wharf|the owners ' wharf
            """)
    void afterThePennTreebank(String text, String expected) {
        assertThat(forms(text)).containsExactly(expected.split(" "));
    }

    @Test
    void eachWordBeginsInOneToken() {
        String text = "“He’d said: U.S.-made buoys won’t do”—Quill's 3.5-knot rule, e.g., 10:30am.";
        Tokens tokens = Tokens.of(text, new Span(0, text.length()));
        Words words = Words.of(text);
        for (int w = 0; w < words.size(); w++) {
            int t = tokens.at(words.start(w));
            assertThat(tokens.span(t).contains(words.start(w)))
                    .as(words.surface(w))
                    .isTrue();
        }
    }
}
