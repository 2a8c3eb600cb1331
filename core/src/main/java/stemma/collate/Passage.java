package stemma.collate;

import java.util.Locale;
import stemma.report.Locus;

/**
 * A stretch of one report and the stretch of another that says the same.
 *
 * @param score 0 to 1: how alike the two are; 1 is word for word. A passage within one sentence of each report is judged by
 *     the whole sentences: where they say different things, even a few words in common do not make them alike
 * @param a in the report with the lesser identifier
 */
public record Passage(Kind kind, double score, Locus a, Locus b) {
    public Passage {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("passage score " + score + ": needs 0 to 1");
        }
    }

    /** Word for word; with words replaced, left out or put in; or in other words. */
    public enum Kind {
        VERBATIM,
        EDITED,
        PARAPHRASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
