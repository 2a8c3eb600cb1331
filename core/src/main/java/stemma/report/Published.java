package stemma.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * When a report was published.
 *
 * @param value ISO 8601 to its precision: year, month, day, or date and time with its zone where one is known
 * @param span where the text says so; null for metadata
 */
public record Published(
        String value,
        Precision precision,
        Basis basis,
        @Nullable Span span) {
    /** How fine the value is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE,
        SECOND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the value rests on. */
    public enum Basis {
        METADATA,
        DATELINE,
        TEXT,
        INFERRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value from metadata, its precision read off its form. */
    public static Published fromMetadata(String value) {
        Precision p = value.length() <= 4
                ? Precision.YEAR
                : value.length() <= 7 ? Precision.MONTH : value.length() <= 10 ? Precision.DAY : Precision.MINUTE;
        return new Published(value, p, Basis.METADATA, null);
    }
}
