package stemma.weigh.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.weigh.Entity;
import stemma.weigh.Happening;
import stemma.weigh.Statement;

/** The timeline: every statement with a time that can be resolved, who takes part and where. */
public final class Chronicle {
    private Chronicle() {}

    /** Sorted by time, then by the statements' order. */
    public static List<Happening> find(List<Annotated> reports, List<Statement> statements, List<Entity> entities) {
        Map<String, WritingDates.Dated> times = WritingDates.of(reports);
        Map<String, List<Entity>> byReport = new HashMap<>();
        for (Entity e : entities) {
            e.mentions().stream()
                    .map(m -> m.place().report())
                    .distinct()
                    .forEach(r ->
                            byReport.computeIfAbsent(r, k -> new ArrayList<>()).add(e));
        }
        List<Happening> out = new ArrayList<>();
        for (Statement s : statements) {
            TimeExpression t = best(s, times);
            if (t != null) {
                TreeSet<String> who = new TreeSet<>(Comparator.comparingInt(Chronicle::number));
                String place = null;
                for (Locus at : s.attestations()) {
                    for (Entity e : byReport.getOrDefault(at.report(), List.of())) {
                        if (e.mentions().stream().anyMatch(m -> m.place().overlaps(at))) {
                            if (e.kind() == Name.Kind.PERSON || e.kind() == Name.Kind.ORGANISATION) {
                                who.add(e.id());
                            } else if (e.kind() == Name.Kind.PLACE && place == null) {
                                place = located(e, at, reports);
                            }
                        }
                    }
                }
                out.add(new Happening(
                        t.value(), t.precision(), s.text(), s.status(), List.copyOf(who), place, s.attestations()));
            }
        }
        out.sort(Comparator.comparing(Happening::when));
        return out;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    /** The place's name where a preposition of place stands before it in the statement; null where none does. */
    private static @Nullable String located(Entity e, Locus at, List<Annotated> reports) {
        for (Entity.Mention m : e.mentions()) {
            if (m.place().overlaps(at)) {
                String text = reports.stream()
                        .filter(r -> r.id().equals(at.report()))
                        .findFirst()
                        .orElseThrow()
                        .text();
                String before = text.substring(
                                Math.max(0, m.place().start() - 8), m.place().start())
                        .toLowerCase(java.util.Locale.ROOT);
                if (before.matches("(?s).*\\b(?:in|at|near|to|outside)\\s(?:the\\s)?")) {
                    return e.name();
                }
            }
        }
        return null;
    }

    /** The finest resolved time within the statement's attestations, the first of several. */
    private static @Nullable TimeExpression best(Statement s, Map<String, WritingDates.Dated> times) {
        TimeExpression best = null;
        for (Locus at : s.attestations()) {
            WritingDates.Dated dated = times.get(at.report());
            if (dated == null) {
                continue;
            }
            for (TimeExpression t : dated.times()) {
                if (t.isResolved()
                        && at.span().contains(t.span())
                        && fits(s.status(), t, dated.written())
                        && (best == null || t.precision().compareTo(best.precision()) > 0)) {
                    best = t;
                }
            }
        }
        return best;
    }

    /** What is announced lies ahead of the writing, and what happened does not: else the time is of something else in the sentence. */
    private static boolean fits(Statement.Status status, TimeExpression t, @Nullable LocalDate written) {
        if (written == null) {
            return true;
        }
        String now = written.toString();
        int slash = t.value().indexOf('/');
        String start = slash < 0 ? t.value() : t.value().substring(0, slash);
        String end = slash < 0 ? t.value() : t.value().substring(slash + 1);
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
