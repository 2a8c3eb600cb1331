package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.TimeExpression;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Happening;

/** Invented reports whose news no time of theirs dates, and times that are of something else. */
class MainEventTest {
    /** A Thursday. */
    private static final String WRITTEN = "2024-05-16T09:00:00Z";

    private static List<Happening> timeline(String published, String text) {
        Report.Builder r = Report.of("r", text).language("en");
        return Examination.examine(
                        List.of((published.isEmpty() ? r : r.published(Published.fromMetadata(published))).build()),
                        Timings.none())
                .stories()
                .getFirst()
                .account()
                .timeline();
    }

    private static List<String> when(String text) {
        return timeline(WRITTEN, text).stream().map(Happening::when).toList();
    }

    @Test
    void whatTheFirstSentenceTellsWasDoneByTheDayOfWriting() {
        List<Happening> t = timeline(WRITTEN, "The Ministry of Fisheries has banned cod trawling in the Lorne Sound.");
        assertThat(t).extracting(Happening::when).containsExactly("../2024-05-16");
        assertThat(t).extracting(Happening::told).containsExactly("by 2024-05-16");
        assertThat(t).extracting(Happening::basis).containsExactly(TimeExpression.Basis.PUBLICATION);
    }

    @Test
    void aDayOfWritingFromADateLineIsToldAsWorkedOut() {
        List<Happening> t = timeline("", """
                May 14, 2024

                Scientists in Kerrin have dug up the skull of a giant otter in a quarry near Boll.

                The skull was found by a child.""");
        assertThat(t).extracting(Happening::when).containsExactly("../2024-05-14");
        assertThat(t).extracting(Happening::basis).containsExactly(TimeExpression.Basis.CONTEXT);
    }

    @Test
    void whereATimeDatesTheNewsNothingIsAdded() {
        assertThat(when("""
                A fire at a paint factory in Gresham Vale killed two workers and left six in hospital.

                The blaze broke out shortly after 3 a.m. on Wednesday.""")).containsExactly("2024-05-15");
    }

    @Test
    void whatIsPlannedWantedThoughtOrLastsIsNoEvent() {
        assertThat(when("The airline is considering closing its base in Port Hale, union leaders fear."))
                .isEmpty();
        assertThat(when("Lawmakers would cut the tax on bread if the budget passes."))
                .isEmpty();
        assertThat(when("The mayor of Vell wanted a bridge over the Orne and a road to the coast."))
                .isEmpty();
        assertThat(when("For two decades, Otto Reiss ran the fish market of Port Hale."))
                .isEmpty();
        assertThat(when("In the 1990s the mill of Norvale employed most of the men of the town."))
                .isEmpty();
        assertThat(when("We opened the windows and saw the whole valley of the Orne under water."))
                .isEmpty();
    }

    @Test
    void aDecadeIsNoYear() {
        assertThat(when("In the late 1980s, Rita Holm ran a bakery in Norvale before she moved to the coast."))
                .isEmpty();
    }

    @Test
    void aYearComparedWithAndTheEndsOfAStretchDateNothing() {
        assertThat(when("Ostmark sold nine tons of amber, a rise of a fifth from 2016, the bank of Ostmark said."))
                .doesNotContain("2016");
        assertThat(when("The strike at the yard lasted from August 2014 to March 2016 and ruined the owner."))
                .isEmpty();
        assertThat(
                        when(
                                "The club fell to its first losing year since coach Ola Brekke's initial season (5-11) in 2003."))
                .doesNotContain("2003");
    }

    @Test
    void aTimeThatTwoVerbsMayHaveDatesNeither() {
        assertThat(when("The mayor defended her decision to close the tannery this week."))
                .noneMatch(w -> w.contains("/2024-05-19"));
        assertThat(when("A judge sentenced a man who robbed two banks on Monday."))
                .doesNotContain("2024-05-13");
        assertThat(when("Two men who stole cars were arrested on Monday.")).containsExactly("2024-05-13");
    }

    @Test
    void aPictureAndAWeekdayAfterTheDayOfWritingAreNoLines() {
        assertThat(when("Picture taken December 27, 2014.")).isEmpty();
        assertThat(when("""
                Four people were found dead in a flat in Lorrin Thursday afternoon.

                Autopsies were conducted Friday and showed that all of them drowned.""")).containsExactly("2024-05-16");
    }

    @Test
    void whatABombOnADayDidWasDoneThatDay() {
        assertThat(when("A bomb on Monday killed three soldiers near the Lesh crossing."))
                .containsExactly("2024-05-13");
        assertThat(when("The shooting on Monday has raised questions about the guards of the bank."))
                .doesNotContain("2024-05-13");
    }
}
