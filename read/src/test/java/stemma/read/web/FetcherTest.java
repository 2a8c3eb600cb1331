package stemma.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fetcher against a server that does everything a server should not. */
class FetcherTest {
    private static final int LIMIT = 100_000;
    private static final String FIRST = "127.0.0.1";
    private static final String SECOND = "127.0.0.2";

    private final RawServer server = server();
    private final FakeTime time = new FakeTime();

    private static RawServer server() {
        try {
            return new RawServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** The first machine may be asked, no other. */
    private static WebSettings settings() {
        return WebSettings.forPerson()
                .withGuard(m -> m.getHostAddress().equals(FIRST) ? null : "a private network")
                .withBounds(LIMIT, Duration.ofSeconds(20));
    }

    private Fetched fetch(WebSettings settings, String address) throws InterruptedException {
        return fetch(settings, address, Validators.none());
    }

    private Fetched fetch(WebSettings settings, String address, Validators v) throws InterruptedException {
        try (Fetcher f = new Fetcher(settings, time, Pins.system())) {
            return f.fetch(address, v);
        }
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetch(settings(), server.at(path));
    }

    private static void refused(Fetched f, Fetched.Why why, String reason) {
        assertThat(f).isInstanceOfSatisfying(Fetched.Refused.class, r -> {
            assertThat(r.reason()).contains(reason);
            assertThat(r.why()).isEqualTo(why);
        });
    }

    private static Fetched.Page page(Fetched f) {
        assertThat(f).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) f;
    }

    private static String body(Fetched f) {
        return new String(page(f).body(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageComesWithItsTypeItsCharactersAndItsValidators() throws InterruptedException {
        server.on(
                "/a",
                RawServer.ok(
                        "Content-Type: Text/HTML; charset=\"windows-1252\"\r\nETag: \"7\"\r\nLast-Modified: Mon, 02 Mar 2026 09:00:00 GMT\r\n",
                        "hello"));
        Fetched.Page p = page(fetch("/a"));
        assertThat(body(p)).isEqualTo("hello");
        assertThat(p.media()).isEqualTo("text/html");
        assertThat(p.charset()).isEqualTo("windows-1252");
        assertThat(p.validators()).isEqualTo(new Validators("\"7\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
        assertThat(p.moved()).isFalse();
    }

    @Test
    void whatWasSeenBeforeIsAskedForWithItsValidators() throws InterruptedException {
        server.on("/a", "HTTP/1.1 304 Not Modified\r\n\r\n");
        Fetched f = fetch(settings(), server.at("/a"), new Validators("\"7\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
        assertThat(f).isInstanceOf(Fetched.NotModified.class);
        assertThat(server.asked.getFirst().headers())
                .contains("If-None-Match: \"7\"")
                .contains("If-Modified-Since: Mon, 02 Mar 2026 09:00:00 GMT")
                .containsIgnoringCase("user-agent: stemma/");
    }

    @Test
    void redirectsAreFollowedAndOnlyPermanentOnesMoveTheAddress() throws InterruptedException {
        server.on("/old", RawServer.redirect(301, "/new"))
                .on("/new", RawServer.ok("", "here"))
                .on("/today", RawServer.redirect(302, "new#top"));
        assertThat(page(fetch("/old")).moved()).isTrue();
        Fetched.Page p = page(fetch("/today"));
        assertThat(p.moved()).isFalse();
        assertThat(p.address()).hasToString(server.at("/new"));
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsRefusedAndNeverAsked() throws InterruptedException {
        server.on("/trap", RawServer.redirect(302, server.at(SECOND, "/secret")))
                .on("/secret", RawServer.ok("", "secret"))
                .on("/file", RawServer.redirect(302, "file:///etc/passwd"))
                .on("/mapped", RawServer.redirect(302, server.at("[::ffff:127.0.0.2]", "/secret")));
        refused(fetch("/trap"), Fetched.Why.ADDRESS, "127.0.0.2 is a private network");
        refused(fetch("/mapped"), Fetched.Why.ADDRESS, "a private network");
        refused(fetch("/file"), Fetched.Why.ADDRESS, "only http and https");
        assertThat(server.paths()).doesNotContain("/secret");
    }

    @Test
    void redirectsInACircleAndWithoutEndStop() throws InterruptedException {
        server.on("/a", RawServer.redirect(302, "/b")).on("/b", RawServer.redirect(302, "/a"));
        for (int i = 0; i < 30; i++) {
            server.on("/" + i, RawServer.redirect(302, "/" + (i + 1)));
        }
        refused(fetch("/a"), Fetched.Why.LATER, "circle");
        refused(fetch("/0"), Fetched.Why.LATER, "more than 10 redirects");
        assertThat(server.paths()).hasSizeLessThan(15);
    }

    @Test
    void theMachineThatWasCheckedIsTheOneAskedWhateverTheNameServerSaysNext() throws InterruptedException {
        server.on("/a", RawServer.ok("", "hello"));
        AtomicInteger asked = new AtomicInteger();
        Lookup turncoat = host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() % 2 == 0 ? FIRST : SECOND));
        try (Fetcher f = new Fetcher(settings(), time, turncoat)) {
            assertThat(body(f.fetch(server.at("turncoat.example", "/a")))).isEqualTo("hello");
            refused(f.fetch(server.at("turncoat.example", "/a")), Fetched.Why.ADDRESS, "(127.0.0.2)");
        }
        assertThat(server.asked).extracting(RawServer.Asked::machine).containsExactly(FIRST);
        assertThat(server.asked.getFirst().headers()).contains("Host: turncoat.example");
    }

    @Test
    void aNameWithOneForbiddenMachineAmongSeveralIsRefused() throws InterruptedException {
        Lookup mixed = host -> List.of(InetAddress.ofLiteral(FIRST), InetAddress.ofLiteral(SECOND));
        try (Fetcher f = new Fetcher(settings(), time, mixed)) {
            refused(f.fetch(server.at("mixed.example", "/a")), Fetched.Why.ADDRESS, "(127.0.0.2)");
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aHostThatAsksForAPauseGetsItAndIsAskedAgain() throws InterruptedException {
        AtomicInteger n = new AtomicInteger();
        server.on(
                "/a",
                (asked, out) -> out.write((n.getAndIncrement() == 0
                                ? "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n"
                                : RawServer.ok("", "now"))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(body(fetch("/a"))).isEqualTo("now");
        assertThat(time.slept).contains(Duration.ofSeconds(7));
    }

    @Test
    void aHostThatAsksForALongPauseIsLeftAlone() throws InterruptedException {
        server.on("/a", "HTTP/1.1 503 Busy\r\nRetry-After: Mon, 02 Mar 2026 11:00:00 GMT\r\nContent-Length: 0\r\n\r\n")
                .on("/b", RawServer.ok("", "b"));
        try (Fetcher f = new Fetcher(settings(), time, Pins.system())) {
            Fetched first = f.fetch(server.at("/a"));
            assertThat(first)
                    .isInstanceOfSatisfying(
                            Fetched.Refused.class,
                            r -> assertThat(r.retryAfter()).isEqualTo(Duration.ofHours(1)));
            refused(f.fetch(server.at("/b")), Fetched.Why.LATER, "to be left alone for 60 min");
        }
        assertThat(server.paths()).containsExactly("/a");
    }

    @Test
    void whatFailsIsTriedAgainAfterWaitsThatDouble() throws InterruptedException {
        server.on("/a", "HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n");
        refused(fetch("/a"), Fetched.Why.LATER, "the server fails (502)");
        assertThat(server.paths()).containsExactly("/a", "/a", "/a");
        refused(fetch("/none"), Fetched.Why.ABSENT, "not found (404)");
        assertThat(server.paths()).hasSize(4);
    }

    @Test
    void endlessBodiesAreCutOff() throws InterruptedException {
        RawServer.Answer endless = (asked, out) -> {
            out.write((asked.path().equals("/missing") ? "HTTP/1.1 404 No\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[8_192];
            while (true) {
                out.write(block);
            }
        };
        server.on("/endless", endless)
                .on("/missing", endless)
                .on("/announced", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + "x".repeat(LIMIT + 1));
        refused(fetch("/endless"), Fetched.Why.UNFIT, "more than 100000 bytes");
        refused(fetch("/announced"), Fetched.Why.UNFIT, "more than 100000 bytes");
        refused(fetch("/missing"), Fetched.Why.ABSENT, "404");
    }

    @Test
    void endlessHeadersEnd() throws InterruptedException {
        server.on("/a", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; ; i++) {
                out.write(("X-" + i + ": " + "y".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThat(fetch(once(), server.at("/a"))).isInstanceOf(Fetched.Refused.class);
    }

    private static WebSettings once() {
        return settings().withPersistence(new WebSettings.Persistence(1, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void answersThatDripAreGivenUp() throws InterruptedException {
        server.on("/body", (asked, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    drip(out);
                })
                .on("/head", (asked, out) -> drip(out))
                .on("/silent", (asked, out) -> Thread.sleep(60_000));
        WebSettings hasty = once().withBounds(LIMIT, Duration.ofMillis(300));
        for (String path : List.of("/body", "/head", "/silent")) {
            refused(fetch(hasty, server.at(path)), Fetched.Why.LATER, "no full answer");
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write('H');
            out.flush();
            Thread.sleep(20);
        }
    }

    @Test
    void garbageAndBrokenAnswersAreNamed() throws InterruptedException {
        server.on("/garbage", "\u0000\u0001\u0002 what is this\r\n\r\n")
                .on("/short", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort")
                .on("/nowhere", "HTTP/1.1 302 Go\r\nContent-Length: 0\r\n\r\n")
                .on("/picture", RawServer.ok("Content-Type: image/png\r\n", "PNG"))
                .on("/coded", RawServer.ok("Content-Encoding: lzma\r\n", "xx"))
                .on("/half", RawServer.ok("Content-Encoding: gzip\r\n", "not gzip"));
        refused(fetch(once(), server.at("/garbage")), Fetched.Why.LATER, "broke off");
        refused(fetch(once(), server.at("/short")), Fetched.Why.LATER, "");
        refused(fetch(once(), server.at("/nowhere")), Fetched.Why.LATER, "leads nowhere");
        refused(fetch(once(), server.at("/picture")), Fetched.Why.UNFIT, "image/png");
        refused(fetch(once(), server.at("/coded")), Fetched.Why.LATER, "coded as lzma");
        refused(fetch(once(), server.at("/half")), Fetched.Why.LATER, "damaged");
    }

    @Test
    void packedBodiesAreUnpackedAndBombsAreNot() throws InterruptedException {
        server.on("/packed", (asked, out) -> gzip(out, "hello".getBytes(StandardCharsets.UTF_8), 1))
                .on("/bomb", (asked, out) -> gzip(out, new byte[1 << 20], 60));
        assertThat(body(fetch("/packed"))).isEqualTo("hello");
        refused(fetch("/bomb"), Fetched.Why.UNFIT, "more than 100000 bytes");
    }

    private static void gzip(OutputStream out, byte[] block, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gz.write(block);
            }
        }
        out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(packed.toByteArray());
    }

    @Test
    void machinesKeepToRobotsTxt() throws InterruptedException {
        server.on("/robots.txt", RawServer.ok("", "User-agent: *\nDisallow: /in/\nCrawl-delay: 3\n"))
                .on("/in/a", RawServer.ok("", "in"))
                .on("/out", RawServer.ok("", "out"))
                .on("/sly", RawServer.redirect(302, "/in/a"));
        try (Fetcher f = new Fetcher(settings().withRobots(true), time, Pins.system())) {
            refused(f.fetch(server.at("/in/a")), Fetched.Why.ROBOTS, "robots.txt");
            refused(f.fetch(server.at("/sly")), Fetched.Why.ROBOTS, "robots.txt");
            assertThat(body(f.fetch(server.at("/out")))).isEqualTo("out");
        }
        assertThat(server.paths()).containsExactly("/robots.txt", "/sly", "/out");
        assertThat(time.slept).contains(Duration.ofSeconds(3));
    }

    @Test
    void rulesThatCannotBeReadMeanLaterAndNoRulesMeanYes() throws InterruptedException {
        server.on("/robots.txt", "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n").on("/a", RawServer.ok("", "a"));
        refused(fetch(settings().withRobots(true), server.at("/a")), Fetched.Why.LATER, "cannot be read");
        server.on("/robots.txt", "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
        assertThat(body(fetch(settings().withRobots(true), server.at("/a")))).isEqualTo("a");
    }

    /** Counted before the answer is written: who has it may ask again before the server's own thread ends. */
    @Test
    void aHostIsAskedByNoMoreThanItsPaceAllows() throws Exception {
        AtomicInteger asking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.on("/a", (asked, out) -> {
            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
            Thread.sleep(5);
            asking.decrementAndGet();
            out.write(RawServer.ok("Connection: close\r\n", "a").getBytes(StandardCharsets.US_ASCII));
        });
        List<Future<Fetched>> all = new ArrayList<>();
        try (Fetcher f = new Fetcher(settings(), time, Pins.system());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> f.fetch(server.at("/a"))));
            }
            for (Future<Fetched> one : all) {
                assertThat(body(one.get())).isEqualTo("a");
            }
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(time.slept).isNotEmpty();
    }

    @Test
    void addressesAheadComeInTheirOrder() throws InterruptedException {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = "n" + i;
            int wait = i % 3 == 0 ? 15 : 0;
            server.on("/" + i, (asked, out) -> {
                Thread.sleep(wait);
                out.write(RawServer.ok("", text).getBytes(StandardCharsets.US_ASCII));
            });
            addresses.add(server.at("/" + i));
        }
        try (Fetcher f = new Fetcher(settings(), time, Pins.system());
                Ahead ahead = new Ahead(f, addresses)) {
            for (int i = 0; i < 20; i++) {
                assertThat(body(ahead.next())).isEqualTo("n" + i);
            }
        }
    }
}
