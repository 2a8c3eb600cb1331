package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;
import stemma.weigh.Statement;
import stemma.weigh.StoryReports;
import stemma.weigh.Utterance;
import stemma.weigh.clause.Clause;
import stemma.weigh.clause.Opposition;
import stemma.weigh.clause.Standing;
import stemma.weigh.clause.Terms;
import stemma.weigh.clause.Tie;
import stemma.weigh.clause.Ties;
import stemma.weigh.conflict.Conflicts;

/** Joins the clauses of all reports that say the same, and counts the sources behind each. */
public final class Statements {
    /**
     * Chance from which two clauses of two reports are one statement. This, {@link #SAME_AHEAD}, {@link #AVERAGE} and {@link #BOTH} were chosen together on 48 real stories left
     * out in five parts: of the pairs joined there .82 are right, on twenty stories kept aside .87.
     */
    private static final double SAME = 0.7;

    /** The same where both go back to one source anyway: to join them adds no source to the count. Set by hand on five reports of one event. */
    private static final double SAME_SOURCE = 0.6;

    /** The same for two clauses of one report, which seldom says a thing twice. */
    private static final double SAME_REPORT = 0.9;

    /** The same where one tells as done what the other tells as to come, where two persons say it or where one of them has a "not". */
    private static final double SAME_AHEAD = 0.95;

    /** First and last name of a person. */
    private static final String NAME = "(?:\\p{Lu}\\S+\\s){1,3}\\p{Lu}\\S+";

    /** Least chance, on average, between the members of two groups that are put together; pairs without a tie count {@link #NO_TIE}. */
    private static final double AVERAGE = 0.55;

    private static final double NO_TIE = 0.1;

    /** So many times as long as the others is a clause that may say more than one thing, and how likely it must say this one, too. */
    private static final double LONGER = 1.4;

    private static final double BOTH = 0.9;

    /** For the choice of whose words stand for all: what a clause with a subject of its own is worth, in parts of it that all others have. Set by hand. */
    private static final double ALONE = 0.5;

    /** What a pronoun is worth as a subject beside a name, and content words below which a clause is a scrap. Set by hand. */
    private static final double PRONOUN = 0.6;

    private static final int FEW = 4;

    /** The same for a word or name in it that was spoilt in copying, taken off. */
    private static final double MARRED = 0.5;

    /** Words that make what follows a part of something else. */
    private static final Set<String> LEADS = Set.of(
            "when",
            "how",
            "what",
            "whether",
            "if",
            "why",
            "where",
            "that",
            "because",
            "as",
            "after",
            "before",
            "with",
            "while",
            "although",
            "though",
            "since",
            "who",
            "which",
            "during",
            "than",
            "until",
            "unless");

    /**
     * For the same, where so many others are in the statement, what is worth how much of their words it has in its turn, and the chance that it says what
     * they say: it may be the odd one out. Set by hand.
     */
    private static final double CORE = 1;

    private static final int CROWD = 2;

    private static final double LIKELY = 0.5;

    /** Part of a statement's words from which a report that has them anywhere may say it, and is not told to lack it. Set by hand on 23 real stories. */
    private static final double PERHAPS = 0.4;

    private final StoryReports story;
    private final Ties.Found ties;
    private final Words words;
    private final boolean[] spoilt;
    private final boolean[] marred;
    private final Statement.Status[] standing;
    private final Statement.Status[] plainly;
    private final Map<Long, Double> chances = new HashMap<>();

    private Statements(StoryReports story, Ties.Found ties, Conflicts.Found conflicts, List<Utterance> utterances) {
        this.story = story;
        this.ties = ties;
        words = new Words(story, ties.clauses(), utterances);
        spoilt = new boolean[ties.clauses().size()];
        marred = new boolean[spoilt.length];
        standing = new Statement.Status[spoilt.length];
        plainly = new Statement.Status[spoilt.length];
        for (int i = 0; i < spoilt.length; i++) {
            Clause c = ties.clauses().get(i);
            spoilt[i] = spoilt(c.place(), conflicts);
            marred[i] = conflicts.corruptions().stream()
                    .anyMatch(x ->
                            x.kind() != Corruption.Kind.SPELLING && x.place().overlaps(c.told()));
            standing[i] = Standing.of(c);
            plainly[i] = Standing.plainly(c);
        }
        ties.ties().forEach(t -> chances.put(key(t.a(), t.b()), t.chance()));
    }

    /** All statements, those with most sources first, then most reports, then by place. */
    public static List<Statement> find(
            StoryReports story, Ties.Found ties, Conflicts.Found conflicts, List<Utterance> utterances) {
        Statements s = new Statements(story, ties, conflicts, utterances);
        Witnessed witnessed = new Witnessed(story);
        List<Statement> out = new ArrayList<>();
        List<Joined> joined = s.join();
        Set<Integer> taken =
                joined.stream().map(j -> s.fittest(j.own(), j.all())).collect(Collectors.toSet());
        for (Joined j : joined) {
            OptionalInt told = s.told(j, taken);
            told.ifPresent(i -> out.add(s.statement(j.all(), i, witnessed)));
        }
        for (List<Locus> places : Durations.find(story.reports())) {
            out.add(s.duration(places, witnessed));
        }
        return sorted(out);
    }

    /** Does it hold what is not the article's, or an act turned round by a copier, which nobody asserts? */
    private static boolean spoilt(Locus place, Conflicts.Found conflicts) {
        return conflicts.corruptions().stream()
                        .anyMatch(
                                c -> (c.kind() == Corruption.Kind.FOREIGN_BODY || c.kind() == Corruption.Kind.ARTEFACT)
                                        && c.place().overlaps(place))
                || conflicts.discrepancies().stream()
                        .filter(d -> d.kind() == Discrepancy.Kind.ROLE && d.supported() != null)
                        .flatMap(d ->
                                d.readings().stream().filter(x -> !x.value().equals(d.supported())))
                        .anyMatch(x -> x.attestations().stream().anyMatch(p -> p.overlaps(place)));
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /**
     * The clauses of one statement.
     *
     * @param own those of no other statement
     * @param all with clauses of further reports that say this and something else, and went to the statement of that
     */
    private record Joined(List<Integer> own, List<Integer> all) {}

    private List<Joined> join() {
        int n = spoilt.length;
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i;
            if (!spoilt[i]) {
                groups.put(i, new ArrayList<>(List.of(i)));
            }
        }
        for (Tie t : ties.ties()) {
            List<Integer> xs = groups.get(Math.min(group[t.a()], group[t.b()]));
            List<Integer> ys = groups.get(Math.max(group[t.a()], group[t.b()]));
            if (xs != null && ys != null && xs != ys && joins(t) && compatible(xs, ys)) {
                int into = group[xs.getFirst()];
                groups.remove(group[ys.getFirst()]);
                xs.addAll(ys);
                ys.forEach(i -> group[i] = into);
            }
        }
        groups.values().forEach(this::dropParts);
        List<Joined> out = new ArrayList<>();
        groups.values().forEach(g -> out.add(new Joined(g, withLonger(g, groups, group))));
        Map<Integer, List<Integer>> home = new HashMap<>();
        out.forEach(g -> g.all().forEach(i -> home.put(i, g.all())));
        return out.stream()
                .filter(g -> isStatement(g.all(), home) && !g.all().stream().allMatch(i -> isCondition(clause(i))))
                .toList();
    }

    /** With clauses of further reports, behind its own, that say two things at once and went to the statement of the other one. */
    private List<Integer> withLonger(List<Integer> group, Map<Integer, List<Integer>> groups, int[] home) {
        List<Integer> out = new ArrayList<>(group);
        if (group.stream().anyMatch(i -> clause(i).inner())) {
            return out;
        }
        for (int d = 0; d < spoilt.length; d++) {
            int longer = d;
            List<Integer> other = groups.get(home[d]);
            if (!spoilt[d]
                    && other != null
                    && other != group
                    && !clause(d).inner()
                    && out.stream()
                            .noneMatch(i -> clause(i).report() == clause(longer).report())
                    && group.stream()
                            .allMatch(i -> clause(longer).words().size()
                                    >= LONGER * clause(i).words().size())
                    && group.stream().anyMatch(i -> other.stream().anyMatch(o -> isBeside(clause(i), clause(o))))
                    && group.stream()
                                    .mapToDouble(i -> chances.getOrDefault(key(i, longer), 0.0))
                                    .min()
                                    .orElse(0)
                            >= BOTH
                    && group.stream()
                            .noneMatch(i -> Opposition.isApart(clause(i), clause(longer))
                                    || !Opposition.between(clause(i), clause(longer))
                                            .isEmpty())) {
                out.add(d);
            }
        }
        return out;
    }

    /** Of a clause and its part in one statement the clause is enough. */
    private void dropParts(List<Integer> group) {
        List<Integer> whole = group.stream().filter(i -> !clause(i).inner()).toList();
        group.removeIf(i -> clause(i).inner() && whole.stream().anyMatch(o -> overlap(i, o)));
    }

    private boolean overlap(int a, int b) {
        return clause(a).place().overlaps(clause(b).place());
    }

    private Clause clause(int i) {
        return ties.clauses().get(i);
    }

    /** Parts of clauses are a statement where two reports have them, and not the whole clauses as well. */
    private boolean isStatement(List<Integer> group, Map<Integer, List<Integer>> home) {
        if (group.stream().anyMatch(i -> !clause(i).inner())) {
            return true;
        }
        if (group.stream().map(i -> clause(i).report().id()).distinct().count() < 2
                || group.stream().allMatch(i -> isLoose(clause(i)))) {
            return false;
        }
        int first = group.getFirst();
        for (int i = 0; i < spoilt.length; i++) {
            List<Integer> other = home.get(i);
            if (other != null
                    && other != group
                    && overlap(i, first)
                    && group.stream().allMatch(g -> other.stream().anyMatch(o -> overlap(g, o)))) {
                return false;
            }
        }
        return true;
    }

    /** What depends on an "if", or is what something is done for, without the clause that tells it. */
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?:(?:and|but|so|therefore|then|thus|(?:i|we|he|she|they) says?)[,\\s]+)*(?:if|unless|so that|lest)\\s[^,;:\u2014]*");

    /** A second finite verb, by its commonest forms, may be that of the main clause: "if it rains we will leave". */
    private static final Pattern VERB = Pattern.compile(
            "(?i)\\b(?:will|would|shall|should|can|could|may|might|must|is|are|was|were|has|have|had|does|do|did|won['’]t|can['’]t)\\b");

    /** "if the dam breaks", "so that ships can pass": no statement by itself. */
    private static boolean isCondition(Clause c) {
        String text = c.text().strip();
        return CONDITION.matcher(text).matches()
                && VERB.matcher(text).results().limit(2).count() < 2;
    }

    /** "to end the war", "ending the war": no statement by itself. */
    private static boolean isLoose(Clause c) {
        String first = c.word(c.words().getFirst());
        return first.equals("to") || first.endsWith("ing");
    }

    private boolean joins(Tie t) {
        Clause a = ties.clauses().get(t.a());
        Clause b = ties.clauses().get(t.b());
        if (a.report() == b.report()) {
            return t.chance() >= SAME_REPORT;
        }
        if (isPurpose(a, b) || isPurpose(b, a) || Headcount.areTwo(a.text(), b.text())) {
            return false;
        }
        boolean doubtful = isAhead(t.a(), t.b())
                || areTwo(a.speaker(), b.speaker())
                || words.areTwo(t.a(), t.b())
                || Opposition.isDenied(a, b);
        return t.chance() >= (doubtful ? SAME_AHEAD : isOneSource(a, b) ? SAME_SOURCE : SAME);
    }

    private boolean isOneSource(Clause a, Clause b) {
        return !Collections.disjoint(
                story.traced().sourcesOf(a.place()), story.traced().sourcesOf(b.place()));
    }

    /** Is the first only what the second is done for: "to keep the peace"? */
    private static boolean isPurpose(Clause part, Clause whole) {
        return part.inner()
                && !whole.inner()
                && part.word(part.words().getFirst()).equals("to");
    }

    /** Are these the names of two persons? */
    private static boolean areTwo(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || !a.matches(NAME) || !b.matches(NAME)) {
            return false;
        }
        return !a.substring(a.lastIndexOf(' ')).equals(b.substring(b.lastIndexOf(' ')))
                && !a.substring(0, a.indexOf(' ')).equals(b.substring(0, b.indexOf(' ')));
    }

    /** Is one told as done and the other as to come? */
    private boolean isAhead(int a, int b) {
        return Opposition.isAhead(plainly[a], plainly[b])
                && (plainly[a] == Statement.Status.HAPPENED ? clause(a) : clause(b)).past();
    }

    /** Two clauses of one sentence say two things. */
    private static boolean isBeside(Clause a, Clause b) {
        return a.report() == b.report()
                && a.sentence() == b.sentence()
                && !a.span().overlaps(b.span());
    }

    private boolean compatible(List<Integer> xs, List<Integer> ys) {
        double sum = 0;
        int pairs = 0;
        for (int x : xs) {
            for (int y : ys) {
                if (isBeside(clause(x), clause(y))
                        || !Opposition.between(clause(x), clause(y)).isEmpty()
                        || Opposition.isBeyond(clause(x), clause(y))
                        || Opposition.isApart(clause(x), clause(y))) {
                    return false;
                }
                if (clause(x).report() != clause(y).report()) {
                    sum += chances.getOrDefault(key(x, y), NO_TIE);
                    pairs++;
                }
            }
        }
        return sum >= AVERAGE * pairs;
    }

    /** Has it a subject of its own that is no pronoun? */
    private static boolean standsAlone(Clause c) {
        int who = c.passive() ? c.object() : c.subject();
        return !c.inner()
                && c.words().contains(who)
                && Terms.isContent(c.word(who))
                && !LEADS.contains(c.word(c.words().getFirst()));
    }

    /**
     * Whose words stand for all: its own where they read by themselves; nobody's where they don't and what else could is told already, as the statement that it is of.
     *
     * @param taken clauses that stand for statements of their own
     */
    private OptionalInt told(Joined joined, Set<Integer> taken) {
        int own = fittest(joined.own(), joined.all());
        int any = fittest(joined.all(), joined.all());
        if (standing(clause(own)) > 0) {
            return OptionalInt.of(own);
        }
        return joined.own().contains(any) || !taken.contains(any) ? OptionalInt.of(any) : OptionalInt.empty();
    }

    private Statement statement(List<Integer> members, int told, Witnessed witnessed) {
        List<Locus> places = members.stream()
                .map(i -> i == told ? clause(i).told() : clause(i).place())
                .distinct()
                .sorted()
                .toList();
        Clause c = ties.clauses().get(told);
        boolean said = standing[told] == Statement.Status.HAPPENED
                || standing[told] == Statement.Status.EXPECTED
                || standing[told] == Statement.Status.PLANNED;
        boolean quoted = members.stream().anyMatch(i -> ties.clauses().get(i).quoted());
        Statement.Status status = said && quoted ? Statement.Status.SAID : standing[told];
        return witnessed.statement(
                c.shown().of(c.report().text()), status, places, Facts.of(c), perhaps(members, told));
    }

    /**
     * Whose words stand for all: those that the other reports hold most of, so that none is said to say more than it does; of two alike the
     * likelier, fuller and longer.
     */
    private int fittest(List<Integer> among, List<Integer> members) {
        int best = among.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (int i : among) {
            double chance = 0;
            double core = 0;
            int others = 0;
            for (int j : members) {
                if (clause(j).report() != clause(i).report()) {
                    chance += chances.getOrDefault(key(i, j), 0.0);
                    core += ties.held().by(j, i);
                    others++;
                }
            }
            double value = common(i, members)
                    + (others < CROWD ? 0 : CORE * core + LIKELY * chance) / Math.max(1, others)
                    + ALONE * standing(clause(i))
                    - (marred[i] ? MARRED : 0)
                    + clause(i).span().length() / 10000.0;
            if (value > most + 1e-9) {
                best = i;
                most = value;
            }
        }
        return best;
    }

    /** How well it reads by itself: 1 with a subject that names somebody or something, less with a pronoun, less again with few words, 0 without either. */
    private static double standing(Clause c) {
        String first = c.word(c.words().getFirst());
        if (LEADS.contains(first)) {
            return 0;
        }
        int who = c.passive() ? c.object() : c.subject();
        double subject = c.inner() || !c.words().contains(who) ? 0 : Terms.isContent(c.word(who)) ? 1 : PRONOUN;
        long content =
                c.words().stream().filter(w -> Terms.isContent(c.word(w))).count();
        boolean cut = !c.passive() && c.words().getLast() == c.predicate();
        return subject * Math.min(1, (1.0 + content) / (1 + FEW)) * (cut ? PRONOUN : 1);
    }

    /** Part of what the clause says that the other reports have, half of it on average and half as the one does that has least, or next to least of many; 1 where there is no other. */
    private double common(int i, List<Integer> members) {
        Map<String, Double> by = new TreeMap<>();
        for (int j : members) {
            if (clause(j).report() != clause(i).report()) {
                by.merge(clause(j).report().id(), ties.held().by(i, j), Math::max);
            }
        }
        double least =
                by.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
        return (least
                        + by.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(1))
                / 2;
    }

    /** Reports that are not among the members', but have so many words of the clause that they may say it, too; all others where it does not read by itself. */
    private List<String> perhaps(List<Integer> members, int told) {
        return story.reports().stream()
                .filter(r -> members.stream().noneMatch(i -> clause(i).report() == r))
                .map(Annotated::id)
                .filter(r -> !standsAlone(clause(told)) || ties.held().in(told, r) >= PERHAPS)
                .sorted()
                .toList();
    }

    private Statement duration(List<Locus> places, Witnessed witnessed) {
        Locus at = places.getFirst();
        Annotated r = story.reports().stream()
                .filter(x -> x.id().equals(at.report()))
                .findFirst()
                .orElseThrow();
        Statement.Parts parts = new Statement.Parts(null, null, null, List.of(), null, List.of(at), null);
        return witnessed.statement(at.span().of(r.text()), Statement.Status.HAPPENED, places, parts, List.of());
    }

    private static List<Statement> sorted(List<Statement> in) {
        List<Statement> out = new ArrayList<>();
        in.stream()
                .sorted(Comparator.comparingInt((Statement s) -> s.sources() == null ? 0 : -s.sources())
                        .thenComparingInt(s -> -s.reports())
                        .thenComparing(s -> s.attestations().getFirst()))
                .forEach(s -> out.add(new Statement(
                        "st" + (out.size() + 1),
                        s.text(),
                        s.status(),
                        s.attestations(),
                        s.reports(),
                        s.sources(),
                        s.sourceIds(),
                        s.support(),
                        s.parts())));
        return out;
    }
}
