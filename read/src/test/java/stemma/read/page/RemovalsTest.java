package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

/** What is none of the article is kept, where it stands, with what it is and why it was left out. */
class RemovalsTest {
    private static final String TEXT =
            "<p>The harbour council voted on Tuesday to close the old ferry pier after two months of argument, and to mend the winter road first.</p>"
                    + "<p>The mayor said that the decision would be looked at again when the storms are over and the money for the planks has been found.</p>"
                    + "<p>“Nobody wants to see the pier go,” she said. “But nobody wants to see it fall on a ferry either, and that is what engineers fear.”</p>"
                    + "<p>Fishermen had asked for a year more, and their speaker called the vote a mistake that the town would regret when summer comes.</p>";

    private static Report page(String above, String among, String behind) {
        String html =
                "<!doctype html><html lang=\"en\"><head><title>Council closes the old ferry pier</title></head><body>"
                        + above
                        + "<main><article><h1>Council closes the old ferry pier</h1><div class=\"text\">"
                        + TEXT.replaceFirst("</p>", "</p>" + among)
                        + "</div></article></main>" + behind + "</body></html>";
        return PageReader.read(html, "p", "p.html", "https://pier.example/a/pier");
    }

    private static String part(Report r, String words) {
        return r.parts().stream()
                .filter(p -> p.span().of(r.text()).contains(words))
                .map(p -> p.kind().word() + ": " + p.reason())
                .findFirst()
                .orElse("not there");
    }

    @Test
    void whatStandsAroundTheArticleIsKeptWithItsReason() {
        Report r = page(
                "<header><nav><a href=/>Front page</a> <a href=/s>Sport and games</a></nav></header>",
                "<div class=\"newsletter-box\"><p>Our letter from the harbour, every Friday.</p></div>",
                "<section><h3>Read more</h3><p><a href=/x>Ten soups for the storm season</a></p></section>"
                        + "<div class=\"advert-slot\"><p>Boots, half the price, this week only</p></div>"
                        + "<div class=\"author-bio\"><p>Ann Doe writes about the coast and its people.</p></div>"
                        + "<div id=\"comments\"><p>It was about time, says Old Pike.</p></div>"
                        + "<footer><p>Printed in Port Mira on paper.</p></footer>");
        assertThat(part(r, "Sport and games")).isEqualTo("navigation: in the page's menu");
        assertThat(part(r, "every Friday")).isEqualTo("other-boilerplate: asks the reader to subscribe or sign in");
        assertThat(part(r, "Ten soups")).isEqualTo("related-link: under the heading “Read more”");
        assertThat(part(r, "Boots")).isEqualTo("advert: the page calls it an advertisement");
        assertThat(part(r, "Ann Doe writes")).isEqualTo("tagline: about the author");
        assertThat(part(r, "Old Pike")).isEqualTo("comment-form: belongs to the readers' comments");
        assertThat(part(r, "on paper")).isEqualTo("other-boilerplate: in a footer");
        assertThat(part(r, "Fishermen")).isEqualTo("body: null");
        assertThat(r.text().indexOf("Front page")).isLessThan(r.text().indexOf("Council closes"));
        assertThat(r.text().indexOf("on paper")).isGreaterThan(r.text().indexOf("Fishermen"));
    }

    @Test
    void theArticleIsOneStretchAndNothingAroundItIsItsText() {
        Report alone = page("", "", "");
        Report r = page(
                "<nav><a href=/>Front page</a></nav>",
                "",
                "<div class=\"related\"><a href=/x>Ten soups for the storm season</a></div>");
        Span article = Objects.requireNonNull(r.article());
        assertThat(article.of(r.text())).startsWith("Council closes").endsWith("summer comes.");
        assertThat(r.articleText()).isEqualTo(alone.articleText());
        assertThat(Objects.requireNonNull(Objects.requireNonNull(r.title()).span())
                        .of(r.text()))
                .isEqualTo("Council closes the old ferry pier");
    }

    @Test
    void aMenuOfManyLinksIsOnePart() {
        StringBuilder menu = new StringBuilder("<nav><ul>");
        for (int i = 0; i < 300; i++) {
            menu.append("<li><a href=/").append(i).append(">Village ").append(i).append("</a></li>");
        }
        Report r = page(menu + "</ul></nav>", "", "");
        List<Part> menus = r.parts(Part.Kind.NAVIGATION).toList();
        assertThat(menus).hasSize(1);
        assertThat(menus.getFirst().span().of(r.text()))
                .startsWith("Village 0\nVillage 1\n")
                .endsWith("\nVillage 299");
    }

    @Test
    void whatLiesBeyondTheBoundIsCounted() {
        String line = "<li><a href=/a>Eight of ten letters \uD83D\uDEA2</a></li>";
        int length = "Eight of ten letters \uD83D\uDEA2".codePointCount(0, 23);
        Report r = page(
                "<nav><ul>" + line.repeat(1_000) + "</ul></nav>",
                "",
                "<footer><ul>" + line.repeat(2_000) + "</ul></footer>");
        Part menu = r.parts().getFirst();
        String kept = menu.span().of(r.text()).replace("\n", "");
        assertThat(kept.length()).isBetween(Around.ABOVE - 30, Around.ABOVE);
        assertThat(menu.reason())
                .isEqualTo("in the page's menu; " + (1_000 * length - kept.codePointCount(0, kept.length()))
                        + " more characters above it are not kept");
        Part footer = r.parts().getLast();
        String foot = footer.span().of(r.text()).replace("\n", "");
        assertThat(foot.length()).isBetween(Around.BEHIND - 30, Around.BEHIND);
        assertThat(footer.reason())
                .isEqualTo("in a footer; " + (2_000 * length - foot.codePointCount(0, foot.length()))
                        + " more characters behind it are not kept");
        assertThat(r.articleText()).isEqualTo(page("", "", "").articleText());
    }

    @Test
    void nothingAroundTheArticleCreditsIt() {
        Report r = page(
                "<div class=\"ticker\"><p>BERGEN (Reuters) - A ship ran aground off the northern coast on Monday morning, the coast guard said.</p></div>",
                "",
                "<section class=\"more\"><h3>More stories</h3><p>By Reuters</p><p><a href=/x>Ten soups for the storm season</a></p>"
                        + "<p>HAVN, March 3 (dpa) - The ferry to the islands will be late, the line said, and the next one will not come at all.</p>"
                        + "<p>A cold winter is ahead (AP)</p></section><footer><p>© 2031 Agence France-Presse. All rights reserved.</p></footer>");
        assertThat(r.agency()).isNull();
        assertThat(r.signals()).isEmpty();
        assertThat(r.author()).isNull();
        assertThat(r.parts(Part.Kind.DATELINE)).isEmpty();
        assertThat(r.parts(Part.Kind.CREDIT)).isEmpty();
        assertThat(r.text()).contains("(dpa)").contains("Agence France-Presse");
    }

    @Test
    void whatRepeatsTheHeadlinePointsToIt() {
        Report r = page("<p class=\"sticky\">Council closes the old ferry pier</p>", "", "");
        Part repeat = r.parts(Part.Kind.REPEATED_TITLE).findFirst().orElseThrow();
        assertThat(repeat.of()).isEqualTo(Objects.requireNonNull(r.title()).span());
        assertThat(repeat.reason()).isEqualTo("repeats the headline");
    }

    @Test
    void aHeadingOverLinksAndARowOfSignsAreNoCrossheads() {
        Report r = page(
                "",
                "<h3>More:</h3><ul><li><a href=/x>Ten soups for the storm season</a></li><li><a href=/y>Winter road stays shut</a></li></ul>"
                        + "<p>The winter road is to be mended by April, the council's engineers said after the vote, if the frost allows it.</p>",
                "");
        assertThat(r.parts(Part.Kind.CROSSHEAD)).isEmpty();
        assertThat(part(r, "More:")).isEqualTo("related-link: points to other stories");
        Report rows = page(
                "",
                "<h2>___</h2><p>The winter road is to be mended by April, the council's engineers said after the vote, if the frost allows it.</p>",
                "");
        assertThat(rows.parts(Part.Kind.CROSSHEAD)).isEmpty();
        assertThat(part(rows, "___")).isEqualTo("other-boilerplate: holds no words");
    }

    @Test
    void theAuthorsNameUnderTheHeadlineIsACreditAndARequestToThemIsNone() {
        String html =
                "<!doctype html><html lang=\"en\"><head><title>Council closes the old ferry pier</title><meta name=author content=\"Ann Doe\"></head><body><main><article>"
                        + "<h1>Council closes the old ferry pier</h1><div class=top><a href=/ann>Ann Doe</a></div><div class=author-links><a href=/m>email the author</a></div>"
                        + "<div class=\"text\">" + TEXT + "</div></article></main></body></html>";
        Report r = PageReader.read(html, "p", "p.html", null);
        assertThat(part(r, "Ann Doe")).isEqualTo("credit: null");
        assertThat(part(r, "email the author")).isEqualTo("tagline: about the author");
    }

    @Test
    void aTimeIsATimeAndAHeadingOverOthersHoldsForTheirAuthors() {
        Report r = page(
                "<p>Nov. 20, 2031 5:52 AM EST</p>",
                "",
                "<section><h3>Read more</h3><div class=category>Fish and fowl</div><p><a href=/x>Ten soups for the storm season</a></p><div class=author>By Lea Moss</div></section>"
                        + "<div id=respond><h3>Share your thoughts</h3></div><p>A list of the boats that came in.</p>");
        assertThat(part(r, "5:52")).isEqualTo("other-boilerplate: says when it was put online");
        assertThat(part(r, "Fish and fowl")).isEqualTo("related-link: under the heading “Read more”");
        assertThat(part(r, "Lea Moss")).isEqualTo("related-link: under the heading “Read more”");
        assertThat(part(r, "A list of the boats")).isEqualTo("other-boilerplate: stands behind the end of the article");
    }

    @Test
    void aRequestToPayIsNoStandfirstWhateverItIsCalled() {
        String html =
                "<!doctype html><html lang=\"en\"><head><title>Council closes the old ferry pier</title></head><body><main><article><h1>Council closes the old ferry pier</h1>"
                        + "<div class=gated-overlay><div class=subtitle>And special access to selected stories with your account, free of charge.</div></div>"
                        + "<div class=subtitle>After two months of argument the winter road is to be mended first.</div>"
                        + "<div class=\"text\">" + TEXT + "</div></article></main></body></html>";
        Report r = PageReader.read(html, "p", "p.html", null);
        assertThat(r.parts(Part.Kind.STANDFIRST).map(p -> p.span().of(r.text())))
                .containsExactly("After two months of argument the winter road is to be mended first.");
    }

    @Test
    void aRequestBesideAPictureIsNoCaptionAndAFooterUnderOneIs() {
        Report r = page(
                "",
                "<figure class=newsletter-box><figcaption>Our letter from the harbour, every Friday.</figcaption></figure>"
                        + "<figure><img src=a><div class=figure-footer>The pier in winter, as the engineers saw it</div></figure>",
                "");
        assertThat(part(r, "every Friday")).isEqualTo("other-boilerplate: asks the reader to subscribe or sign in");
        assertThat(part(r, "The pier in winter")).isEqualTo("caption: null");
    }
}
