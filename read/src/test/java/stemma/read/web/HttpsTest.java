package stemma.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages over https: from hosts that show who they are, and from those that do not. */
class HttpsTest {
    private static final String NAMED = "tamm.example";
    private static final String OTHER = "norr.example";
    private static final Certificate OWN = certificate();

    private final RawServer safe = safe();
    private final RawServer plain = plain();
    private final FakeTime time = new FakeTime();

    private static Certificate certificate() {
        try {
            return Certificate.of("dns:" + NAMED + ",ip:127.0.0.1");
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawServer safe() {
        try {
            return new RawServer(OWN.shown().getServerSocketFactory().createServerSocket(), "https");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawServer plain() {
        try {
            return new RawServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        safe.close();
        plain.close();
    }

    private static SSLContext trusting() {
        try {
            return OWN.trusted();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Fetched fetch(WebSettings settings, @Nullable SSLContext trust, String address)
            throws InterruptedException {
        Lookup here = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        WebSettings any = settings.withGuard(Guard.any()).withBounds(100_000, Duration.ofSeconds(20));
        try (Fetcher f = trust == null ? new Fetcher(any, time, here) : new Fetcher(any, time, here, trust)) {
            return f.fetch(address);
        }
    }

    private Fetched fetch(@Nullable SSLContext trust, String address) throws InterruptedException {
        return fetch(WebSettings.forPerson(), trust, address);
    }

    private static void unsafe(Fetched f, String words) {
        assertThat(f).isInstanceOfSatisfying(Fetched.Refused.class, r -> {
            assertThat(r.reason()).contains("no safe connection: ").contains(words);
            assertThat(r.why()).isEqualTo(Fetched.Why.UNSAFE);
        });
    }

    private static void isPage(Fetched f, String address, String body) {
        assertThat(f).isInstanceOfSatisfying(Fetched.Page.class, p -> {
            assertThat(p.address()).hasToString(address);
            assertThat(new String(p.body(), StandardCharsets.UTF_8)).isEqualTo(body);
        });
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedAndNothingIsAsked() throws InterruptedException {
        safe.on("/a", RawServer.ok("", "secret"));
        unsafe(
                fetch(null, safe.at(NAMED, "/a")),
                "the certificate of tamm.example comes from nobody whom this machine trusts");
        unsafe(fetch(null, safe.at("/a")), "the certificate of 127.0.0.1 comes from nobody");
        assertThat(safe.asked).isEmpty();
        assertThat(time.slept)
                .allMatch(d -> d.compareTo(WebSettings.forPerson().pace().gap()) <= 0);
    }

    @Test
    void aMachineSaysSoOfTheRobotsTxtToo() throws InterruptedException {
        unsafe(
                fetch(WebSettings.forRounds(), null, safe.at(NAMED, "/a")),
                "the certificate of tamm.example comes from nobody");
        assertThat(safe.asked).isEmpty();
    }

    @Test
    void aPageComesFromAHostWhoseCertificateIsTrusted() throws InterruptedException {
        safe.on("/a", RawServer.ok("", "hello"));
        isPage(fetch(trusting(), safe.at(NAMED, "/a")), safe.at(NAMED, "/a"), "hello");
        isPage(fetch(trusting(), safe.at("/a")), safe.at("/a"), "hello");
        isPage(fetch(WebSettings.forRounds(), trusting(), safe.at(NAMED, "/a")), safe.at(NAMED, "/a"), "hello");
        assertThat(safe.paths()).containsExactly("/a", "/a", "/robots.txt", "/a");
    }

    @Test
    void aCertificateOfAnotherNameIsRefusedAndNothingIsAsked() throws InterruptedException {
        safe.on("/a", RawServer.ok("", "secret"));
        unsafe(fetch(trusting(), safe.at(OTHER, "/a")), "the certificate shown is not one of norr.example");
        unsafe(fetch(trusting(), safe.at("127.0.0.2", "/a")), "the certificate shown is not one of 127.0.0.2");
        assertThat(safe.asked).isEmpty();
    }

    @Test
    void redirectsLeadFromHttpToHttpsAndBack() throws InterruptedException {
        safe.on("/a", RawServer.ok("", "hello")).on("/back", RawServer.redirect(302, plain.at(NAMED, "/b")));
        plain.on("/up", RawServer.redirect(301, safe.at(NAMED, "/a"))).on("/b", RawServer.ok("", "in the open"));
        isPage(fetch(trusting(), plain.at(NAMED, "/up")), safe.at(NAMED, "/a"), "hello");
        isPage(fetch(trusting(), safe.at(NAMED, "/back")), plain.at(NAMED, "/b"), "in the open");
    }

    @Test
    void aRedirectDoesNotMakeACertificateGood() throws InterruptedException {
        safe.on("/a", RawServer.ok("", "secret"));
        plain.on("/up", RawServer.redirect(301, safe.at(OTHER, "/a")));
        unsafe(fetch(trusting(), plain.at(NAMED, "/up")), "not one of norr.example");
        unsafe(fetch(null, plain.at(NAMED, "/up")), "norr.example comes from nobody");
        assertThat(safe.asked).isEmpty();
    }

    @Test
    void aServerThatSpeaksNoTlsIsNoMatterOfTrust() throws InterruptedException {
        String address = plain.at(NAMED, "/a").replace("http:", "https:");
        assertThat(fetch(trusting(), address)).isInstanceOfSatisfying(Fetched.Refused.class, r -> {
            assertThat(r.why()).isEqualTo(Fetched.Why.LATER);
            assertThat(r.reason()).doesNotContain("certificate");
        });
    }

    @Test
    void theDayOfACertificateIsNamed() {
        Exception expired = new SSLHandshakeException("x");
        expired.initCause(new CertificateExpiredException());
        Exception early = new SSLHandshakeException("x");
        early.initCause(new CertificateNotYetValidException());
        assertThat(Distrust.words(expired, NAMED)).isEqualTo("the certificate of tamm.example has expired");
        assertThat(Distrust.words(early, NAMED)).contains("not valid yet");
        assertThat(Distrust.words(new SSLException("x"), NAMED)).isNull();
    }
}
