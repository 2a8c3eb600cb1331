package stemma.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Signal;

/** Deliveries of invented outlets. */
class FeedsTest {
    private static final String P1 =
            "PORT MIRA (AFP) - The harbour council voted on Tuesday to close the old ferry pier.";
    private static final String P2 =
            "The mayor said that the decision would be looked at again when the storms are over.";

    private final List<Report> reports = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    private void read(String name, String text) {
        Feeds.read(
                text.getBytes(StandardCharsets.UTF_8),
                "d",
                name,
                "00",
                reports::add,
                (place, reason) -> rejected.add(place + ": " + reason));
    }

    private void theReportIsWhole() {
        assertThat(reports).isNotEmpty();
        Report r = reports.getFirst();
        assertThat(r.text()).contains(P1).contains(P2).doesNotContain("<p>");
        assertThat(Objects.requireNonNull(r.title()).text()).isEqualTo("Pier to close");
        assertThat(Objects.requireNonNull(r.published()).value()).startsWith("2031-03-04");
        assertThat(Objects.requireNonNull(r.agency()).name()).isEqualTo("AFP");
        assertThat(r.parts()).extracting(Part::kind).contains(Part.Kind.TITLE, Part.Kind.DATELINE, Part.Kind.BODY);
        assertThat(r.url()).isEqualTo("https://gazette.example/pier");
        assertThat(r.author()).isEqualTo("Ann Doe");
    }

    @Test
    void rss() {
        read(
                "f.xml",
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"d\" xmlns:content=\"c\"><channel><title>The Pier Gazette</title><language>en</language>"
                        + "<item><title>Pier to close</title><link>https://gazette.example/pier</link><dc:creator>Ann Doe</dc:creator><pubDate>Tue, 04 Mar 2031 18:20:00 +0100</pubDate>"
                        + "<source url=\"https://harbour.example\">Harbour News</source><description>short</description><content:encoded><![CDATA[<p>"
                        + P1 + "</p><p>" + P2 + "</p>]]></content:encoded></item>"
                        + "<item><link>https://gazette.example/empty</link></item></channel></rss>");
        theReportIsWhole();
        assertThat(reports.getFirst().outlet()).isEqualTo("The Pier Gazette");
        assertThat(reports.getFirst().signals()).contains(new Signal(Signal.Kind.FEED_SOURCE, "Harbour News", null));
        assertThat(rejected).containsExactly("f.xml#2: an item with neither title nor text");
    }

    @Test
    void atom() {
        read(
                "f.atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>The Pier Gazette</title><entry><title>Pier to close</title><link rel=\"alternate\" href=\"https://gazette.example/pier\"/>"
                        + "<author><name>Ann Doe</name></author><published>2031-03-04T18:20:00+01:00</published><content type=\"html\">&lt;p&gt;"
                        + P1 + "&lt;/p&gt;&lt;p&gt;" + P2 + "&lt;/p&gt;</content></entry></feed>");
        theReportIsWhole();
    }

    @Test
    void newsMl() {
        read(
                "f.xml",
                "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta><provider literal=\"AFP\"/><firstCreated>2031-03-04T18:20:00+01:00</firstCreated><link>https://gazette.example/pier</link></itemMeta>"
                        + "<contentMeta><by>Ann Doe</by><headline>Pier to close</headline><language tag=\"en\"/></contentMeta><contentSet><inlineXML><html><body><p>"
                        + P1 + "</p><p>" + P2
                        + "</p></body></html></inlineXML></contentSet></newsItem>");
        theReportIsWhole();
    }

    @Test
    void jsonFeedNinjsAndSchema() {
        String body = "<p>" + P1 + "</p><p>" + P2 + "</p>";
        read(
                "f.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"The Pier Gazette\",\"items\":[{\"id\":\"1\",\"url\":\"https://gazette.example/pier\",\"title\":\"Pier to close\",\"content_html\":\""
                        + body
                        + "\",\"date_published\":\"2031-03-04T18:20:00+01:00\",\"authors\":[{\"name\":\"Ann Doe\"}]}]}");
        theReportIsWhole();
        reports.clear();
        read(
                "n.json",
                "{\"uri\":\"https://gazette.example/pier\",\"headlines\":[{\"value\":\"Pier to close\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":\""
                        + body + "\"}],\"byline\":\"By Ann Doe\",\"firstcreated\":\"2031-03-04T18:20:00+01:00\"}");
        theReportIsWhole();
        reports.clear();
        read(
                "s.json",
                "[{\"@type\":\"NewsArticle\",\"headline\":\"Pier to close\",\"url\":\"https://gazette.example/pier\",\"author\":{\"name\":\"Ann Doe\"},\"datePublished\":\"2031-03-04\",\"articleBody\":\""
                        + P1 + "\\n\\n" + P2 + "\"}]");
        theReportIsWhole();
    }

    @Test
    void csv() {
        read(
                "t.csv",
                "title,text,url,author,date\n\"Pier to close\",\"" + P1 + "\n\n" + P2
                        + "\",https://gazette.example/pier,Ann Doe,2031-03-04\nonly,two\n");
        theReportIsWhole();
        assertThat(rejected).containsExactly("t.csv:5: a row of 2 fields under a heading of 5");
    }

    @Test
    void aNewsSitemapGivesTitles() {
        read(
                "s.xml",
                "<urlset xmlns:news=\"n\"><url><loc>https://gazette.example/pier</loc><news:news><news:publication><news:name>The Pier Gazette</news:name><news:language>en</news:language></news:publication>"
                        + "<news:publication_date>2031-03-04</news:publication_date><news:title>Pier to close</news:title></news:news></url></urlset>");
        assertThat(reports).singleElement().extracting(Report::text).isEqualTo("Pier to close");
    }

    @Test
    void entitiesOfItsOwnAreNotExpanded() {
        read(
                "f.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>T &b; &x;</title><description>"
                        + P2 + "</description></item></channel></rss>");
        assertThat(reports)
                .singleElement()
                .extracting(Report::text)
                .asString()
                .doesNotContain("aaaa")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"f.xml|<rss><channel>", "f.json|{\"items\":[", "f.json|{}", "t.csv|a,b", "f.xml|<feed"})
    void malformedDeliveriesAreToldAndNothingThrown(String name, String text) {
        read(name, text);
        assertThat(rejected).isNotEmpty();
        assertThat(reports).isEmpty();
    }

    @Test
    void aTruncatedFeedGivesWhatIsThere() {
        read(
                "f.xml",
                "<rss><channel><item><title>Pier to close</title><description>" + P2
                        + "</description></item><item><title>Win");
        assertThat(reports.getFirst().text()).contains(P2);
    }

    @Test
    void theCreditOfADeliveryIsTheAgency() {
        read(
                "f.xml",
                "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta/><contentMeta><creditline>AFP</creditline><headline>Pier to close</headline></contentMeta>"
                        + "<contentSet><inlineXML><html><body><p>" + P2
                        + "</p></body></html></inlineXML></contentSet></newsItem>");
        assertThat(Objects.requireNonNull(reports.getFirst().agency()).name()).isEqualTo("AFP");
        assertThat(reports.getFirst().signals()).contains(new Signal(Signal.Kind.FEED_SOURCE, "AFP", null));
    }

    @Test
    void thePeopleOfANinjsItemAreThoseItTellsOf() {
        String item = "{\"uri\":\"u\",\"headlines\":[{\"value\":\"Pier to close\"}],\"bodies\":[{\"value\":\"" + P2
                + "\"}],\"people\":[{\"name\":\"Mayor Ann Doe\"}%s]}";
        read("n.json", item.formatted(""));
        assertThat(reports.getFirst().author()).isNull();
        reports.clear();
        read("n.json", item.formatted(",{\"name\":\"Lea Moss\",\"rel\":\"author\"}"));
        assertThat(reports.getFirst().author()).isEqualTo("Lea Moss");
    }
}
