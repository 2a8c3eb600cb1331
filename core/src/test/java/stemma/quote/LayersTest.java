package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.holding;
import static stemma.quote.Quoted.speaker;

import org.junit.jupiter.api.Test;

class LayersTest {
    @Test
    void whatAPaperPassesOnIsSaidByWhomItNames() {
        String as = "As the Harbor Times reported, Mayor Lena Ortiz said the bridge would close on Monday.";
        assertThat(holding(as, "the bridge would close").canonical()).isEqualTo("Lena Ortiz");
        String after =
                "Mayor Lena Ortiz said the bridge would close on Monday, according to the Associated Press. Ortiz left.";
        assertThat(holding(after, "the bridge would close").canonical()).isEqualTo("Lena Ortiz");
        String behind = "Norland's president said the border was safe, state television reported.";
        assertThat(holding(behind, "the border").span().of(behind)).isEqualTo("the border was safe");
    }

    @Test
    void twoWhoSpeakInOneSentenceAreKeptApart() {
        String and = "Hall said \"we will stay,\" and Lang said \"we will fight.\"";
        assertThat(speaker(and, "we will stay")).isEqualTo("Hall");
        assertThat(speaker(and, "we will fight")).isEqualTo("Lang");
        String whilst = "Hall said the plan was \"a trap,\" while Lang called it \"a gift to the north.\"";
        assertThat(speaker(whilst, "a trap")).isEqualTo("Hall");
        assertThat(speaker(whilst, "a gift")).isEqualTo("Lang");
        String tagged = "\"We will stay,\" Ruth Hall said, and \"we will fight,\" Peter Lang said.";
        assertThat(speaker(tagged, "we will fight")).isEqualTo("Peter Lang");
    }

    @Test
    void whoSpeakTogetherAreAllNamed() {
        String pair = "Ruth Hall and Peter Lang said the bill would die. Hall and Lang said they would appeal.";
        assertThat(holding(pair, "the bill would").canonical()).isEqualTo("Ruth Hall and Peter Lang");
        assertThat(holding(pair, "they would appeal").canonical()).isEqualTo("Ruth Hall and Peter Lang");
        String apposed = "Mayor Lena Ortiz, who lost the vote, and her deputy, Tom Arden, said they would appeal.";
        assertThat(holding(apposed, "they would").canonical()).isEqualTo("Lena Ortiz and Tom Arden");
        String three = "Senators Ruth Hall, Peter Lang and Omar Diaz said the bill would die.";
        assertThat(holding(three, "the bill").canonical()).isEqualTo("Ruth Hall, Peter Lang and Omar Diaz");
        String lands = "Germany, Canada and Norland have all insisted that they will not accept quotas.";
        assertThat(holding(lands, "quotas").canonical()).isEqualTo("Germany, Canada and Norland");
        String others = "Police Chief Dan Moss and other officials said the man fled.";
        assertThat(holding(others, "the man").canonical()).isEqualTo("Dan Moss and other officials");
    }

    @Test
    void anAndWithinANamePartsNobody() {
        String ministry = "The Department of Health and Human Services said the drug was safe.";
        assertThat(holding(ministry, "the drug").canonical()).isEqualTo("Department of Health and Human Services");
        String committee = "House Ways and Means Chairman Peter Lang said the bill would die.";
        assertThat(holding(committee, "the bill").canonical()).isEqualTo("Peter Lang");
        String fixer = "Peter Lang, once the lawyer and fixer for Mayor Ruth Hall, said the bill would die.";
        assertThat(holding(fixer, "the bill").canonical()).isEqualTo("Peter Lang");
        String firm = "The law firm of Hall and Lang said the client was innocent.";
        assertThat(holding(firm, "the client").canonical()).isEqualTo("The law firm of Hall and Lang");
    }

    @Test
    void whatNobodySaidIsNotSaid() {
        for (String text : new String[] {
            "Neither Hall nor Lang said the dam was safe.",
            "No one said the dam was safe.",
            "The court rejected his claim that the dam was safe.",
            "The judge dismissed claims that the dam was safe."
        }) {
            assertThat(holding(text, "the dam was safe").negated()).as(text).isTrue();
        }
    }
}
