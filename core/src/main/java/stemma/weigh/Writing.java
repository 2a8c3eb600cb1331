package stemma.weigh;

import java.util.List;
import java.util.Locale;
import stemma.report.Locus;

/**
 * Which report was written before which, by what each says of the same events: who says that two may meet wrote before who says
 * that they met. Times of publication play no part, so that a stale text printed late is still told as the older one. English only.
 *
 * @param events told by two reports or more, those of most reports first
 * @param comparisons of every two reports that tell one event, sorted by a, b
 */
public record Writing(List<Event> events, List<Comparison> comparisons) {
    public Writing {
        events = List.copyOf(events);
        comparisons = List.copyOf(comparisons);
    }

    /** Nothing to compare. */
    public static Writing none() {
        return new Writing(List.of(), List.of());
    }

    /** How far an event has come for whoever writes of it; in this order. */
    public enum State {
        /** May happen, is hoped for or expected. */
        POSSIBLE,
        /** Will happen; no time is told. */
        PLANNED,
        /** Will happen at a time that is told. */
        SET,
        HAPPENING,
        HAPPENED,
        /** Told from what followed it: "after the meeting", a toll that has risen. */
        AFTERMATH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Does it lie ahead of the writing? */
        public boolean isAhead() {
            return compareTo(SET) <= 0;
        }
    }

    /**
     * @param what the event, as one report has it
     * @param tellings sorted by place
     */
    public record Event(String id, String what, List<Telling> tellings) {
        public Event {
            tellings = List.copyOf(tellings);
        }
    }

    /** @param place the words that tell the event, in their report */
    public record Telling(State state, Locus place) {}

    /**
     * @param reason in words
     * @param againstTimes do the times of publication say the opposite?
     * @param grounds what decides, and what speaks against it; empty where both tell every event alike
     */
    public record Comparison(
            String a, String b, Verdict verdict, String reason, boolean againstTimes, List<Ground> grounds) {
        public Comparison {
            grounds = List.copyOf(grounds);
        }
    }

    /** Which of two reports was written first. */
    public enum Verdict {
        A_FIRST,
        B_FIRST,
        CANNOT_TELL,
        /** Some of what they say speaks for one order, some for the other. */
        CONTRADICTORY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that the report written first told otherwise than the other.
     *
     * @param event identifier of the event; empty for tolls and days
     * @param firm one lies ahead where the other has it behind; a hint otherwise
     */
    public record Ground(String event, Telling earlier, Telling later, boolean firm) {}
}
