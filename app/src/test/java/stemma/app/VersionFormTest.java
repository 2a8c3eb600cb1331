package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import stemma.report.Report;
import stemma.report.Title;

/** What changed between two versions, as a person reads it. */
class VersionFormTest {
    private static Report report(String title, String text) {
        return Report.of("a", text).source("test").title(new Title(title, null)).build();
    }

    @Test
    void aLineAParagraphAndOnlyThoseThatChanged() {
        assertThat(
                        VersionForm.text(
                                "The fair opens.\n\nIt stays for two weeks.\n\nNothing unusual was found, according to the council.",
                                "The fair opens.\n\nIt stays for six weeks.\n\nNothing unusual was found.\n\nA baker near the bridge said it was far too quiet there."))
                .containsExactly(
                        "It stays for [-two-] {+six+} weeks.",
                        "Nothing unusual was [-found, according to the council.-] {+found.+}",
                        "{+A baker near the bridge said it was far too quiet there.+}");
    }

    @Test
    void farFromAChangeWordsAreLeftOut() {
        String far = "one two three four five six seven eight nine ten";
        assertThat(VersionForm.text(far + " old " + far, far + " new " + far))
                .containsExactly(
                        "… three four five six seven eight nine ten [-old-] {+new+} one two three four five six seven eight …");
    }

    @Test
    void whatElseChangedIsNamed() {
        assertThat(VersionForm.changes(report("Fair opens", "At noon."), report("Fair opened", "At noon.")))
                .containsExactly("headline: [-Fair opens-] {+Fair opened+}", "The text is the same.");
        assertThat(VersionForm.changes(report("Fair", "At noon. At six."), report("Fair", "At noon.\n\nAt six.")))
                .containsExactly("The words are the same; only spaces or paragraphs changed.");
        assertThat(VersionForm.time(Instant.parse("2026-03-02T09:05:59.123Z"))).isEqualTo("2026-03-02 09:05 UTC");
    }
}
