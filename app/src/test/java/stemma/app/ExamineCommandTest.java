package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamineCommandTest {
    @Test
    void thePlainestLineIsReadWithoutPicocli() {
        assertThat(ExamineCommand.plain("examine", "--quiet", "--json", "d.json", "a.txt", "--timings", "b.txt"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examine",
                "examine -",
                "examine @list a.txt",
                "examine --quiet --quiet a.txt",
                "examine --json - a.txt",
                "examine --json=d.json a.txt",
                "examine a.txt --html",
                "examine --without time a.txt",
                "examine -- a.txt",
                "reuse a.txt",
                "--version"
            })
    void anyOtherIsLeftToIt(String line) {
        assertThat(ExamineCommand.plain(line.split(" "))).isEmpty();
    }
}
