package stemma.archive.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO 8601 dates and times as numbers. A coarse date counts from its first day. */
final class Days {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    private Days() {}

    /** The first day that the date covers, from 1970; empty where it is none. */
    static OptionalLong first(String date) {
        Matcher m = DATE.matcher(date.strip());
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        try {
            int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
            int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
            return OptionalLong.of(
                    LocalDate.of(Integer.parseInt(m.group(1)), month, day).toEpochDay());
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    /** The day, where it was published, of a report's date or time. */
    static OptionalLong day(String published) {
        int t = published.indexOf('T');
        return first(t < 0 ? published : published.substring(0, t));
    }

    /** Seconds from 1970 at its beginning; a time without a zone counts as UTC. Empty where it is none. */
    static OptionalLong second(String published) {
        OptionalLong day = day(published);
        if (day.isEmpty() || published.indexOf('T') < 0) {
            return day.isEmpty() ? day : OptionalLong.of(day.getAsLong() * 86_400);
        }
        try {
            return OptionalLong.of(OffsetDateTime.parse(published).toEpochSecond());
        } catch (DateTimeException e) {
            try {
                return OptionalLong.of(LocalDateTime.parse(published).toEpochSecond(ZoneOffset.UTC));
            } catch (DateTimeException none) {
                return OptionalLong.of(day.getAsLong() * 86_400);
            }
        }
    }
}
