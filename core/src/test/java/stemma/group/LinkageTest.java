package stemma.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Average link on pairs made by hand. */
class LinkageTest {
    @Test
    void aWeakLinkDoesNotChainTwoGroups() {
        long[] pairs = {pair(0, 1), pair(1, 2), pair(2, 3)};
        assertThat(Linkage.groups(4, pairs, new double[] {0.9, 0.6, 0.9}, new Threshold(0.5, 0)))
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void aGroupThatAllSupportsIsJoined() {
        long[] pairs = {pair(0, 1), pair(0, 2), pair(1, 2)};
        assertThat(Linkage.groups(4, pairs, new double[] {0.9, 0.5, 0.6}, new Threshold(0.5, 0)))
                .containsExactly(0, 0, 0, 3);
    }

    @Test
    void theHeaviestTermsOfEqualWeightAreThoseOfLowerNumber() {
        Bag bag = new Bag(new int[] {2, 5, 7, 9}, new float[] {1, 3, 1, 1});
        assertThat(Candidates.heaviest(bag, 2).terms()).containsExactly(2, 5);
    }

    @Test
    void cosineAndShareOfTwoBags() {
        Bag a = new Bag(new int[] {1, 4, 6}, new float[] {1, 2, 3});
        Bag b = new Bag(new int[] {4, 6, 8}, new float[] {5, 1, 1});
        assertThat(a.dot(b)).isCloseTo(13, within(1e-6));
        assertThat(a.shared(b)).isCloseTo(5, within(1e-6));
        assertThat(a.without(b).terms()).containsExactly(1);
        assertThat(a.within(b).terms()).containsExactly(4, 6);
    }

    private static long pair(int a, int b) {
        return ((long) a << 32) | b;
    }
}
