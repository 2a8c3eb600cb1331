package stemma.weigh.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.TimeExpression;
import stemma.annotate.Times;
import stemma.text.Cue;
import stemma.text.Span;

/**
 * Times of reports that tell no date of their own, worked out from the story: a day and month without a year is the first such day
 * after the latest date that any report gives in full, and the reports were written around it, those that announce it before it.
 */
final class WritingDates {
    private static final Cue DAY = Cue.of(
            "\\b(January|February|March|April|May|June|July|August|September|October|November|December)\\s(\\d{1,2})(?:\\s?[-–]\\s?(\\d{1,2}))?(?!\\d|,?\\s(?:19|20)\\d\\d)");
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\b(?:will|would|to|scheduled|planned|expected|due|may)\\b");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private WritingDates() {}

    /**
     * A report's times, and the day of its writing.
     *
     * @param written null where it is not known
     */
    record Dated(List<TimeExpression> times, @Nullable LocalDate written) {}

    /** By report; times as annotated where the report has a date or the story gives none away. */
    static Map<String, Dated> of(List<Annotated> reports) {
        Map<String, Dated> out = new HashMap<>();
        LocalDate latest = latest(reports);
        LocalDate first = null;
        LocalDate last = null;
        for (Annotated r : reports) {
            Matcher m = DAY.matcher(r.text());
            Span within = r.report().within();
            int at = within.start();
            while (latest != null && first == null && DAY.find(m, r.text(), at, within.end())) {
                at = m.end();
                first = after(latest, m.group(1), m.group(2));
                last = first == null || m.group(3) == null ? first : after(first, m.group(1), m.group(3));
            }
        }
        for (Annotated r : reports) {
            LocalDate known = Times.written(r.report().published());
            LocalDate written =
                    known != null || first == null || last == null ? null : announces(r) ? first.minusDays(1) : last;
            out.put(
                    r.id(),
                    written == null
                            ? new Dated(r.times(), known)
                            : new Dated(inferred(Times.find(r.report(), r.sentences(), written)), written));
        }
        return out;
    }

    private static List<TimeExpression> inferred(List<TimeExpression> times) {
        List<TimeExpression> out = new ArrayList<>();
        times.forEach(t -> out.add(
                t.basis() == TimeExpression.Basis.PUBLICATION
                        ? new TimeExpression(t.span(), t.value(), t.precision(), TimeExpression.Basis.CONTEXT)
                        : t));
        return out;
    }

    /** The last day of the latest month or day that a report gives with its year; null where none does. */
    private static @Nullable LocalDate latest(List<Annotated> reports) {
        LocalDate latest = null;
        for (Annotated r : reports) {
            for (TimeExpression t : r.times()) {
                if (t.basis() == TimeExpression.Basis.EXPLICIT && t.value().length() >= 7) {
                    LocalDate d = t.value().length() >= 10
                            ? LocalDate.parse(t.value().substring(0, 10))
                            : LocalDate.parse(t.value() + "-28");
                    latest = latest == null || d.isAfter(latest) ? d : latest;
                }
            }
        }
        return latest;
    }

    private static @Nullable LocalDate after(LocalDate latest, String month, String day) {
        try {
            int m = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
            MonthDay d = MonthDay.of(m, Integer.parseInt(day));
            LocalDate date = d.atYear(latest.getYear());
            return date.isBefore(latest) ? d.atYear(latest.getYear() + 1) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Does the report speak of the day as yet to come? */
    private static boolean announces(Annotated r) {
        Matcher m = DAY.matcher(r.text());
        Span within = r.report().within();
        for (int at = within.start(); DAY.find(m, r.text(), at, within.end()); at = m.end()) {
            Span before = new Span(Math.max(within.start(), m.start() - 60), m.start());
            if (ANNOUNCED.matcher(before.of(r.text())).find()) {
                return true;
            }
        }
        return false;
    }
}
