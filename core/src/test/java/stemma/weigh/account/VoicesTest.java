package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.quote.Quotation;
import stemma.report.Report;

/** Speakers by one name over the reports of a story. */
class VoicesTest {
    private static final String ONE = """
            Harbour minister Ingrid Solberg arrived in Port Ellery on Sunday to open the rebuilt eastern pier, the first visit by a minister since 2019.

            "The pier was rebuilt without a single accident," Ingrid Solberg said in Port Ellery.""";
    private static final String TWO = """
            The rebuilt eastern pier of Port Ellery was opened on Sunday. The harbour minister, Solberg, arrived in Port Ellery by boat.

            "The pier was rebuilt without one accident," Solberg said in Port Ellery.

            "She will be back in spring," said an official travelling with Solberg.""";

    private static List<List<Quotation>> quotations() {
        List<Report> reports = List.of(
                Report.of("a", ONE).language("en").build(),
                Report.of("b", TWO).language("en").build());
        return Examination.examine(reports, Timings.none())
                .stories()
                .getFirst()
                .reports()
                .quotations();
    }

    @Test
    void aSurnameTakesTheFullNameAnotherReportGives() {
        assertThat(quotations().get(1))
                .filteredOn(q -> q.type() == Quotation.Type.DIRECT)
                .first()
                .extracting(Quotation::canonical)
                .isEqualTo("Ingrid Solberg");
    }

    @Test
    void whoeverTravelsWithSomebodyIsNotThatSomebody() {
        assertThat(quotations().get(1))
                .extracting(q -> Objects.toString(q.canonical()))
                .anyMatch(c -> c.contains("official"))
                .filteredOn(c -> c.contains("Solberg") && !c.contains("official"))
                .hasSize(1);
    }

    @Test
    void aSurnameWithAnOfficeIsWhoeverHoldsThatOfficeElsewhere() {
        List<Report> reports = List.of(
                Report.of(
                                "a",
                                "President Henrik Solberg opened the rebuilt eastern pier of Port Ellery on Sunday with a short speech.\n\n"
                                        + "\"The pier was rebuilt without a single accident,\" President Henrik Solberg said in Port Ellery.")
                        .language("en")
                        .build(),
                Report.of(
                                "b",
                                "The rebuilt eastern pier of Port Ellery was opened on Sunday. President Solberg arrived by boat. His wife, Ingrid"
                                        + " Solberg, cut the ribbon.\n\n\"The pier was rebuilt without one accident,\" Solberg said in Port Ellery.")
                        .language("en")
                        .build());
        assertThat(Examination.examine(reports, Timings.none())
                        .stories()
                        .getFirst()
                        .reports()
                        .quotations()
                        .get(1))
                .filteredOn(q -> q.type() == Quotation.Type.DIRECT)
                .first()
                .extracting(Quotation::canonical)
                .isEqualTo("Henrik Solberg");
    }
}
