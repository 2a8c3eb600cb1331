package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;
import stemma.weigh.Statement;

/** What two persons do, each by himself and in the same words, is no statement of two reports. Invented. */
class TwoPersonsTest {
    private static List<Statement> shared(String first, String other) {
        return Examination.examine(
                        List.of(
                                Report.of("n", first)
                                        .language("en")
                                        .outlet("North Post")
                                        .build(),
                                Report.of("s", other)
                                        .language("en")
                                        .outlet("South Star")
                                        .build()),
                        Timings.none())
                .stories()
                .stream()
                .flatMap(s -> s.account().statements().stream())
                .filter(s -> s.reports() > 1)
                .toList();
    }

    @Test
    void whatEachHopesForIsHisOwn() {
        String other =
                "Lene Aasgard will hold talks in Tarso this week and may meet with President Ruiz, the embassy said. "
                        + "Fishing rights are at the top of the list.";
        assertThat(shared(
                        "Foreign minister Lene Aasgard flew to Tarso on Monday. Prime minister Jorun Falk told reporters that she hopes to "
                                + "meet with President Ruiz again in the coming months. The talks are about fishing rights.",
                        other))
                .noneMatch(s -> s.text().contains("Ruiz"));
    }

    @Test
    void whatTwoWitnessesSayOfThemselvesIsTold() {
        assertThat(
                        shared(
                                "The jury heard two witnesses on Tuesday. Karl Emmerich told the court that he left the warehouse before midnight. The trial goes on.",
                                "Two men were heard in the warehouse trial. Paul Stenner left the warehouse before midnight, the court was told."))
                .noneMatch(s -> s.text().contains("midnight"));
    }

    @Test
    void onePersonIsOne() {
        assertThat(
                        shared(
                                "The jury heard two witnesses on Tuesday. Karl Emmerich told the court that he left the warehouse before midnight. The trial goes on.",
                                "Two men were heard in the warehouse trial. Karl Emmerich left the warehouse before midnight, the court was told."))
                .anyMatch(s -> s.text().contains("midnight"));
    }
}
