package stemma.weigh;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * A name or word spoiled in copying, machine translation or spinning.
 *
 * @param correct the right reading; null where the witnesses do not show it
 * @param evidence where the right reading stands, or what shows that this is foreign
 */
public record Corruption(
        Locus place, String surface, @Nullable String correct, Kind kind, List<Locus> evidence) {
    public Corruption {
        evidence = List.copyOf(evidence);
    }

    /** What was spoiled. */
    public enum Kind {
        NAME,
        WORD,
        FOREIGN_BODY,
        BROKEN_ATTRIBUTION,
        ARTEFACT,
        /** Another honest spelling, nothing spoilt. */
        SPELLING;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
