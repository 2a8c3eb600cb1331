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

class VerdictsTest {
    private static final String WIRE = """
            A kiln collapsed at the brickworks of Arlo on Monday night and buried two lorries, the brigade said.

            The works allegedly stored 1,420 tonnes of clay above the eastern hall, twice what the permit allows.

            Its owner, Dora Kessler, rejected a plan to move the kiln last spring, and the smoke drifted 40 kilometres inland.

            The mayor, Peter Vance, said the hall had been inspected before the kiln was fired.""";

    private static final String MORE = """


            "I will sleep when the last brick is off that road," Vance said, and asked the drivers of the district to keep to the old bridge.""";

    private static Account weigh(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(Report.of("r" + i, texts[i]).language("en").build());
        }
        return Examination.examine(reports, Timings.none()).stories().getFirst().account();
    }

    private static Discrepancy only(Account a, Discrepancy.Kind kind) {
        return a.discrepancies().stream()
                .filter(d -> d.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneCopyHasAndTheOthersWereNotMadeFromIsItsSlip() {
        String spoilt =
                WIRE.replace("1,420", "1,240").replace("eastern", "western").replace("allegedly ", "");
        Account a = weigh(WIRE + MORE, spoilt, WIRE + MORE);
        assertThat(only(a, Discrepancy.Kind.NUMBER).supported()).isEqualTo("1,420");
        assertThat(only(a, Discrepancy.Kind.PLACE).supported()).isEqualTo("eastern");
        assertThat(only(a, Discrepancy.Kind.HEDGE).verdict()).isEqualTo(Discrepancy.Verdict.COPY_ERROR);
    }

    @Test
    void twoCopiesThatDifferInOneWordOnlyCannotBeTold() {
        Account a = weigh(WIRE, WIRE.replace("1,420", "1,240"));
        assertThat(only(a, Discrepancy.Kind.NUMBER).verdict()).isEqualTo(Discrepancy.Verdict.UNDECIDED);
    }

    @Test
    void aDistanceInMilesIsTheSameDistance() {
        assertThat(weigh(WIRE, WIRE.replace("40 kilometres", "25 miles")).discrepancies())
                .isEmpty();
    }

    @Test
    void aDistanceWhoseUnitWasChangedIsAnother() {
        Account a = weigh(WIRE, WIRE.replace("40 kilometres", "40 miles"));
        assertThat(only(a, Discrepancy.Kind.NUMBER).readings()).hasSize(2);
    }

    @Test
    void wordsPutIntoAnothersMouthAreFound() {
        String wrong = MORE.replace("Vance said", "Kessler said");
        Account a = weigh(WIRE + MORE, WIRE + MORE, WIRE + wrong);
        Discrepancy d = only(a, Discrepancy.Kind.ATTRIBUTION);
        assertThat(d.supported()).isEqualTo("Vance");
    }

    @Test
    void anActTurnedRoundIsShownWithWhoAndWhom() {
        String act = "\n\nThe union sued the owner over the kiln in a court of the district last year.";
        Account a = weigh(WIRE + act, WIRE + act, WIRE + act.replace("union sued the owner", "owner sued the union"));
        assertThat(only(a, Discrepancy.Kind.ROLE).readings())
                .extracting(Discrepancy.Reading::value)
                .containsExactlyInAnyOrder("union sued the owner", "owner sued the union");
    }

    @Test
    void theYearAThingWasBuiltIsComparedAcrossSourcesThatShareNoText() {
        String other = """
                Arlo has lived by its brickworks for three generations, and nobody there remembers a winter without smoke.

                The kiln was built in 1958, records of the guild show, and fired for the first time by a girl of nine.""";
        Account a = weigh(WIRE + "\n\nThe kiln was built in 1961.", WIRE + "\n\nThe kiln was built in 1961.", other);
        assertThat(a.discrepancies()).anySatisfy(d -> {
            assertThat(d.readings()).extracting(Discrepancy.Reading::value).containsExactlyInAnyOrder("1961", "1958");
            assertThat(d.verdict()).isEqualTo(Discrepancy.Verdict.SOURCES_DISAGREE);
        });
    }

    @Test
    void aNameWithoutItsAccentIsASpelling() {
        String accent = WIRE.replace("Dora Kessler", "Dora Kovács");
        Account a = weigh(accent, accent, WIRE.replace("Dora Kessler", "Dora Kovacs"), accent);
        assertThat(a.discrepancies()).isEmpty();
        assertThat(a.corruptions()).extracting(Corruption::kind).allMatch(k -> k == Corruption.Kind.SPELLING);
    }
}
