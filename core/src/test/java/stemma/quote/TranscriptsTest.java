package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;

import org.junit.jupiter.api.Test;

/** Invented transcripts: the speaker is the line's label. */
class TranscriptsTest {
    @Test
    void theLabelSpeaks() {
        String text = """
                The council heard the owner on Monday evening, and this is what was said there in the town hall.

                ANNA ORR, HOST: Good evening. The mill in Tarn will shut this summer, as we all have read.

                PETER HALE, MAYOR OF TARN: It will shut in June, as far as I know today.

                ORR: Who was it that told you so, if I may ask you that?

                HALE: The owner told me on Monday. I was in the room.""";
        assertThat(holding(text, "Good evening").canonical()).isEqualTo("ANNA ORR");
        assertThat(holding(text, "told me on Monday").canonical()).endsWith("HALE");
        assertThat(holding(text, "I was in the room").span().of(text))
                .isEqualTo("The owner told me on Monday. I was in the room.");
    }

    @Test
    void theLettersOfQuestionsAndAnswersNameNobody() {
        String text = """
                Q: When will the mill in Tarn shut, and who has told the people who work there?

                A: It will shut in June, as far as I know, and I told them myself on Monday.

                Q: What did they say to you when they heard of it on that morning?

                A: They said very little, and I cannot blame them for it at all.""";
        assertThat(find(text)).noneMatch(q -> "Q".equals(q.canonical()) || "A".equals(q.canonical()));
    }

    @Test
    void theBoxesOfAFactCheckAreNoTurns() {
        String text = """
                HALE: The mill has lost money in every year since I came to the council.

                THE FACTS: It lost money in two of the nine years since he was elected.

                ORR: The bridge was built with the money of the people who live by the river.

                THE FACTS: Two thirds of the money came from the ministry in the capital.""";
        assertThat(find(text)).noneMatch(q -> "THE FACTS".equals(q.canonical()));
    }

    @Test
    void aHeadlineWithAColonIsNoTurn() {
        assertThat(
                        find(
                                "Storm Edda: crews of two boats safe, 11,000 homes dark\n\nThe crews of both boats were found at noon."))
                .noneMatch(q -> q.type() == Quotation.Type.DIRECT);
    }

    @Test
    void aListOfNotesIsNoTranscript() {
        assertThat(find("""
                WHAT: The vote on the mill and on the bridge over the river.

                WHERE: Tarn town hall, the large room on the first floor.

                WHEN: Monday at nine, or as soon as the council has met.""")).isEmpty();
        assertThat(
                        find(
                                "Breaking: The mill in Tarn will shut in June.\n\nWeather: It will rain on Monday and Tuesday."))
                .isEmpty();
    }
}
