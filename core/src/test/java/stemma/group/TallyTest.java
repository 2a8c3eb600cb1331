package stemma.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void theHighestSumsAreGivenTheLowerNumbersAmongEquals() {
        Tally t = new Tally();
        t.add(7, 0.2f);
        t.add(3, 0.3f);
        t.add(9, 0.1f);
        t.add(5, 0.1f);
        t.add(7, 0.2f);
        assertThat(t.highest(0.05f, 3)).containsExactly(3, 5, 7);
        assertThat(t.highest(0.25f, 3)).containsExactly(3, 7);
        assertThat(new Tally().highest(0, 3)).isEmpty();
    }

    @Test
    void manySumsAreKeptApart() {
        Tally t = new Tally();
        Numbers numbers = new Numbers();
        Map<Integer, Float> plain = new HashMap<>();
        Random random = new Random(2);
        for (int n = 0; n < 20_000; n++) {
            int report = random.nextInt(5_000) * 1_024;
            t.add(report, 1);
            plain.merge(report, 1f, Float::sum);
            assertThat(numbers.key(numbers.of(report))).isEqualTo(report);
        }
        assertThat(numbers.size()).isEqualTo(plain.size());
        assertThat(t.highest(5, Integer.MAX_VALUE))
                .containsExactly(plain.entrySet().stream()
                        .filter(e -> e.getValue() >= 5)
                        .mapToInt(Map.Entry::getKey)
                        .sorted()
                        .toArray());
    }
}
