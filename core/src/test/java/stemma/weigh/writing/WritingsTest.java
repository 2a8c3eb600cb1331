package stemma.weigh.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.dossier.StoryDossier;
import stemma.examine.Examination;
import stemma.group.Story;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Writing;
import stemma.weigh.Writing.Comparison;
import stemma.weigh.Writing.State;
import stemma.weigh.Writing.Verdict;

/** Invented stories whose reports were written as the event came nearer. */
class WritingsTest {
    private static final String MAY = """
            The transport minister, Irena Volk, may open the new bridge at Karlow before the end of the month, officials in the town said. Engineers are still testing the bearings of the main span.""";
    private static final String WILL = """
            Transport minister Irena Volk will open the new bridge at Karlow on Thursday at 11 am, the ministry announced. A brass band is to play.""";
    private static final String DONE = """
            Irena Volk opened the new bridge at Karlow on Thursday before a crowd of some two thousand people. Tomas Brandl, the mayor, thanked the engineers.""";

    private static StoryDossier examine(@Nullable String[] days, String... texts) {
        List<Report> reports = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            String day = days.length == 0 ? null : days[i];
            Report.Builder r = Report.of("r" + i, texts[i]).language("en");
            reports.add((day == null ? r : r.published(Published.fromMetadata(day))).build());
            ids.add("r" + i);
        }
        return Examination.examine(new Story("s1", "Invented", ids), reports)
                .stories()
                .getFirst();
    }

    private static Comparison only(StoryDossier d) {
        assertThat(d.account().writing().comparisons()).hasSize(1);
        return d.account().writing().comparisons().getFirst();
    }

    @Test
    void whoTellsItAsDoneWroteAfterWhoAnnouncedIt() {
        StoryDossier d = examine(new String[0], DONE, MAY, WILL);
        assertThat(d.reports().traced().order()).containsExactly(List.of("r1"), List.of("r2"), List.of("r0"));
        assertThat(d.account().writing().events().getFirst().tellings())
                .extracting(Writing.Telling::state)
                .containsExactly(State.HAPPENED, State.POSSIBLE, State.SET);
    }

    @Test
    void theReasonQuotesBothReports() {
        Comparison c = only(examine(new String[0], DONE, WILL));
        assertThat(c.verdict()).isEqualTo(Verdict.B_FIRST);
        assertThat(c.reason()).contains("will open the new bridge").contains("opened the new bridge");
        assertThat(c.grounds()).hasSize(1);
        assertThat(c.grounds().getFirst().earlier().place().span().of(WILL)).contains("will open");
        assertThat(c.grounds().getFirst().later().place().span().of(DONE)).contains("opened");
    }

    @Test
    void datesThatSayTheOppositeAreShown() {
        Comparison c = only(examine(new String[] {"2025-05-15", "2025-05-18"}, DONE, WILL));
        assertThat(c.verdict()).isEqualTo(Verdict.B_FIRST);
        assertThat(c.againstTimes()).isTrue();
        assertThat(c.reason()).contains("printed an older text");
    }

    @Test
    void twoThatTellItAlikeCannotBeOrdered() {
        StoryDossier d = examine(
                new String[0],
                DONE,
                "On Thursday Irena Volk opened the new bridge at Karlow. It had rained all night.");
        assertThat(only(d).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(d.reports().traced().order()).hasSize(1);
    }

    @Test
    void aMeetingInSpringIsNotTheOneToCome() {
        Writing w = examine(
                        new String[0],
                        "Marta Quill met harbour director Owen Pratt in March without a result, the port said.",
                        "Marta Quill will meet harbour director Owen Pratt on Tuesday, the union said.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void toMeetAgainIsAnotherMeeting() {
        Writing w = examine(
                        new String[0],
                        "Marta Quill met harbour director Owen Pratt at the town hall, the port said.",
                        "Marta Quill hopes to meet Owen Pratt again at the town hall, the union said.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void otherPeopleMeetingIsAnotherMeeting() {
        Writing w = examine(
                        new String[0],
                        "Marta Quill met harbour director Owen Pratt on Tuesday, the port said.",
                        "Marta Quill will meet the mayor, Lena Storm, on Tuesday, the union said.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void otherGamesAreAnotherAbsence() {
        Writing w = examine(
                        new String[0],
                        "Colin Harrow will miss the final two games of the season, the Larks said on Tuesday. The defender hurt his knee in practice.",
                        "The Larks play the last week of the season without Harrow. Colin Harrow missed four games after surgery on his hand, and now his knee has swollen.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void theSameGamesAreOneAbsence() {
        Comparison c = only(examine(
                new String[0],
                "Colin Harrow will miss the final two games of the season, the Larks said on Tuesday. The defender hurt his knee in practice.",
                "Colin Harrow missed the last two games of the season with a swollen knee. The Larks lost both."));
        assertThat(c.verdict()).isEqualTo(Verdict.A_FIRST);
    }

    @Test
    void whoMayBeEitherOfTwoIsNeither() {
        Writing w = examine(
                        new String[0],
                        "President Aldo Brenner plans to meet Kirsten Moll in the spring, his office said on Monday.",
                        "President Aldo Brenner sent his envoy, Tomas Reil, to the capital on Sunday. He met Kirsten Moll in her palace and handed over a letter.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void aTollThatIsSaidToHaveRisenIsTheLaterOne() {
        Comparison c = only(examine(
                new String[0],
                "The death toll from the earthquake in the Oruna valley has risen to 31, the civil guard said.",
                "At least 12 people were killed when an earthquake struck the Oruna valley early on Friday."));
        assertThat(c.verdict()).isEqualTo(Verdict.B_FIRST);
    }

    @Test
    void differentTollsAloneShowNoOrder() {
        Writing w = examine(
                        new String[0],
                        "Fourteen people were killed by an earthquake in the Oruna valley, a doctor said.",
                        "At least 12 people were killed when an earthquake struck the Oruna valley early on Friday.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void theChildrenOfAVictimAreNoToll() {
        StoryDossier d = examine(
                new String[0],
                "Two people were killed when a crane fell on the market in Karlow on Monday, the fire service said.",
                "The row over the crane in Karlow has risen to the council. A mother of nine was killed by it on Monday, and the toll of anger has grown, the mayor said.");
        assertThat(d.account().writing().comparisons()).isEmpty();
    }

    @Test
    void afterBeingCapturedIsNotUnderWay() {
        StoryDossier d = examine(
                new String[0],
                "After being captured by the rebels, Sergeant Otto Brandl spent five years as a prisoner in the hills, and was freed in May.",
                "Sergeant Otto Brandl was captured by the rebels after he walked off his post in the hills.");
        assertThat(d.account().writing().comparisons())
                .noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void whatWasOncePlannedAndCalledOffIsNoAnnouncement() {
        Writing w = examine(
                        new String[0],
                        "Irena Volk had been scheduled to open the new bridge at Karlow in winter, but the works took longer.",
                        DONE)
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }

    @Test
    void aNumberThatAnotherHasAsAnEarlierOneIsTheOlder() {
        Comparison c = only(examine(
                new String[0],
                "The union said 1,700 workers were taking part in the strike at Selby, after 1,200 in the morning.",
                "The union said 1,200 workers had joined the strike at Selby by nine o'clock."));
        assertThat(c.verdict()).isEqualTo(Verdict.B_FIRST);
        assertThat(c.reason()).contains("has it as an earlier one");
    }

    @Test
    void anotherNumberThatIsNotSaidToBeOlderShowsNothing() {
        Writing w = examine(
                        new String[0],
                        "The union said 1,700 workers were taking part in the strike at Selby, after 1,200 hours of talks.",
                        "The union said 1,200 workers had joined the strike at Selby by nine o'clock.")
                .account()
                .writing();
        assertThat(w.comparisons()).noneMatch(c -> c.verdict() == Verdict.A_FIRST || c.verdict() == Verdict.B_FIRST);
    }
}
