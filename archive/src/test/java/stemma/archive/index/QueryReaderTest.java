package stemma.archive.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    @Test
    void wordsPhrasesFieldsAndBrackets() {
        assertThat(QueryReader.read("  dam ")).isEqualTo(new Asked.Words("dam", 2));
        assertThat(QueryReader.read("dam \"old bridge\" -cat"))
                .isEqualTo(new Asked.All(List.of(
                        new Asked.Words("dam", 0),
                        new Asked.Words("old bridge", 4),
                        new Asked.Not(new Asked.Words("cat", 18)))));
        assertThat(QueryReader.read("a b OR c"))
                .isEqualTo(new Asked.Any(List.of(
                        new Asked.All(List.of(new Asked.Words("a", 0), new Asked.Words("b", 2))),
                        new Asked.Words("c", 7))));
        assertThat(QueryReader.read("(a OR b) NOT c AND evac*"))
                .isEqualTo(new Asked.All(List.of(
                        new Asked.Any(List.of(new Asked.Words("a", 1), new Asked.Words("b", 6))),
                        new Asked.Not(new Asked.Words("c", 13)),
                        new Asked.Beginning("evac", 19))));
        assertThat(QueryReader.read("Outlet:\"Valley Post\" after:2026-03"))
                .isEqualTo(new Asked.All(List.of(
                        new Asked.About(Asked.Field.OUTLET, "Valley Post", 0),
                        new Asked.About(Asked.Field.AFTER, "2026-03", 21))));
        assertThat(QueryReader.read("ORCHARD 10:30")).isInstanceOf(Asked.All.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''|0|nothing to search for",
                "dam \"old bridge|4|never closed",
                "dam (a b|4|never closed",
                "dam) a|3|without an opening one",
                "()|1|nothing to search for",
                "dam OR|6|the query ends",
                "OR dam|0|nothing to search for here",
                "AND dam|0|needs something before it",
                "dam -|4|nothing stands after the minus",
                "dam site:x|4|there is no field site:",
                "dam outlet: x|4|needs a value",
                "after:tomorrow|6|needs a date",
                "before:2026-13|7|needs a date",
                "a*|0|two letters",
                "dam \"  \"|4|nothing stands between",
            })
    void whatCannotBeUnderstoodIsNamedWithItsPlace(String query, int at, String words) {
        assertThatThrownBy(() -> QueryReader.read(query)).isInstanceOfSatisfying(QueryException.class, e -> {
            assertThat(e.getMessage()).contains(words);
            assertThat(e.at()).isEqualTo(at);
        });
    }

    @Test
    void deepBracketsEnd() {
        assertThatThrownBy(() -> QueryReader.read("(".repeat(9_000))).hasMessageContaining("brackets within brackets");
        assertThatThrownBy(() -> QueryReader.read("- ".repeat(9_000) + "a")).hasMessageContaining("brackets within");
    }

    @Test
    void datesCountFromTheirFirstDay() {
        assertThat(Days.first("1970-01-02")).hasValue(1);
        assertThat(Days.first("1970")).hasValue(0);
        assertThat(Days.day("1970-01-03T23:30:00-05:00")).hasValue(2);
        assertThat(Days.second("1970-01-01T01:00:00+01:00")).hasValue(0);
        assertThat(Days.second("1970-01-01T00:00")).hasValue(0);
        assertThat(Days.second("soon")).isEmpty();
    }
}
