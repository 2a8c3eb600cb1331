package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.report.Earlier;
import stemma.report.Report;

class SamePageTest {
    private static final String TEXT =
            "The harbour council voted on Tuesday to close the old ferry pier for repairs. Divers found that two of its oak piles had rotted through. "
                    + "The work will take until autumn, the harbour master said, and cost a little over two million.";

    private final SamePage pages = new SamePage();

    private static Report report(String id, @Nullable String url, String text) {
        return Report.of(id, text).url(url).build();
    }

    @Test
    void theSamePageUnderAnotherAddressIsToldAsACopy() {
        assertThat(pages.before(report("a", "https://pier.example/news/pier-closes", TEXT)))
                .isNull();
        assertThat(pages.before(report("b", "https://m.pier.example/news/pier-closes?utm_source=x", TEXT)))
                .isEqualTo(new Earlier("a", true));
        assertThat(pages.before(report("c", "https://pier.example/amp/news/pier-closes", TEXT)))
                .isEqualTo(new Earlier("a", true));
    }

    @Test
    void aChangedTextIsAVersion() {
        pages.before(report("a", "https://pier.example/news/pier-closes", TEXT));
        assertThat(pages.before(report("b", "https://pier.example/news/pier-closes", TEXT + " The mayor agreed.")))
                .isEqualTo(new Earlier("a", false));
    }

    @Test
    void anAddressWithOtherNewsEveryDayIsNoVersion() {
        pages.before(report("a", "https://pier.example/live", TEXT));
        assertThat(pages.before(report(
                        "b",
                        "https://pier.example/live",
                        "A dog show drew crowds to the fair in the next valley on Sunday, as every year.")))
                .isNull();
    }

    @Test
    void theSameTextElsewhereIsAReportForItself() {
        pages.before(report("a", "https://pier.example/news/pier-closes", TEXT));
        assertThat(pages.before(report("b", "https://other.example/news/pier-closes", TEXT)))
                .isNull();
        assertThat(pages.before(report("c", null, TEXT))).isNull();
    }
}
