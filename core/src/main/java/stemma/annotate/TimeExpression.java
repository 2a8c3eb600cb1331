package stemma.annotate;

import java.util.Locale;
import stemma.text.Span;

/**
 * An expression of time and what it means.
 *
 * @param value ISO 8601 to its precision, an interval as {@code start/end}; empty where it cannot be resolved
 * @param precision of the value
 * @param basis what it was resolved against
 */
public record TimeExpression(Span span, String value, Precision precision, Basis basis) {
    public boolean isResolved() {
        return !value.isEmpty();
    }

    /** How fine the value is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the value rests on: the words alone, the report's date, or another expression of the text. */
    public enum Basis {
        EXPLICIT,
        PUBLICATION,
        CONTEXT,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
