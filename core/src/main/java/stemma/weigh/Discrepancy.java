package stemma.weigh;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * Reports that do not agree about one thing.
 *
 * @param about what they disagree on, in words of the reports
 * @param readings at least two
 * @param supported the value that the better witnesses have; of an undecided one that of a report which says that it corrects
 *     another; else null
 * @param reason why the verdict, in words
 */
public record Discrepancy(
        String id,
        Kind kind,
        String about,
        List<Reading> readings,
        Verdict verdict,
        @Nullable String supported,
        String reason) {
    public Discrepancy {
        readings = List.copyOf(readings);
    }

    /** One of the values and where it stands. */
    public record Reading(String value, List<Locus> attestations) {
        public Reading {
            attestations = List.copyOf(attestations);
        }
    }

    /** What does not agree. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        PLACE,
        ROLE,
        ATTRIBUTION,
        POLARITY,
        ORDER,
        HEDGE,
        STRENGTH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose doing it is: a copier's, the sources', or not to be told. */
    public enum Verdict {
        COPY_ERROR,
        SOURCES_DISAGREE,
        UNDECIDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
