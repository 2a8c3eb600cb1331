package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Account;
import stemma.weigh.Entity;
import stemma.weigh.Happening;
import stemma.weigh.Statement;

/** Invented reports of a few sentences: what the lines of the timeline tell, and who takes part. */
class TimelineLinesTest {
    /** A Thursday. */
    private static final String WRITTEN = "2024-05-16T09:00:00Z";

    private static Account account(String text) {
        return Examination.examine(
                        List.of(Report.of("r", text)
                                .language("en")
                                .published(Published.fromMetadata(WRITTEN))
                                .build()),
                        Timings.none())
                .stories()
                .getFirst()
                .account();
    }

    private static List<Happening> timeline(String text) {
        return account(text).timeline();
    }

    private static List<String> who(String text, String words) {
        Account a = account(text);
        return a.timeline().stream()
                .filter(h -> h.what().contains(words))
                .flatMap(h -> h.participants().stream())
                .map(id -> a.entities().stream()
                        .filter(e -> e.id().equals(id))
                        .map(Entity::name)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void whatWasDoneToANounIsToldWithTheNoun() {
        assertThat(timeline("""
                A copy of a May letter between Holm and the new mayor Osk Brandt \u2014 released in March by the harbour office \u2014 is the reason for the quarrel."""))
                .filteredOn(h -> h.what().contains("released in March"))
                .allMatch(h -> h.what().startsWith("A copy of"))
                .hasSize(1);
    }

    @Test
    void theSecondVerbIsToldWithTheSubjectOfBoth() {
        assertThat(timeline("""
                Two men climbed over the wall of the tannery and opened the sluice of the upper pond about 2:30 a.m. Tuesday."""))
                .filteredOn(h -> h.what().contains("opened the sluice"))
                .allMatch(h -> h.what().startsWith("Two men"))
                .hasSize(1);
    }

    @Test
    void aDemandIsToldWithWhatIsDemanded() {
        assertThat(timeline("""
                Rita Holm separately demanded on Monday morning, in a letter filed in court in Vell, that the ferry company of Osk Brandt be closed."""))
                .extracting(Happening::what)
                .allMatch(w -> w.contains("demanded") && w.contains("be closed"))
                .hasSize(1);
    }

    @Test
    void whatWouldBeIfSomethingElseWereIsNoLine() {
        assertThat(timeline("""
                If the council can agree on a price by Friday, the sale of the harbour would presumably begin in early June.

                The council voted on Tuesday for a new fire engine."""))
                .extracting(Happening::what)
                .containsExactly("The council voted on Tuesday for a new fire engine.");
    }

    @Test
    void aQuestionWithinASentenceIsNoLine() {
        assertThat(timeline("""
                Osk Brandt also told the harbour court what the mayor's view of the bridge had been in 2016, according to the court report.""")).isEmpty();
    }

    @Test
    void daysOfEveryWeekAreNoDay() {
        assertThat(timeline("""
                The hearing is expected to go on for six days a week, Monday through Saturday, until at least the end of June.""")).isEmpty();
    }

    @Test
    void streetsAndNamesInGenitivesAndAsidesTakeNoPart() {
        String text = """
                Rita Holm spoke to Osk Brandt on Tuesday at the harbour office on Delaney, according to Mary Fenn.

                Osk Brandt said on Monday that Karl Vester was ill.

                Mary Fenn's house was searched by Osk Brandt on Sunday.""";
        assertThat(who(text, "spoke to")).containsExactlyInAnyOrder("Rita Holm", "Osk Brandt");
        assertThat(who(text, "was searched")).containsExactly("Osk Brandt");
    }

    @Test
    void thePlaceSpokenOfIsNotWhereItIsSaid() {
        assertThat(timeline("""
                Rita Holm wrote on Tuesday about flying to London for a meeting of mayors.

                Rita Holm met the mayors in Dublin on Monday.""")).extracting(Happening::place).containsExactly("Dublin", null);
    }

    @Test
    void whoTheReportNamesAsSpeakerIsNotWhomItSpeaksOf() {
        assertThat(timeline("""
                The boy was found under the ice, said fire brigade officer Osk Brandt, and safely came out of the hospital on Sunday.""")).noneMatch(h -> h.what().startsWith("fire brigade officer"));
    }

    @Test
    void theDayOnWhichSomebodyWasHurtIsNotTheDayHeDied() {
        assertThat(timeline("""
                Police say one of two men stabbed near the tannery early May 12 has died.""")).noneMatch(h -> h.what().contains("died"));
    }

    @Test
    void anIfWithoutItsMainClauseIsNoStatement() {
        assertThat(account("""
                Therefore I say, if you are going to close the harbour of Vell.

                So that the ferries of Vell can come back to work.

                The council closed the harbour of Vell."""))
                .extracting(Account::statements)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Statement.class))
                .extracting(Statement::text)
                .containsExactly("The council closed the harbour of Vell.");
    }

    @Test
    void whatShouldBeDidNotHappen() {
        assertThat(account("""
                The old ferry company of Vell must be closed before the winter.

                The council closed the harbour of Vell.""").statements())
                .filteredOn(s -> s.text().contains("must be"))
                .extracting(Statement::status)
                .containsExactly(Statement.Status.SAID);
    }
}
