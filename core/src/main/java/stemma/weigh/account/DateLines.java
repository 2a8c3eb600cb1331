package stemma.weigh.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Times;

/**
 * The day of writing of a report without metadata, from a line near its top that is nothing but a full date, with a weekday, a time of day and a word
 * like "Published" or without them. Days in figures alone are read only year first, as the order of day and month is not known else.
 */
final class DateLines {
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String CLOCK =
            "(?:(?:at\\s)?\\d{1,2}\\s?[:.]\\s?\\d\\d(?:\\s?:\\s?\\d\\d)?\\s?(?:[ap]\\.?\\s?m\\b\\.?)?(?:\\s?\\(?[A-Z]{2,4}\\)?)?)";
    private static final Pattern LINE =
            Pattern.compile("(?i)(?:(?:published|posted|updated|first published|date)(?:\\son)?\\s?:?\\s)?"
                    + "(?:" + CLOCK
                    + "[,\\s]+)?(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s)?"
                    + "(?:(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)"
                    + "|(?<m>" + MONTH + ")\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y>(?:19|20)\\d\\d)"
                    + "|(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s(?<m2>" + MONTH + "),?\\s(?<y2>(?:19|20)\\d\\d))"
                    + "(?:[,\\s]+(?:[-\u2013|]\\s)?" + CLOCK + ")?\\.?");

    /** Lines from the top among which it is looked for: title, standfirst, byline and the like stand around it. */
    private static final int LINES = 6;

    /** Characters of the longest such line. */
    private static final int LONGEST = 60;

    private DateLines() {}

    /** Null where there is none, or where two such lines tell two days. */
    static @Nullable LocalDate of(String text) {
        LocalDate found = null;
        int lines = 0;
        for (int at = 0; at < text.length() && lines < LINES; ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            lines++;
            LocalDate day = line.length() > LONGEST ? null : day(line);
            if (day != null && found != null && !found.equals(day)) {
                return null;
            }
            found = day == null ? found : day;
        }
        return found;
    }

    private static @Nullable LocalDate day(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            return null;
        }
        try {
            if (m.group("year") != null) {
                return LocalDate.parse(m.group("year") + "-" + m.group("month") + "-" + m.group("day"));
            }
            return m.group("m") != null
                    ? day(m.group("y"), m.group("m"), m.group("d"))
                    : day(m.group("y2"), m.group("m2"), m.group("d2"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Times.month(month), Integer.parseInt(day));
    }
}
