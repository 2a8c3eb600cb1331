package stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

class NamesTest {
    private static List<String> names(String text, String language) {
        return Annotator.annotate(Report.of("r", text)
                        .language(language)
                        .parts(List.of(new Part(Part.Kind.BODY, new Span(0, text.length()))))
                        .build())
                .names()
                .stream()
                .map(n -> n.kind().word() + " " + n.text())
                .toList();
    }

    @Test
    void personsBodiesAndPlaces() {
        assertThat(names("Priyanka Rossi of Brightwater University arrived in Berlin on Monday.", "en"))
                .containsExactly("person Priyanka Rossi", "organisation Brightwater University", "place Berlin");
    }

    @Test
    void titlesAndPossessivesAreNoPartOfAName() {
        assertThat(names("Mr Harlan Whitcombe’s lawyer met Sheikh Khalid Osman in London.", "en"))
                .containsExactly("person Harlan Whitcombe", "person Khalid Osman", "place London");
    }

    @Test
    void capitalsAloneTellNoNames() {
        String text =
                "THE HARBOUR BOARD MET ON MONDAY. YOU MENTIONED THAT THE PIER HAD BEEN CLOSED. RUTH HALL SAYS THE FERRY RUNS AGAIN."
                        + " WE WILL FIND OUT MORE TONIGHT. POLICE IN BERLIN ARE ASKING FOR HELP. THE CAPTAIN IS IN STABLE CONDITION TONIGHT. NOBODY ELSE WAS ON BOARD WHEN THE BOAT SANK.";
        assertThat(names(text, "en")).isEmpty();
        assertThat(names(
                        "POLICE IN BERLIN ARE ASKING FOR HELP.\n\nRuth Hall said the pier in Berlin was closed.", "en"))
                .contains("person Ruth Hall", "place Berlin");
    }

    @Test
    void particlesJoin() {
        assertThat(names("Judge Esperanza de la Cruz spoke.", "en")).containsExactly("person Esperanza de la Cruz");
    }

    @Test
    void aSurnameFollowsTheFullName() {
        List<String> names = names(
                "Prime Minister Tadesse Oromo spoke in Paris on Monday.\n\nOromo said he would stay. Critics of Oromo disagreed.",
                "en");
        assertThat(names)
                .contains("person Tadesse Oromo", "person Oromo")
                .doesNotContain("place Oromo", "organisation Oromo");
    }

    @Test
    void anOfficeIsNoState() {
        assertThat(names("Secretary of State Harlan Whitcombe left.", "en")).containsExactly("person Harlan Whitcombe");
    }

    @Test
    void monthsDaysAndNationsAdjectivesAreNone() {
        assertThat(names("On Tuesday, in March, a French minister spoke to Chinese reporters.", "en"))
                .isEmpty();
    }

    @Test
    void otherLanguagesGoByCapitals() {
        assertThat(names("Hier, le ministre a rencontré Amélie Verrin à Paris.", "fr"))
                .containsExactly("other Amélie Verrin", "place Paris");
        assertThat(names("Gestern traf die Ministerin den Fischer im Hafen.", "de"))
                .isEmpty();
    }

    @Test
    void emptyTextHasNone() {
        assertThat(names("", "en")).isEmpty();
        assertThat(names("123 456.", "en")).isEmpty();
    }

    @Test
    void anOfficeIsNoPartOfItsBody() {
        assertThat(names("He wrote to House Fisheries Committee Chair Rep. Ruth Amble on Friday.", "en"))
                .contains("organisation House Fisheries Committee");
        assertThat(names("Brightwater University Law Professor Peter Lomond spoke on Friday.", "en"))
                .contains("organisation Brightwater University");
    }

    @Test
    void aNameHoldsNoOpenMark() {
        assertThat(names(
                        "They accuse the Fisheries Committee of “a sham” and left the Fisheries Committee of \"rogues\".",
                        "en"))
                .allMatch(n -> !n.contains("“") && !n.contains("\"") && !n.endsWith(" of"));
    }

    @Test
    void aHouseOfTwoTradesIsOne() {
        assertThat(names("Five people were hurt outside the Copper Kettle Billiards and Lounge early on Sunday.", "en"))
                .containsExactly("organisation Copper Kettle Billiards and Lounge");
    }
}
