package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Signal;

/** Pages of invented outlets about invented events. */
class PageReaderTest {
    private static final String LD = """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Pier Gazette"},
            {"@type":"NewsArticle","headline":"Council closes the old ferry pier","datePublished":"2031-03-04T18:20:00+01:00","dateModified":"2031-03-05T08:00:00+01:00",
            "author":[{"@type":"Person","name":"Ann Doe"},{"@type":"Person","name":"Lea Moss"}],"publisher":{"@type":"Organization","name":"The Pier Gazette"}}]}</script>
            """;

    private static final String[] PARAGRAPHS = {
        "PORT MIRA (Reuters) - The harbour council voted on Tuesday to close the old ferry pier after two months of argument, and to mend the winter road first.",
        "The mayor said that the decision would be looked at again when the storms are over and the money for the beams and planks has been found somewhere.",
        "“Nobody wants to see the pier go,” she said. “But nobody wants to see it fall on a ferry either, and that is what the engineers fear.”",
        "Fishermen had asked for a year more, and their speaker called the vote a mistake that the town would regret when the summer guests come back in June.",
        "The pier was built by the grandparents of those who now use it, and nobody at the meeting could tell what it would cost to mend it for another ten years.",
    };

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Council closes the old ferry pier | The Pier Gazette</title>"
                + head + "</head><body>"
                + "<header class=\"site-header\"><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/sport\">Sport</a></li><li><a href=\"/weather\">Weather</a></li></ul></nav></header>"
                + "<main><article class=\"article\"><h1 class=\"headline\">Council closes the old ferry pier</h1><div class=\"byline\">By Ann Doe and Lea Moss</div>"
                + body
                + "</article></main><aside class=\"related\"><h3>Most read</h3><ul><li><a href=\"/a\">Ten soups for the storm season that is coming</a></li><li><a href=\"/b\">Winter road stays shut for another week</a></li></ul></aside>"
                + "<footer class=\"footer\"><p>© 2031 The Pier Gazette. All rights reserved.</p></footer></body></html>";
    }

    private static String body() {
        StringBuilder b = new StringBuilder("<div class=\"article-body\">");
        for (int i = 0; i < PARAGRAPHS.length; i++) {
            b.append("<p>").append(PARAGRAPHS[i]).append("</p>");
            b.append(i == 0 ? "<div class=\"advert\">Advertisement</div>" : i == 2 ? "<h2>A year more</h2>" : "");
        }
        return b.append("</div>").toString();
    }

    private static String text(Report r, Part.Kind kind) {
        return r.parts(kind).map(p -> p.span().of(r.text())).collect(Collectors.joining("\n"));
    }

    private static String plain(String line) {
        return "<!doctype html><html lang=\"en\"><head><title>Council closes the old ferry pier</title></head><body><div id=\"print\"><p>The Pier Gazette</p>"
                + "<h2>Council closes the old ferry pier</h2><p>" + line + "</p><p>"
                + String.join("</p><p>", PARAGRAPHS)
                + "</p></div></body></html>";
    }

    @Test
    void aLineUnderTheHeadingNamesAuthorAndDayWhereNothingElseDoes() {
        Report r = PageReader.read(plain("By Ann Doe, Wednesday 5 March 2025"), "p", "p.html", null);
        assertThat(r.author()).isEqualTo("Ann Doe");
        assertThat(Objects.requireNonNull(r.published()).value()).isEqualTo("2025-03-05");
    }

    @Test
    void aWeekdayIsNoAuthorInWhateverLanguage() {
        assertThat(PageReader.read(plain("Von Ann Doe, Mittwoch, 5. März 2025"), "p", "p.html", null)
                        .author())
                .isEqualTo("Ann Doe");
        assertThat(PageReader.read(plain("By Ann Doe and Lea Moss, Reuters, 5 March 2025"), "p", "p.html", null)
                        .author())
                .isEqualTo("Ann Doe, Lea Moss, Reuters");
    }

    @Test
    void theDayOfAPictureIsNotThatOfThePublication() {
        Report r = PageReader.read(
                plain("Fishermen on the way to the meeting at the old pier, 24 April 2023"), "p", "p.html", null);
        assertThat(r.published()).isNull();
        assertThat(r.author()).isNull();
    }

    @Test
    void theArticleIsReadAndNothingAroundIt() {
        Report r = PageReader.read(page(LD, body()), "p", "p.html", null);
        for (String p : PARAGRAPHS) {
            assertThat(r.articleText()).contains(p.replace("PORT MIRA (Reuters) - ", ""));
        }
        assertThat(r.articleText())
                .doesNotContain("Most read")
                .doesNotContain("Sport")
                .doesNotContain("rights reserved");
        assertThat(text(r, Part.Kind.TITLE)).isEqualTo("Council closes the old ferry pier");
        assertThat(text(r, Part.Kind.CROSSHEAD)).isEqualTo("A year more");
        assertThat(text(r, Part.Kind.ADVERT)).isEqualTo("Advertisement");
        assertThat(text(r, Part.Kind.CREDIT)).isEqualTo("By Ann Doe and Lea Moss");
        assertThat(text(r, Part.Kind.DATELINE)).isEqualTo("PORT MIRA (Reuters) -");
        assertThat(r.prose()).hasSize(PARAGRAPHS.length);
    }

    @Test
    void aCaptionAmongTheParagraphsIsACaption() {
        String caption =
                "Waves break over the old ferry pier at Port Mira, which the council closed on Tuesday after a vote.";
        Report r = PageReader.read(
                page(
                        LD,
                        body().replace(
                                        "<h2>",
                                        "<figure><img src=a><figcaption>" + caption + "</figcaption></figure><h2>")),
                "p",
                "p.html",
                null);
        assertThat(text(r, Part.Kind.CAPTION)).isEqualTo(caption);
        assertThat(r.prose()).hasSize(PARAGRAPHS.length);
    }

    @Test
    void metadataAndProvenanceAreRead() {
        Report r = PageReader.read(
                page(
                        LD
                                + "<meta property=\"og:url\" content=\"https://gazette.example/pier\"><link rel=\"canonical\" href=\"https://harbour.example/pier\"><meta name=\"syndication-source\" content=\"https://harbour.example\">",
                        body()),
                "p",
                "p.html",
                null);
        assertThat(Objects.requireNonNull(r.title()).text()).isEqualTo("Council closes the old ferry pier");
        assertThat(r.author()).isEqualTo("Ann Doe, Lea Moss");
        assertThat(r.outlet()).isEqualTo("The Pier Gazette");
        assertThat(r.language()).isEqualTo("en-GB");
        assertThat(Objects.requireNonNull(r.published()).value()).isEqualTo("2031-03-04T18:20:00+01:00");
        assertThat(r.agency()).isNotNull().extracting(Agency::name).isEqualTo("Reuters");
        assertThat(r.signals())
                .extracting(Signal::kind)
                .contains(
                        Signal.Kind.CANONICAL,
                        Signal.Kind.SYNDICATION_SOURCE,
                        Signal.Kind.DATELINE,
                        Signal.Kind.BYLINE);
    }

    @Test
    void anAgencyAsAuthorIsACredit() {
        Report r = PageReader.read(
                page(LD.replace("Ann Doe", "AFP"), body().replace("PORT MIRA (Reuters) - ", "")), "p", "p.html", null);
        assertThat(r.agency()).isEqualTo(new Agency("AFP", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Doe Associated Press", "AP Sports Writer"})
    void anAgencyBehindANameIsACreditToo(String author) {
        Report r = PageReader.read(
                page(LD.replace("Ann Doe", author), body().replace("PORT MIRA (Reuters) - ", "")), "p", "p.html", null);
        assertThat(r.agency()).isNotNull().extracting(Agency::name).isEqualTo("AP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Lea Moss in Port Mira; Editing by Ann Doe)",
                "With inputs from agencies",
                "This story was originally published by The Harbour Bulletin."
            })
    void aLineOfCreditUnderTheTextIsKeptAndTyped(String line) {
        for (String markup :
                new String[] {"<p>%s</p></div>", "</div><div class=\"article-footer\"><span>%s</span></div>"}) {
            String html = body().substring(0, body().length() - 6) + markup.formatted(line);
            Report r = PageReader.read(page(LD, html), "p", "p.html", null);
            assertThat(text(r, Part.Kind.CREDIT)).contains(line.replace("(", "").replace(")", ""));
        }
    }

    @Test
    void anAgencysNameWithinAnotherIsNoCredit() {
        Report r = PageReader.read(
                page(LD.replace("Ann Doe", "Tom Reuters Hill"), body().replace("PORT MIRA (Reuters) - ", "")),
                "p",
                "p.html",
                null);
        assertThat(r.agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@type\":\"NewsArticle\",,,", "[{]", "", "not json", "{\"@graph\":{\"@graph\":[]}}"})
    void malformedMetadataCostNothingElse(String ld) {
        Report r = PageReader.read(
                page(
                        "<script type=\"application/ld+json\">" + ld
                                + "</script><meta property=\"article:published_time\" content=\"2031-03-04\">",
                        body()),
                "p",
                "p.html",
                null);
        assertThat(r.text()).contains(PARAGRAPHS[4]);
        assertThat(Objects.requireNonNull(r.published()).value()).isEqualTo("2031-03-04");
    }

    @Test
    void noScriptAndNoStyleComesOut() {
        String nasty = "<script>var x = '<p>" + PARAGRAPHS[0]
                + "</p>';</script><style>p{color:red}</style><SCRIPT type=x>evil()</SCRIPT ><svg><script>more()</script></svg>";
        Report r = PageReader.read(page(LD, body().replace("</p>", "</p>" + nasty)), "p", "p.html", null);
        assertThat(r.text())
                .doesNotContain("var x")
                .doesNotContain("color")
                .doesNotContain("evil")
                .doesNotContain("more()");
        assertThat(r.text()).containsOnlyOnce(PARAGRAPHS[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "windows-1251", "Shift_JIS"})
    void aDeclaredCharacterSetIsBelieved(String charset) {
        String word =
                charset.equals("windows-1251") ? "причал" : charset.equals("Shift_JIS") ? "桟橋" : "Landungsbrücke „alt“";
        String html = page("", body().replace("old ferry pier after", word + " after"))
                .replace("charset=\"utf-8\"", "charset=\"" + charset + "\"");
        html = charset.startsWith("UTF") || charset.equals("windows-1252") ? html : html.replaceAll("[“”©]", "");
        Report r = PageReader.read(html.getBytes(Charset.forName(charset)), "p", "p.html", null);
        assertThat(r.text()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<!--",
                "<p",
                "</",
                "<a href='",
                "<script",
                "\u0000",
                "plain words only",
                "<p>One short paragraph.</p>"
            })
    void scrapsDoNoHarm(String html) {
        Report r = PageReader.read(html, "p", "p.html", null);
        r.parts()
                .forEach(p ->
                        assertThat(p.span().end()).isLessThanOrEqualTo(r.text().length()));
    }

    @Test
    void depthAndSizeAreBounded() {
        String deep = "<div>".repeat(20_000) + PARAGRAPHS[0] + "</div>".repeat(20_000);
        assertThat(PageReader.read(deep, "p", "p.html", null).text()).contains("harbour council");
        String wide = "<p>x</p>".repeat(100_000);
        assertThat(PageReader.read(wide, "p", "p.html", null).id()).isEqualTo("p");
    }

    @Test
    void theSamePageGivesTheSameReport() {
        byte[] bytes = page(LD, body()).getBytes(StandardCharsets.UTF_8);
        assertThat(PageReader.read(bytes, "p", "p.html", null)).isEqualTo(PageReader.read(bytes, "p", "p.html", null));
    }

    /** A page with the given times in its metadata and a line under its heading. */
    private static Report dated(String ld, String line) {
        return PageReader.read(page(ld, "<div class=\"meta\">" + line + "</div>" + body()), "p", "p.html", null);
    }

    private static String times(String published, String modified) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"" + published
                + "\",\"dateModified\":\"" + modified + "\"}</script>";
    }

    @Test
    void theDayUnderTheHeadingIsThePublicationWhereMetadataKnowTheLastChangeOnly() {
        Report r = dated(times("2031-11-20T16:02:46Z", "2031-11-20T16:02:46Z"), "May 14, 2031");
        assertThat(Objects.requireNonNull(r.published()).value()).isEqualTo("2031-05-14");
        assertThat(Objects.requireNonNull(r.modified()).value()).isEqualTo("2031-11-20T16:02:46Z");
    }

    @Test
    void otherwiseMetadataAreBelieved() {
        assertThat(Objects.requireNonNull(dated(times("2031-11-20T16:02:46Z", "2031-11-21T09:00:00Z"), "May 14, 2031")
                                .published())
                        .value())
                .startsWith("2031-11-20");
        assertThat(Objects.requireNonNull(dated(times("2031-11-20T01:02:46Z", "2031-11-20T01:02:46Z"), "Nov 19, 2031")
                                .published())
                        .value())
                .startsWith("2031-11-20");
    }

    @Test
    void theDayOfAChangeIsNotThePublication() {
        Report r = dated("", "Last updated: 20 January 2031");
        assertThat(r.published()).isNull();
        assertThat(Objects.requireNonNull(r.modified()).value()).isEqualTo("2031-01-20");
        assertThat(Objects.requireNonNull(dated("", "Ann Doe | 05.04.2031 - Aktualisiert: 06.04.2031")
                                .published())
                        .value())
                .isEqualTo("2031-04-05");
    }

    @Test
    void anAgencysBareNameUnderTheHeadingIsACredit() {
        String html = page(
                "", "<div class=\"author\">Reuters</div><div>March 4, 2031</div>" + body().replace(" (Reuters)", ""));
        Report r = PageReader.read(html, "p", "p.html", null);
        assertThat(text(r, Part.Kind.CREDIT)).contains("Reuters");
        assertThat(Objects.requireNonNull(r.agency()).name()).isEqualTo("Reuters");
    }

    @Test
    void anotherArticlesAgencyUnderTheTextIsNone() {
        String html = page(
                "",
                body().replace(" (Reuters)", "")
                        + "<h4>Winter road shut</h4><div>Reuters</div><div>March 3, 2031</div>");
        assertThat(PageReader.read(html, "p", "p.html", null).agency()).isNull();
    }

    @Test
    void theSourceInTheArticlesFooterIsACredit() {
        String html = page(
                "",
                body()
                        + "<footer class=\"source\"><span>Quelle: F.P.G.</span><a href=\"/buy\">Rechte kaufen</a></footer>");
        assertThat(text(PageReader.read(html, "p", "p.html", null), Part.Kind.CREDIT))
                .contains("Quelle: F.P.G.");
    }

    @Test
    void aHeadingWithEntitiesEncodedTwiceIsTheTitle() {
        String html = page("", body())
                .replace(
                        "<title>Council closes the old ferry pier | The Pier Gazette",
                        "<title>Council&#39;s vote &amp; the pier")
                .replace(
                        "headline\">Council closes the old ferry pier",
                        "headline\">Council&amp;#39;s vote &amp;amp; the pier");
        assertThat(PageReader.read(html, "p", "p.html", null).parts(Part.Kind.TITLE))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/x\">Why nobody can mend the old pier for less than a million</a> [Reuters]",
                "Why nobody can mend the old pier for less than a million [<a href=\"/x\">Reuters</a>]"
            })
    void anAgencyBehindALinkToAnothersArticleIsNoCredit(String line) {
        String link = "<p>" + line + "</p>";
        Report r = PageReader.read(
                page("", body().replace(" (Reuters)", "").replace("<h2>", link + "<h2>")), "p", "p.html", null);
        assertThat(r.text()).contains("[Reuters]");
        assertThat(r.agency()).isNull();
    }
}
