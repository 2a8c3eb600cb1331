package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.read.page.PageAddress;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.gazette.example/pier-to-close",
                "http://gazette.example/pier-to-close/",
                "https://m.gazette.example/pier-to-close?utm_source=x&utm_medium=y",
                "https://amp.gazette.example/pier-to-close/amp/",
                "https://gazette.example/amp/pier-to-close#comments",
                "https://GAZETTE.example/pier-to-close?print=1&fbclid=abc",
                "https://gazette-example.cdn.ampproject.org/c/s/gazette.example/amp/pier-to-close",
                "https://www.google.com/amp/s/gazette.example/pier-to-close/amp",
                "https://web.archive.org/web/20310304120000id_/https://www.gazette.example/pier-to-close?utm_source=x",
            })
    void oneReportHasOneKey(String url) {
        assertThat(Addresses.key(url)).isEqualTo("gazette.example/pier-to-close");
    }

    @Test
    void ampAndPrintWithinThePathAreTheSamePage() {
        assertThat(Addresses.key("https://gazette.example/news/amp/pier.html"))
                .isEqualTo(Addresses.key("https://gazette.example/news/pier.amp.html"))
                .isEqualTo(Addresses.key("https://gazette.example/news/pier.html"));
        assertThat(Addresses.key("https://gazette.example/news/amplifier"))
                .isNotEqualTo(Addresses.key("https://gazette.example/news/lifier"));
    }

    @Test
    void aCopyHasThePagesOwnAddress() {
        assertThat(PageAddress.own("https://web.archive.org/web/2031/http://gazette.example/pier"))
                .isEqualTo("http://gazette.example/pier");
        assertThat(PageAddress.own("https://x.cdn.ampproject.org/v/s/gazette.example/pier"))
                .isEqualTo("https://gazette.example/pier");
        assertThat(PageAddress.own("https://gazette.example/web/2031/https://x"))
                .isEqualTo("https://gazette.example/web/2031/https://x");
    }

    @Test
    void whatTellsPagesApartStays() {
        assertThat(Addresses.key("https://gazette.example/story?id=1"))
                .isNotEqualTo(Addresses.key("https://gazette.example/story?id=2"));
        assertThat(Addresses.key("https://gazette.example/story?b=1&a=2"))
                .isEqualTo(Addresses.key("https://gazette.example/story?a=2&b=1"));
        assertThat(Addresses.key("not an address")).isEqualTo("not an address");
    }
}
