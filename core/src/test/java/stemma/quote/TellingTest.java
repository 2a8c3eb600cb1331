package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;
import static stemma.quote.Quoted.speaker;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Invented sentences: what is told as somebody's words, what is none, and who speaks. */
class TellingTest {
    @Test
    void whatSomebodyDidIsNoSpeech() {
        String text =
                "The harbour board met on Monday. Chairwoman Rita Holm has defended her budget and already opposed the bill. The council has"
                        + " imposed new fees on the ferries. Police recovered the boat. Holm wants to see the engineers. \"The pier is safe,\" Holm said.";
        assertThat(find(text)).hasSize(1);
        assertThat(find(text).getFirst().type()).isEqualTo(Quotation.Type.DIRECT);
    }

    @Test
    void namesBetweenMarksAreNoSpeech() {
        String text =
                "The harbour board met on Monday. The brothers recorded their \"pier tapes\" at night, and Osk Brandt ran a so-called \"dry dock\" for them."
                        + " \"Nobody knew of it,\" Rita Holm said.";
        assertThat(find(text)).noneMatch(q -> q.span().of(text).contains("pier tapes"));
        assertThat(find(text)).noneMatch(q -> q.span().of(text).contains("dry dock"));
        assertThat(holding(text, "Nobody knew").canonical()).isEqualTo("Rita Holm");
    }

    @Test
    void plainAttributionsAreFoundInNewsOfAnyKind() {
        String text =
                "A half-dozen sheep were on the road when the lorry came, Sheriff Osk Brandt said.\n\nOne ewe suffered a broken leg, the sheriff's office said on Monday."
                        + "\n\nThe gate that the farmer had closed was found open, according to deputies.\n\nAccording to neighbours, the dog barked twice."
                        + "\n\nBrandt said the driver had slept for an hour.\n\nRita Holm told deputies she heard a loud noise.";
        assertThat(holding(text, "A half-dozen sheep").canonical()).isEqualTo("Osk Brandt");
        assertThat(holding(text, "A half-dozen sheep").span().of(text))
                .isEqualTo("A half-dozen sheep were on the road when the lorry came");
        assertThat(holding(text, "One ewe").canonical()).contains("sheriff's office");
        assertThat(holding(text, "The gate").canonical()).isEqualTo("deputies");
        assertThat(holding(text, "the dog barked").canonical()).isEqualTo("neighbours");
        assertThat(holding(text, "the driver had slept").canonical()).isEqualTo("Osk Brandt");
        assertThat(holding(text, "she heard a loud noise").canonical()).isEqualTo("Rita Holm");
    }

    @Test
    void anAttributionOfOneClauseIsNotThatOfTheNext() {
        String text =
                "The lorry stopped, and the sheriff said nothing of it. The sheep, which ran, said the farmer's boy, were his.";
        assertThat(find(text)).noneMatch(q -> q.span().of(text).startsWith("The lorry"));
    }

    @Test
    void timesAndPhrasesAreNoPartOfASpeakersName() {
        String text =
                "The harbour board met on Monday, and Rita Holm came with Osk Brandt.\n\nMs Holm earlier told reporters that the pier was \"rotten\"."
                        + "\n\nThe harbour board last week announced that the crane would be sold.\n\nBrandt on Friday said that the crane was new.";
        assertThat(holding(text, "rotten").canonical()).isEqualTo("Rita Holm");
        assertThat(speaker(text, "would be sold")).isEqualTo("The harbour board");
        assertThat(speaker(text, "crane was new")).isEqualTo("Brandt");
    }

    @Test
    void aTitleInTheMidstOfAnOfficesNameLeadsToThePerson() {
        String text =
                "The deal was signed at noon. County Roads and Bridges Chairman Osk Brandt, of Port Ellery, told members that they would see the plan by Friday.";
        assertThat(holding(text, "they would see").canonical()).isEqualTo("Osk Brandt");
    }

    @Test
    void speechOverSeveralLinesOfAFileWithALineASentence() {
        String text = "Deputies closed the pier on Monday.\n"
                + "The farmers had warned of it.\n"
                + "“The pier is rotten.\n"
                + "It will fall before spring,” said Rita Holm, an engineer.\n"
                + "The council meets on Friday.\n";
        List<Quotation> found = find(text);
        assertThat(found).hasSize(2);
        assertThat(found).allMatch(q -> q.type() == Quotation.Type.DIRECT && "Rita Holm".equals(q.canonical()));
        assertThat(found.get(0).span().of(text)).isEqualTo("“The pier is rotten.");
        assertThat(found.get(1).span().of(text)).isEqualTo("It will fall before spring,”");
    }

    @Test
    void aPronounGoesOnWithTheSubjectOfTheSentenceBefore() {
        String text =
                "Engineer Osk Brandt wrote to Rita Holm, a captain. Holm worked at the dock.\n\nShe later moved to the valley. She said that the crane was old.";
        assertThat(holding(text, "crane was old").canonical()).isEqualTo("Rita Holm");
    }

    @Test
    void whoOnceWasPresidentIsNotThePresident() {
        String text =
                "President Rita Holm met former President Osk Brandt at the harbour.\n\nBrandt left at noon.\n\nThe president said that the pier was safe.";
        assertThat(holding(text, "pier was safe").canonical()).isEqualTo("Rita Holm");
    }

    @Test
    void theyAreTheGroupThatSpokeBefore() {
        String text = "Deputies said that the gate was open. They said that the dog had barked.";
        assertThat(holding(text, "dog had barked").canonical()).isEqualTo("Deputies");
    }

    @Test
    void whoSpokeMayStandInTheLineBehind() {
        String text = "Many councillors claim that the pier is safe.\n"
                + "\u201cThe memos just out show clearly that it is not.\n"
                + "Will the talk ever end?\u201d\n"
                + "Mayor Osk Brandt wrote.\n"
                + "The council meets on Friday.\n";
        assertThat(holding(text, "The memos").canonical()).isEqualTo("Osk Brandt");
        assertThat(holding(text, "Will the talk").canonical()).isEqualTo("Osk Brandt");
    }

    @Test
    void theSpeakersOwnNameIsNotWhatIsSaid() {
        String text =
                "A baby was hurt at the pier on Monday, but deputies believe it was an accident and don't intend to make any arrests, said Lt. Rita Holm of"
                        + " the Port Ellery Sheriff Department.";
        assertThat(find(text)).noneMatch(q -> q.span().of(text).contains("Lt. Rita Holm of the"));
    }

    @Test
    void aClauseThatOnlyLeadsInIsToldWithItsMainClause() {
        String text = "Mayor Osk Brandt said that if the pier falls, the ferries will stop.";
        assertThat(holding(text, "pier falls").span().of(text)).contains("the ferries will stop");
    }

    @Test
    void theWritersOwnThoughtIsNobodysSpeech() {
        String text =
                "The pier fell on Monday. I guess we can be thankful for that. What, did she think the mayor would not notice?";
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aTextMayEndAnywhere() {
        String text =
                "The pier fell on Monday. \u201cIt was rotten,\u201d Mayor Rita Holm told deputies that it, Osk Brandt said, according to Jens Tarn, who said";
        for (int n = 0; n <= text.length(); n++) {
            String cut = text.substring(0, n);
            assertThat(find(cut)).allMatch(q -> q.span().end() <= cut.length());
        }
    }

    @Test
    void whoIsTalkedOfIsNoPartOfThoseWhoSayIt() {
        String text = "The sheriff looks for a young man police said was dressed in black.";
        assertThat(find(text)).noneMatch(q -> "a young man police".equals(q.canonical()));
    }

    @Test
    void aCurlyMarkMayBeClosedByAStraightOne() {
        String text =
                "\u201cThe pier is rotten and will fall before spring,\" Rita Holm said in a letter. The council meets on Friday.";
        assertThat(holding(text, "The pier is rotten").type()).isEqualTo(Quotation.Type.DIRECT);
        assertThat(holding(text, "The pier is rotten").span().of(text)).endsWith("spring,\"");
    }

    @Test
    void whatWasAskedAndWhatSomethingIsCalledIsNoSpeech() {
        String text =
                "A club called The Old Ferrymen organized the feast on Sunday. Osk Brandt was asked whether he had seen the warning signs.";
        assertThat(find(text)).noneMatch(q -> "A club".equalsIgnoreCase(q.canonical()));
        assertThat(find(text)).noneMatch(q -> q.span().of(text).contains("warning signs"));
    }

    @Test
    void whoIsAccusedAccusesNobody() {
        String text =
                "The council met on Monday. Osk Brandt was accused of selling the crane to his own brother for nothing at all.";
        assertThat(find(text)).noneMatch(q -> "Osk Brandt".equals(q.canonical()));
    }

    @Test
    void anArticleOrAWordThatLeadsOnIsNobody() {
        String text =
                "The harbour board met on Monday. The college sent an automated alert to phones, telling students that the ferry was burning. It came amid pressure from dockers and"
                        + " fishermen worried that the pier was ripe for collapse. That dampened hopes a second meeting might bring an agreement. \"The pier is safe,\" Rita Holm said.";
        assertThat(find(text)).extracting(Quotation::canonical).doesNotContain("The", "the", "That", "that", "It");
        assertThat(find(text))
                .noneMatch(q -> q.canonical() != null && q.canonical().startsWith("from "));
    }

    @Test
    void aPartyTagIsWhoseItIs() {
        String text =
                "The harbour bill was read on Monday. Sen. Rita Holm (R-Ohio), an adviser to the board, added that the pier would be closed by May.\n\n\"We need the ferry,\" said Rep. Lena Hask, D-Vt.,"
                        + " who opposed the bill.\n\nUnder questioning from Sen. Rita Holm, R-Ohio, both engineers said the pier was sound.";
        assertThat(holding(text, "the pier would be closed").canonical()).isEqualTo("Rita Holm");
        assertThat(holding(text, "We need the ferry").canonical()).isEqualTo("Lena Hask");
        assertThat(find(text)).extracting(Quotation::canonical).doesNotContain("Ohio", "R-Ohio", "Vt.", "D-Vt.", "Vt");
    }
}
