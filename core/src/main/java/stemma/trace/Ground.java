package stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stemma.report.Locus;

/**
 * A paper or agency that a report itself names as where its main matter comes from. One statement for which a paper is named is no such ground.
 *
 * @param name its usual name, without an article
 * @param evidence where the report says so, in order; never empty
 */
public record Ground(String name, Source.Kind kind, Reach reach, List<Locus> evidence) {
    public Ground {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a ground that no place names: " + name);
        }
    }

    /** The same told by another report of the same source: the firmest word counts. */
    Ground and(Ground other) {
        List<Locus> all = new ArrayList<>(evidence);
        all.addAll(other.evidence);
        return new Ground(name, kind, reach.compareTo(other.reach) <= 0 ? reach : other.reach, all);
    }

    /** Is it more than one statement that rests on it? */
    public boolean isMain() {
        return reach != Reach.TOLD;
    }

    /** How the report says it, the firmest first. */
    public enum Reach {
        /** In a line of credit: the text is the other's. */
        CREDIT,
        /** In the first sentences: the news is the other's. */
        LEAD,
        /** A large part of the report is given as the other's, word for word or by its sense. */
        PASSAGES,
        /** Who had the news first, told further on: "The payments were first reported by the Harbour Gazette." The report may have asked for itself since. */
        FIRST,
        /** In the first sentences, as whom somebody told something: one statement, and more only if another report names the same. */
        TOLD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
