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
import stemma.weigh.clause.Standing;

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
        Map<String, Annotated> texts = new HashMap<>();
        reports.forEach(r -> texts.put(r.id(), r));
        for (Statement s : statements) {
            Moment t = best(s, times, texts);
            if (t != null) {
                TreeSet<String> who = new TreeSet<>(Comparator.comparingInt(Chronicle::number));
                String place = null;
                for (Locus at : t.at()) {
                    Annotated in = texts.get(at.report());
                    Binding bound =
                            in == null ? null : Binding.of(in, at.span()).orElse(null);
                    if (in == null || bound == null) {
                        continue;
                    }
                    TimelineLine told = bound.line(in.text());
                    for (Entity e : byReport.getOrDefault(at.report(), List.of())) {
                        if (e.kind() == Name.Kind.PERSON || e.kind() == Name.Kind.ORGANISATION) {
                            if (takesPart(e, at, told)) {
                                who.add(e.id());
                            }
                        } else if (e.kind() == Name.Kind.PLACE && place == null) {
                            place = located(e, at, in, told);
                        }
                    }
                }
                out.add(new Happening(t.value(), t.precision(), t.what(), t.status(), List.copyOf(who), place, t.at()));
            }
        }
        out.sort(Comparator.comparing(Happening::when));
        return Retold.without(withoutParts(out));
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

    private static boolean takesPart(Entity e, Locus at, TimelineLine told) {
        return e.mentions().stream()
                .anyMatch(m -> m.place().report().equals(at.report())
                        && told.takesPart(m.place().span()));
    }

    /** The place's name where a preposition of place stands before it and what is told is done there; null where none does. */
    private static @Nullable String located(Entity e, Locus at, Annotated in, TimelineLine told) {
        for (Entity.Mention m : e.mentions()) {
            if (m.place().overlaps(at)) {
                String before = in.text()
                        .substring(Math.max(0, m.place().start() - 8), m.place().start())
                        .toLowerCase(Locale.ROOT);
                if (before.matches("(?s).*\\b(?:in|at|near|to|outside)\\s(?:the\\s)?")
                        && told.isAt(m.place().span())) {
                    return e.name();
                }
            }
        }
        return null;
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
        return new Moment(found.value(), found.precision(), found.what(), found.own(), found.status(), same);
    }

    /** When what the place tells was, by one of its times; null where that does not surely date it. */
    private static @Nullable Moment moment(
            Statement s, Locus at, TimeExpression t, Annotated r, @Nullable LocalDate written) {
        String text = r.text();
        Binding b = Binding.of(r, at.span()).orElse(null);
        if (b == null
                || b.negated()
                || !b.dates(t)
                || isOfAnother(text, at.start(), t)
                || isStamp(text, at, t)
                || t.basis() != TimeExpression.Basis.EXPLICIT && isQuoted(text, t)) {
            return null;
        }
        String told = at.span().of(text).strip();
        String value = t.value();
        Statement.Status status = s.status();
        boolean weekday = WEEKDAY.matcher(t.span().of(text)).matches();
        boolean ahead = written != null && value.compareTo(written.toString()) > 0;
        Statement.Status plainly = Standing.of(told, false);
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
                ? new Moment(value, t.precision(), what, told.equals(s.text().strip()), status, List.of(at))
                : null;
    }

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s(?:morning|afternoon|evening|night))?(?:\\sat\\s.*)?");

    /** "Monday through Saturday" are days of every week. */
    private static final Pattern DAYS =
            Pattern.compile("^\\s?(?:through|thru|[-\u2013])\\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)");

    private static final Pattern STAMPED =
            Pattern.compile("(?:\\(@\\w+\\)|(?i:posted|published|updated|filed|modified)(?:\\s[\\p{L}:]+){0,5})\\s*$");

    /** Is it the line beneath a message, or tells when the page was put up? */
    private static boolean isStamp(String text, Locus at, TimeExpression t) {
        return STAMPED.matcher(text.substring(
                                Math.max(0, t.span().start() - BEFORE), t.span().start()))
                        .find()
                || at.span().of(text).contains("pic.twitter.com");
    }

    /** Does it stand between quotation marks that open in its paragraph, so that it was said on a day that is not told? */
    private static boolean isQuoted(String text, TimeExpression t) {
        int from = text.lastIndexOf('\n', t.span().start()) + 1;
        int plain = 0;
        int open = 0;
        for (int i = from; i < t.span().start(); i++) {
            char c = text.charAt(i);
            plain += c == '"' ? 1 : 0;
            open = c == '\u201c' ? 1 : c == '\u201d' ? 0 : open;
        }
        return plain % 2 == 1 || open == 1;
    }

    /** "The June 1972 break-in", "Friday's shooting": a time before a noun is of what that names. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:the|a|an|its|his|her|their|our|this|that|these|those|last|\\p{L}+['’]s)\\s$");

    private static final Pattern NOUN = Pattern.compile(
            "^\\s(?!(?:and|or|but|as|at|by|for|from|in|of|on|to|with|when|where|while|who|that|which|after|before|because|since|until|is|was|were|are|had|has|have|will|would|morning|afternoon|evening|night)\\b)\\p{Ll}");

    /** Words before a time that make it the bound of a stretch, or of something else told in the same breath. */
    private static final Pattern BOUND = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:(?<bound>(?:since|until|till|before|after|through|by)(?: (?:at least|about|around|nearly))?(?: the)?(?: very| early| late)?(?: (?:end|beginning|start|middle|close) of)?|following)|(?:since|after|before|following|amid|despite|over|about|regarding) (?:the|a|an|its|his|her|their|last|\\p{Lu}[\\p{L}’']*) (?:[\\p{L}\\d’'/-]+ ){1,7}(?:in|on|of|from))\\s$");

    /** What follows is said of the noun before the comma. */
    private static final Pattern ASIDE =
            Pattern.compile("[^,\\s][^,]*,\\s(?:which|who|whom|whose|where|when)\\s[^,]*$");

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
                text.substring(t.span().end(), Math.min(text.length(), t.span().end() + 14));
        if (after.startsWith("'s ") || after.startsWith("’s ")) {
            return true;
        }
        if (DAYS.matcher(after).find() && WEEKDAY.matcher(t.span().of(text)).matches()) {
            return true;
        }
        String told = t.span().of(text);
        boolean bare = Character.isUpperCase(told.charAt(0)) || Character.isDigit(told.charAt(0));
        if (bare && ARTICLE.matcher(before).find() && NOUN.matcher(after).find()) {
            return true;
        }
        if (ASIDE.matcher(before).find()) {
            return true;
        }
        Matcher m = BOUND.matcher(before);
        return m.find()
                        && (t.precision() == TimeExpression.Precision.YEAR
                                || t.precision() == TimeExpression.Precision.MONTH
                                || m.group("bound") != null)
                || told.toLowerCase(Locale.ROOT).startsWith("since ");
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
