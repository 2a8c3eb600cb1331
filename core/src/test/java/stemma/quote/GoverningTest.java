package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;

import org.junit.jupiter.api.Test;
import stemma.text.Span;

/** Invented sentences: which verb tells what, and what a "not" belongs to. */
class GoverningTest {
    private static String cue(String text, String words) {
        Span cue = holding(text, words).cue();
        return cue == null ? "" : cue.of(text);
    }

    private static String said(String text, String words) {
        return holding(text, words).span().of(text);
    }

    @Test
    void whatIsDisputedIsNotConfirmed() {
        assertThat(cue("Velt confirmed that a letter had arrived but denied that it named the council.", "it named"))
                .isEqualTo("denied");
        assertThat(cue("The ministry acknowledged the delay but denied that any money was missing.", "any money"))
                .isEqualTo("denied");
        assertThat(cue(
                        "The company admitted that two valves had failed, but disputed that workers were put at risk.",
                        "workers were"))
                .isEqualTo("disputed");
    }

    @Test
    void whatIsConfirmedStaysConfirmed() {
        String text = "Velt confirmed that a letter had arrived but denied that it named the council.";
        assertThat(cue(text, "a letter had")).isEqualTo("confirmed");
        assertThat(said(text, "a letter had")).isEqualTo("that a letter had arrived");
    }

    @Test
    void whatIsDeniedWithinIsToldApart() {
        String text = "The spokeswoman acknowledged that the pump had stopped while denying that anyone knew of it.";
        assertThat(said(text, "the pump")).isEqualTo("that the pump had stopped");
        assertThat(cue(text, "anyone knew")).isEqualTo("denying");
        assertThat(holding(text, "anyone knew").canonical()).isEqualTo("The spokeswoman");
    }

    @Test
    void aNotBeforeThatIsTold() {
        assertThat(said("The city does not believe that the water is unsafe, Mayor Dana Holt said.", "the water"))
                .isEqualTo("The city does not believe that the water is unsafe");
        assertThat(said("Harlan was not aware that the funds had been moved, his lawyer said.", "the funds"))
                .isEqualTo("Harlan was not aware that the funds had been moved");
        assertThat(said("Detectives do not know who fired the shots, Captain Reese said.", "fired the shots"))
                .startsWith("Detectives do not know");
    }

    @Test
    void whatAnotherToldBeforeIsNotTheTags() {
        String text = "Holt said the bridge was unsafe, the Gazette reported.";
        assertThat(holding(text, "was unsafe").canonical()).isEqualTo("Holt");
        assertThat(said(text, "was unsafe")).isEqualTo("the bridge was unsafe");
    }

    @Test
    void theVerbInATimeOrHearersWayGovernsStill() {
        assertThat(cue("A man known only as \"Red\" told the court that he sold the gun.", "he sold"))
                .isEqualTo("told");
        assertThat(cue("Holt said the road would open in May, adding that buses would run at night.", "buses would"))
                .isEqualTo("adding");
    }

    @Test
    void whoStopsShortOfSayingDoesNotSay() {
        assertThat(holding("The minister stopped short of saying that the treaty was dead.", "treaty")
                        .negated())
                .isTrue();
        assertThat(holding("Nothing suggests that the guard was involved, prosecutors say.", "the guard")
                        .span()
                        .of("Nothing suggests that the guard was involved, prosecutors say."))
                .contains("the guard was involved");
    }

    @Test
    void whatNobodyToldIsTheTags() {
        says(
                "Nobody can say whether the dam will hold, engineer Tomas Kell said.",
                "Tomas Kell",
                "Nobody can say whether the dam will hold");
        says(
                "No one has said who fired the shots, the sheriff said.",
                "the sheriff",
                "No one has said who fired the shots");
        says(
                "None of the owners said that the valves had failed, an inspector said.",
                "an inspector",
                "None of the owners said that the valves had failed");
        says(
                "Holt did not say whether the ferry would run, the Gazette reported.",
                "Gazette",
                "Holt did not say whether the ferry would run");
    }

    private static void says(String text, String who, String what) {
        assertThat(holding(text, what).canonical()).isEqualTo(who);
        assertThat(said(text, what)).isEqualTo(what);
        assertThat(holding(text, what).negated()).isFalse();
    }

    @Test
    void whoHearsItDoesNotTellIt() {
        assertThat(find("The mayor doubled down on her words when told that Moss may be freed."))
                .noneMatch(q -> q.cue() != null
                        && q.canonical() != null
                        && q.canonical().equals("The mayor"));
    }

    @Test
    void theFirstHalfIsToldToo() {
        String text = "Lind said the tests were done in May but refused to say who had paid for them.";
        assertThat(said(text, "tests were")).isEqualTo("the tests were done in May");
        assertThat(holding(text, "who had paid").negated()).isTrue();
    }
}
