package stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.text.Span;

class SentencesTest {
    private static List<String> cut(String text, String language) {
        return Sentences.of(text, new Span(0, text.length()), language).stream()
                .map(s -> s.of(text))
                .toList();
    }

    /** The bar marks where one sentence ends and the next begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry sank.| Nobody was hurt.",
                "Dr. Ada Quill left at 5 p.m. on Monday.| She came back.",
                "The hearing began at 9 a.m. Tuesday in the old hall.",
                "It closed at 9 a.m.| The crowd went home.",
                "Prices rose 3.5 percent to $1.2 million.| Wages did not.",
                "\"We are ready.\"| She left.",
                "“We are ready.”| She left.",
                "\"Are we ready?\" she asked.| Nobody spoke.",
                "“Are we ready?” Ms. Quill asked.| Nobody spoke.",
                "“Go!” Tomas Verrin shouted from the deck.",
                "He waited ... and waited.| Then he left.",
                "He waited…| Then he left.",
                "The U.S. Senate met.| The U.S. will not.",
                "It was made in the U.S.| The maker denied it.",
                "J. P. Harrow and K. Osei won.| I. Moss lost.",
                "Harbor Inc. shares fell.| They had risen in Jan. 2019.",
                "It was he and I.| The others had left.",
                "See No. 10 on the list.| No.| That is all.",
                "They sailed (the wind was poor.)| Then it rained.",
                "The pilot came home.|They cheered.",
                "Visit www.harbor.example or mail us.| Thanks.",
                "They ate vitamin C.| The doctor agreed.",
                "What?!| Nobody knew.",
                "St. Orlan lies north of Mt. Grey.",
                "She said: \"I saw it. | It was red.\"| He nodded.",
                "Trade grew, e.g. in Verra, i.e. the south.",
            })
    void english(String marked) {
        assertCut(marked, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 3. Oktober sank die Fähre.| Niemand starb.",
                "Im 19. Jahrhundert war das so.| Heute nicht.",
                "Das kostet z.B. 5.000 Euro.| Dr. Quill zahlte.",
                "„Wir sind bereit.“| Sie ging.",
                "Er kam auf Platz 2.| Danach ging er.",
            })
    void german(String marked) {
        assertCut(marked, "de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M. Verrin est parti.| Il reviendra.",
                "« Nous sommes prêts. »| Elle est partie.",
                "¿Quién fue?| Nadie lo sabe.| ¡Basta!",
                "La Sra. Osei habló.| El público calló.",
                "وصل الوفد.| ثم غادر المدينة.",
                "وہ آیا۔| کیا وہ گیا؟| ہاں۔",
                "船沉了。|没有人受伤。|“我们准备好了。”|她走了！",
                "नाव डूब गई।| कोई नहीं मरा।",
            })
    void otherLanguages(String marked) {
        assertCut(marked, "und");
    }

    private static void assertCut(String marked, String language) {
        String text = marked.replace("|", "");
        List<String> expected =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();
        assertThat(cut(text, language)).isEqualTo(expected);
    }

    @Test
    void blankParagraphHasNone() {
        assertThat(cut("  \u00A0 ", "en")).isEmpty();
    }
}
