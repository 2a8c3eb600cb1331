package stemma.weigh;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * Something that reports assert, in one report's own words.
 *
 * @param text the words of one of the attestations
 * @param attestations every place that asserts it, sorted
 * @param reports how many reports carry it
 * @param sources how many independent sources stand behind it; null where it cannot be told
 * @param sourceIds the story's sources whose text carries it
 * @param support how sure the count is, and whom reports name as the origin
 * @param parts who did what, as the attestation of the text has it
 */
public record Statement(
        String id,
        String text,
        Status status,
        List<Locus> attestations,
        int reports,
        @Nullable Integer sources,
        List<String> sourceIds,
        Support support,
        Parts parts) {
    public Statement {
        attestations = List.copyOf(attestations);
        sourceIds = List.copyOf(sourceIds);
    }

    /**
     * How many independent sources there may be.
     *
     * @param low no fewer than
     * @param high no more than
     * @param origins agencies and outlets that reports name as where they have it from ("told Reuters"), sorted
     * @param perhaps reports that are not known to say it, but have so many of its words that they may, sorted
     */
    public record Support(int low, int high, List<String> origins, List<String> perhaps) {
        public Support {
            if (low > high || low < 0) {
                throw new IllegalArgumentException("sources " + low + ".." + high + ": needs 0 <= low <= high");
            }
            origins = List.copyOf(origins);
            perhaps = List.copyOf(perhaps);
        }
    }

    /**
     * The parts of a clause as they stand in its report; each may be missing.
     *
     * @param who does it, or is so
     * @param did the predicate
     * @param whom it is done to
     * @param when expressions of time
     * @param where a place that it happens at
     * @param howMany numbers with what they count
     * @param saidBy whom the report attributes it to, by name
     */
    public record Parts(
            @Nullable Locus who,
            @Nullable Locus did,
            @Nullable Locus whom,
            List<Locus> when,
            @Nullable Locus where,
            List<Locus> howMany,
            @Nullable String saidBy) {
        public Parts {
            when = List.copyOf(when);
            howMany = List.copyOf(howMany);
        }
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
