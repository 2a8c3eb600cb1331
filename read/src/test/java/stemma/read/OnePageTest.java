package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.read.page.PageReader;
import stemma.report.Earlier;
import stemma.report.Report;

/** One report met under the several addresses of its page, with other teasers around it every time. */
class OnePageTest {
    private static final String PAGE = "https://www.gazette.example/news/pier";

    private static final List<String> TEXT = List.of(
            "The harbour council voted on Tuesday to close the old ferry pier after two months of argument, and to mend the road first.",
            "The mayor said that the decision would be looked at again when the storms are over and the money for the planks is there.",
            "“Nobody wants to see the pier go,” she said. “But nobody wants to see it fall on a ferry, and that is what engineers fear.”",
            "Fishermen had asked for a year more, and their speaker called the vote a mistake that the town would regret when summer comes.");

    private static final String TEASERS =
            "Ten soups for the storm season that is coming to the coast,Winter road stays shut for another week as snow falls,Old Pike tells how he "
                    + "lost his boat and found it again,Why the lighthouse was painted green and who paid for it,A dog show drew crowds to the fair in the valley";

    private final SamePage pages = new SamePage();

    /** @param day which teasers stand around the article */
    private static Report page(String id, @Nullable String url, String link, int day, List<String> text) {
        StringBuilder teasers = new StringBuilder("<aside class=related><h3>Read more</h3><ul>");
        for (int i = 0; i < 40; i++) {
            String t = TEASERS.split(",")[(i * 3 + day) % 5];
            teasers.append("<li><a href=/t")
                    .append(i * day)
                    .append('>')
                    .append(t)
                    .append(' ')
                    .append(i + 40 * day)
                    .append("</a></li>");
        }
        String html = "<!doctype html><html lang=en><head><title>Council closes the old ferry pier</title>" + link
                + "</head><body><nav><a href=/>Front page</a></nav><main><article><h1>Council closes the old ferry pier</h1><div class=text><p>"
                + String.join("</p><p>", text) + "</p></div></article></main>" + teasers
                + "</ul></aside><footer>Day " + day + "</footer></body></html>";
        return PageReader.read(html, id, id + ".html", url).mended();
    }

    private static String canonical(String url) {
        return "<link rel=canonical href=\"" + url + "\">";
    }

    private static List<Report> views() {
        return List.of(
                page("a", PAGE, "", 1, TEXT),
                page("b", "https://m.gazette.example/news/pier", "", 2, TEXT),
                page("c", PAGE + "?utm_source=letter&fbclid=x1", "", 3, TEXT),
                page("d", PAGE + "/amp/", "", 4, TEXT),
                page("e", "https://www.gazette.example/print/news/pier", "", 5, TEXT),
                page("f", "https://www.gazette.example/x?id=7", canonical(PAGE), 6, TEXT),
                page("g", "https://www.gazette.example/x?id=8", canonical("/news/pier"), 7, TEXT),
                page(
                        "h",
                        "https://gazette-example.cdn.ampproject.org/c/s/www.gazette.example/news/pier",
                        canonical(PAGE),
                        8,
                        TEXT),
                page("i", "https://web.archive.org/web/20310304/" + PAGE, "", 9, TEXT));
    }

    @Test
    void everyViewOfOnePageIsOneReport() {
        List<Report> views = views();
        assertThat(pages.before(views.getFirst())).isNull();
        for (Report r : views.subList(1, views.size())) {
            assertThat(pages.before(r)).as(r.id()).isEqualTo(new Earlier("a", true));
        }
        List<Rejected> rejected = new ArrayList<>();
        assertThat(Distinct.distinct(views, rejected::add)).hasSize(1);
        assertThat(rejected).hasSize(8).allMatch(r -> r.reason().startsWith("the same report as "));
    }

    @Test
    void aChangedTextIsAVersionWhateverStandsAroundIt() {
        List<String> changed = new ArrayList<>(TEXT);
        changed.set(
                1,
                "The mayor said that the decision would stand, and that no money for the planks had been found anywhere.");
        pages.before(page("a", PAGE, "", 1, TEXT));
        assertThat(pages.before(page("b", PAGE, "", 1, changed))).isEqualTo(new Earlier("a", false));
        List<Rejected> rejected = new ArrayList<>();
        assertThat(Distinct.distinct(
                        List.of(page("a", PAGE, "", 1, TEXT), page("b", PAGE, "", 1, changed)), rejected::add))
                .hasSize(1);
        assertThat(rejected).hasSize(1).allMatch(r -> r.reason().startsWith("another version of "));
    }

    @Test
    void othersUnderTheSameMenuAreOthers() {
        List<String> other = List.of(
                "A dog show drew crowds to the fair in the next valley on Sunday, as it has done every year since the bridge was built there.",
                "The first prize went to a sheepdog from the islands, whose owner said that she had never won anything before in her life.",
                "Next year the show will be held a week later, so that the ferry can bring the dogs of the southern villages to the fair too.");
        pages.before(page("a", PAGE, "", 1, TEXT));
        assertThat(pages.before(page("b", PAGE, "", 1, other))).isNull();
    }

    @Test
    void aReprintThatPointsToAnothersPageIsAReportForItself() {
        pages.before(page("a", PAGE, "", 1, TEXT));
        assertThat(pages.before(page("b", "https://other.example/pier", canonical(PAGE), 1, TEXT)))
                .isNull();
    }
}
