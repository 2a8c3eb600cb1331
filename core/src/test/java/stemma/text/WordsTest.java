package stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> surfaces(String text) {
        Words words = Words.of(text);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            out.add(words.surface(i));
        }
        return out;
    }

    @Test
    void apostrophesAndPointsBetweenDigitsJoinAndHyphensPart() {
        assertThat(surfaces("The mayor’s 1,200.5 well-kept boats (don't ask)."))
                .containsExactly("The", "mayor’s", "1,200.5", "well", "kept", "boats", "don't", "ask");
    }

    @Test
    void otherScriptsHaveWords() {
        assertThat(surfaces("وزیر نے کہا۔ Он сказал: да")).containsExactly("وزیر", "نے", "کہا", "Он", "сказал", "да");
    }

    @Test
    void foldingForgetsWritingNotWording() {
        assertThat(Fold.words("“The Mayor’s ﬁnal WORD”")).isEqualTo(Fold.words("the mayor's final word"));
        assertThat(Fold.words("will")).isNotEqualTo(Fold.words("would"));
        assertThat(Fold.word("co\u00ADoperate")).isEqualTo("cooperate");
    }

    @Test
    void lookUpsAgreeWithAPlainSearch() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            String text = CodePointsTest.random(random, 80);
            Words words = Words.of(text);
            for (int at = 0; at <= text.length(); at++) {
                int first = words.size();
                int ending = words.size();
                for (int i = words.size() - 1; i >= 0; i--) {
                    first = words.start(i) >= at ? i : first;
                    ending = words.end(i) > at ? i : ending;
                }
                assertThat(words.firstFrom(at)).isEqualTo(first);
                assertThat(words.firstEndingAfter(at)).isEqualTo(ending);
            }
        }
    }
}
