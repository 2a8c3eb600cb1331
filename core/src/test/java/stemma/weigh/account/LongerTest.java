package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collator;
import stemma.quote.Quotation;
import stemma.quote.Quotations;
import stemma.report.Report;
import stemma.trace.Tracer;
import stemma.weigh.Statement;
import stemma.weigh.StoryReports;
import stemma.weigh.Weigher;

class LongerTest {
    private static List<Statement> statements(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(Report.of("r" + i, texts[i]).language("en").build());
        }
        List<Annotated> annotated =
                Cleaner.clean(reports).stream().map(Annotator::annotate).toList();
        List<List<Quotation>> quotations =
                annotated.stream().map(Quotations::find).toList();
        var collations = Collator.collate(annotated);
        return Weigher.weigh(new StoryReports(
                        annotated, quotations, collations, Tracer.trace(annotated, quotations, collations)))
                .statements();
    }

    @Test
    void aClauseThatSaysTwoThingsSpeaksForBoth() {
        String one =
                "The army will send two hundred soldiers to the islands of Tarn and Lorn, both of which lie close to the strait of Belmar.";
        String two =
                "The army is to send two hundred soldiers to the islands of Tarn and Lorn. Both islands lie close to the strait of Belmar.";
        int at = two.indexOf("Both islands");
        assertThat(statements(one, two))
                .filteredOn(s -> s.reports() == 2)
                .anySatisfy(s -> assertThat(s.attestations())
                        .anyMatch(a -> a.report().equals("r1") && a.span().start() >= at));
    }

    @Test
    void itStandsForTheStatementThatIsItsOwnOnly() {
        String one =
                "The army will send two hundred soldiers to the islands of Tarn and Lorn, both of which lie close to the strait of Belmar.";
        String two =
                "The army is to send two hundred soldiers to the islands of Tarn and Lorn. Both islands lie close to the strait of Belmar.";
        assertThat(statements(one, two)).extracting(Statement::text).doesNotHaveDuplicates();
    }
}
