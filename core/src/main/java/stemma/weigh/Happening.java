package stemma.weigh;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;

/**
 * An entry of the timeline: something that happened or is announced, with its time.
 *
 * @param when ISO 8601 to its precision
 * @param what the words of one report
 * @param participants identifiers of entities
 * @param place null where none is named
 */
public record Happening(
        String when,
        TimeExpression.Precision precision,
        String what,
        Statement.Status status,
        List<String> participants,
        @Nullable String place,
        List<Locus> attestations) {
    public Happening {
        participants = List.copyOf(participants);
        attestations = List.copyOf(attestations);
    }
}
