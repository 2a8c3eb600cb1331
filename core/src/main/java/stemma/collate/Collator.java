package stemma.collate;

import java.util.List;
import stemma.annotate.Annotated;

/** Lays reports side by side, pair by pair. */
public final class Collator {
    private Collator() {}

    /** One collation for every pair that shares a passage, sorted by a, b. */
    public static List<Collation> collate(List<Annotated> reports) {
        return List.of();
    }
}
