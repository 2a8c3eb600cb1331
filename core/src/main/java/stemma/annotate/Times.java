package stemma.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Published;
import stemma.report.Report;
import stemma.text.Cue;
import stemma.text.Span;

/**
 * Finds expressions of time and resolves them against the report's date. A weekday or month means the latest one not after the
 * writing, unless its sentence speaks of what is to come; "the last year" is a stretch up to the writing, and no year.
 */
public final class Times {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String CLOCK = "(?:\\d{1,2}(?::\\d\\d)?\\s?(?:[ap]\\.?m\\b\\.?)|\\d{1,2}:\\d\\d(?!\\d))";
    private static final Cue TIME = Cue.of("(?<![\\p{L}\\p{N}-])(?:"
            + "(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)"
            + "|(?<m1>" + MONTH
            + ")\\s(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<e1>\\d{1,2}))?(?!\\d|:)(?:,?\\s(?<y1>(?:19|20)\\d\\d)\\b)?"
            + "|(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<e2>\\d{1,2}))?\\s(?<m2>" + MONTH
            + ")(?:,?\\s(?<y2>(?:19|20)\\d\\d)\\b)?"
            + "|(?<m3>" + MONTH + "),?\\s(?<y3>(?:19|20)\\d\\d)\\b"
            + "|(?:(?<clockA>" + CLOCK
            + ")\\s(?:(?:GMT|ET|EST|EDT|UTC|local time)\\s)?(?:on\\s)?)?(?:(?<way>last|next|this|coming|past)\\s)?(?<day>"
            + DAY
            + ")(?:\\s(?<part>morning|afternoon|evening|night))?(?:\\sat\\s(?<clockB>" + CLOCK + "))?(?!\\p{L})"
            + "|(?<rel>today|tonight|yesterday|tomorrow)(?!\\p{L})"
            + "|(?:(?:earlier|later)\\s)?(?<turn>last|next|this)\\s(?<unit>week|month|year|weekend)(?!\\p{L})"
            + "|(?<n>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|a)\\s(?<ago>day|week|month|year)s?\\s(?<dir>ago|earlier|later)(?!\\p{L})"
            + "|(?:(?:in|since|until|by|for|from|last|next|this|early|late|mid|during)[\\s-])(?<m4>" + MONTH
            + ")(?![\\p{L}\\d]|\\.?,?\\s\\d)"
            + "|(?:in|since|until|by|from|of|during|between|early|late)\\s(?<y5>(?:19|20)\\d\\d)(?![\\d%-]|['’]?s\\b|\\s(?:people|men|women|workers|tons))"
            + ")");
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(?:will|would|shall|to be|due|(?<!(?:was|were|been|originally|initially) )(?:expected|scheduled|planned)|expects?|plans? to (?=\\p{Ll})|set to|slated|upcoming|"
                    + "is to|are to|may|could|heads (?:to|for)|deadline (?:of|by|for|is|set for)|on (?:the|its|his|her|their) (?:calendar|agenda|docket)|comes? out|goes on sale|takes place|kicks off|going to|likely|ahead of|until)\\b");

    private Times() {}

    /** In order; a date's own expressions first, so a clock time belongs to the day beside it. */
    static List<TimeExpression> find(Report report, List<Sentence> sentences) {
        return find(report, sentences, written(report.published()));
    }

    /** The same against a date of writing that was worked out otherwise; null where there is none. */
    public static List<TimeExpression> find(Report report, List<Sentence> sentences, @Nullable LocalDate written) {
        List<TimeExpression> out = new ArrayList<>();
        for (Sentence s : sentences) {
            Matcher m = TIME.matcher(report.text());
            int end = s.span().end();
            for (int at = s.span().start(); TIME.find(m, report.text(), at, end); at = m.end()) {
                TimeExpression t = read(m, written, report.text(), s.span());
                if (t != null) {
                    out.add(t);
                }
            }
        }
        return out;
    }

    /** The day of a publication; null where it is not known to the day. */
    public static @Nullable LocalDate written(@Nullable Published published) {
        if (published == null || published.value().length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(published.value().substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable TimeExpression read(Matcher m, @Nullable LocalDate written, String text, Span sentence) {
        Span span = new Span(m.start(), m.end());
        boolean future = FUTURE.matcher(text)
                .region(Math.max(sentence.start(), m.start() - 60), m.start())
                .find();
        try {
            if (m.group("iso") != null) {
                return day(span, LocalDate.parse(m.group("iso")), TimeExpression.Basis.EXPLICIT);
            }
            if (m.group("m1") != null) {
                return date(span, m.group("m1"), m.group("d1"), m.group("e1"), m.group("y1"), written);
            }
            if (m.group("m2") != null) {
                return date(span, m.group("m2"), m.group("d2"), m.group("e2"), m.group("y2"), written);
            }
            if (m.group("m3") != null) {
                return month(
                        span,
                        YearMonth.of(Integer.parseInt(m.group("y3")), month(m.group("m3"))),
                        TimeExpression.Basis.EXPLICIT);
            }
            if (m.group("y5") != null) {
                return new TimeExpression(
                        new Span(m.start("y5"), m.end()),
                        m.group("y5"),
                        TimeExpression.Precision.YEAR,
                        TimeExpression.Basis.EXPLICIT);
            }
        } catch (DateTimeException e) {
            return null;
        }
        if (m.group("m4") != null
                && m.group("m4").length() == 3
                && m.group("m4").equals("May")
                && text.startsWith("May ", m.start("m4"))
                && !text.startsWith("in", m.start())
                && !text.startsWith("last", m.start())) {
            return null;
        }
        boolean stretch = m.group("turn") != null
                && !m.group("turn").equals("this")
                && text.startsWith("the ", Math.max(0, m.start() - 4));
        return written == null || stretch
                ? new TimeExpression(span, "", TimeExpression.Precision.UNKNOWN, TimeExpression.Basis.NONE)
                : relative(m, span, written, future);
    }

    private static @Nullable TimeExpression relative(Matcher m, Span span, LocalDate written, boolean future) {
        TimeExpression.Basis basis = TimeExpression.Basis.PUBLICATION;
        if (m.group("day") != null) {
            return clock(m, span, weekday(m.group("day"), m.group("way"), written, future));
        }
        if (m.group("rel") != null) {
            int by = switch (m.group("rel")) {
                case "yesterday" -> -1;
                case "tomorrow" -> 1;
                default -> 0;
            };
            return day(span, written.plusDays(by), basis);
        }
        if (m.group("turn") != null) {
            int by = switch (m.group("turn")) {
                case "last" -> -1;
                case "next" -> 1;
                default -> 0;
            };
            return switch (m.group("unit")) {
                case "year" ->
                    new TimeExpression(
                            span, Integer.toString(written.getYear() + by), TimeExpression.Precision.YEAR, basis);
                case "month" -> month(span, YearMonth.from(written).plusMonths(by), basis);
                case "weekend" -> {
                    LocalDate saturday =
                            written.with(DayOfWeek.MONDAY).plusDays(5).plusWeeks(by);
                    yield interval(span, saturday, saturday.plusDays(1), basis);
                }
                default -> {
                    LocalDate monday = written.with(DayOfWeek.MONDAY).plusWeeks(by);
                    yield interval(span, monday, monday.plusDays(6), basis);
                }
            };
        }
        if (m.group("ago") != null) {
            if (!m.group("dir").equals("ago")) {
                return new TimeExpression(span, "", TimeExpression.Precision.UNKNOWN, TimeExpression.Basis.NONE);
            }
            int n = m.group("n").equals("a")
                    ? 1
                    : (int) NumberWords.value(m.group("n")).orElse(0);
            return switch (m.group("ago")) {
                case "day" -> day(span, written.minusDays(n), basis);
                case "week" ->
                    interval(
                            span,
                            written.minusWeeks(n).minusDays(3),
                            written.minusWeeks(n).plusDays(3),
                            basis);
                case "month" -> month(span, YearMonth.from(written).minusMonths(n), basis);
                default ->
                    new TimeExpression(
                            span, Integer.toString(written.getYear() - n), TimeExpression.Precision.YEAR, basis);
            };
        }
        if (m.group("m4") != null) {
            YearMonth now = YearMonth.from(written);
            YearMonth that = YearMonth.of(now.getYear(), month(m.group("m4")));
            String lead = m.group().toLowerCase(Locale.ROOT);
            boolean next = lead.startsWith("next") || future && !lead.startsWith("last") && !lead.startsWith("since");
            if (next ? that.isBefore(now) : that.isAfter(now) || lead.startsWith("last") && that.equals(now)) {
                that = that.plusYears(next ? 1 : -1);
            }
            return month(span, that, basis);
        }
        return null;
    }

    private static LocalDate weekday(String name, @Nullable String way, LocalDate written, boolean future) {
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        int back = Math.floorMod(written.getDayOfWeek().getValue() - day.getValue(), 7);
        if ("next".equals(way)
                || "coming".equals(way)
                || "this".equals(way) && back > 0
                || way == null && future && back > 0) {
            return written.plusDays(7 - back);
        }
        return written.minusDays("last".equals(way) && back == 0 ? 7 : back);
    }

    private static TimeExpression clock(Matcher m, Span span, LocalDate date) {
        String clock = m.group("clockA") != null ? m.group("clockA") : m.group("clockB");
        if (clock == null) {
            return day(span, date, TimeExpression.Basis.PUBLICATION);
        }
        String time = time(clock);
        return time.isEmpty()
                ? day(span, date, TimeExpression.Basis.PUBLICATION)
                : new TimeExpression(
                        span, date + "T" + time, TimeExpression.Precision.MINUTE, TimeExpression.Basis.PUBLICATION);
    }

    /** The time of day as ISO 8601 has it, "16:30"; empty where there is no such time. */
    static String time(String clock) {
        String c = clock.toLowerCase(Locale.ROOT).replace(".", "").replace(" ", "");
        boolean pm = c.endsWith("pm");
        String digits = c.replaceAll("[apm]", "");
        int colon = digits.indexOf(':');
        int hour = Integer.parseInt(colon < 0 ? digits : digits.substring(0, colon));
        int minute = colon < 0 ? 0 : Integer.parseInt(digits.substring(colon + 1));
        hour = pm && hour < 12 ? hour + 12 : c.endsWith("am") && hour == 12 ? 0 : hour;
        return hour > 23 || minute > 59 ? "" : twoDigits(hour) + ":" + twoDigits(minute);
    }

    private static String twoDigits(int n) {
        return n < 10 ? "0" + n : String.valueOf(n);
    }

    private static TimeExpression date(
            Span span,
            String month,
            String from,
            @Nullable String to,
            @Nullable String year,
            @Nullable LocalDate written) {
        int m = month(month);
        int d = Integer.parseInt(from);
        if (year == null && written == null) {
            return new TimeExpression(span, "", TimeExpression.Precision.UNKNOWN, TimeExpression.Basis.NONE);
        }
        LocalDate start;
        TimeExpression.Basis basis = TimeExpression.Basis.EXPLICIT;
        if (year != null || written == null) {
            start = LocalDate.of(Integer.parseInt(String.valueOf(year)), m, d);
        } else {
            basis = TimeExpression.Basis.PUBLICATION;
            start = LocalDate.of(
                    written.getYear(),
                    m,
                    Math.min(d, YearMonth.of(written.getYear(), m).lengthOfMonth()));
            if (start.isAfter(written.plusMonths(6))) {
                start = start.minusYears(1);
            } else if (start.isBefore(written.minusMonths(6))) {
                start = start.plusYears(1);
            }
        }
        return to == null || Integer.parseInt(to) <= d
                ? day(span, start, basis)
                : interval(span, start, start.withDayOfMonth(Integer.parseInt(to)), basis);
    }

    /** 1 to 12, of an English name or its first three letters. */
    public static int month(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }

    private static TimeExpression day(Span span, LocalDate date, TimeExpression.Basis basis) {
        return new TimeExpression(span, date.toString(), TimeExpression.Precision.DAY, basis);
    }

    private static TimeExpression interval(Span span, LocalDate from, LocalDate to, TimeExpression.Basis basis) {
        return new TimeExpression(span, from + "/" + to, TimeExpression.Precision.DAY, basis);
    }

    private static TimeExpression month(Span span, YearMonth month, TimeExpression.Basis basis) {
        return new TimeExpression(span, month.toString(), TimeExpression.Precision.MONTH, basis);
    }
}
