package stemma.weigh.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.quote.Quotations;
import stemma.report.Report;
import stemma.weigh.Discrepancy;

/** Sentences of invented reports broken into clauses, and clauses set against each other. */
class ClausesTest {
    private static List<Clause> clauses(String text) {
        Annotated a = Annotator.annotate(
                Cleaner.clean(List.of(Report.of("r", text).language("en").build()))
                        .getFirst());
        return Clauses.of(a, Quotations.find(a));
    }

    private static Clause only(String text) {
        List<Clause> all = clauses(text).stream().filter(c -> !c.inner()).toList();
        assertThat(all).as(text).hasSize(1);
        return all.getFirst();
    }

    @Test
    void aSentenceComesApartAtItsVerbs() {
        assertThat(clauses(
                        "The mayor opened the new bridge on Tuesday, but the engineers closed the old harbour road."))
                .extracting(Clause::text)
                .containsExactly(
                        "The mayor opened the new bridge on Tuesday", "the engineers closed the old harbour road");
    }

    @Test
    void whatIsSaidIsTheStatementAndWhoSaysItTheSpeaker() {
        List<Clause> all =
                clauses("Ingrid Solberg said the harbour company would repair the eastern pier before winter.");
        assertThat(all).singleElement().satisfies(c -> {
            assertThat(c.text()).startsWith("the harbour company would repair");
            assertThat(c.speaker()).isEqualTo("Ingrid Solberg");
        });
    }

    @Test
    void inThePassiveTheSubjectIsWhatItIsDoneTo() {
        Clause c = only("The northern lighthouse was rebuilt by Danish engineers in nine months.");
        assertThat(c.word(c.object())).isEqualTo("lighthouse");
        assertThat(c.passive()).isTrue();
    }

    @Test
    void otherNumbersOfOneThingAreOpposed() {
        Clause a = only("The salt mill employed 64 people in the valley.");
        Clause b = only("In the valley the salt mill had employed 46 people.");
        assertThat(Opposition.between(a, b))
                .singleElement()
                .satisfies(o -> assertThat(o.kind()).isEqualTo(Discrepancy.Kind.NUMBER));
    }

    @Test
    void aTornNotIsANot() {
        assertThat(only("Solberg didn\u2019 t return a call about the harbour.").negated())
                .isTrue();
        assertThat(only("Solberg returned the captain\u2019s call about the harbour.")
                        .negated())
                .isFalse();
    }

    @Test
    void aYearBesideAWeekdayPartsNothing() {
        Clause full = only("The salt mill burned down early on Sunday, February 1, 2009.");
        Clause brief = only("The salt mill burned down early on Sunday.");
        Clause other = only("The salt mill burned down in 2004.");
        assertThat(Opposition.isApart(full, brief)).isFalse();
        assertThat(Opposition.isApart(other, brief)).isTrue();
    }

    @Test
    void aBoundAgreesWithWhatItTouches() {
        Clause a = only("The repair cost more than 200 crowns last spring.");
        Clause b = only("The repair cost 200 crowns last spring.");
        assertThat(Opposition.between(a, b)).isEmpty();
    }

    @Test
    void whoDidItToWhomTurnedRoundIsOpposed() {
        Clause a = only("Solberg accused Halvorsen of carelessness in the harbour.");
        Clause b = only("Halvorsen accused Solberg of carelessness in the harbour.");
        assertThat(Opposition.between(a, b)).extracting(Opposition::kind).contains(Discrepancy.Kind.ROLE);
    }

    @Test
    void anOldEventIsNoReadingOfANewOne() {
        Clause a = only("The great flood in 1987 killed 36 people in the valley.");
        Clause b = only("The flood on Tuesday killed at least 19 people in the valley.");
        assertThat(Opposition.isApart(a, b)).isTrue();
    }

    @Test
    void timesMeetWhereOneLiesWithinTheOther() {
        assertThat(Opposition.meet("2024-05", "2024-05-07")).isTrue();
        assertThat(Opposition.meet("2024-05-06/2024-05-08", "2024-05-08")).isTrue();
        assertThat(Opposition.meet("2024-05-06", "2024-05-07")).isFalse();
    }

    @Test
    void whatIsSaidOfSomethingIsShownWithIt() {
        assertThat(clauses("The salt mill, founded in 1908, is the last in the valley that still grinds by water."))
                .filteredOn(c -> !c.inner())
                .extracting(c -> c.shown().of(c.report().text()))
                .contains("The salt mill, founded in 1908");
    }

    @Test
    void noConjunctionIsLeftAtTheEndOfAClause() {
        assertThat(
                        clauses(
                                "On Thursday the minister wants to come to Lindholm and speak with the bakers and their mayor."))
                .filteredOn(c -> !c.inner())
                .extracting(Clause::text)
                .noneMatch(t -> t.endsWith(" and"));
    }

    @Test
    void whatSomebodyDeniesOrDoubtsIsNotAsserted() {
        assertThat(clauses("Solberg denied that the harbour company had bribed the inspectors."))
                .filteredOn(c -> !c.inner())
                .extracting(Clause::text)
                .noneMatch(t -> t.startsWith("the harbour company had bribed"));
        assertThat(clauses("Solberg would not say whether the harbour company had bribed the inspectors."))
                .extracting(Clause::text)
                .noneMatch(t -> t.startsWith("the harbour company had bribed"));
    }

    @Test
    void aSayingAtTheEndIsTakenOff() {
        assertThat(clauses("In the case of a closure the town would claim back the whole of the aid, Halvorsen said."))
                .filteredOn(c -> !c.inner())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.text()).doesNotContain("said");
                    assertThat(c.speaker()).isEqualTo("Halvorsen");
                });
    }

    @Test
    void aQuestionInQuotationMarksAssertsNothing() {
        assertThat(clauses("\"What did the mayor know about the harbour loan of the council?\""))
                .isEmpty();
        assertThat(clauses("What did the mayor know about the harbour loan ? another asks."))
                .noneMatch(c -> c.text().contains("harbour loan"));
    }

    @Test
    void anHourWithItsZoneAssertsNothing() {
        assertThat(clauses("GMT+05: 00.")).isEmpty();
    }

    @Test
    void whatSomebodyWouldNeverDoIsNotWhatHeDoes() {
        Clause a = only("Osk Brandt would never call the harbour mayor short and fat.");
        Clause b = only("Osk Brandt mocked the harbour mayor as short and fat.");
        assertThat(Opposition.isDenied(a, b)).isTrue();
        assertThat(Opposition.isDenied(b, b)).isFalse();
    }

    @Test
    void twoWereHurtIsNotThreeWereHurt() {
        Clause a = only("Two were injured in the harbour tunnel on Saturday.");
        Clause b = only("Three were injured in the harbour tunnel on Saturday.");
        assertThat(Opposition.isApart(a, b)).isTrue();
        assertThat(Opposition.isApart(a, a)).isFalse();
    }

    @Test
    void whatTiesASentenceToTheOneBeforeIsNotShown() {
        assertThat(shown("However, Osk Brandt called off the harbour festival."))
                .startsWith("Osk Brandt");
        assertThat(shown("But the council still wants to hold the harbour festival."))
                .startsWith("the council");
        assertThat(shown("On the other hand, the council wants to hold the harbour festival."))
                .startsWith("the council");
        assertThat(shown("But for the rain, the council would hold the harbour festival."))
                .startsWith("But for");
        assertThat(shown("Still waters covered the fields of the harbour town."))
                .startsWith("Still waters");
        assertThat(shown("Then mayor Osk Brandt opened the harbour festival.")).startsWith("Then mayor");
    }

    @Test
    void aDatelineIsNotShown() {
        assertThat(shown("MARNE, Holland (Sea News) - Osk Brandt opened the harbour festival."))
                .startsWith("Osk Brandt");
        assertThat(shown("Marne) Mayor Osk Brandt opened the harbour festival."))
                .startsWith("Mayor");
        assertThat(shown("Marne Shipping (formerly Holt) opened the harbour festival."))
                .startsWith("Marne");
    }

    private static String shown(String text) {
        Clause c = only(text);
        return c.shown().of(text);
    }
}
