package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StraysTest {
    private static final String TEXT =
            "<p>" + "The harbour council voted to close the old ferry pier. ".repeat(20) + "</p>";

    /** What is left of a page of which every block was chosen. */
    private static String left(String html, String title, String... entries) {
        Blocks page = Blocks.of(Jsoup.parse(html));
        boolean[] all = new boolean[page.blocks().size()];
        Arrays.fill(all, true);
        boolean[] kept =
                Strays.without(page, all, title, java.util.List.of(entries)).chosen();
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

    private static final String OTHER =
            "<p>" + "A dog show drew crowds to the fair in the next valley. ".repeat(20) + "</p>";

    @Test
    void aSecondArticleOnThePageIsAnothers() {
        assertThat(left(
                        "<article><h1>Old pier to close</h1>" + TEXT + "</article><article><h1>Dogs</h1>" + OTHER
                                + "</article>",
                        "Old pier to close"))
                .isEqualTo("Old pier to |The harbour |");
    }

    @Test
    void anArticleWithinTheArticleIsItsOwn() {
        assertThat(left(
                        "<article><h1>Old pier to close</h1>" + TEXT + "<article>" + OTHER + "</article></article>",
                        "Old pier to close"))
                .contains("A dog show d");
    }

    @Test
    void aTeaserInItsOwnArticleDoesNotEndTheText() {
        assertThat(left(
                        "<article><h1>Old pier to close</h1><p>By Ann Doe</p></article><article>" + TEXT + "</article>",
                        "Old pier to close"))
                .contains("The harbour ");
    }

    @Test
    void aTickersEntriesBelowASummaryAreNotTheReport() {
        String html = "<h1>Pier: live</h1>" + TEXT + "<h3>Divers arrive</h3><p>They came at noon.</p>";
        assertThat(left(html, "Pier: live", "Divers arrive", "They came at noon."))
                .isEqualTo("Pier: live|The harbour |");
        assertThat(left(html, "Pier: live")).endsWith("Divers arriv|They came at|");
    }

    @Test
    void aTickerWithoutASummaryIsKept() {
        assertThat(left("<h1>Pier: live</h1><h3>Divers arrive</h3>" + TEXT, "Pier: live", "Divers arrive"))
                .contains("The harbour ");
    }

    @Test
    void aBoxOfFactsIsBesideTheText() {
        assertThat(left(TEXT + "<div class='site-factbox-content'><p>The pier was built of oak.</p></div>", ""))
                .isEqualTo("The harbour |");
    }

    @Test
    void readersCommentsBelowTheTextAreNone() {
        String comments = "<ol class='%s'><li class='comment depth-1'><p>I was there, and it was dark.</p></li></ol>";
        assertThat(left("<article>" + TEXT + "</article>" + comments.formatted("commentlist"), ""))
                .isEqualTo("The harbour |");
        assertThat(left(
                        "<article>" + TEXT
                                + "</article><div class='live-match-comments'><p>The first whistle.</p></div>",
                        ""))
                .endsWith("The first wh|");
    }

    @Test
    void anOpinionPieceNamedACommentIsTheText() {
        assertThat(left(
                        "<div class='comment'><h1>Leave the pier</h1>" + TEXT + "<p>By Ann Doe</p></div>",
                        "Leave the pier"))
                .isEqualTo("Leave the pi|The harbour |By Ann Doe|");
        assertThat(left("<div class='comment body'>" + TEXT + "<p>By Ann Doe</p></div>", ""))
                .isEqualTo("The harbour |By Ann Doe|");
    }

    @Test
    void aHeadingOverCommentsEndsTheText() {
        assertThat(left(
                        "<main><h1>Pier</h1>" + TEXT
                                + "<section><h2>3 Comments</h2><p>I was there, and it was dark.</p></section></main>",
                        "Pier"))
                .isEqualTo("Pier|The harbour |");
    }

    @Test
    void aHeadingWithNothingBehindItIsNoCrosshead() {
        assertThat(left(TEXT + "<h2>The vote</h2>" + TEXT + "<h2>Read on with Post+</h2>", ""))
                .isEqualTo("The harbour |The vote|The harbour |");
    }
}
