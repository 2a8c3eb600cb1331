package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;

import org.junit.jupiter.api.Test;

/** Invented sentences: who did not say what. */
class FramesTest {
    @Test
    void whatSomebodyDoesNotSayIsTold() {
        String text =
                "The harbour board met on Monday. Minister Rita Holm did not say that the pier was unsafe. Mayor Osk Brandt said that the pier was closed.";
        assertThat(holding(text, "unsafe").negated()).isTrue();
        assertThat(holding(text, "closed").negated()).isFalse();
    }

    @Test
    void whoIsDescribedSaysNothing() {
        String text =
                "The council heard three engineers on Monday. Engineer Osk Brandt was described by a deputy as \"a careless man\" who forgot the valves. \"I never saw the valves,\" Brandt said.";
        assertThat(find(text))
                .filteredOn(q -> q.span().of(text).contains("careless") && !q.negated())
                .noneMatch(q -> "Osk Brandt".equals(q.canonical()));
    }

    @Test
    void sheIsNoManAndNobodyNamesHimself() {
        String text = """
                Deputy Helen Orr said goodbye to the council of Vell on Thursday, after she had married Peter Lund in the spring.

                "I will fight for every ferry," she said. "Nobody shall be left on the quay."

                A day earlier Peter Lund had spoken. She defined herself as "a fighter" for the islands.""";
        assertThat(find(text))
                .filteredOn(q -> q.span().of(text).contains("fighter")
                        || q.span().of(text).contains("every ferry"))
                .isNotEmpty()
                .noneMatch(q -> "Peter Lund".equals(q.canonical()));
    }

    @Test
    void aTitleIsNoSpeech() {
        String text =
                "Engineer Osk Brandt wrote the guide of the valley in 1998. His book, \"The Long Bridges of Vell,\" sold well in the islands. \"It was a wet summer,\" Brandt said on Monday.";
        assertThat(find(text)).noneMatch(q -> q.span().of(text).contains("Long Bridges"));
        assertThat(holding(text, "wet summer").canonical()).endsWith("Osk Brandt");
    }

    @Test
    void aShoutedSloganIsSpeech() {
        String text =
                "Deputy Helen Orr climbed the steps of the town hall on Monday. \"Make Vell Great Again,\" Orr said. The crowd went home.";
        assertThat(holding(text, "Great Again").canonical()).isEqualTo("Helen Orr");
    }
}
