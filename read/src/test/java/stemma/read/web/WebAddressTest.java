package stemma.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://Example.ORG, https://example.org/",
        "https://example.org/a b?q=ä#top, https://example.org/a%20b?q=%C3%A4",
        "https://bücher.example/x, https://xn--bcher-kva.example/x",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/a%20b, https://example.org/a%20b",
        "http://example.org:8080/a|b, http://example.org:8080/a%7Cb",
    })
    void addressesAsWrittenAreMadeFit(String written, String fit) {
        assertThat(WebAddress.parse(written)).hasToString(fit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a",
                "https://user:word@example.org/",
                "http:///a",
                "gopher://x/",
                "https://example.org:99999999999/",
                "http://[::1/"
            })
    void othersAreRefusedWithAReason(String written) {
        assertThatThrownBy(() -> WebAddress.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void linksAreReadFromWhereTheyStand() {
        URI from = URI.create("https://example.org/a/b?c");
        assertThat(WebAddress.resolve(from, "d e")).hasToString("https://example.org/a/d%20e");
        assertThat(WebAddress.resolve(from, "//example.net/x")).hasToString("https://example.net/x");
        assertThatThrownBy(() -> WebAddress.resolve(from, "javascript:alert(1)"))
                .hasMessageContaining("only http and https");
    }

    @Test
    void onlyWhatNamesASchemeIsAnAddress() {
        assertThat(WebAddress.isAddress("https://example.org")).isTrue();
        assertThat(WebAddress.isAddress("HTTP://example.org")).isTrue();
        assertThat(WebAddress.isAddress("news/http.txt")).isFalse();
        assertThat(WebAddress.isAddress("C:/news")).isFalse();
    }

    @Test
    void waitsDoubleAreMovedALittleAndAreTheSameEachTime() {
        Duration first = Duration.ofSeconds(10);
        Duration longest = Duration.ofHours(1);
        for (int n = 1; n < 8; n++) {
            Duration w = Backoff.after(n, first, longest, "https://example.org/feed");
            assertThat(w).isEqualTo(Backoff.after(n, first, longest, "https://example.org/feed"));
            assertThat(w.toMillis())
                    .isBetween((long) (10_000 * (1 << (n - 1)) * .75), (long) (10_000 * (1 << (n - 1)) * 1.25));
        }
        assertThat(Backoff.after(60, first, longest, "x")).isEqualTo(longest);
        assertThat(Backoff.after(0, first, longest, "x")).isZero();
        assertThat(Backoff.after(3, first, longest, "a")).isNotEqualTo(Backoff.after(3, first, longest, "b"));
    }
}
