package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collation;
import stemma.collate.Collator;
import stemma.quote.Quotations;
import stemma.report.Report;

/** Ten reports of one event, written apart from one another with the same facts and the same quotations: none comes from another. */
class IndependentReportsTest {
    @ParameterizedTest
    @ValueSource(strings = {"independent-viaduct.txt", "independent-museum.txt", "independent-sluice.txt"})
    void reportsWithTheSameFactsAndQuotationsInOtherWordsAreNotKin(String file) throws IOException {
        List<Annotated> reports =
                Cleaner.clean(read(file)).stream().map(Annotator::annotate).toList();
        List<Collation> collations = Collator.collate(reports);

        assertThat(collations).allMatch(c -> c.derivation() == Collation.Derivation.NONE);

        Traced traced =
                Tracer.trace(reports, reports.stream().map(Quotations::find).toList(), collations);

        assertThat(traced.lineage().edges()).isEmpty();
        assertThat(traced.sources()).hasSize(10);
        assertThat(traced.independent().count()).isEqualTo(10);
    }

    private static List<Report> read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(IndependentReportsTest.class.getResourceAsStream(file), file)) {
            List<Report> out = new ArrayList<>();
            for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("===\n")) {
                out.add(Report.of("r" + out.size(), text.strip()).build());
            }
            return out;
        }
    }
}
