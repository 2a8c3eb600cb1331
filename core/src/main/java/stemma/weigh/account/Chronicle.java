package stemma.weigh.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.weigh.Entity;
import stemma.weigh.Happening;
import stemma.weigh.Statement;
import stemma.weigh.clause.Standing;

/** The timeline: every statement with a time that can be resolved, who takes part and where. */
public final class Chronicle {
    private Chronicle() {}

    /** Sorted by time, then by the statements' order. */
    public static List<Happening> find(List<Annotated> reports, List<Statement> statements, List<Entity> entities) {
        Map<String, WritingDates.Dated> times = WritingDates.of(reports);
        List<Happening> out = new ArrayList<>();
        Map<String, Annotated> texts = new HashMap<>();
        reports.forEach(r -> texts.put(r.id(), r));
        Scene.Finder scenes = new Scene.Finder(texts, entities);
        for (Statement s : statements) {
            Moment t = best(s, times, texts);
            if (t != null) {
                Scene scene = scenes.of(t.at());
                out.add(new Happening(
                        t.value(), t.precision(), t.basis(), t.what(), t.status(), scene.who(), scene.place(), t.at()));
            }
        }
        out.sort(Comparator.comparing(Happening::when));
        List<Happening> told = new ArrayList<>(Retold.without(withoutParts(out)));
        Happening main = MainEvent.find(reports, statements, times, told, scenes);
        if (main != null) {
            told.add(main);
            told.sort(Comparator.comparing(Chronicle::order));
        }
        return told;
    }

    /** Without those that are told, in whatever reports, within others of the same time. */
    private static List<Happening> withoutParts(List<Happening> all) {
        return all.stream()
                .filter(h -> all.stream().noneMatch(o -> o != h && o.when().equals(h.when()) && holds(o, h)))
                .toList();
    }

    private static boolean holds(Happening whole, Happening part) {
        return part.attestations().stream()
                .allMatch(p -> whole.attestations().stream()
                        .anyMatch(w -> w.report().equals(p.report()) && w.span().contains(p.span()) && !w.equals(p)));
    }

    /** Of an entity's id; entities are told in this order. */
    static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    /** Behind all of the day by which it was done. */
    private static String order(Happening h) {
        return h.isBy() ? h.told().substring(3) + "~" : h.when();
    }

    /**
     * A statement's time.
     *
     * @param what the words of the place that tells it
     * @param own are they those of the statement?
     * @param at places that tell the same time
     */
    private record Moment(
            String value,
            TimeExpression.Precision precision,
            TimeExpression.Basis basis,
            String what,
            boolean own,
            Statement.Status status,
            List<Locus> at) {}

    /** The finest time on which a verb of the statement's attestations surely hangs, the first of several; null where there is none. */
    private static @Nullable Moment best(
            Statement s, Map<String, WritingDates.Dated> times, Map<String, Annotated> texts) {
        Moment best = null;
        List<Moment> all = new ArrayList<>();
        for (Locus at : s.attestations()) {
            WritingDates.Dated dated = times.get(at.report());
            Annotated r = texts.get(at.report());
            if (dated == null || r == null) {
                continue;
            }
            for (TimeExpression t : dated.times()) {
                if (t.isResolved() && at.span().contains(t.span())) {
                    Moment m = moment(s, at, t, r, dated.written());
                    if (m != null) {
                        all.add(m);
                        int finer = best == null ? 1 : m.precision().compareTo(best.precision());
                        boolean better = finer == 0 && best != null && m.own() && !best.own();
                        best = finer > 0 || better ? m : best;
                    }
                }
            }
        }
        if (best == null) {
            return null;
        }
        Moment found = best;
        List<Locus> same = all.stream()
                .filter(m ->
                        m.value().startsWith(found.value()) || found.value().startsWith(m.value()))
                .flatMap(m -> m.at().stream())
                .distinct()
                .sorted()
                .toList();
        return new Moment(
                found.value(), found.precision(), found.basis(), found.what(), found.own(), found.status(), same);
    }

    /** When what the place tells was, by one of its times; null where that does not surely date it. */
    private static @Nullable Moment moment(
            Statement s, Locus at, TimeExpression t, Annotated r, @Nullable LocalDate written) {
        String text = r.text();
        Binding b = Binding.of(r, at.span()).orElse(null);
        if (b == null
                || b.negated()
                || !b.dates(t)
                || Elsewhen.isOfAnother(text, at.start(), t)
                || isStamp(text, at, t)
                || isUpdated(r, t, written)
                || t.basis() != TimeExpression.Basis.EXPLICIT
                        && Elsewhen.isQuoted(text, t.span().start())) {
            return null;
        }
        String told = at.span().of(text).strip();
        boolean about = Elsewhen.isAbout(text, t);
        String value = about ? t.value().substring(0, t.value().indexOf('T')) : t.value();
        Statement.Status status = s.status();
        boolean weekday = Elsewhen.isWeekday(t, text);
        boolean ahead = written != null && value.compareTo(written.toString()) > 0;
        Statement.Status plainly = Standing.of(told, false);
        if (written == null
                && b.isPossible()
                && (status == Statement.Status.HAPPENED || status == Statement.Status.SAID)) {
            return null;
        }
        if (!b.past() && !ahead && t.basis() != TimeExpression.Basis.EXPLICIT) {
            boolean announced = plainly == Statement.Status.PLANNED || plainly == Statement.Status.EXPECTED;
            boolean gone = written != null && value.compareTo(written.toString()) < 0;
            if (!announced || gone && !weekday) {
                return null;
            }
            if (gone) {
                value = LocalDate.parse(value.substring(0, 10)).plusDays(7) + value.substring(10);
            }
            status = plainly;
        }
        String what = b.line(text).of(at.span());
        return what != null && fits(status, value, written)
                ? new Moment(
                        value,
                        about ? TimeExpression.Precision.DAY : t.precision(),
                        t.basis(),
                        what,
                        told.equals(s.text().strip()),
                        status,
                        List.of(at))
                : null;
    }

    /** UTF-16 units looked at before a time. */
    private static final int BEFORE = 90;

    private static final Pattern STAMPED =
            Pattern.compile("(?:\\(@\\w+\\)|(?i:posted|published|updated|filed|modified)(?:\\s[\\p{L}:]+){0,5})\\s*$");

    /** Is it the line beneath a message, or tells when the page was put up? */
    private static boolean isStamp(String text, Locus at, TimeExpression t) {
        return STAMPED.matcher(text.substring(
                                Math.max(0, t.span().start() - BEFORE), t.span().start()))
                        .find()
                || at.span().of(text).contains("pic.twitter.com");
    }

    /**
     * A weekday that comes out six days before the day of writing, in a report that calls this day by its name as well: most likely the report went
     * on being written on the next one.
     */
    private static boolean isUpdated(Annotated r, TimeExpression t, @Nullable LocalDate written) {
        return written != null
                && t.value().startsWith(written.minusDays(6).toString())
                && Elsewhen.isWeekday(t, r.text())
                && !t.span().of(r.text()).toLowerCase(Locale.ROOT).startsWith("last")
                && r.times().stream()
                        .anyMatch(o -> o.value().startsWith(written.toString()) && Elsewhen.isWeekday(o, r.text()));
    }

    /** What is announced lies ahead of the writing, and what happened does not: else the time is of something else in the sentence. */
    private static boolean fits(Statement.Status status, String value, @Nullable LocalDate written) {
        if (written == null) {
            return true;
        }
        String now = written.toString();
        int slash = value.indexOf('/');
        String start = slash < 0 ? value : value.substring(0, slash);
        String end = slash < 0 ? value : value.substring(slash + 1);
        return switch (status) {
            case PLANNED, EXPECTED ->
                end.substring(0, Math.min(10, end.length())).compareTo(now.substring(0, Math.min(10, end.length())))
                        >= 0;
            case HAPPENED, DENIED, ALLEGED, SAID ->
                start.substring(0, Math.min(10, start.length()))
                                .compareTo(now.substring(0, Math.min(10, start.length())))
                        <= 0;
        };
    }
}
