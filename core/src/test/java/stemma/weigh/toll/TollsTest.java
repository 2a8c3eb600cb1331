package stemma.weigh.toll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;
import stemma.weigh.Toll;

class TollsTest {
    private static Annotated report(String id, String text) {
        return Annotator.annotate(
                Cleaner.clean(List.of(Report.of(id, text).language("en").build()))
                        .getFirst());
    }

    @Test
    void theKilledAndTheHurtAreCountedApart() {
        Annotated r = report("a", """
                Two men were killed and three others were wounded in a shooting on Alder Street on Sunday night, police said.

                The two men were pronounced dead at the scene. The three wounded were taken to a hospital in stable condition.""");
        Tolls tolls = Tolls.of(List.of(r));
        assertThat(tolls.killed()).isNotNull().extracting(Tolls.Likely::number).isEqualTo(2);
        assertThat(tolls.tolls())
                .filteredOn(t -> t.fate() == Toll.Fate.HURT)
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.number()).isEqualTo(3);
                    assertThat(t.readings()
                                    .getFirst()
                                    .attestations()
                                    .getFirst()
                                    .span()
                                    .of(r.text()))
                            .isEqualTo("three others were wounded");
                });
    }

    @Test
    void theAgeOfOneChargedIsNoVictims() {
        Annotated r = report("a", """
                A 19-year-old man was shot and killed on Alder Street on Sunday night, police said.

                Police arrested the suspect, Tom Arden, 34, on Monday. Arden was charged with murder and is being held in jail.""");
        var ages = Tolls.of(List.of(r)).ages();
        assertThat(ages.get(19)).isGreaterThan(0.5);
        assertThat(ages.get(34)).isLessThan(0.5);
    }

    @Test
    void howOftenSomebodyWasShotIsNoToll() {
        Annotated r = report("a", """
                Seven people were shot on Alder Street on Sunday night, police said. Seven people were wounded.

                The 19-year-old woman was shot seven times and wounded. The other six were in stable condition.""");
        assertThat(Tolls.of(List.of(r)).tolls())
                .flatExtracting(Toll::readings)
                .filteredOn(x -> x.number() == 7)
                .flatExtracting(Toll.Reading::attestations)
                .isNotEmpty()
                .noneMatch(at -> at.span().end() > r.text().indexOf("The 19"));
    }

    @Test
    void aNumberBeyondAllPeopleIsNoToll() {
        Annotated r = report("a", """
                Two men were killed and three others were wounded in a shooting on Alder Street on Sunday night, police said.

                The two men were pronounced dead at the scene. The three wounded were taken to a hospital in stable condition.

                A post of that night says it killed 12,345,678,901. It wounded 98,765,432,109,876 people.""");
        assertThat(Tolls.of(List.of(r)).tolls())
                .extracting(Toll::fate)
                .containsExactly(Toll.Fate.KILLED, Toll.Fate.HURT);
    }

    @Test
    void aReportOfNoVictimsTellsOfNone() {
        assertThat(Tolls.of(List.of(report("a", "Two ministers met in Arlo on Monday and signed three treaties.")))
                        .tolls())
                .isEmpty();
    }

    @Test
    void oneHurtIsNotTheTollWhereAnotherReportTellsOfAHundred() {
        Annotated one = report("a", """
                One man was injured when a truck drove into the march in Vell on Tuesday, police said.

                The injured man was taken to a hospital.""");
        Annotated other = report("b", """
                The army fired on the march in Vell, leaving more than 100 injured, the doctors of the town said.""");
        assertThat(Tolls.of(List.of(one)).tolls()).isNotEmpty();
        assertThat(Tolls.of(List.of(one, other)).tolls())
                .noneMatch(t -> t.readings().stream().anyMatch(r -> r.number() == 1));
    }
}
