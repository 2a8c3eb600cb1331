package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;

import org.junit.jupiter.api.Test;

/** Invented sentences: whose words a paper passes on, and who only hears, shows or holds them. */
class RelayedTest {
    @Test
    void whatAPaperReportsSomebodySaidIsThatPersons() {
        String text = "The Associated Press reported that Mayor Dana Holt said the bridge was safe.";
        assertThat(find(text)).singleElement().satisfies(q -> {
            assertThat(q.canonical()).isEqualTo("Dana Holt");
            assertThat(q.span().of(text)).isEqualTo("the bridge was safe");
        });
        assertThat(holding("CNN reported Tuesday that Holt's lawyer said she would plead guilty.", "plead")
                        .canonical())
                .isEqualTo("Holt's lawyer");
        assertThat(holding("The Gazette quoted Holt as saying: \"The bridge is unsafe.\"", "unsafe")
                        .canonical())
                .isEqualTo("Holt");
    }

    @Test
    void whatAWitnessTellsThatSomebodySaidStaysTheWitnesss() {
        assertThat(holding("Prosecutors said Holt told workers to burn the letters.", "burn the letters")
                        .canonical())
                .isEqualTo("Prosecutors");
        assertThat(holding("A witness testified that Holt said the letters should be burnt.", "be burnt")
                        .canonical())
                .isEqualTo("A witness");
        assertThat(holding("The Gazette reported that the company plans to shut the mill.", "the mill")
                        .canonical())
                .contains("Gazette");
    }

    @Test
    void whoIsToldHasNotSaidIt() {
        assertThat(holding("Moss was told: \"You lied to us.\"", "You lied").canonical())
                .isNull();
        assertThat(holding("Moss received a note that said \"burn it all.\"", "burn it")
                        .canonical())
                .isEqualTo("a note");
        assertThat(holding("Moss released a leaflet that said \"we will rebuild it all.\"", "rebuild")
                        .canonical())
                .isEqualTo("Moss");
    }

    @Test
    void aThingSaysNothing() {
        assertThat(find("Fever is said to be the first sign of the illness.")).isEmpty();
        assertThat(holding("An investigation into the incident revealed the boat had been stolen.", "stolen")
                        .canonical())
                .isEqualTo("An investigation into the incident");
        assertThat(find("The outbreak in the valley showed how quickly the illness can spread."))
                .isEmpty();
        assertThat(holding("The video shows that the officer fired first.", "fired first")
                        .canonical())
                .isEqualTo("The video");
        assertThat(find("Records show the house was sold in 2011.")).isNotEmpty();
    }

    @Test
    void theSubjectOfTheVerbSpeaks() {
        assertThat(holding("According to police, the driver said he had fallen asleep.", "asleep")
                        .canonical())
                .isEqualTo("the driver");
        assertThat(holding("Last year the WHO said the illness had come back.", "come back")
                        .canonical())
                .contains("WHO");
        assertThat(holding(
                                "There were no deaths outside the valley, WHO confirmed, adding that most cases were mild.",
                                "cases were mild")
                        .canonical())
                .isEqualTo("WHO");
        assertThat(holding("\"The road is shut,\" said Lena Orr, a Pence spokeswoman, before the vote.", "road is shut")
                        .canonical())
                .isEqualTo("Lena Orr");
        assertThat(holding("A senior Harbor Safety Board official told reporters the pier was unsafe.", "unsafe")
                        .canonical())
                .isEqualTo("A senior Harbor Safety Board official");
    }

    @Test
    void whoseRefusalItIsSpeaks() {
        String towns =
                "In addition to the fee, other towns ridiculed Holt's claim that the bridge was safe, saying the beams were rotten.";
        assertThat(holding(towns, "beams were rotten").canonical()).isEqualTo("other towns");
        assertThat(holding(
                                "The board was angry. Another cause was Dana Holt's insistence that the bridge was safe.",
                                "bridge was safe")
                        .canonical())
                .isEqualTo("Dana Holt");
        assertThat(holding(
                                "The vote came late, with a governor's aide deriding it as a \"waste of everyone's summer.\"",
                                "waste")
                        .canonical())
                .contains("aide");
        assertThat(holding("Marlow's claim that the bridge was safe angered the council.", "bridge was safe")
                        .canonical())
                .isEqualTo("Marlow");
        assertThat(holding("\"The bridge is safe,\" said Marlow's on Monday.", "bridge is safe")
                        .canonical())
                .isEqualTo("Marlow's");
    }

    @Test
    void aByNameIsNoQuotation() {
        assertThat(find("Robert \"Bob\" Hale said the mill would shut."))
                .singleElement()
                .satisfies(q -> assertThat(q.type()).isEqualTo(Quotation.Type.INDIRECT));
        assertThat(find("\"Big Jim\" Colson said the road was shut.")).hasSize(1);
        assertThat(find("The group, which calls itself \"Free Tarn,\" said it set the bomb."))
                .allMatch(q -> q.type() == Quotation.Type.INDIRECT);
        assertThat(find("\"Get out,\" Colson said.")).hasSize(1);
        assertThat(holding("The engineer called Hale \"a careless man\" at the hearing.", "careless")
                        .canonical())
                .isEqualTo("The engineer");
    }

    @Test
    void aRoleOrTheLastWordOfANameIsItsBearer() {
        assertThat(holding(
                                "The comedian Rita Falk will host the show. Her agent confirmed it on Friday.\n\n\"I can't wait,\" the comedian said.",
                                "can't wait")
                        .canonical())
                .isEqualTo("Rita Falk");
        assertThat(holding(
                                "The Harlow Fund met in April. The Arden Fund came, too. The fund said it had changed its locks.",
                                "its locks")
                        .canonical())
                .isEqualTo("The fund");
    }

    @Test
    void whatTheReporterTellsOfSilenceIsNotSaid() {
        String text = "Duran said two houses had been searched, but he didn't say what was found.";
        assertThat(holding(text, "searched").span().of(text)).isEqualTo("two houses had been searched");
    }
}
