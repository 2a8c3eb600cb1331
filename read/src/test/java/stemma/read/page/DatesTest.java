package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024-04-15T13:38:00+0200; 2024-04-15T13:38:00+02:00",
                "2024-04-15 13:38; 2024-04-15T13:38",
                "20240415T133800Z; 2024-04-15",
                "2024/4/5; 2024-04-05",
                "Mon, 15 Apr 2024 13:38:00 +0000; 2024-04-15T13:38Z",
                "Published April 5th, 2024; 2024-04-05",
                "15. März 2024, 12 Uhr; 2024-03-15",
                "15 de abril de 2024; 2024-04-15",
                "15/04/2024; 2024-04-15",
                "04/15/2024; 2024-04-15",
                "05.04.2024; 2024-04-05",
                "2024年4月5日; 2024-04-05",
                "1713188280; 2024-04-15T13:38:00Z",
                "04/05/2024; ''",
                "2024-13-45; ''",
                "no date at all here; ''",
            })
    void readsADate(String text, String iso) {
        assertThat(Dates.iso(text)).isEqualTo(iso);
    }
}
