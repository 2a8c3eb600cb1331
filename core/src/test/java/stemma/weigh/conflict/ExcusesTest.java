package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;
import stemma.weigh.Discrepancy;

/** Clauses of two sources that are alike but for a number or a "not", and both true. */
class ExcusesTest {
    private static List<Discrepancy> weigh(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(Report.of("r" + i, texts[i]).language("en").build());
        }
        return Examination.examine(reports, Timings.none()).stories().stream()
                .flatMap(s -> s.account().discrepancies().stream())
                .toList();
    }

    @Test
    void twoPlayersHaveTwoNumbersOfPoints() {
        assertThat(weigh("""
                        KELM - Bram Vorst finished with 16 points and nine rebounds for the Larks on Saturday in Kelm.

                        The hall was sold out.""", """
                        The Larks lost at home to Norbrook on Saturday.

                        Dario Quell finished with 20 points and nine rebounds for Norbrook in Kelm, and the coach hugged him.""")).isEmpty();
    }

    @Test
    void whatAPlayerDoesInAGameIsNotWhatHeDoesInEveryGame() {
        assertThat(weigh("""
                        Quell led the Larks with 23 points while also grabbing seven rebounds.

                        The hall was sold out.""", """
                        His father coaches the Larks. The 23 points and eight rebounds a game of Quell led the Larks this year.""")).isEmpty();
    }

    @Test
    void stretchesInWhichSomethingIsCountedMayBeTwo() {
        assertThat(weigh("""
                        The harbour board of Vell met on Monday. The board has lent money to nine shipyards in the past 17 months.

                        The hall was full.""", """
                        A crane fell into the dock of Vell. The harbour board has lent money to nine shipyards in the past five months.

                        Nobody was hurt.""")).isEmpty();
    }

    @Test
    void agesOfUnnamedMenAreOfDifferentMen() {
        assertThat(weigh("""
                        A 22-year-old man was shot in the lower leg on Mill Road on Sunday.

                        Two others fled.""", """
                        Two 23-year-old men were shot in the lower leg on Mill Road on Sunday.

                        The street was closed.""")).isEmpty();
    }

    @Test
    void whoDidNotJoinTheOneMayHaveJoinedTheOther() {
        assertThat(
                        weigh(
                                "Judges Ada Lund and Peer Brandt did not join the majority opinion of the court on the quay, but wanted the case heard again.",
                                "The court ruled on the quay. Judge Ada Lund wrote an opinion, joined by Judge Peer Brandt, on the quay case in the court."))
                .isEmpty();
    }

    @Test
    void whatOneIsNotAnotherMayBe() {
        assertThat(weigh("""
                        The lawsuit of the harbour board does not name Ada Lund as a defendant.

                        It was filed on Tuesday.""", """
                        The lawsuit was filed in Kelm on Tuesday. Her adviser Peer Brandt, who is named as a defendant in the lawsuit of the harbour board, did not comment.""")).isEmpty();
    }

    @Test
    void aUnitThatIsCutShortIsNoOtherNumber() {
        assertThat(weigh("""
                        The Larks have offered the runner an eight-year, $200MM deal, a radio man said.

                        Nobody confirmed it.""", """
                        Nobody would say more. The Larks have offered the runner an eight-year, $200 million deal, a radio man said.""")).isEmpty();
    }

    @Test
    void aDecadeIsWrittenWithAndWithoutItsCentury() {
        String one =
                "She was one of the stars of the musicals of the 1940s and 1950s and has died at her home in Kelm, her family said.";
        assertThat(weigh(one, one.replace("1950s", "'50s"))).isEmpty();
        assertThat(weigh(one, one.replace("1950s", "1930s"))).hasSize(1);
    }

    @Test
    void twoBoatsAndThreeAreStillSetAgainstEachOther() {
        assertThat(weigh("""
                        The smugglers, in three boats, surrounded the merchant ship in the bay of Kelm around noon.

                        The navy came late.""", """
                        The navy of Norbrook was late. The smugglers, on two speed boats, surrounded the merchant ship in the bay of Kelm around noon.""")).hasSize(1);
    }
}
