package stemma.weigh;

import java.util.List;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.quote.Quotation;
import stemma.trace.Traced;

/**
 * All that the earlier stages found of one story: the input of weighing.
 *
 * @param reports sorted by identifier
 * @param quotations of each report, in the same order
 * @param collations of all pairs that share a passage
 */
public record StoryReports(
        List<Annotated> reports, List<List<Quotation>> quotations, List<Collation> collations, Traced traced) {
    public StoryReports {
        reports = List.copyOf(reports);
        quotations = quotations.stream().map(List::copyOf).toList();
        collations = List.copyOf(collations);
        if (reports.size() != quotations.size()) {
            throw new IllegalArgumentException(reports.size() + " reports but quotations of " + quotations.size());
        }
    }
}
