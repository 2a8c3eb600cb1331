package stemma.trace;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * An origin of text behind a story: what one family of copies goes back to.
 *
 * @param name the agency's or outlet's name, only where a credit or dateline says so; else null
 * @param present is its own text among the reports?
 * @param reports identifiers of the reports that hold text of it, sorted
 * @param evidence the credits that name it and the passages that hold the family together
 * @param grounds whose the matter of its reports is by their own words, by name; empty where they name nobody
 */
public record Source(
        String id,
        Kind kind,
        @Nullable String name,
        boolean present,
        List<String> reports,
        List<Locus> evidence,
        List<Ground> grounds) {
    public Source {
        reports = List.copyOf(reports);
        evidence = List.copyOf(evidence);
        grounds = List.copyOf(grounds);
    }

    /** Whose reports name nobody as where they have their matter from. */
    public Source(
            String id, Kind kind, @Nullable String name, boolean present, List<String> reports, List<Locus> evidence) {
        this(id, kind, name, present, reports, evidence, List.of());
    }

    /** The same with what its reports name as where they have their matter from. */
    Source on(List<Ground> grounds) {
        return new Source(id, kind, name, present, reports, evidence, grounds);
    }

    /** What kind of origin. */
    public enum Kind {
        AGENCY,
        OUTLET,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
