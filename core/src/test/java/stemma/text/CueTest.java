package stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CueTest {
    private static final List<String> PATTERNS = List.of(
            "\\b(?:will not|won't|is to|said)\\b|[“”\"]",
            "(?<![\\p{L}\\p{N}-])(?:(?<d>\\d{1,2})\\s(?<m>May|June)|(?:in|since)\\s(?:19|20)\\d\\d(?!\\d))",
            "((?:\\p{Lu}[\\p{L}.]*)(?:\\s\\p{Lu}\\p{L}*){0,3})\\s(?:said|is)\\b",
            "(?:é|ß|\\d+(?=\\sMay))",
            "x?y|[^a-z\\s]+z");

    private static final List<String> PIECES = List.of(
            "will not",
            "won't",
            "is to",
            "said",
            "“",
            "\"",
            "3",
            "May",
            "June",
            "in 1999",
            "since 20",
            "Ann",
            "é",
            "xy",
            "z",
            " ",
            "-",
            "9z",
            "resaid",
            "Ümit",
            ".");

    @Test
    void findsWhatThePatternFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            String s = text.toString();
            for (String p : PATTERNS) {
                Pattern plain = Pattern.compile(p);
                assertThat(all(Cue.of(p), s))
                        .as("%s in %s", p, s)
                        .isEqualTo(plain.matcher(s)
                                .results()
                                .map(m -> m.start() + " " + m.group())
                                .toList());
                assertThat(Cue.of(p).in(s)).isEqualTo(plain.matcher(s).find());
            }
        }
    }

    @Test
    void flagsHold() {
        assertThat(Cue.of("\\bnever\\b", Pattern.CASE_INSENSITIVE).in("He NEVER came"))
                .isTrue();
    }

    @Test
    void aStretchIsSeenWithWhatStandsAroundIt() {
        Cue cue = Cue.of("\\bmay\\b(?! not)");
        String s = "dismay may not, may";
        Matcher m = cue.matcher(s);
        assertThat(cue.find(m, s, 3, 10)).isFalse();
        assertThat(cue.find(m, s, 3, s.length())).isTrue();
        assertThat(m.start()).isEqualTo(16);
    }

    private static List<String> all(Cue cue, String s) {
        List<String> out = new ArrayList<>();
        Matcher m = cue.matcher(s);
        for (int at = 0; cue.find(m, s, at, s.length()); at = m.end()) {
            out.add(m.start() + " " + m.group());
        }
        return out;
    }
}
