package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsroomTest {
    @ParameterizedTest
    @CsvSource({
        "articles.harwickledger.example, harwickledger.example",
        "www.harwickledger.example, harwickledger.example",
        "news.echo.co.uk, echo.co.uk",
        "echo.de, echo.de",
        "' The Harwick Ledger ', The Harwick Ledger",
        "St. Pell Times, St. Pell Times",
    })
    void twoAddressesOfOneHouseAreOne(String outlet, String known) {
        assertThat(Newsroom.of(outlet)).isEqualTo(known);
    }
}
