package stemma.archive.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import stemma.archive.Added;
import stemma.archive.Archive;
import stemma.archive.Kept;
import stemma.archive.Places;
import stemma.archive.Subscriptions;
import stemma.read.web.Fetcher;
import stemma.read.web.Guard;
import stemma.read.web.Time;
import stemma.read.web.WebSettings;
import stemma.report.Report;

/** Rounds against a server on this machine that behaves and misbehaves. */
@ParameterizedClass
@EnumSource(Places.Kind.class)
class WatchTest {
    private final String place;
    private final HttpServer server = server();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    WatchTest(Places.Kind kind) {
        place = kind.fresh();
    }

    private interface Answer {
        void to(HttpExchange x) throws IOException;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", x -> {
            String path = x.getRequestURI().toString();
            asked.add(path);
            Answer a = answers.get(path);
            try (x) {
                if (a == null) {
                    x.sendResponseHeaders(404, -1);
                } else {
                    a.to(x);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void on(String path, String body) {
        answers.put(path, x -> send(x, 200, body));
    }

    private static void send(HttpExchange x, int status, String body) throws IOException {
        send(x, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange x, int status, byte[] bytes) throws IOException {
        x.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        x.getResponseBody().write(bytes);
    }

    private static String page(String name) {
        return "<html><head><title>" + name + "</title></head><body><article><h1>Report of " + name
                + "</h1><p>The council of "
                + name
                + " voted on Monday evening to close the old bridge for lorries, the mayor told reporters.</p><p>The"
                + " works begin in spring and will take two years, according to the plan of " + name
                + ".</p></article></body></html>";
    }

    private static String item(String name, String more) {
        return "<item><title>Report of " + name + "</title><link>/" + name + ".html</link>" + more + "</item>";
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Valley Post</title>" + String.join("", items) + "</channel></rss>";
    }

    private final class Ledger implements Listener {
        private int left;

        Ledger(int left) {
            this.left = left;
        }

        @Override
        public void added(Added added, Report report) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            stored.add(added.outcome().word() + " " + report.source().replaceFirst(".*/", ""));
        }

        @Override
        public void said(String address, String words) {
            said.add(address.replaceFirst(".*/", "") + ": " + words);
        }
    }

    private final class Clock implements Time {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            now = now.plus(time);
        }
    }

    private Watch.Round round(String... feeds) throws InterruptedException {
        return round(Guard.any(), -1, feeds);
    }

    private Watch.Round round(Guard guard, int left, String... feeds) throws InterruptedException {
        WebSettings web = WebSettings.forRounds()
                .withGuard(guard)
                .withBounds(100_000, Duration.ofMillis(1_500))
                .withPace(new WebSettings.Pace(Duration.ZERO, 2));
        try (Archive a = Archive.open(place);
                Fetcher fetcher = new Fetcher(web)) {
            return new Watch(a, fetcher, WatchSettings.defaults(), new Clock(), new Ledger(left))
                    .round(List.of(feeds), true);
        }
    }

    private List<String> titles() {
        try (Archive a = Archive.existing(place)) {
            List<String> out = new ArrayList<>();
            a.forEachReport(k -> out.add(title(k)));
            return out.stream().sorted().toList();
        }
    }

    private static String title(Kept k) {
        return k.report().title() == null ? "" : k.report().title().text();
    }

    private Subscriptions.Count count() {
        try (Archive a = Archive.existing(place)) {
            return new Subscriptions(a).count();
        }
    }

    @Test
    void newEntriesAreFetchedOnceAndTheFeedIsAskedOnlyForWhatIsNew() throws InterruptedException {
        answers.put("/feed", x -> {
            if ("\"1\"".equals(x.getRequestHeaders().getFirst("If-None-Match"))) {
                x.sendResponseHeaders(304, -1);
                return;
            }
            x.getResponseHeaders().set("ETag", "\"1\"");
            send(x, 200, rss(item("ada", "<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>"), item("bor", "")));
        });
        on("/ada.html", page("ada"));
        on("/bor.html", page("bor"));
        assertThat(round(at("/feed"))).isEqualTo(new Watch.Round(1, 1, 2, 2, 0));
        assertThat(round(at("/feed"))).isEqualTo(new Watch.Round(1, 1, 0, 0, 0));
        assertThat(stored).containsExactlyInAnyOrder("new ada.html", "new bor.html");
        assertThat(asked).filteredOn(p -> p.endsWith(".html")).hasSize(2);
        try (Archive a = Archive.existing(place)) {
            Report ada = a.report("ada").orElseThrow().report();
            assertThat(ada.text()).contains("voted on Monday evening");
            assertThat(ada.outlet()).isEqualTo("Valley Post");
            assertThat(ada.published()).isNotNull();
        }
    }

    @Test
    void aRoundCutOffAnywhereLosesNoEntry() throws InterruptedException {
        String[] items = new String[12];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("n" + i, "");
            on("/n" + i + ".html", page("n" + i));
        }
        on("/feed", rss(items));
        for (int cut = 0; cut < 4; cut++) {
            int left = cut;
            assertThatThrownBy(() -> round(Guard.any(), left, at("/feed"))).hasMessage("killed");
        }
        round(at("/feed"));
        assertThat(titles()).hasSize(12).doesNotHaveDuplicates();
        assertThat(count()).isEqualTo(new Subscriptions.Count(0, 12, 0));
    }

    @Test
    void aPageThatCannotBeHadIsKeptWithTheReasonAndTriedAgain() throws InterruptedException {
        on("/feed", rss(item("ada", "<description>A teaser.</description>")));
        answers.put("/ada.html", x -> x.sendResponseHeaders(500, -1));
        assertThat(round(at("/feed")).waiting()).isEqualTo(1);
        assertThat(said).singleElement().asString().startsWith("ada.html: the server fails (500); tried again in");
        assertThat(round(at("/feed")).waiting()).isEqualTo(1);
        assertThat(asked).filteredOn("/ada.html"::equals).hasSize(1);
        now = now.plus(Duration.ofMinutes(15));
        on("/ada.html", page("ada"));
        assertThat(round(at("/feed")).added()).isEqualTo(1);
    }

    @Test
    void afterManyTriesAnEntryIsGivenUpButNotForgotten() throws InterruptedException {
        on("/feed", rss(item("ada", "<description>A teaser.</description>")));
        for (int i = 0; i < 15; i++) {
            round(at("/feed"));
            now = now.plus(Duration.ofDays(2));
        }
        assertThat(asked).filteredOn("/ada.html"::equals).hasSize(12);
        assertThat(said.getLast()).isEqualTo("ada.html: not found (404); given up after 12 tries");
        assertThat(count()).isEqualTo(new Subscriptions.Count(0, 0, 1));
    }

    @Test
    void aFullTextInTheFeedStandsInForARefusedPage() throws InterruptedException {
        String full = "<p>" + "The council met again and spoke about the bridge at some length. ".repeat(14) + "</p>";
        on("/feed", rss(item("ada", "<description><![CDATA[" + full + "]]></description>")));
        assertThat(round(at("/feed")).added()).isEqualTo(1);
        assertThat(said).containsExactly("ada.html: not found (404); the feed's own text is taken");
        try (Archive a = Archive.existing(place)) {
            Kept k = a.report("ada").orElseThrow();
            assertThat(k.report().text()).contains("met again");
            assertThat(k.report().url()).isEqualTo(at("/ada.html"));
        }
    }

    @Test
    void anEntryWithoutAPageIsTakenAsItIs() throws InterruptedException {
        on(
                "/feed",
                rss(
                        "<item><guid>77</guid><title>Short notice</title><description>The market is on Sunday.</description></item>"));
        assertThat(round(at("/feed")).added()).isEqualTo(1);
        assertThat(round(at("/feed")).added()).isZero();
        assertThat(titles()).containsExactly("Short notice");
    }

    @Test
    void aHostThatAsksForRestKeepsItsEntries() throws InterruptedException {
        String[] items = new String[6];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("n" + i, "");
        }
        on("/feed", rss(items));
        for (int i = 0; i < items.length; i++) {
            String name = "n" + i;
            answers.put("/n" + i + ".html", x -> {
                if (asked.stream().filter(p -> p.endsWith(".html")).count() == 3) {
                    x.getResponseHeaders().set("Retry-After", "3600");
                    x.sendResponseHeaders(429, -1);
                } else {
                    send(x, 200, page(name));
                }
            });
        }
        Watch.Round r = round(at("/feed"));
        assertThat(r.added()).isEqualTo(2);
        assertThat(r.waiting()).isEqualTo(4);
        assertThat(asked).filteredOn(p -> p.endsWith(".html")).hasSize(3);
        now = now.plus(Duration.ofMinutes(50));
        assertThat(round(at("/feed")).added()).isZero();
        now = now.plus(Duration.ofMinutes(11));
        round(at("/feed"));
        assertThat(titles()).hasSize(6);
    }

    @Test
    void badFeedsAreNamedAndTheOthersGoOn() throws InterruptedException {
        on("/good", rss(item("ada", "")));
        on("/ada.html", page("ada"));
        on("/page", page("no feed"));
        on("/garbage", "\u0001\u0002 no feed at all");
        on("/half", "<rss><channel><title>Half</title><item><title>Cut off");
        answers.put("/endless", x -> {
            x.sendResponseHeaders(200, 0);
            try (OutputStream out = x.getResponseBody()) {
                byte[] block = "<rss><channel><item>".getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    out.write(block);
                }
            }
        });
        answers.put("/circle", x -> {
            x.getResponseHeaders().set("Location", "/circle");
            x.sendResponseHeaders(302, -1);
        });
        Watch.Round r = round(
                at("/page"), at("/garbage"), at("/half"), at("/endless"), at("/circle"), at("/none"), at("/good"));
        assertThat(r.asked()).isEqualTo(7);
        assertThat(titles()).contains("ada");
        assertThat(said)
                .anyMatch(s -> s.startsWith("page: no feed"))
                .anyMatch(s -> s.startsWith("garbage: no feed"))
                .anyMatch(s -> s.startsWith("endless: more than 100000 bytes"))
                .anyMatch(s -> s.startsWith("circle: redirects in a circle"))
                .anyMatch(s -> s.startsWith("none: not found (404)"));
    }

    private String sitemap(String... names) {
        StringBuilder out = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
        for (String n : names) {
            out.append("<url><loc>" + at("/" + n + ".html") + "</loc><news:news><news:title>Report of " + n
                    + "</news:title></news:news></url>");
        }
        return out.append("</urlset>").toString();
    }

    private static String listed(String address, String changed) {
        return "<sitemap><loc>" + address + "</loc><lastmod>" + changed + "</lastmod></sitemap>";
    }

    @Test
    void theSitemapsOfAListAreReadButNoListsWithinNorOtherHostsNorAll() throws InterruptedException {
        StringBuilder old = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            old.append(listed(at("/old" + i + ".xml"), "2001-01-01"));
        }
        String index = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + old
                + listed(at("/list.xml"), "2026-03-01") + listed("http://127.0.0.9/far.xml", "2026-03-02")
                + listed(at("/news.xml"), "2026-03-02") + "</sitemapindex>";
        on("/list.xml", index);
        answers.put("/news.xml", x -> {
            if ("\"1\"".equals(x.getRequestHeaders().getFirst("If-None-Match"))) {
                x.sendResponseHeaders(304, -1);
                return;
            }
            x.getResponseHeaders().set("ETag", "\"1\"");
            send(x, 200, sitemap("ada", "bor"));
        });
        on("/ada.html", page("ada"));
        on("/bor.html", page("bor"));
        on("/index.xml", index);
        assertThat(round(at("/index.xml"))).isEqualTo(new Watch.Round(1, 1, 2, 2, 0));
        assertThat(asked).filteredOn(p -> p.startsWith("/old")).hasSize(18);
        assertThat(asked).filteredOn("/list.xml"::equals).hasSize(1);
        assertThat(said)
                .anyMatch(s -> s.startsWith("list.xml: a list of sitemaps within a list of sitemaps is not read"));
        assertThat(round(at("/index.xml"))).isEqualTo(new Watch.Round(1, 1, 0, 0, 0));
        assertThat(asked).filteredOn("/news.xml"::equals).hasSize(2);
        assertThat(asked).filteredOn(p -> p.startsWith("/old")).hasSize(18);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void onPacked(String path, byte[] bytes) {
        answers.put(path, x -> {
            x.getResponseHeaders().set("Content-Type", "application/gzip");
            send(x, 200, bytes);
        });
    }

    @Test
    void packedSitemapsAreUnpackedButNoBombs() throws InterruptedException {
        byte[] bomb = packed(sitemap("ada") + " ".repeat(1_000_000));
        byte[] whole = packed(sitemap("ada"));
        onPacked(
                "/index.xml.gz",
                packed("<sitemapindex>" + listed(at("/news.xml.gz"), "2026-03-04")
                        + listed(at("/bomb.xml.gz"), "2026-03-03") + listed(at("/half.xml.gz"), "2026-03-02")
                        + listed(at("/twice.xml.gz"), "2026-03-01") + "</sitemapindex>"));
        onPacked("/news.xml.gz", packed(sitemap("ada", "bor")));
        onPacked("/bomb.xml.gz", bomb);
        onPacked("/half.xml.gz", Arrays.copyOf(whole, whole.length / 2));
        answers.put("/twice.xml.gz", x -> {
            x.getResponseHeaders().set("Content-Encoding", "gzip");
            send(x, 200, packed(sitemap("cyd")));
        });
        on("/ada.html", page("ada"));
        on("/bor.html", page("bor"));
        on("/cyd.html", page("cyd"));
        assertThat(bomb).hasSizeLessThan(10_000);
        assertThat(round(at("/index.xml.gz"))).isEqualTo(new Watch.Round(1, 1, 3, 3, 0));
        assertThat(titles()).containsExactly("ada", "bor", "cyd");
        assertThat(said)
                .hasSize(2)
                .anyMatch(
                        s -> s.startsWith("bomb.xml.gz: more than 100000 bytes, the limit for one page, when unpacked"))
                .anyMatch(s -> s.startsWith("half.xml.gz: a packed file that is damaged; asked again in"));
    }

    @Test
    void aChangedEntryIsANewVersion() throws InterruptedException {
        on("/feed", rss(item("ada", "<description>A teaser.</description>")));
        on("/ada.html", page("ada"));
        round(at("/feed"));
        on("/feed", rss(item("ada", "<description>Now with the mayor's answer.</description>")));
        on("/ada.html", page("ada").replace("two years", "three years"));
        assertThat(round(at("/feed")).added()).isEqualTo(1);
        assertThat(stored).containsExactly("new ada.html", "new version ada.html");
        assertThat(titles()).hasSize(1);
    }

    @Test
    void thisMachineIsNotAskedUnlessAllowed() throws InterruptedException {
        on("/feed", rss(item("ada", "")));
        assertThat(round(Guard.publicOnly(), -1, at("/feed")).answered()).isZero();
        assertThat(asked).isEmpty();
        assertThat(said).singleElement().asString().contains("is this machine itself");
    }

    @Test
    void listsAreReadAsLinesAndAsOpml() {
        List<String> wrong = new ArrayList<>();
        String lines =
                "# mine\nhttps://example.org/rss  # the valley\n\nftp://example.org/x\nhttps://example.org/rss\n";
        assertThat(FeedList.read(lines.getBytes(StandardCharsets.UTF_8), (n, w) -> wrong.add(n + " " + w)))
                .containsExactly("https://example.org/rss");
        assertThat(wrong)
                .containsExactly("4 ftp://example.org/x: only http and https are fetched, not ftp://example.org/x");
        String opml = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"News\"><outline type=\"rss\""
                + " xmlUrl=\"https://example.org/a?x=1&amp;y=2\"/><outline xmlurl=\"https://example.net/b\"/></outline></body></opml>";
        assertThat(FeedList.read(opml.getBytes(StandardCharsets.UTF_8), (n, w) -> wrong.add(n + " " + w)))
                .containsExactly("https://example.org/a?x=1&y=2", "https://example.net/b");
    }
}
