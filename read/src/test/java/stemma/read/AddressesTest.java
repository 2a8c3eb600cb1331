package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            })
    void oneReportHasOneKey(String url) {
        assertThat(Addresses.key(url)).isEqualTo("gazette.example/pier-to-close");
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
