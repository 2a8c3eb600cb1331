package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.quote.Quoted.find;
import static stemma.quote.Quoted.holding;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Invented sentences: tags behind what is said, and within it. */
class TagsTest {
    private static void says(String text, String who, String what) {
        assertThat(find(text)).singleElement().satisfies(q -> {
            assertThat(q.canonical()).isEqualTo(who);
            assertThat(q.span().of(text)).isEqualTo(what);
        });
    }

    @Test
    void whoAsksNotToBeNamedIsTheSpeaker() {
        says(
                "The thieves used stolen passwords to enter the network, said the person, who asked not to be named because the inquiry is not public.",
                "the person",
                "The thieves used stolen passwords to enter the network");
        says(
                "The port's systems were hacked in April, said the source, who (like others) asked not to be named.",
                "the source",
                "The port's systems were hacked in April");
        says(
                "The drugs came by sea, said a police officer, who would not give his name.",
                "a police officer",
                "The drugs came by sea");
    }

    @Test
    void theBodySpokenOfIsNotTheSpeaker() {
        says(
                "The Harlow Fund was told of the leak, said the person, who has seen the report.",
                "the person",
                "The Harlow Fund was told of the leak");
        says(
                "The firm had lost the files, said a lawyer for the victims, because it never backed them up.",
                "a lawyer for the victims",
                "The firm had lost the files");
    }

    @Test
    void aSubjectWithAClauseByTheWayIsNoTag() {
        String text = "Holt, who once ran the port, said the engineer, who has since left, was wrong about the valves.";
        assertThat(holding(text, "was wrong").canonical()).isEqualTo("Holt");
    }

    @Test
    void aSubjectAndItsVerbAreNotParted() {
        says(
                "The mine, the ministry said, will shut in June.",
                "the ministry",
                "The mine, the ministry said, will shut in June");
    }

    @Test
    void aClauseThatIsASubjectIsNotPartedFromItsVerb() {
        says(
                "What set the drivers off, several of them said, was a roster with three night shifts.",
                "several of them",
                "What set the drivers off, several of them said, was a roster with three night shifts");
    }

    @Test
    void theRoleBehindTheNameIsTheTags() {
        String text = "No crack has been found in the wall, said Tomas Kell, the board's chief engineer.";
        says(text, "Tomas Kell", "No crack has been found in the wall");
        assertThat(Objects.requireNonNull(holding(text, "crack").speaker()).of(text))
                .isEqualTo("Tomas Kell, the board's chief engineer");
    }

    @Test
    void theHalvesAboutATagAreTwoThings() {
        String text = "The mine will shut, the ministry said, because the seam is empty.";
        assertThat(find(text)).hasSize(2).allMatch(q -> "the ministry".equals(q.canonical()));
        assertThat(holding(text, "The mine").span().of(text)).isEqualTo("The mine will shut");
        assertThat(holding(text, "the seam").span().of(text)).isEqualTo("because the seam is empty");
    }

    @Test
    void aConditionBeforeATagIsNotPartedFromItsClause() {
        String text = "Unless the court agrees, the mayor warned, the pier would close.";
        assertThat(find(text))
                .singleElement()
                .satisfies(q -> assertThat(q.span().of(text)).startsWith("Unless the court"));
    }

    @Test
    void whatIsAbsentIsToldToo() {
        String text =
                "Notably absent from the meeting, according to members who spoke with reporters afterward, was any word of the bridge.";
        assertThat(holding(text, "absent").canonical()).startsWith("members");
    }

    @Test
    void aListBehindTheVerbIsNoTag() {
        String text =
                "In a statement, the ministry said the cost of the mines in Tarn, Marlow and Dunmore would be paid by the state.";
        assertThat(holding(text, "would be paid").span().of(text)).startsWith("the cost of the mines");
    }

    @Test
    void accordingToTakesAllTheClause() {
        says(
                "The company's owner, Dan Moss, has fled the country, according to his brother.",
                "his brother",
                "The company's owner, Dan Moss, has fled the country");
        says(
                "Most of the money went to a firm in Tarn, according to court papers filed on Monday.",
                "court papers",
                "Most of the money went to a firm in Tarn");
    }

    @Test
    void wordsHeldAtArmsLengthDoNotHideTheTag() {
        String text =
                "The thieves opened a \"small number\" of letters at the fund, said the person, who asked not to be named.";
        assertThat(find(text))
                .singleElement()
                .satisfies(q -> assertThat(q.canonical()).isEqualTo("the person"));
    }

    @Test
    void theBulletAndTheAgencyBeforeASentenceAreNotSaid() {
        says(
                "\u2022 The girl was hurt in the leg about noon in the Tarn park, Holt said.",
                "Holt",
                "The girl was hurt in the leg about noon in the Tarn park");
        says(
                "(KVN) A clerk of the council burned the letters about the mill, according to a newly released transcript.",
                "a newly released transcript",
                "A clerk of the council burned the letters about the mill");
    }

    @Test
    void noDayIsASpeaker() {
        String text = "Brandt, who met the board in May, said Friday that the pier was sold.";
        assertThat(holding(text, "the pier was sold").canonical()).isEqualTo("Brandt");
    }
}
