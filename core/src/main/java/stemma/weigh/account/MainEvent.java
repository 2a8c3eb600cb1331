package stemma.weigh.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.Happening;
import stemma.weigh.Statement;

/**
 * What a story is about where no time in its reports dates it: what the first sentences tell as done had been done by the day on which the first
 * report that has it was written. More than "by" that day is not claimed.
 */
final class MainEvent {
    /** Sentences at the top of a report; where one of these has a line of the timeline, the event is dated there. */
    private static final int TOP = 3;

    /** Days before the writing within which such a line is about what is new. */
    private static final int NEWS = 7;

    /** Words of the shortest lead: less is a heading. */
    private static final int SHORTEST = 6;

    private static final Set<Statement.Status> DONE =
            Set.of(Statement.Status.HAPPENED, Statement.Status.SAID, Statement.Status.ALLEGED);

    /** What lasts, recurs, is thought by the writer, or is long past. */
    private static final Pattern NO_NEWS = Pattern.compile(
            "(?i)\\b(?:I|we|my|our|you|your|ago|once|used to|always|often|usually|every|never|earlier|previously|long|increasingly|again and again|recent|recently|if|unless|would|could)\\b|\\?"
                    + "|\\b(?:for|over|in|during|within|since|throughout)\\s(?:[\\p{L}\\d-]+\\s){0,3}(?:years?|decades?|months|weeks|century|centuries|days)\\b"
                    + "|\\b(?:1[5-9]|20)\\d\\d(?:['’]?s)?\\b");

    private final List<Statement> statements;
    private final Map<String, WritingDates.Dated> times;
    private final Map<String, Annotated> texts = new HashMap<>();

    private MainEvent(List<Annotated> reports, List<Statement> statements, Map<String, WritingDates.Dated> times) {
        this.statements = statements;
        this.times = times;
        reports.forEach(r -> texts.put(r.id(), r));
    }

    /** @param dated the lines that times of the reports date; null where one of these tells it, or no lead tells of anything done */
    static @Nullable Happening find(
            List<Annotated> reports,
            List<Statement> statements,
            Map<String, WritingDates.Dated> times,
            List<Happening> dated,
            Scene.Finder scenes) {
        MainEvent e = new MainEvent(reports, statements, times);
        return dated.stream().anyMatch(e::isAtTop) ? null : e.best(scenes);
    }

    private boolean isAtTop(Happening h) {
        return DONE.contains(h.status())
                && h.attestations().stream().anyMatch(at -> {
                    Annotated r = texts.get(at.report());
                    WritingDates.Dated d = times.get(at.report());
                    if (r == null || d == null) {
                        return false;
                    }
                    List<Span> top = top(r);
                    boolean first = !top.isEmpty() && top.getFirst().overlaps(at.span());
                    return first || isNew(h.when(), d.written()) && top.stream().anyMatch(s -> s.overlaps(at.span()));
                });
    }

    private static boolean isNew(String when, @Nullable LocalDate written) {
        return written != null
                && when.length() >= 10
                && LocalDate.parse(when.substring(0, 10)).isAfter(written.minusDays(NEWS + 1));
    }

    private static List<Span> top(Annotated r) {
        List<Span> out = new ArrayList<>();
        for (Sentence s : r.sentences()) {
            if (out.size() < TOP && s.wordCount() >= SHORTEST) {
                out.add(s.span());
            }
        }
        return out;
    }

    private @Nullable Happening best(Scene.Finder scenes) {
        Happening best = null;
        int most = 0;
        for (Statement s : statements) {
            if (!DONE.contains(s.status())) {
                continue;
            }
            List<Locus> leads = s.attestations().stream().filter(this::isLead).toList();
            if (leads.size() > most) {
                Happening h = happening(s, leads, scenes);
                most = h == null ? most : leads.size();
                best = h == null ? best : h;
            }
        }
        return best;
    }

    private boolean isLead(Locus at) {
        Annotated r = texts.get(at.report());
        WritingDates.Dated d = times.get(at.report());
        return r != null
                && d != null
                && d.written() != null
                && top(r).stream().limit(1).anyMatch(s -> s.overlaps(at.span()));
    }

    /** By the first day on which a report told it; null where the leads tell of nothing that was done once. */
    private @Nullable Happening happening(Statement s, List<Locus> leads, Scene.Finder scenes) {
        LocalDate by = null;
        TimeExpression.Basis basis = TimeExpression.Basis.NONE;
        for (Locus at : s.attestations()) {
            WritingDates.Dated d = times.get(at.report());
            if (d != null && d.written() != null && (by == null || d.written().isBefore(by))) {
                by = d.written();
                basis = d.basis();
            }
        }
        for (Locus at : leads) {
            String what = told(at).orElse(null);
            if (by != null && what != null) {
                Scene scene = scenes.of(s.attestations());
                return new Happening(
                        Happening.by(by),
                        TimeExpression.Precision.DAY,
                        basis,
                        what,
                        s.status(),
                        scene.who(),
                        scene.place(),
                        s.attestations());
            }
        }
        return null;
    }

    private Optional<String> told(Locus at) {
        Annotated r = texts.get(at.report());
        if (r == null
                || r.times().stream().anyMatch(t -> at.span().contains(t.span()))
                || Elsewhen.isQuoted(r.text(), at.start())
                || NO_NEWS.matcher(at.span().of(r.text())).find()) {
            return Optional.empty();
        }
        return Binding.of(r, at.span())
                .filter(b -> b.isDone() && b.isMainClause() && !b.negated())
                .map(b -> b.line(r.text()).of(at.span()));
    }
}
