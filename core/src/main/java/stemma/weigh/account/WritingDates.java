package stemma.weigh.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
 * Times of reports that have no date of their own in their metadata, by the date line at their top or worked out from the story. A day and month without a year is that day nearest to when the
 * story was written: to the date of its other reports or, where none has one, to some weeks after the latest date that any report gives in full. Where
 * all such days lie close together the reports were written around them, those that announce them before; else weekdays remain open.
 */
final class WritingDates {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Cue DAY = Cue.of(
            "\\b(?<month>" + MONTH + ")\\s(?<day>\\d{1,2})(?:\\s?[-–]\\s?(?<to>\\d{1,2}))?(?!\\d|,?\\s(?:19|20)\\d\\d)"
                    + "|(?<!\\d\\s?[-–]\\s?|\\d)(?<dayB>\\d{1,2})\\s(?<monthB>" + MONTH + ")(?!,?\\s(?:19|20)\\d\\d)");
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\b(?:will|would|to|scheduled|planned|expected|due|may)\\b");
    private static final Pattern AHEAD = Pattern.compile("\\b(?:will|scheduled|planned|expected|due)\\b");

    /** Days over which the dates of a story without years may be spread for its reports to be written around them. */
    private static final int AROUND = 7;

    private WritingDates() {}

    /**
     * A report's times, and the day of its writing.
     *
     * @param written null where it is not known
     * @param basis what the day of writing rests on: {@code PUBLICATION}, {@code CONTEXT}, or {@code NONE} where it is not known
     */
    record Dated(List<TimeExpression> times, @Nullable LocalDate written, TimeExpression.Basis basis) {
        Dated(List<TimeExpression> times) {
            this(times, null, TimeExpression.Basis.NONE);
        }

        private static Dated byMetadata(List<TimeExpression> times, @Nullable LocalDate written) {
            return written == null ? new Dated(times) : new Dated(times, written, TimeExpression.Basis.PUBLICATION);
        }

        private static Dated byText(Annotated r, LocalDate written) {
            return new Dated(
                    inferred(Times.find(r.report(), r.sentences(), written)), written, TimeExpression.Basis.CONTEXT);
        }
    }

    /** By report; times as annotated where the report has a date or the story gives none away. */
    static Map<String, Dated> of(List<Annotated> reports) {
        Map<String, Dated> out = new HashMap<>();
        Map<String, LocalDate> known = new HashMap<>();
        for (Annotated r : reports) {
            LocalDate day = written(r);
            if (day != null) {
                known.put(r.id(), day);
            }
        }
        LocalDate published =
                known.values().stream().max(Comparator.naturalOrder()).orElse(null);
        LocalDate anchor = published != null ? published : afterLatest(reports);
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = null;
        int tellers = 0;
        for (Annotated r : reports) {
            int before = days.size();
            if (anchor != null && !known.containsKey(r.id())) {
                Matcher m = DAY.matcher(r.text());
                Span within = r.report().within();
                for (int at = within.start(); DAY.find(m, r.text(), at, within.end()); at = m.end()) {
                    LocalDate d = nearest(anchor, m);
                    if (d != null) {
                        days.add(d);
                        last = last != null
                                ? last
                                : m.group("to") == null ? d : nearest(d, m.group("month"), m.group("to"));
                    }
                }
            }
            tellers += days.size() > before ? announces(r, AHEAD) ? 2 : 1 : 0;
        }
        LocalDate first = days.isEmpty() ? null : days.getFirst();
        boolean around = first != null
                && (published == null ? tellers > 1 : Math.abs(ChronoUnit.DAYS.between(first, published)) <= AROUND)
                && days.stream().allMatch(d -> Math.abs(ChronoUnit.DAYS.between(first, d)) <= AROUND);
        for (Annotated r : reports) {
            LocalDate own = known.get(r.id());
            LocalDate written = own != null || first == null || last == null || !around
                    ? own
                    : announces(r, ANNOUNCED) ? first.minusDays(1) : last;
            if (own != null && isFar(own, r, known)) {
                out.put(r.id(), new Dated(explicit(r.times())));
            } else if (own != null && r.report().published() == null) {
                out.put(r.id(), Dated.byText(r, own));
            } else if (own != null || first == null || anchor == null) {
                out.put(r.id(), Dated.byMetadata(r.times(), own));
            } else if (written != null) {
                out.put(r.id(), Dated.byText(r, written));
            } else {
                out.put(r.id(), new Dated(withYears(r, anchor)));
            }
        }
        return out;
    }

    /** Days from the dates of all other reports of a story at which a report's own date is no day of its writing: a page put up anew. Set by hand. */
    private static final int ANEW = 365;

    private static boolean isFar(LocalDate own, Annotated of, Map<String, LocalDate> known) {
        boolean others = false;
        for (Map.Entry<String, LocalDate> e : known.entrySet()) {
            if (!e.getKey().equals(of.id())) {
                others = true;
                if (Math.abs(ChronoUnit.DAYS.between(own, e.getValue())) < ANEW) {
                    return false;
                }
            }
        }
        return others;
    }

    private static List<TimeExpression> explicit(List<TimeExpression> times) {
        return times.stream()
                .filter(t -> t.basis() == TimeExpression.Basis.EXPLICIT)
                .toList();
    }

    /** The report's times, with days and months that lack nothing but their year. */
    private static List<TimeExpression> withYears(Annotated r, LocalDate anchor) {
        Map<Span, TimeExpression> by = new HashMap<>();
        for (TimeExpression t : inferred(Times.find(r.report(), r.sentences(), anchor))) {
            by.put(t.span(), t);
        }
        return r.times().stream()
                .map(t -> {
                    Matcher m = DAY.matcher(r.text());
                    boolean day = !t.isResolved()
                            && DAY.find(m, r.text(), t.span().start(), t.span().end())
                            && m.start() == t.span().start();
                    return day ? by.getOrDefault(t.span(), t) : t;
                })
                .toList();
    }

    private static List<TimeExpression> inferred(List<TimeExpression> times) {
        List<TimeExpression> out = new ArrayList<>();
        times.forEach(t -> out.add(
                t.basis() == TimeExpression.Basis.PUBLICATION
                        ? new TimeExpression(t.span(), t.value(), t.precision(), TimeExpression.Basis.CONTEXT)
                        : t));
        return out;
    }

    /** The day of its publication or, where metadata tell none, of the date line at its top; null where it has neither. */
    private static @Nullable LocalDate written(Annotated r) {
        LocalDate known = Times.written(r.report().published());
        return known != null || r.report().published() != null ? known : DateLines.of(r.text());
    }

    /**
     * Days by which reports are taken to be written after the latest date that they tell in full, so that a day without a year lies up to four
     * months before that date or up to eight behind it. Set by hand.
     */
    private static final int LATER = 62;

    /**
     * When the reports were written, about: some time after the last day of the latest month or day that one of them gives with its year; null where
     * none does, or where a later year is named.
     */
    private static @Nullable LocalDate afterLatest(List<Annotated> reports) {
        LocalDate latest = null;
        int year = 0;
        for (Annotated r : reports) {
            for (TimeExpression t : r.times()) {
                if (t.basis() == TimeExpression.Basis.EXPLICIT && t.value().length() >= 7) {
                    LocalDate d = t.value().length() >= 10
                            ? LocalDate.parse(t.value().substring(0, 10))
                            : LocalDate.parse(t.value() + "-28");
                    latest = latest == null || d.isAfter(latest) ? d : latest;
                } else if (t.basis() == TimeExpression.Basis.EXPLICIT
                        && t.value().length() == 4) {
                    year = Math.max(year, Integer.parseInt(t.value()));
                }
            }
        }
        return latest == null || latest.getYear() < year ? null : latest.plusDays(LATER);
    }

    private static @Nullable LocalDate nearest(LocalDate anchor, Matcher m) {
        return m.group("month") != null
                ? nearest(anchor, m.group("month"), m.group("day"))
                : nearest(anchor, m.group("monthB"), m.group("dayB"));
    }

    /** The day of that name nearest to another; null where there is no such day. */
    private static @Nullable LocalDate nearest(LocalDate anchor, String month, String day) {
        try {
            MonthDay d = MonthDay.of(Times.month(month), Integer.parseInt(day));
            LocalDate best = d.atYear(anchor.getYear());
            for (LocalDate other : List.of(d.atYear(anchor.getYear() - 1), d.atYear(anchor.getYear() + 1))) {
                boolean nearer = Math.abs(ChronoUnit.DAYS.between(anchor, other))
                        < Math.abs(ChronoUnit.DAYS.between(anchor, best));
                best = nearer ? other : best;
            }
            return best;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Does the report speak of the day as yet to come? */
    private static boolean announces(Annotated r, Pattern words) {
        Matcher m = DAY.matcher(r.text());
        Span within = r.report().within();
        for (int at = within.start(); DAY.find(m, r.text(), at, within.end()); at = m.end()) {
            Span before = new Span(Math.max(within.start(), m.start() - 60), m.start());
            if (words.matcher(before.of(r.text())).find()) {
                return true;
            }
        }
        return false;
    }
}
