package stemma.weigh;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * One thing that somebody said once, as the reports print it: an apparatus of its readings.
 *
 * @param speaker canonical name; null where no report names one
 * @param best index of the best-supported reading; null where the witnesses cannot decide
 * @param undecided places of variation that the witnesses leave open, in words
 * @param sources independent sources that carry it; null where it cannot be told
 */
public record Utterance(
        String id,
        @Nullable String speaker,
        List<Reading> readings,
        @Nullable Integer best,
        List<String> undecided,
        @Nullable Integer sources) {
    public Utterance {
        readings = List.copyOf(readings);
        undecided = List.copyOf(undecided);
    }

    /** Do its readings differ in words, whoever altered them? */
    public boolean varies() {
        return best == null || readings.stream().anyMatch(r -> r.label() == Label.ALTERED);
    }

    /**
     * @param place the quotation in its report
     * @param marks between quotation marks?
     * @param changes against the best reading, in order; empty where there is none
     */
    public record Reading(Locus place, String text, boolean marks, Label label, List<Change> changes) {
        public Reading {
            changes = List.copyOf(changes);
        }
    }

    /**
     * How a reading stands to the best one. Only {@link #ALTERED} says that words between quotation marks were changed. Where there is
     * no best one, {@link #IDENTICAL} says that the report repeats what its source had.
     */
    public enum Label {
        BEST,
        IDENTICAL,
        ORTHOGRAPHIC,
        TRUNCATED,
        ELLIPSIS,
        ALTERED,
        PARAPHRASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A place of variation.
     *
     * @param best the best reading's words; empty for an insertion
     * @param reading this reading's words; empty for an omission
     */
    public record Change(Op op, String best, String reading) {}

    /** Kinds of change. */
    public enum Op {
        SUBSTITUTE,
        INSERT,
        OMIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
