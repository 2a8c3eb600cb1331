package stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final String QUOTATION =
            "\"We have waited eleven winters for this bridge and I will not wait a twelfth, whatever the engineers may write in their"
                    + " reports,\" Mayor Ida Brandt said.\n";

    @Test
    void aSharedQuotationIsAPassageButNoDerivation() {
        Collation c = Collator.collate(
                        CollatorTest.report(
                                "a",
                                QUOTATION
                                        + "Workers began sinking piles into the river bed at dawn while residents lined the bank to watch the cranes."
                                        + " The crossing should open to lorries by spring, two years after the old span was condemned."),
                        CollatorTest.report(
                                "b",
                                "After a decade of quarrels over money, construction finally started on the new link between both halves of town."
                                        + " Shopkeepers complained about noise; commuters hoped for shorter journeys next year.\n"
                                        + QUOTATION))
                .orElseThrow();

        assertThat(c.passages()).isNotEmpty();
        assertThat(c.derivation()).isEqualTo(Collation.Derivation.NONE);
    }

    @Test
    void theLengthOfTheCommonSubsequenceIsThatOfTheTextbook() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int[] x = random.ints(random.nextInt(150), 0, 12).toArray();
            int[] y = random.ints(random.nextInt(150), 0, 12).toArray();

            assertThat(CommonSubsequence.length(x, y)).isEqualTo(textbook(x, y));
        }
    }

    private static int textbook(int[] x, int[] y) {
        int[][] t = new int[x.length + 1][y.length + 1];
        for (int i = 1; i <= x.length; i++) {
            for (int j = 1; j <= y.length; j++) {
                t[i][j] = x[i - 1] == y[j - 1] ? t[i - 1][j - 1] + 1 : Math.max(t[i - 1][j], t[i][j - 1]);
            }
        }
        return t[x.length][y.length];
    }
}
