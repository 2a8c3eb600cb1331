package stemma.trace;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which kinds of evidence count.
 *
 * @param evidence the kinds in use
 */
public record Settings(Set<Lineage.Evidence> evidence) {
    public Settings {
        evidence = Set.copyOf(evidence);
    }

    /** All kinds. */
    public static Settings defaults() {
        return new Settings(EnumSet.allOf(Lineage.Evidence.class));
    }

    /** The same without one kind: the tree is drawn as if nothing of it were known. */
    public Settings without(Lineage.Evidence kind) {
        EnumSet<Lineage.Evidence> left = EnumSet.noneOf(Lineage.Evidence.class);
        left.addAll(evidence);
        left.remove(kind);
        return new Settings(left);
    }

    /** Those reasons that are of a kind in use. */
    List<Lineage.Reason> used(List<Lineage.Reason> reasons) {
        return reasons.stream().filter(r -> uses(r.kind())).toList();
    }

    public boolean uses(Lineage.Evidence kind) {
        return evidence.contains(kind);
    }
}
