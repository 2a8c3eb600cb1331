package stemma.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import stemma.report.Published;
import stemma.report.Report;

/**
 * Times that cannot be: nothing is published or changed after it was fetched. Where nobody knows when that was, nothing is bounded:
 * the same input gives the same report on every day.
 */
public final class Times {
    /** What clocks and time zones that were left out may differ by: the widest zones are UTC+14 and UTC-12. */
    private static final Duration SLACK = Duration.ofHours(26);

    private Times() {}

    /**
     * The report without times that lie past the moment it was known to be there.
     *
     * @param known null where no such moment is known: the report as it is
     */
    public static Report until(Report r, @Nullable Instant known) {
        if (known == null || !isAfter(r.published(), known) && !isAfter(r.modified(), known)) {
            return r;
        }
        return r.with()
                .published(isAfter(r.published(), known) ? null : r.published())
                .modified(isAfter(r.modified(), known) ? null : r.modified())
                .build();
    }

    private static boolean isAfter(@Nullable Published p, Instant known) {
        Instant from = p == null ? null : earliest(p.value());
        return from != null && from.isAfter(known.plus(SLACK));
    }

    /** The first moment that the value may mean; null where it is no date. */
    static @Nullable Instant earliest(String value) {
        try {
            if (value.length() > 10) {
                return OffsetDateTime.parse(value.matches(".*(?:Z|[+-]\\d\\d:?\\d\\d)$") ? value : value + "Z")
                        .toInstant();
            }
            String day = value.length() == 4 ? value + "-01-01" : value.length() == 7 ? value + "-01" : value;
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
