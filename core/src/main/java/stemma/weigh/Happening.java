package stemma.weigh;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;

/**
 * An entry of the timeline: something that happened or is announced, with its time.
 *
 * @param when ISO 8601 to its precision; an interval without a beginning, {@code ../2024-05-16}, where it was done by that day at the latest
 * @param basis what the time rests on: the words alone, the day that the report's metadata give for it, or a date line or other dates of the text
 * @param what the words of one report
 * @param participants identifiers of entities
 * @param place null where none is named
 */
public record Happening(
        String when,
        TimeExpression.Precision precision,
        TimeExpression.Basis basis,
        String what,
        Statement.Status status,
        List<String> participants,
        @Nullable String place,
        List<Locus> attestations) {
    private static final String OPEN = "../";

    /** Is only the day told by which it was done? */
    public boolean isBy() {
        return when.startsWith(OPEN);
    }

    /** As it is printed: {@code by 2024-05-16} for a time without a beginning. */
    public String told() {
        return isBy() ? "by " + when.substring(OPEN.length()) : when;
    }

    /** Done by that day at the latest. */
    public static String by(LocalDate day) {
        return OPEN + day;
    }

    public Happening {
        participants = List.copyOf(participants);
        attestations = List.copyOf(attestations);
    }
}
