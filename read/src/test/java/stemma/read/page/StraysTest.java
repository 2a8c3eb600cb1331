package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StraysTest {
    private static final String TEXT =
            "<p>" + "The harbour council voted to close the old ferry pier. ".repeat(20) + "</p>";

    /** What is left of a page of which every block was chosen. */
    private static String left(String html, String title) {
        Blocks page = Blocks.of(Jsoup.parse(html));
        boolean[] all = new boolean[page.blocks().size()];
        Arrays.fill(all, true);
        boolean[] kept = Strays.without(page, all, title);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < kept.length; i++) {
            String t = page.blocks().get(i).text();
            out.append(kept[i] ? t.substring(0, Math.min(12, t.length())) + "|" : "");
        }
        return out.toString();
    }

    @Test
    void aDialogApartFromTheTextIsNone() {
        assertThat(left(
                        "<main>" + TEXT + "</main><div class='modal-window rules'><p>Be polite to others.</p></div>",
                        ""))
                .isEqualTo("The harbour |");
    }

    @Test
    void aDialogThatHoldsTheTextIsThePage() {
        assertThat(left("<div class='modal'>" + TEXT + "</div><p>More of it.</p>", ""))
                .isEqualTo("The harbour |More of it.|");
    }

    @Test
    void theTickerAboveTheHeadingIsNone() {
        assertThat(left("<ul><li>Ten soups for a storm</li></ul><h2>Old pier closed</h2>" + TEXT, "Old pier closed"))
                .isEqualTo("Old pier clo|The harbour |");
    }

    @Test
    void aHeadingAmongOtherArticlesDoesNotStrikeTheTextAbove() {
        assertThat(left(TEXT + "<h2>Old pier closed</h2>" + TEXT, "Old pier closed"))
                .isEqualTo("The harbour |Old pier clo|The harbour |");
    }

    @Test
    void whatFollowsAHeadingNamedAsOneOverOthersIsNone() {
        assertThat(left(
                        TEXT + "<div><h3 class='relatedtitle'>You may like</h3>" + TEXT
                                + "</div><h3>Costs</h3><p>Five of it.</p>",
                        ""))
                .isEqualTo("The harbour |Costs|Five of it.|");
    }

    @Test
    void anIdentifierMadeOfTheHeadingsWordsNamesNothing() {
        assertThat(left(TEXT + "<h3 id='recommended-boats'>Recommended boats</h3><p>The small ferry.</p>", ""))
                .isEqualTo("The harbour |Recommended |The small fe|");
    }

    @Test
    void somethingIsAlwaysLeft() {
        assertThat(left("<p class='disclaimer'>Views are mine.</p>", "")).isEqualTo("Views are mi|");
    }
}
