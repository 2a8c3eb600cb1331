package stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;

/** What the terminal shows, and what it leaves to the whole dossier. */
class SummaryTest {
    private static Report report(String id, String outlet, String text) {
        return Report.of(id, text).outlet(outlet).language("en").build();
    }

    private static String summary(Report... reports) {
        return Summary.of(Examination.examine(List.of(reports), Timings.none()));
    }

    @Test
    void aPieceOfAStatementIsNotListedBesideIt() {
        String letter =
                "“You talk of your guns, but ours are so heavy and numerous that I pray to heaven they will never have to be fired,” President Otto Brandl wrote to the marshal of Karlow on Monday.";
        String told = summary(
                report("r0", "The Quay", "The president of Norbrook broke off the talks. " + letter),
                report("r1", "Hill Post", "Nobody meets at the lake now. " + letter + " The marshal was silent."));
        assertThat(told).containsOnlyOnce("2 sources [");
        assertThat(told.replaceAll("\\s+", " ")).contains("pray to heaven");
    }

    @Test
    void sourcesOfAStatementThatCannotBeToldAreARange() {
        String one =
                "A girl of one year was shot in her bed in Hadley on Sunday night, and a man of 23 was held for it, the sheriff said. Deputies had been called at 7 p.m. to Mill Road.";
        String other =
                "The sheriff of Hadley said that a man, 23, is held for the shooting of a girl, one year old, in her bed on Sunday night. Flowers lay at the door on Mill Road.";
        String told = summary(report("r0", "The Quay", one), report("r1", "The Quay", other));
        assertThat(told.replaceAll("\\s+", " ")).contains("2 reports, between 1 and 2 sources [");
    }

    @Test
    void honestSpellingsAreNotCalledSpoiled() {
        String told = summary(
                report(
                        "r0",
                        "The Quay",
                        "The officer's lawyer in Athens, Alexis Kougias, said on Tuesday that the bullet had hit the ground before it hit the student."),
                report(
                        "r1",
                        "Hill Post",
                        "On Tuesday in Athens the bullet that hit the student was called a stray one by the lawyer of the officer, Alexis Kouyias."));
        assertThat(told).contains("NAMES SPELT IN MORE THAN ONE WAY").doesNotContain("SPOILED");
    }
}
