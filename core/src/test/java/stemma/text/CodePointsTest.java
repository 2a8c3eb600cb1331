package stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    private static final String[] PIECES = {
        "a", "é", "\u0301", "漢", "😀", "\n", "\u202e", "ﬁ", "\ud83d", "\udc00", "ß", " "
    };

    /** Random text of letters, marks, pairs and lone surrogates. */
    static String random(Random random, int pieces) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            b.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return b.toString();
    }

    @Test
    void bothWaysAgreeWithTheTextItself() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String text = random(random, random.nextInt(200));
            CodePoints map = new CodePoints(text);
            int points = text.codePointCount(0, text.length());
            assertThat(map.toPoint(text.length())).isEqualTo(points);
            for (int p = 0; p <= points; p++) {
                int unit = text.offsetByCodePoints(0, p);
                assertThat(map.toUnit(p)).isEqualTo(unit);
                assertThat(map.toPoint(unit)).isEqualTo(p);
            }
        }
    }

    @Test
    void pastTheEndThrows() {
        assertThatThrownBy(() -> new CodePoints("abc").toUnit(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new CodePoints("a😀").toUnit(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
