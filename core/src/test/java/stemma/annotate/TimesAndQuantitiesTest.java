package stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stemma.report.Part;
import stemma.report.Published;
import stemma.report.Report;
import stemma.text.Span;

class TimesAndQuantitiesTest {
    /** Wednesday 14 May 2025. */
    private static final String WRITTEN = "2025-05-14T09:00:00Z";

    private static Annotated annotate(String text, boolean dated) {
        return Annotator.annotate(Report.of("r", text)
                .language("en")
                .published(dated ? Published.fromMetadata(WRITTEN) : null)
                .parts(List.of(new Part(Part.Kind.BODY, new Span(0, text.length()))))
                .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The bridge was closed on Sunday.                        | 2025-05-11
                    The bridge will reopen on Sunday.                       | 2025-05-18
                    The bridge was closed last Wednesday.                   | 2025-05-07
                    The council met on Wednesday.                           | 2025-05-14
                    The council will meet at 4:30 pm on Monday.             | 2025-05-19T16:30
                    The bridge was closed yesterday.                        | 2025-05-13
                    The bridge was opened on March 3, 1964.                 | 1964-03-03
                    The fair ran on June 18-19, 2024.                       | 2024-06-18/2024-06-19
                    The fair was held in November.                          | 2024-11
                    The fair will be held in November.                      | 2025-11
                    The company has run ferries since 1988.                 | 1988
                    The quay was rebuilt two years ago.                     | 2023
                    The quay was opened on 3 May 2019.                      | 2019-05-03
                    The quay was rebuilt in January 2021.                   | 2021-01
                    Holm is reading the files, with a deadline of Monday.   | 2025-05-19
                    The judges put on the calendar a round in August.       | 2025-08
                    """)
    void anExpressionIsReadAgainstTheDayOfWriting(String text, String value) {
        assertThat(annotate(text, true).times())
                .extracting(TimeExpression::value)
                .containsExactly(value);
    }

    @Test
    void theLastYearIsAStretchUpToTheWritingAndNoYear() {
        assertThat(annotate("The river has taken nine houses over the last year.", true)
                        .times())
                .noneMatch(TimeExpression::isResolved);
        assertThat(annotate("The river took nine houses last year.", true).times())
                .extracting(TimeExpression::value)
                .containsExactly("2024");
    }

    @Test
    void withoutADateOfWritingAWeekdayStaysOpen() {
        assertThat(annotate("The bridge was closed on Sunday.", false).times())
                .singleElement()
                .satisfies(t -> assertThat(t.isResolved()).isFalse());
    }

    @Test
    void theVerbMayIsNoMonth() {
        assertThat(annotate("The council may close it. May it last.", true).times())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It cost $1.2bn to build.                      | 1.2e9  | $
                    It cost $340 million to build.                | 340e6  | $
                    The day reached 39.4C at noon.                | 39.4   | °C
                    Seven dock workers were hurt.                 | 7      | worker
                    Two hundred and forty people were there.      | 240    | person
                    A 35-year-old man was held.                   | 35     | year
                    Turnout was 62 percent.                       | 62     | %
                    The crossing took half a million passengers.  | 500000 | passenger
                    """)
    void aNumberIsReadWithWhatItCounts(String text, double value, String unit) {
        assertThat(annotate(text, true).quantities()).singleElement().satisfies(q -> {
            assertThat(q.low()).isEqualTo(value);
            assertThat(q.high()).isEqualTo(value);
            assertThat(q.unit()).isEqualTo(unit);
        });
    }

    @Test
    void yearsDatesAndTimesOfDayCountNothing() {
        assertThat(annotate("On June 18, 2024 at 4:30 pm it was as in 1988.", true)
                        .quantities())
                .isEmpty();
    }

    @Test
    void nearlyFiveAllowsALittleLessAndOverFiveDoesNot() {
        Quantity nearly =
                annotate("It stood for nearly five years.", true).quantities().getFirst();
        Quantity over =
                annotate("It stood for over five years.", true).quantities().getFirst();
        double fourYearsEightMonths = 4 + 8 / 12.0;
        assertThat(fourYearsEightMonths).isBetween(nearly.low(), nearly.high());
        assertThat(fourYearsEightMonths).isLessThan(over.low());
        assertThat(nearly.high()).isLessThan(over.low());
    }
}
