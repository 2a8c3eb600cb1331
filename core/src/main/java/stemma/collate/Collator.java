package stemma.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stemma.annotate.Annotated;

/**
 * Lays reports side by side, pair by pair. Only the running text counts. Nothing depends on the reports' language or script,
 * and nothing on their order.
 */
public final class Collator {
    private Collator() {}

    /**
     * One collation for every pair that shares a passage or is derived, sorted by a, b. Up to fifty reports every pair is looked at; of more
     * those that share rare wording.
     *
     * @param reports with unique identifiers, in any order
     */
    public static List<Collation> collate(List<Annotated> reports) {
        List<Annotated> sorted =
                reports.stream().sorted(Comparator.comparing(Annotated::id)).toList();
        Lexicon lexicon = Lexicon.of(sorted);
        List<Witness> witnesses =
                sorted.stream().map(r -> new Witness(r, lexicon)).toList();
        List<Collation> out = new ArrayList<>();
        for (long pair : Candidates.pairs(witnesses)) {
            PairCollator.collate(witnesses.get((int) (pair >>> 32)), witnesses.get((int) pair))
                    .ifPresent(out::add);
        }
        return out;
    }

    /** Two reports alone, in any order; empty where they share no passage. How rare their words are is judged without other reports. */
    public static Optional<Collation> collate(Annotated one, Annotated other) {
        return collate(List.of(one, other)).stream().findFirst();
    }
}
