package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.group.Story;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Account;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;

/** Values that stand in the same place of a shared text, or nearly, and are of different things. */
class FalseAccusationsTest {
    private static final String SHOTS = """
            HADLEY - Two people were found dead in a house on Mill Road early Sunday, police said.

            Police were called about 4:10 a.m. by a resident who heard six or seven bangs in a house in the 300 block of Mill Road.

            When officers arrived, they found three victims. Two were dead and a third was taken to the county hospital, Sgt. Dana Orvill said.

            No arrests have been made, Orvill said on Sunday.""";

    private static final String RUNS = """
            Colm Hale ran for 404 yards and two touchdowns in the last two games of the season, and the Larks will need him on Saturday against Norbrook.

            The coach, Ed Marsh, said the knee of his runner was being looked at every morning and that he would decide on Friday.

            The Larks have won six of their nine games and play for a place in the final.""";

    private static final String FIRE = """
            The fire at the boat yard in Kelm on Tuesday destroyed four hulls and the roof of the sail loft, the fire service said.

            Damage to the boat yard was estimated at $1 million, the owner, Rita Sand, said.

            Nobody was hurt in the fire, which was out by noon.""";

    private static final String TALKS = """
            President Oleksiy Zarensky said on Monday that the talks in the port of Gormozan would go on through the week.

            The governor of the port, Mehdi Alishvandi, received both parties in the old customs house on Monday evening.

            Zarensky is to leave on Friday, his office said. Alishvandi said rooms were ready for a longer stay. Gormozan has seen three rounds of talks since spring.""";

    private static Account weigh(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(Report.of("r" + i, texts[i]).language("en").build());
        }
        return Examination.examine(reports, Timings.none()).stories().getFirst().account();
    }

    @Test
    void theMinutesOfAClockAndAnotherNounAreNoCount() {
        String other = """
                Two people died after shots were fired at a house party in Hadley early Sunday, police said.

                It happened around 4:30 a.m. at a house in the 300 block of Mill Road.

                When officers arrived, they found one man who had been shot on a stairwell. They went in and found two more.

                No arrests have been made, Sgt. Dana Orvill said on Sunday.""";
        String copy = SHOTS.replace(
                "No arrests have been made, Orvill said on Sunday.",
                "Neighbours left flowers at the gate on Sunday afternoon.");
        assertThat(weigh(SHOTS, other, copy).discrepancies()).isEmpty();
    }

    @Test
    void aCountThatWasAlteredIsStillFoundBesideAClock() {
        Account a = weigh(SHOTS, SHOTS, SHOTS.replace("three victims", "eight victims"));
        assertThat(a.discrepancies())
                .singleElement()
                .satisfies(d -> assertThat(d.readings())
                        .extracting(Discrepancy.Reading::value)
                        .containsExactly("three", "eight"));
    }

    @Test
    void anAlteredTimeOfDayIsStillFound() {
        Account a = weigh(SHOTS, SHOTS, SHOTS.replace("4:10 a.m.", "4:50 a.m."));
        assertThat(a.discrepancies())
                .singleElement()
                .satisfies(d -> assertThat(d.readings())
                        .extracting(Discrepancy.Reading::value)
                        .containsExactly("10", "50"));
    }

    @Test
    void aReportThatHasBothFiguresTellsOfTwoPlayers() {
        String both = RUNS.replace(" and two touchdowns", "")
                .replace(
                        "The Larks have",
                        "If Hale cannot play, Tom Pratt will stand in. He has 189 rushing yards and two touchdowns in the last two games of the season.\n\nThe Larks have");
        String copy = RUNS.replace("will need him", "hope to have him");
        assertThat(weigh(RUNS, RUNS + "\n\nTickets for the game are sold out.", copy, both)
                        .discrepancies())
                .isEmpty();
    }

    @Test
    void aReportThatHasTheRightFigureTooIsNotSaidToHaveMiscopiedIt() {
        String odd = RUNS.replace("404 yards", "189 yards")
                + "\n\nTwo seasons ago, in a colder town, the same runner was at 404 yards by then.";
        assertThat(weigh(RUNS, RUNS, RUNS, odd).discrepancies())
                .noneMatch(d -> d.verdict() == Discrepancy.Verdict.COPY_ERROR);
    }

    @Test
    void aSumInAnotherCurrencyInBracketsIsTheSameSum() {
        String turned = FIRE.replace("$1 million", "$US1 million ($1.52 million)");
        assertThat(weigh(turned, FIRE, FIRE.replace("Nobody", "No one")).discrepancies())
                .isEmpty();
    }

    @Test
    void anotherTransliterationIsASpelling() {
        String other = TALKS.replace("Zarensky", "Zarenskiy")
                .replace("Alishvandi", "Alishbandi")
                .replace("Gormozan", "Gormouzan");
        Account a = weigh(other, TALKS, TALKS.replace("is to leave", "will leave"));
        assertThat(a.discrepancies()).isEmpty();
        assertThat(a.corruptions())
                .extracting(Corruption::kind)
                .hasSize(3)
                .allMatch(k -> k == Corruption.Kind.SPELLING);
    }

    @Test
    void whatShouldNotBeDoesNotDenyWhatWas() {
        String one = """
                The boxer Karl Adler should never step into the ring again, his doctor Mira Sund said on Sunday in Norbrook.

                The toll of the bridge collapse was not expected to rise, the county said.""";
        String two = """
                The boxer Karl Adler stepped into the ring for the third time on Saturday in Norbrook, his doctor Mira Sund said.

                The death toll of the bridge collapse rises to 10, the county said.""";
        assertThat(weigh(one, two).discrepancies()).noneMatch(d -> d.kind() == Discrepancy.Kind.POLARITY);
    }

    @Test
    void theAgesOfTwoPeopleAreNoConflict() {
        String one = "\n\nTom Gorse, 28, is charged in the shooting at the house, the court of Hadley heard on Monday.";
        String two = "\n\nA 28-year-old man is charged in the shooting of a 7-year-old girl at the house, "
                + "the court of Hadley heard on Monday.";
        String three =
                "\n\nA 7-year-old girl was hit in the shooting at the house, the court of Hadley heard on Monday.";
        assertThat(weigh(SHOTS + one, SHOTS + two, SHOTS + three).discrepancies())
                .isEmpty();
    }

    @Test
    void germanNounsAreNoNames() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String text =
                    "Die Miete in Halmstadt stieg um 4 Prozent, der Strom um 7 Prozent und das Wasser um %d Prozent, sagte das Amt am Montag. Vor einem Jahr waren es 3 Prozent. Im Umland waren es 2 Prozent, in den Dörfern 1 Prozent."
                            .formatted(10 + i);
            reports.add(Report.of("r" + i, i == 0 ? text + " Ein neues Projekt soll den Mietern helfen." : text)
                    .language("de")
                    .build());
        }
        Account a = Examination.examine(new Story("s1", "Erfunden", List.of("r0", "r1", "r2")), reports)
                .stories()
                .getFirst()
                .account();
        assertThat(a.corruptions()).isEmpty();
        assertThat(a.discrepancies()).noneMatch(d -> d.kind() == Discrepancy.Kind.NAME);
    }

    @Test
    void firstNamesOfTwoPeopleAreNoMisspelling() {
        String judge =
                "The judge, Colonel Jefferi Vance, spared the sergeant prison in Hadley on Friday. Jefferi Vance took a minute to read it.";
        String expert =
                " Retired Colonel Jeffrei Addik said that the sentence was a surprise to him, and that others would be.";
        Account a = weigh(
                judge + expert,
                "In Hadley a judge, Colonel Jefferi Vance, let the sergeant go free on Friday; he goes home.",
                judge);
        assertThat(a.corruptions()).isEmpty();
        assertThat(a.discrepancies()).isEmpty();
    }

    @Test
    void aNameThatIndependentSourcesSpellByEarIsASpelling() {
        Account a = weigh(
                "The officer's lawyer, Alexis Kougias, said on Tuesday that the bullet had hit the ground first.",
                "On Tuesday the bullet was called a stray one by the lawyer of the officer, Alexis Kouyias, in Athens.");
        assertThat(a.discrepancies()).noneMatch(d -> d.kind() == Discrepancy.Kind.NAME);
    }

    @Test
    void namesThatManyKnowAreNotTwoSpellings() {
        String text =
                "The minister said on Monday in Hadley that ships of %s would call at the port of Norbrook in the first week of May.";
        assertThat(weigh(text.formatted("Iran"), text.formatted("Iraq")).discrepancies())
                .hasSize(1);
    }

    @Test
    void aPartIsNotTheWholeAndWhatLastsGrows() {
        Account a = weigh(
                "A total of 288 candidates run for 125 seats in the parliament of Karlow. Hadley was calm on Sunday after eight days of riots over the death of a student.",
                "For the 125 seats 37 of the candidates run in the capital of Karlow. Hadley was in flames again after four days of riots over the death of a student.");
        assertThat(a.discrepancies()).isEmpty();
    }

    @Test
    void anAppealOfThePoliceIsNoForeignBody() {
        String appeal = SHOTS.replace(
                "No arrests have been made",
                "He asked all who saw it to call. The county's anonymous tip line is 555-0110.\n\nNo arrests have been made");
        assertThat(weigh(SHOTS, appeal).corruptions()).isEmpty();
    }

    @Test
    void oneOfTwoSumsIsNotSetAgainstAnother() {
        Account a = weigh(
                "The Larks of Norbrook made first baseman Otto Brandl an offer of $160 million over eight years on Monday.",
                "For first baseman Otto Brandl the Larks of Norbrook made an offer on Monday of between $140 million and $150 million over eight years.");
        assertThat(a.discrepancies()).isEmpty();
    }

    @Test
    void whatNobodyExpectsToBeDoesNotDenyThatItIs() {
        Account a = weigh(
                "The governor of Karlow said on Sunday that he was not expecting the death toll of the earthquake to rise.",
                "The death toll of the earthquake in Karlow rises to 10, the governor said on Sunday.");
        assertThat(a.discrepancies()).noneMatch(d -> d.kind() == Discrepancy.Kind.POLARITY);
    }

    private static final String MARKET = """
            KARLOW - Four people were shot at a fish restaurant on Quay Street on Monday, police said.

            Two other men, Rahiam Tolbert and his brother, ran from the restaurant and fell in the yard behind it, police said.

            %s

            The commander, Ewa Brandt, said that nobody had been arrested and that the cameras of the street were being looked through.""";

    @Test
    void whoSpellsANameHisOwnWayThroughoutIsOneWitnessOfIt() {
        String one = MARKET.formatted(
                "Their aunt, Ines, said Rahiam Tolbert was the younger one. Rahiam left a son. Dillon and Rahiam Tolbert were to move.");
        String other = MARKET.formatted("Tolbert had gone there to see his mother, the grandmother said.")
                .replace("Rahiam", "Rahiem");
        Account a = weigh(one, other);
        assertThat(a.discrepancies()).allMatch(d -> d.verdict() != Discrepancy.Verdict.COPY_ERROR);
        assertThat(a.corruptions())
                .filteredOn(c -> c.kind() == Corruption.Kind.NAME)
                .isEmpty();
    }

    @Test
    void theSameWeekdayOfTwoReportsIsNoContradiction() {
        Report.Builder early = Report.of(
                "r0",
                "Jan Lewik, 17, was shot and killed at the skate park of Alder Hill on Sunday, police said. Six others were hurt there.");
        Report.Builder late = Report.of(
                "r1",
                "A vigil is held tonight. Jan Lewik was shot and killed at a skate park in Alder Hill on Sunday night. Police said at least four people had fired.");
        List<Report> reports = List.of(
                early.language("en")
                        .published(Published.fromMetadata("2021-03-24"))
                        .build(),
                late.language("en")
                        .published(Published.fromMetadata("2021-03-29"))
                        .build());
        assertThat(Examination.examine(new Story("s1", "Invented", List.of("r0", "r1")), reports)
                        .stories()
                        .getFirst()
                        .account()
                        .discrepancies())
                .isEmpty();
    }

    private static final String NOTICE = """
            The cable company Norsea announced on its page today (%s October 2011) that it has restored most of the traffic on its eastern cable.

            Providers who buy from it said that their customers would see an end of the delays in the evening hours.""";

    @Test
    void eachReportsOwnDayIsNoConflict() {
        assertThat(weigh(NOTICE.formatted("14"), NOTICE.formatted("20")).discrepancies())
                .isEmpty();
    }

    @Test
    void anotherDayOfAMonthIsADate() {
        String text = NOTICE.replace("today (%s October 2011)", "on %s October 2011");
        assertThat(weigh(text.formatted("14"), text.formatted("20")).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.Kind.DATE);
    }

    @Test
    void theHoursAtWhichPagesWerePutUpContradictNothing() {
        String body = """

                The assembly of Ostmark will be elected in December by the voters of all nine valleys, the electoral board said in a statement.

                Observers from the neighbouring countries are invited to the vote, the board added, and will be in the valleys for two weeks.""";
        Account a = weigh(
                "Vell, Ostmark, 4 October 2013, 18: 07 (GMT+05: 00)" + body,
                "Vell, Ostmark, 2 October 2013, 15: 39 (GMT+05: 00)" + body);
        assertThat(a.discrepancies()).isEmpty();
    }
}
