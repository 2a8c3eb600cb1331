package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void aSwapCountsOnce() {
        assertThat(Spelling.distance("halvorsen", "halvosren", 2)).isEqualTo(1);
        assertThat(Spelling.distance("marsk", "marks", 2)).isEqualTo(1);
        assertThat(Spelling.distance("tarnwick", "ellery", 2)).isEqualTo(3);
    }

    @Test
    void inflectionsAreNoMisspellings() {
        assertThat(Spelling.inflected("norway", "norways")).isTrue();
        assertThat(Spelling.inflected("china", "chinese")).isTrue();
        assertThat(Spelling.inflected("warren", "warreen")).isFalse();
    }

    @Test
    void britishAndAmericanSpellingsAreOneWord() {
        assertThat(Spelling.sameWord("harbour", "harbor")).isTrue();
        assertThat(Spelling.sameWord("centre", "center")).isTrue();
        assertThat(Spelling.sameWord("halvorsen", "halvorson")).isFalse();
    }
}
