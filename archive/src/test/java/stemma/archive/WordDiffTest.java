package stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static String words(List<WordDiff.Piece> pieces, WordDiff.Fate without) {
        return pieces.stream()
                .filter(p -> p.fate() != without)
                .map(WordDiff.Piece::words)
                .collect(Collectors.joining(" "));
    }

    @Test
    void tellsWhatWasTakenOutAndPutIn() {
        assertThat(WordDiff.of("a b c d", "a x c d e"))
                .containsExactly(
                        new WordDiff.Piece(WordDiff.Fate.KEPT, "a"),
                        new WordDiff.Piece(WordDiff.Fate.REMOVED, "b"),
                        new WordDiff.Piece(WordDiff.Fate.ADDED, "x"),
                        new WordDiff.Piece(WordDiff.Fate.KEPT, "c d"),
                        new WordDiff.Piece(WordDiff.Fate.ADDED, "e"));
        assertThat(WordDiff.of("", "a")).containsExactly(new WordDiff.Piece(WordDiff.Fate.ADDED, "a"));
        assertThat(WordDiff.of("a", "")).containsExactly(new WordDiff.Piece(WordDiff.Fate.REMOVED, "a"));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadOffWhatChanged() {
        Random random = new Random(3);
        for (int n = 0; n < 300; n++) {
            String a = text(random);
            String b = text(random);
            List<WordDiff.Piece> pieces = WordDiff.of(a, b);
            assertThat(words(pieces, WordDiff.Fate.ADDED)).isEqualTo(a);
            assertThat(words(pieces, WordDiff.Fate.REMOVED)).isEqualTo(b);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 5).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    @Test
    void longTextsWithNothingInCommonComeToAnEnd() {
        String a = "a ".repeat(9000).strip();
        String b = "b ".repeat(9000).strip();
        assertThat(WordDiff.of(a, b)).hasSize(2);
    }
}
