package stemma.weigh;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * How many people were killed or hurt, as the story's reports tell it.
 *
 * @param number what they tell together; null where they leave it open
 * @param readings the numbers of the single reports with where they stand, the one that most reports have first; at least one
 */
public record Toll(Fate fate, @Nullable Integer number, List<Reading> readings) {
    public Toll {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a toll that no report tells");
        }
    }

    /** @param attestations sorted; at least one */
    public record Reading(int number, List<Locus> attestations) {
        public Reading {
            attestations = List.copyOf(attestations);
        }
    }

    /** What became of them. */
    public enum Fate {
        KILLED,
        HURT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
