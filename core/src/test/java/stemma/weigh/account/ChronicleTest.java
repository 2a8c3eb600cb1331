package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Happening;

/** Invented reports of a few sentences: which day each of their statements gets. */
class ChronicleTest {
    private static List<Happening> timeline(String published, String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Report.Builder r = Report.of("r" + i, texts[i]).language("en");
            reports.add((published.isEmpty() ? r : r.published(Published.fromMetadata(published))).build());
        }
        return Examination.examine(reports, Timings.none())
                .stories()
                .getFirst()
                .account()
                .timeline();
    }

    private static List<String> days(List<Happening> timeline, String words) {
        return timeline.stream()
                .filter(h -> h.what().contains(words))
                .map(Happening::when)
                .toList();
    }

    @Test
    void aDayWithoutAYearIsTheOneNearestToTheOneWithAYear() {
        List<Happening> t = timeline("", """
                The assembly of Ostmark will be elected on December 15, 2013, the electoral board said.

                Nomination of candidates for the assembly started on October 16 in the town of Vell.

                The board closed its register of voters on September 2 in the harbour hall.""");
        assertThat(days(t, "Nomination")).containsExactly("2013-10-16");
        assertThat(days(t, "register")).containsExactly("2013-09-02");
        assertThat(days(t, "will be elected")).containsExactly("2013-12-15");
    }

    @Test
    void aDayHalfAYearBeforeTheLatestDateIsTheOneAfterIt() {
        List<Happening> t = timeline("", """
                The minister of Ostmark will hold talks in the port of Vell on June 18-19, her office said.

                The last talks in the port of Vell broke down in November 2022 over the ferries.""");
        assertThat(days(t, "hold talks")).containsExactly("2023-06-18/2023-06-19");
    }

    @Test
    void aWeekdayStaysOpenWhereTheStorysDaysLieFarApart() {
        List<Happening> t = timeline("", """
                The assembly of Ostmark will be elected on December 15, 2013, the electoral board said.

                Nomination of candidates for the assembly started on October 16 in the town of Vell.

                Rita Holm opened the campaign of the harbour party on Saturday in the town of Vell.

                The board closed its register of voters on September 2 in the harbour hall.""");
        assertThat(days(t, "campaign")).isEmpty();
    }

    @Test
    void aReportWithoutADateIsNotWrittenOnADayLongBeforeTheOthers() {
        List<Report> reports = List.of(
                Report.of("a", """
                                Minister Rita Holm asked for the loan in a call with Governor Osk Brandt on July 25, the witness told the committee on Tuesday.

                                Holm praised the witness on Monday in the town of Vell.""").language("en").build(),
                Report.of("b", """
                                The witness told the committee that minister Rita Holm asked Governor Osk Brandt for the loan.

                                Holm praised the witness in the town of Vell, her office said.""")
                        .language("en")
                        .published(Published.fromMetadata("2019-10-23"))
                        .build());
        List<Happening> t = Examination.examine(reports, Timings.none())
                .stories()
                .getFirst()
                .account()
                .timeline();
        assertThat(t)
                .noneMatch(h -> h.when().startsWith("2019-07-22") || h.when().startsWith("2019-07-23"));
        assertThat(days(t, "asked for the loan")).containsExactly("2019-07-25");
    }

    @Test
    void aTimeBeforeANounIsOfWhatTheNounNames() {
        List<Happening> t = timeline("2024-05-16T09:00:00Z", """
                The police of Vell released new pictures of last Thursday's fire at the tannery.

                Rita Holm wrote two books about the June 1972 landslide at Orm.

                The council voted on Tuesday for a new fire engine.

                The Gazette has looked at every landslide since Aug. 1, 1966, in the valley.""");
        assertThat(days(t, "pictures")).isEmpty();
        assertThat(days(t, "two books")).isEmpty();
        assertThat(days(t, "Gazette")).isEmpty();
        assertThat(days(t, "voted")).containsExactly("2024-05-14");
    }

    @Test
    void whatComesOutComesOutLater() {
        List<Happening> t = timeline("2024-05-16T09:00:00Z", """
                Rita Holm spent nine years in the valley.

                Her book about the landslide at Orm comes out Tuesday in the town of Vell.""");
        assertThat(days(t, "comes out")).allMatch(d -> d.equals("2024-05-21"));
    }

    @Test
    void aTimeThatHangsOnAnotherNounOrVerbDatesNothing() {
        List<Happening> t = timeline("2024-05-16T09:00:00Z", """
                A baker from Orm was charged in connection with a shooting on Tuesday.

                The council approved the bridge, which the army had blown up in 2001.

                Rita Holm wrote to the mayors about the floods of the valley in 2007.

                Holm on Monday released a map of the valley.

                The mayors of the valley met in Vell in March.""");
        assertThat(days(t, "charged")).isEmpty();
        assertThat(days(t, "approved")).isEmpty();
        assertThat(days(t, "wrote")).isEmpty();
        assertThat(days(t, "released a map")).containsExactly("2024-05-13");
        assertThat(days(t, "mayors of the valley met")).containsExactly("2024-03");
    }

    @Test
    void whatWasNotDoneIsNoEvent() {
        List<Happening> t = timeline("2024-05-16T09:00:00Z", """
                The council did not answer the letter on Tuesday.

                The council voted on Tuesday for a new fire engine.""");
        assertThat(days(t, "letter")).isEmpty();
        assertThat(days(t, "voted")).hasSize(1);
    }

    @Test
    void todayWithinAQuotationIsNoDayOfTheReport() {
        List<Happening> t = timeline("2024-05-16T09:00:00Z", """
                "We opened the new harbour road today and it was worth every crown," Rita Holm wrote in a letter to the council.

                In the valley today, the harbour towns are growing poorer.

                The council bought a fire engine today.""");
        assertThat(days(t, "harbour road")).isEmpty();
        assertThat(days(t, "poorer")).isEmpty();
        assertThat(days(t, "fire engine")).containsExactly("2024-05-16");
    }

    @Test
    void aLongSentenceThatLooksAheadMeansTheNextSuchDay() {
        List<Happening> t = timeline("2024-05-18T09:00:00Z", """
                Rita Holm is expected to appear before the harbour committee of the regional assembly of the valley on Wednesday.""");
        assertThat(t)
                .allMatch(h -> h.when().equals("2024-05-22") && h.status() != stemma.weigh.Statement.Status.HAPPENED);
        assertThat(t).hasSize(1);
    }

    @Test
    void theLineBeneathAMessageIsNoEvent() {
        List<Happening> t = timeline("", """
                Smoke was seen over the harbour of Vell — Osk Brandt (@oskbrandt) April 23, 2020

                The fire brigade closed the harbour of Orm on April 24, 2020.""");
        assertThat(days(t, "Smoke")).isEmpty();
        assertThat(days(t, "brigade")).containsExactly("2020-04-24");
    }

    @Test
    void oneEventOfADayIsOneLine() {
        List<Happening> t = timeline("2024-05-16T09:00:00Z", """
                Rita Holm was sworn in as mayor of Vell on Tuesday.

                On Tuesday, Rita Holm was sworn in as mayor by the old judge.""");
        assertThat(days(t, "sworn in")).containsExactly("2024-05-14");
    }

    @Test
    void aReportPutUpAnewYearsLaterIsNotWrittenThen() {
        List<Report> reports = new ArrayList<>();
        for (String day : List.of("2015-08-31", "2015-08-30", "2017-01-28")) {
            reports.add(Report.of("r" + reports.size(), """
                            Rita Holm was shot in the harbour of Vell, the harbour police said.

                            Officers found Rita Holm in the harbour of Vell on Saturday evening.""")
                    .language("en")
                    .published(Published.fromMetadata(day))
                    .build());
        }
        List<Happening> t = Examination.examine(reports, Timings.none())
                .stories()
                .getFirst()
                .account()
                .timeline();
        assertThat(days(t, "found")).containsExactly("2015-08-29");
    }

    @Test
    void aLineThatIsNothingButADateIsTheDayOfWriting() {
        List<Happening> t = timeline("", """
                Thieves take organ pipes from church

                Thursday, May 16, 2024, 9:36 AM

                Two men took the organ pipes from the church of Vell on Tuesday night, the sexton Osk Brandt said.""");
        assertThat(days(t, "organ pipes")).containsExactly("2024-05-14");
    }

    @Test
    void aDateWithinALineIsNoDayOfWriting() {
        List<Happening> t = timeline("", """
                Thieves take organ pipes from church

                The church of Vell on May 16, 2024

                Two men took the organ pipes from the church of Vell on Tuesday night, the sexton Osk Brandt said.""");
        assertThat(days(t, "took")).isEmpty();
    }
}
