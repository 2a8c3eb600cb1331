package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;

import org.junit.jupiter.api.Test;

class BoundsTest {
    @Test
    void whatIsSaidBeginsAtItsSubject() {
        String text = "The vote is expected to come before the recess, according to a committee official.";
        assertThat(holding(text, "before the recess").span().of(text))
                .isEqualTo("The vote is expected to come before the recess");
    }

    @Test
    void whatTheSpeakerDidNextIsNotWhatWasSaid() {
        String but = "Hall proposed to close the bridge but was quick to backtrack her words under pressure.";
        assertThat(holding(but, "close the bridge").span().of(but)).isEqualTo("to close the bridge");
        String and = "Ortiz said the bridge was unsafe and announced Thursday that the ferry would run all night.";
        assertThat(holding(and, "was unsafe").span().of(and)).isEqualTo("the bridge was unsafe");
    }

    @Test
    void aSummonsIsNoSpeechAndACallForSomethingIs() {
        String summons = "Republicans want to call Omar Diaz to testify before the panel, Ruth Hall said.";
        assertThat(holding(summons, "to testify").canonical()).isEqualTo("Ruth Hall");
        String appeal = "Ruth Hall called on the harbour board to close the bridge at once.";
        assertThat(holding(appeal, "to close the bridge").canonical()).isEqualTo("Ruth Hall");
    }

    @Test
    void aPhraseBeforeTheClauseIsTheReporters() {
        String text = "Instead of giving the panel a direct \"no,\" Ortiz wrote that the letter was late.";
        assertThat(find(text))
                .singleElement()
                .satisfies(q -> assertThat(q.span().of(text)).isEqualTo("that the letter was late"));
    }

    @Test
    void whoSpeaksIsNoPartOfWhatIsSaid() {
        String behind =
                "The girl was rushed to hospital on Tuesday, said police spokesman Cpl. Dan Moss, and came through surgery.";
        assertThat(find(behind)).singleElement().satisfies(q -> {
            assertThat(q.canonical()).contains("Dan Moss");
            assertThat(q.span().of(behind)).isEqualTo("The girl was rushed to hospital on Tuesday");
        });
        String before = "Ortiz, blasting the inquiry as \"baseless,\" said the city would not take part.";
        assertThat(holding(before, "baseless").span().of(before)).isEqualTo("\"baseless,\"");
    }

    @Test
    void whoAsksNotToBeNamedSaysSomethingElse() {
        String text = "The harbour source, who asked not to be named, said the men drove a car into the pier.";
        assertThat(find(text)).singleElement().satisfies(q -> {
            assertThat(q.span().of(text)).isEqualTo("the men drove a car into the pier");
            assertThat(q.canonical()).isEqualTo("The harbour source");
        });
    }

    @Test
    void whatTheReporterAddsIsNotWhatWasSaid() {
        String fact = "Lang said the hearings were held in secret, when in fact members of both parties were present.";
        assertThat(holding(fact, "the hearings").span().of(fact)).isEqualTo("the hearings were held in secret");
        String but = "Ortiz did not say whether she would appear but did request that the panel respond by Thursday.";
        assertThat(holding(but, "would appear").span().of(but)).isEqualTo("whether she would appear");
        assertThat(holding(but, "would appear").negated()).isTrue();
    }

    @Test
    void aConditionBelongsToWhatIsSaid() {
        String text = "Tom Arden came to the pier in May. If sent back to the capital, he said he would not stay.";
        assertThat(holding(text, "he would not stay").span().of(text))
                .isEqualTo("If sent back to the capital, he said he would not stay");
    }

    @Test
    void aConditionThatAnotherStatesIsNotTaken() {
        String text = "Unless the court agrees, the mayor warned, the pier would close, and Lang said it could burn.";
        assertThat(holding(text, "the pier would close").canonical()).isEqualTo("the mayor");
        assertThat(find(text))
                .filteredOn(q -> "Lang".equals(q.canonical()))
                .singleElement()
                .satisfies(q -> assertThat(q.span().of(text)).isEqualTo("it could burn"));
    }

    @Test
    void noWordIsSaidTwice() {
        String text =
                "If the court agrees, Hall said, the pier would open, and if it does not, Hall said it would close.";
        assertThat(find(text))
                .noneMatch(a -> find(text).stream()
                        .anyMatch(b -> !a.equals(b) && a.span().overlaps(b.span())));
    }

    @Test
    void theHearerIsNoPartOfWhatIsSaid() {
        String text = "Hall told a federal judge the papers were needed.";
        assertThat(holding(text, "the papers").span().of(text)).isEqualTo("the papers were needed");
    }

    @Test
    void whatIsDoneByWordsIsNotSaid() {
        assertThat(find("Senators rejected requests to call new witnesses.")).isEmpty();
        assertThat(find("The mayor declared an emergency on the river that frees money for the pier."))
                .isEmpty();
        String dodged = "Lang dodged a question on whether the bridge was safe.";
        assertThat(holding(dodged, "whether").negated()).isTrue();
    }

    @Test
    void aPartOfAGroupIsNotTheGroup() {
        assertThat(holding("Senior Democrats said the vote would come soon.", "the vote")
                        .canonical())
                .isEqualTo("Senior Democrats");
    }
}
