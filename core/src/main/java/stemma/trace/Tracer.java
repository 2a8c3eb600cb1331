package stemma.trace;

import java.util.List;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.quote.Quotation;

/** Draws the family tree of one story's reports. */
public final class Tracer {
    private Tracer() {}

    /**
     * @param reports the story's, sorted by identifier
     * @param quotations of each report, in the same order
     * @param collations of all pairs that share a passage
     */
    public static Traced trace(List<Annotated> reports, List<List<Quotation>> quotations, List<Collation> collations) {
        List<Lineage.Node> nodes = reports.stream()
                .map(r -> new Lineage.Node(r.id(), false, r.id()))
                .toList();
        return new Traced(
                new Lineage(nodes, List.of()),
                List.of(),
                new Independence(null, 1, reports.size(), "not traced"),
                List.of(reports.stream().map(Annotated::id).toList()));
    }
}
