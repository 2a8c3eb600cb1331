package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Fold;
import stemma.trace.Lineage;
import stemma.weigh.Discrepancy;
import stemma.weigh.StoryReports;

/**
 * Says whose doing a variation is. Within one family of copies it is a copier's: the reading that the others were made from,
 * that stands elsewhere in the story, or that more branches of the tree have is the supported one. Between families the sources disagree.
 */
final class Judge {
    private final StoryReports story;
    private final Letters letters;
    private final Corrections corrections;
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> vocabulary = new HashMap<>();

    private final Columns columns;

    /** Reports that are shown, by one variation or by what they lack, not to be what the others were copied from. */
    private final Set<String> derived = new TreeSet<>();

    Judge(StoryReports story, Columns columns) {
        this.columns = columns;
        letters = new Letters(story.reports());
        corrections = new Corrections(story.reports());
        this.story = story;
        for (Lineage.Edge e : story.traced().lineage().edges()) {
            parents.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e.from());
        }
        for (Annotated r : story.reports()) {
            for (int w = 0; w < r.words().size(); w++) {
                vocabulary
                        .computeIfAbsent(r.id(), k -> new HashSet<>())
                        .add(Token.bare(r.words().folded(w)));
            }
        }
    }

    /** A verdict with the reading it supports, where there is one, and why. */
    record Ruling(Discrepancy.Verdict verdict, @Nullable String supported, String reason) {}

    /** Learns first from all variations which reports are copies: what spoilt one reading of theirs is likelier to have spoilt the others. */
    void learn(List<Variation> variations) {
        for (Variation v : variations) {
            v.readings().forEach((value, places) -> {
                Set<String> in = reports(v, value);
                Set<String> others = new TreeSet<>();
                v.readings().keySet().stream().filter(o -> !o.equals(value)).forEach(o -> others.addAll(reports(v, o)));
                others.removeAll(in);
                if (in.size() == 1
                        && others.size() >= 2
                        && (lostHedge(v, value) || lacks(in.iterator().next(), others))) {
                    derived.addAll(in);
                }
            });
        }
    }

    /** Copiers drop an "allegedly"; hardly one puts it in. */
    private static boolean lostHedge(Variation v, String value) {
        return v.kind() == Discrepancy.Kind.HEDGE
                && v.readings().keySet().stream().allMatch(o -> o.length() >= value.length());
    }

    /** Words in a row that two others share and a report lacks, from which it is not what they were both copied from. */
    private static final int LACKED = 8;

    private boolean lacks(String report, Set<String> others) {
        List<String> ids = story.reports().stream().map(Annotated::id).toList();
        int r = ids.indexOf(report);
        for (String x : others) {
            for (String y : others) {
                int a = ids.indexOf(x);
                if (!x.equals(y)) {
                    BitSet only = (BitSet) columns.shared(a, ids.indexOf(y)).clone();
                    only.andNot(columns.shared(a, r));
                    if (longest(only) >= LACKED) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int longest(BitSet set) {
        int best = 0;
        for (int from = set.nextSetBit(0); from >= 0; from = set.nextSetBit(set.nextClearBit(from))) {
            best = Math.max(best, set.nextClearBit(from) - from);
        }
        return best;
    }

    Ruling judge(Variation v) {
        Map<String, Set<String>> sources = new TreeMap<>();
        v.readings().forEach((value, places) -> sources.put(value, sourcesOf(places)));
        Optional<Ruling> corrected = corrections.judge(v);
        if (corrected.isPresent()) {
            return corrected.get();
        }
        boolean traced = !story.traced().sources().isEmpty();
        if (traced && sources.values().stream().anyMatch(Set::isEmpty)) {
            return undecided("the source of one of the readings is not known");
        }
        if (traced && !anyShared(sources.values())) {
            return new Ruling(
                    Discrepancy.Verdict.SOURCES_DISAGREE,
                    null,
                    "the readings stand in sources that took no text from each other");
        }
        Ruling ruling = withinFamily(v, sources);
        String best = ruling.supported();
        if (v.kind() == Discrepancy.Kind.NUMBER && best != null && hasBoth(v, best)) {
            return undecided("one report has both numbers: they may be of two things");
        }
        return ruling;
    }

    /** Digits of a number that no report has twice by chance. */
    private static final int RARE = 3;

    /** Does a report that has another reading also have the supported number, of the same thing or so long that it is no chance? */
    private boolean hasBoth(Variation v, String best) {
        Locus there = v.readings().getOrDefault(best, List.of()).getFirst();
        String number = story.reports().stream()
                .filter(r -> r.id().equals(there.report()))
                .flatMap(r -> Token.value(Token.Sort.NUMBER, r, r.words().firstFrom(there.start())).stream())
                .findFirst()
                .orElse("");
        return v.readings().entrySet().stream()
                .filter(e -> !e.getKey().equals(best))
                .flatMap(e -> e.getValue().stream())
                .anyMatch(p -> story.reports().stream()
                        .filter(r -> r.id().equals(p.report()))
                        .anyMatch(r -> tells(r, number, p)));
    }

    private static boolean tells(Annotated r, String number, Locus but) {
        String noun = after(r, r.words().firstFrom(but.end()) - 1);
        for (int w = 0; w < r.words().size(); w++) {
            if (!r.words().span(w).overlaps(but.span())
                    && !number.isEmpty()
                    && Token.value(Token.Sort.NUMBER, r, w)
                            .filter(number::equals)
                            .isPresent()
                    && (number.length() >= RARE || !noun.isEmpty() && noun.equals(after(r, w)))) {
                return true;
            }
        }
        return false;
    }

    private static String after(Annotated r, int word) {
        return word + 1 < r.words().size() ? r.words().folded(word + 1) : "";
    }

    private static Ruling undecided(String reason) {
        return new Ruling(Discrepancy.Verdict.UNDECIDED, null, reason);
    }

    private Set<String> sourcesOf(List<Locus> places) {
        Set<String> out = new TreeSet<>();
        places.forEach(p -> out.addAll(story.traced().sourcesOf(p)));
        return out;
    }

    private static boolean anyShared(Collection<Set<String>> sets) {
        Set<String> seen = new HashSet<>();
        for (Set<String> s : sets) {
            if (!Collections.disjoint(seen, s)) {
                return true;
            }
            seen.addAll(s);
        }
        return false;
    }

    private Ruling withinFamily(Variation v, Map<String, Set<String>> sources) {
        List<String> values = List.copyOf(v.readings().keySet());
        for (String best : values) {
            List<String> reasons = new ArrayList<>();
            boolean all = true;
            for (String other : values) {
                if (!other.equals(best)) {
                    String why = prefers(v, sources, best, other);
                    all &= !why.isEmpty();
                    reasons.add(why);
                }
            }
            if (all) {
                return new Ruling(
                        Discrepancy.Verdict.COPY_ERROR, best, String.join("; ", new LinkedHashSet<>(reasons)));
            }
        }
        boolean alone = v.readings().values().stream()
                        .flatMap(List::stream)
                        .map(Locus::report)
                        .distinct()
                        .count()
                == 1;
        return undecided(
                alone
                        ? "one report has both and nothing shows which is right"
                        : "the copies are of one source and nothing shows which of them kept its reading");
    }

    /** Why the one reading is better than the other; empty where it is not. */
    private String prefers(Variation v, Map<String, Set<String>> sources, String best, String other) {
        Set<String> mine = reports(v, best);
        Set<String> theirs = reports(v, other);
        if (v.kind() == Discrepancy.Kind.NAME) {
            boolean forBest = also(theirs, best) && !also(mine, other);
            boolean forOther = also(mine, other) && !also(theirs, best);
            if (forBest) {
                return "the same report also has “" + best + "”";
            }
            if (forOther) {
                return "";
            }
            if (Spelling.honest(Fold.word(best), Fold.word(other))) {
                return stands(sources, best, other);
            }
        }
        int away = arrows(mine, theirs);
        int back = arrows(theirs, mine);
        if (away > 0 && back == 0) {
            // The same slip made twice over, or made by most, is likelier a tree drawn the wrong way round.
            boolean once = away == 1 && mine.size() > theirs.size();
            return once && !(v.kind() == Discrepancy.Kind.NAME && stranger(v, best, other))
                    ? "“" + other + "” first stands in a copy of a report that has “" + best + "”"
                    : "";
        }
        boolean lone = theirs.size() == 1 && !dated(theirs, mine);
        if (lone && derived.containsAll(theirs) && !derived.containsAll(mine)) {
            return "“" + other + "” stands in one copy only, which the others were not made from, “" + best + "” in "
                    + mine.size();
        }
        if (lone && mine.size() >= MANY && branches(theirs) == 1 && away == 0) {
            return "“" + other + "” stands in one copy only, “" + best + "” in the other " + mine.size();
        }
        if (back > 0 && away == 0) {
            return "";
        }
        if (v.kind() == Discrepancy.Kind.NAME) {
            long here = elsewhere(v, best);
            long there = elsewhere(v, other);
            if (here > 0 && there == 0) {
                return "“" + best + "” also stands elsewhere in the story, “" + other + "” only here";
            }
            if (there > 0 && here == 0) {
                return "";
            }
        }
        String another = stands(sources, best, other);
        if (!another.isEmpty()) {
            return another;
        }
        int b = branches(mine);
        int o = branches(theirs);
        if (v.kind() == Discrepancy.Kind.NAME && stranger(v, best, other)) {
            return "";
        }
        return b >= 2 && b >= (parents.isEmpty() ? 3 : 2) * o
                ? "“" + best + "” stands in " + b + " lines of copies, “" + other + "” in " + o
                : "";
    }

    /** Copies of one text that agree against a single one, from which it is the single one's slip, though the tree cannot say. */
    private static final int MANY = 3;

    /** Was the first of the sets written before all of the second, by what is known of their times? */
    private boolean dated(Set<String> first, Set<String> then) {
        String last = "";
        for (String r : first) {
            last = written(r).compareTo(last) > 0 || written(r).isEmpty() ? written(r) : last;
        }
        String latest = last;
        return !latest.isEmpty() && then.stream().allMatch(r -> written(r).compareTo(latest) > 0);
    }

    private String written(String report) {
        return story.reports().stream()
                .filter(r -> r.id().equals(report))
                .map(r -> r.report().published())
                .filter(Objects::nonNull)
                .map(p -> p.value())
                .findFirst()
                .orElse("");
    }

    /** Does a source that the other reading is not in have this one? */
    private static String stands(Map<String, Set<String>> sources, String best, String other) {
        Set<String> more = sources.getOrDefault(best, Set.of());
        Set<String> less = sources.getOrDefault(other, Set.of());
        return more.size() > less.size() && more.containsAll(less)
                ? "“" + best + "” also stands in another source"
                : "";
    }

    /** Do all the reports have the word somewhere? */
    private boolean also(Set<String> reports, String word) {
        String folded = Fold.word(word);
        return reports.stream()
                .allMatch(r -> vocabulary.getOrDefault(r, Set.of()).contains(folded));
    }

    private boolean stranger(Variation v, String best, String other) {
        Set<String> forms = new HashSet<>();
        v.readings().keySet().forEach(f -> forms.add(Fold.word(f)));
        return letters.strange(Fold.word(best), forms) > letters.strange(Fold.word(other), forms);
    }

    /** Reports without a place of this variation that have the word: who spells a name one way throughout is one witness of it. */
    private long elsewhere(Variation v, String value) {
        Set<String> in = new TreeSet<>();
        v.readings().values().forEach(places -> places.forEach(p -> in.add(p.report())));
        return vocabulary.entrySet().stream()
                .filter(e -> !in.contains(e.getKey()) && e.getValue().contains(Fold.word(value)))
                .count();
    }

    private static Set<String> reports(Variation v, String value) {
        Set<String> out = new TreeSet<>();
        v.readings().getOrDefault(value, List.of()).forEach(p -> out.add(p.report()));
        return out;
    }

    /** Reports of {@code to} that were made from one of {@code from}, straight or by way of copies that have neither reading. */
    private int arrows(Set<String> from, Set<String> to) {
        int n = 0;
        for (String r : to) {
            Set<String> seen = new HashSet<>(List.of(r));
            List<String> queue = new ArrayList<>(parents.getOrDefault(r, List.of()));
            boolean hit = false;
            for (int i = 0; i < queue.size() && !hit; i++) {
                String p = queue.get(i);
                hit = from.contains(p);
                if (!hit && !to.contains(p) && seen.add(p)) {
                    queue.addAll(parents.getOrDefault(p, List.of()));
                }
            }
            n += hit ? 1 : 0;
        }
        return n;
    }

    /** Lines of copies: reports that were not made from another one of the set. */
    private int branches(Set<String> reports) {
        return (int) reports.stream()
                .filter(r -> parents.getOrDefault(r, List.of()).stream().noneMatch(reports::contains))
                .count();
    }
}
