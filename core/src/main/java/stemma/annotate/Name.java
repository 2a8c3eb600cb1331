package stemma.annotate;

import java.util.Locale;
import stemma.text.Span;

/**
 * A mention of something by its name.
 *
 * @param text the mention's own words, as they stand
 */
public record Name(Kind kind, Span span, String text) {
    /** What bears the name. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        EVENT,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
