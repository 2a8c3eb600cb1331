package stemma.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static List<Integer> stories(List<int[]> groups, Map<Integer, int[]> before) {
        return Succession.of(groups, before).stream().map(Placed.Group::story).toList();
    }

    @Test
    void theLargerPartKeepsTheStory() {
        assertThat(stories(List.of(new int[] {1}, new int[] {2, 3}), Map.of(7, new int[] {1, 2, 3})))
                .containsExactly(0, 7);
    }

    @Test
    void ofEqualPartsTheOneWithTheEarliestReportKeepsIt() {
        assertThat(stories(List.of(new int[] {2, 4}, new int[] {1, 3}), Map.of(7, new int[] {1, 2, 3, 4})))
                .containsExactly(0, 7);
    }

    @Test
    void ofStoriesJoinedTheLargerGoesOnAndTheOlderAmongEquals() {
        assertThat(stories(List.of(new int[] {1, 2, 3}), Map.of(4, new int[] {1}, 9, new int[] {2, 3})))
                .containsExactly(9);
        assertThat(stories(List.of(new int[] {1, 2, 5}), Map.of(4, new int[] {1}, 9, new int[] {2})))
                .containsExactly(4);
    }

    @Test
    void aReportOfNoStoryBeginsOne() {
        assertThat(stories(List.of(new int[] {5}, new int[] {1}), Map.of(1, new int[] {1})))
                .containsExactly(0, 1);
    }
}
