package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
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
}
