package stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.report.Part;
import stemma.report.Report;

/** What sites leave between and inside the paragraphs of a copied text; invented. */
class InsetsTest {
    private static final String LEAD =
            "The eastern pier of Port Ellery was opened on Sunday by the mayor after two years of work on its pillars.";
    private static final String END =
            "The ferry to Tarn Island will leave from the new pier from Monday on, the harbour master said.";

    private static List<String> left(String... paragraphs) {
        String text = LEAD + "\n\n" + String.join("\n\n", paragraphs);
        Report r = Cleaner.clean(List.of(Report.of("r", text).language("en").build()))
                .getFirst();
        return r.parts().stream()
                .filter(Part::isArticle)
                .filter(p -> p.kind() != Part.Kind.CAPTION)
                .map(p -> p.span().of(text))
                .toList();
    }

    @Test
    void aBoxOfHeadlinesInsideASentence() {
        String box = "Piet Johan HalvorsenCouncil to vote on harbour dues Ferry strike enters third week MORE";
        assertThat(left(
                        "On Sunday Mayor Piet Halvorsen " + box + " said that the pier would last for a hundred years.",
                        END))
                .contains("On Sunday Mayor Piet Halvorsen", "said that the pier would last for a hundred years.")
                .noneMatch(p -> p.contains("Ferry strike"));
    }

    @Test
    void moreInCapitalsIsNoBox() {
        String said =
                "Mayor Piet Halvorsen told Anna McHale that Port Ellery needs MORE piers and that it will get MORE of them.";
        assertThat(left(said, END)).contains(said);
    }

    @Test
    void aRelatedHeadlineInBrackets() {
        assertThat(left("The pier cost nine million. (RELATED: Harbour Dues Double In A Year)", END))
                .contains("The pier cost nine million.")
                .noneMatch(p -> p.contains("RELATED"));
    }

    @Test
    void headlinesBehindReadMore() {
        assertThat(left(
                        END,
                        "Read more:",
                        "Who pays for the new pier?",
                        "Ferry strike enters its third week",
                        "Contributing: Anna Berg"))
                .contains(END)
                .noneMatch(p -> p.contains("strike") || p.contains("Who pays"));
    }

    @Test
    void howToReachTheWriterButNotThePolice() {
        String police =
                "Anyone who saw the accident is asked to contact Detective Ruth Amble at 555-0142 or by e-mail, the police said.";
        assertThat(left(police, END, "You can reach Staff Writer Anna Berg at 555-0143 or anna.berg@herald.example."))
                .contains(police)
                .noneMatch(p -> p.contains("Staff Writer"));
    }

    @Test
    void aSentenceThatEndsWithALooseMarkIsNoCrosshead() {
        String loose = "\" The pier will last. \"";
        assertThat(left(END, loose, END.replace("Monday", "Tuesday"))).contains(loose);
        Report r = Cleaner.clean(List.of(Report.of("r", LEAD + "\n" + loose + "\n" + END)
                        .language("en")
                        .build()))
                .getFirst();
        assertThat(r.parts()).noneMatch(p -> p.kind() == Part.Kind.CROSSHEAD);
    }

    @Test
    void theHouseOnItself() {
        assertThat(left(
                        END,
                        "This story will be updated as more information becomes available.",
                        "Text \"PIER\" to 55555 for breaking news"))
                .noneMatch(p -> p.contains("updated") || p.contains("55555"));
    }
}
