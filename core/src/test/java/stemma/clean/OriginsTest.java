package stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginsTest {
    @Test
    void aNewspaperIsAnOriginAsAnAgencyIs() {
        assertThat(Origins.of("One of the four died, according to the Harbour Herald."))
                .containsExactly("Harbour Herald");
        assertThat(Origins.of("One of the victims later died, reported The Harbour Herald."))
                .containsExactly("Harbour Herald");
        assertThat(Origins.of("The minister told Reuters that he would go.")).containsExactly("Reuters");
        assertThat(Origins.of("Her agent told Lantern magazine so.")).containsExactly("Lantern");
    }

    @Test
    void whoElseIsToldSomethingIsNoOrigin() {
        assertThat(Origins.of("She told Martha Post-Hale that police had called on Monday."))
                .isEmpty();
        assertThat(Origins.of("Her agent told Lantern so.")).isEmpty();
        assertThat(Origins.of("Her agent told Lantern so.", Set.of("Lantern"))).containsExactly("Lantern");
    }

    @Test
    void whateverWordsNameIt() {
        assertThat(Origins.of("As reported by the Harbour Herald, the bridge is shut."))
                .containsExactly("Harbour Herald");
        assertThat(Origins.of("They called him old (via The Harbour Herald):")).containsExactly("Harbour Herald");
        assertThat(Origins.of("From Harbour Herald: \"The bridge is shut.\"")).containsExactly("Harbour Herald");
        assertThat(Origins.of("Information from: Harbour Herald, http://herald.example"))
                .containsExactly("Harbour Herald");
        assertThat(Origins.of("The Harbour Herald has now confirmed that he will go."))
                .containsExactly("Harbour Herald");
        assertThat(Origins.of("The list was published by the conservative blog Lantern on Monday."))
                .containsExactly("Lantern");
        assertThat(Origins.of("EW says that he is easy to work with.")).containsExactly("Entertainment Weekly");
    }

    @Test
    void whatAnybodyMaySayMakesNoPaper() {
        assertThat(Origins.of("Martha Post said that police had called.")).isEmpty();
        assertThat(Origins.of("From Harbour Herald Street he walked home.")).isEmpty();
        assertThat(Origins.of("He wrote to The Echo for years.")).isEmpty();
    }
}
