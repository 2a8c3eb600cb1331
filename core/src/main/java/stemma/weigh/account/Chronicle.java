package stemma.weigh.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Map<String, String> texts = new HashMap<>();
        reports.forEach(r -> texts.put(r.id(), r.text()));
        for (Statement s : statements) {
            TimeExpression t = best(s, times, texts);
            if (t != null) {
                TreeSet<String> who = new TreeSet<>(Comparator.comparingInt(Chronicle::number));
                String place = null;
                for (Locus at : s.attestations()) {
                    for (Entity e : byReport.getOrDefault(at.report(), List.of())) {
                        if (e.mentions().stream().anyMatch(m -> m.place().overlaps(at))) {
                            if (e.kind() == Name.Kind.PERSON || e.kind() == Name.Kind.ORGANISATION) {
                                who.add(e.id());
                            } else if (e.kind() == Name.Kind.PLACE && place == null) {
                                place = located(e, at, texts);
                            }
                        }
                    }
                }
                out.add(new Happening(
                        t.value(), t.precision(), s.text(), s.status(), List.copyOf(who), place, s.attestations()));
            }
        }
        out.sort(Comparator.comparing(Happening::when));
        return withoutParts(out);
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

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    /** The place's name where a preposition of place stands before it in the statement; null where none does. */
    private static @Nullable String located(Entity e, Locus at, Map<String, String> texts) {
        for (Entity.Mention m : e.mentions()) {
            if (m.place().overlaps(at)) {
                String text = texts.getOrDefault(at.report(), "");
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
    private static @Nullable TimeExpression best(
            Statement s, Map<String, WritingDates.Dated> times, Map<String, String> texts) {
        TimeExpression best = null;
        for (Locus at : s.attestations()) {
            WritingDates.Dated dated = times.get(at.report());
            if (dated == null) {
                continue;
            }
            for (TimeExpression t : dated.times()) {
                if (t.isResolved()
                        && at.span().contains(t.span())
                        && !isOfAnother(texts.getOrDefault(at.report(), ""), at.start(), t)
                        && fits(s.status(), t, dated.written())
                        && (best == null || t.precision().compareTo(best.precision()) > 0)) {
                    best = t;
                }
            }
        }
        return best;
    }

    /** "The June 1972 break-in", "Friday's shooting": a time before a noun is of what that names. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:the|a|an|its|his|her|their|our|this|that|these|those|last|\\p{L}+['’]s)\\s$");

    private static final Pattern NOUN = Pattern.compile(
            "^\\s(?!(?:and|or|but|as|at|by|for|from|in|of|on|to|with|when|where|while|who|that|which|after|before|because|since|until|is|was|were|are|had|has|have|will|would|morning|afternoon|evening|night)\\b)\\p{Ll}");

    /** Words before a time that make it the bound of a stretch, or of something else told in the same breath. */
    private static final Pattern BOUND = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:since|until|before|after|through|following|(?:since|after|before|following|amid|despite|over|about|regarding) (?:the|a|an|its|his|her|their|last|\\p{Lu}[\\p{L}’']*) (?:[\\p{L}\\d’'/-]+ ){1,7}(?:in|on|of|from))\\s$");

    /** UTF-16 units looked at before a time. */
    private static final int BEFORE = 90;

    /**
     * Is the time, by the words beside it, of something else than what the statement tells? A day or more fine that follows "after the ... on"
     * is taken for its own, as both fall on one day most often.
     */
    private static boolean isOfAnother(String text, int statement, TimeExpression t) {
        String before = text.substring(
                Math.max(statement, t.span().start() - BEFORE), t.span().start());
        String after =
                text.substring(t.span().end(), Math.min(text.length(), t.span().end() + 12));
        if (after.startsWith("'s ") || after.startsWith("’s ")) {
            return true;
        }
        String told = t.span().of(text);
        boolean bare = Character.isUpperCase(told.charAt(0)) || Character.isDigit(told.charAt(0));
        if (bare && ARTICLE.matcher(before).find() && NOUN.matcher(after).find()) {
            return true;
        }
        Matcher m = BOUND.matcher(before);
        return m.find()
                        && (t.precision() == TimeExpression.Precision.YEAR
                                || t.precision() == TimeExpression.Precision.MONTH
                                || m.group().strip().indexOf(' ') < 0)
                || told.toLowerCase(Locale.ROOT).startsWith("since ");
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
