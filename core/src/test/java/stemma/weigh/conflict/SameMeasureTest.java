package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;
import stemma.weigh.Discrepancy;

/** One measure in two units, and figures that are none, contradict nothing; invented copies of one report. */
class SameMeasureTest {
    private static final String CHASE =
            "Police chased the driver Karl Emmerich for %s after the shooting at the office on Tuesday. He reached speeds of %s, officials said."
                    + " The office lies north of Vell in a building of %s. The %s played there. One man died in the office and two were hurt.";

    private static List<Discrepancy> between(String one, String other) {
        return Examination.examine(
                        List.of(
                                Report.of("a", one)
                                        .language("en")
                                        .outlet("North Post")
                                        .build(),
                                Report.of("b", other)
                                        .language("en")
                                        .outlet("South Star")
                                        .build()),
                        Timings.none())
                .stories()
                .getFirst()
                .account()
                .discrepancies();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 30 miles | 48km | 120 mph | 120 mph | 20 rooms | 20 rooms",
                "30 miles | 30 miles | 120 mph | 193km / h | 20 rooms | 20 rooms",
                "30 miles | 30 miles | 120 mph | 120 mph | 170, 000 square feet | 15, 800 square metres",
            })
    void oneMeasureInTwoUnitsIsNoConflict(
            String far, String otherFar, String fast, String otherFast, String large, String otherLarge) {
        assertThat(between(
                        CHASE.formatted(far, fast, large, "Vell Larks"),
                        CHASE.formatted(otherFar, otherFast, otherLarge, "Vell Larks")))
                .isEmpty();
    }

    @Test
    void aDistanceThatIsAnotherIsOne() {
        assertThat(between(
                        CHASE.formatted("30 miles", "120 mph", "20 rooms", "Larks"),
                        CHASE.formatted("90 miles", "120 mph", "20 rooms", "Larks")))
                .singleElement()
                .satisfies(d -> assertThat(d.kind()).isEqualTo(Discrepancy.Kind.NUMBER));
    }

    @Test
    void aTelephoneATeamAndADayWithANameAreNoFigures() {
        String one =
                "Anyone who saw the fire at the pier is asked to call 1-800-PIER-FIRE. Osk Brandt coached the 49ers after seven seasons in Vell, the harbour board said on Super Tuesday.";
        String other =
                "Anyone who saw the fire at the pier is asked to call 1-888-PIER-FIRE. Osk Brandt coached the seven after seven seasons in Vell, the harbour board said on Super Tuesday.";
        assertThat(between(one, other)).isEmpty();
    }

    @Test
    void theHourOfAnUpdateIsThePages() {
        String text =
                "A boy was found in the harbour of Vell on Wednesday night and is in hospital, the coast guard said. Divers had looked for him for three hours.";
        assertThat(between("UPDATE (11/23/16 at 10 p.m.): " + text, "UPDATE (11/23/16 at 4 p.m.): " + text))
                .isEmpty();
    }

    @Test
    void aCountThatGrowsIsEachDaysOwn() {
        String toll =
                "A flood has struck the valley of Vell. The regional relief office reported the death toll had risen to %s. Bridges and two dams were carried away.";
        assertThat(between(toll.formatted("159 by late Wednesday"), toll.formatted("241 early Thursday")))
                .isEmpty();
        assertThat(between(toll.formatted("159 by late Wednesday"), toll.formatted("241 late on Wednesday")))
                .isNotEmpty();
    }
}
