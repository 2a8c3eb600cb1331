package stemma.weigh;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * Something that reports assert, in one report's own words.
 *
 * @param attestations every place that asserts it, sorted
 * @param reports how many reports carry it
 * @param sources how many independent sources stand behind it; null where it cannot be told
 */
public record Statement(
        String id,
        String text,
        Status status,
        List<Locus> attestations,
        int reports,
        @Nullable Integer sources,
        List<String> sourceIds) {
    public Statement {
        attestations = List.copyOf(attestations);
        sourceIds = List.copyOf(sourceIds);
    }

    /** The standing that the reports give it. */
    public enum Status {
        HAPPENED,
        PLANNED,
        EXPECTED,
        DENIED,
        ALLEGED,
        SAID;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
