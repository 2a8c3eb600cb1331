package stemma.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured of two reports. */
class EvidenceTest {
    private static final String SHOT =
            "A 24-year-old man was wounded on Tuesday in Larch Street, Dunmarrow. Witnesses named him as Remy Aldous.";
    private static final String LATER =
            "Police in Dunmarrow say Remy Aldous, 24, who was shot on Tuesday, is recovering in Castell hospital.";
    private static final String OTHER =
            "A 31-year-old man was wounded on Friday in Kettle Road, Fenwick. Witnesses named him as Tobin Sarrazin.";

    private final Run run = new Run(GroupingTest.reports(
            GroupingTest.dated(GroupingTest.report("a", SHOT), "2016-03-01"),
            GroupingTest.dated(GroupingTest.report("b", LATER), "2016-03-03"),
            GroupingTest.report("c", OTHER)));

    @Test
    void agesNamesAndWeekdaysAreSeen() {
        assertThat(value(0, 1, Sign.AGES)).isEqualTo(1);
        assertThat(value(0, 1, Sign.PAIRS)).isPositive();
        assertThat(value(0, 1, Sign.WEEKDAY)).isEqualTo(1);
        assertThat(value(0, 2, Sign.AGES_APART)).isEqualTo(1);
        assertThat(value(0, 2, Sign.WEEKDAY)).isEqualTo(-1);
        assertThat(value(0, 2, Sign.PAIRS)).isZero();
    }

    @Test
    void daysCountOnlyWhereBothAreKnown() {
        assertThat(value(0, 1, Sign.DAYS)).isEqualTo(2);
        assertThat(value(0, 1, Sign.UNDATED)).isZero();
        assertThat(value(0, 2, Sign.DAYS)).isEqualTo((float) Evidence.UNKNOWN_DAYS);
        assertThat(value(0, 2, Sign.UNDATED)).isEqualTo(1);
    }

    @Test
    void itIsTheSameWhicheverComesFirst() {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(run.evidence(i, j)).isEqualTo(run.evidence(j, i));
            }
        }
    }

    @Test
    void theSameEventIsLikelierThanTheSameTemplate() {
        assertThat(run.likeness(0, 1)).isGreaterThan(run.likeness(0, 2));
    }

    @Test
    void moreEvidenceNeverSpeaksTheWrongWay() {
        Likeness likeness = Likeness.shipped();
        for (float[] from : List.of(run.evidence(0, 1), run.evidence(0, 2), run.evidence(1, 2))) {
            for (Sign sign : Sign.values()) {
                float[] more = from.clone();
                more[sign.ordinal()] += 0.3f;
                if (sign.direction > 0) {
                    assertThat(likeness.of(more)).as(sign.name()).isGreaterThanOrEqualTo(likeness.of(from));
                } else if (sign.direction < 0) {
                    assertThat(likeness.of(more)).as(sign.name()).isLessThanOrEqualTo(likeness.of(from));
                }
            }
        }
    }

    private float value(int a, int b, Sign sign) {
        return run.evidence(a, b)[sign.ordinal()];
    }
}
