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
}
