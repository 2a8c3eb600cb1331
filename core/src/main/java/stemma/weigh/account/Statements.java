package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.collate.Collation;
import stemma.collate.Passage;
import stemma.quote.Quotation;
import stemma.report.Locus;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;
import stemma.weigh.Statement;
import stemma.weigh.StoryReports;
import stemma.weigh.conflict.Conflicts;

/** Joins the sentences of all reports that say the same, and counts the sources behind each. */
public final class Statements {
    /** Weighted share of content words from which two sentences say the same (Dice). */
    private static final double ALIKE = 0.55;

    /** The same where the two name nobody and nothing in common. */
    private static final double ALIKE_OF_OTHERS = 0.7;

    /** The same where a shared passage covers most of both. */
    private static final double ALIKE_IN_PASSAGE = 0.3;

    /** Least likeness of any two sentences of one statement. */
    private static final double LEAST = 0.2;

    /** Words of the shortest sentence that asserts something. */
    private static final int SHORTEST = 5;

    private final StoryReports story;
    private final List<Assertion> assertions = new ArrayList<>();
    /** Of each assertion the numbers of its terms, rising; the numbers follow the terms' order. */
    private final int[][] terms;

    private final double[] weights;

    private Statements(StoryReports story, Conflicts.Found conflicts) {
        this.story = story;
        Set<String> capitals = capitals(story.reports());
        for (int i = 0; i < story.reports().size(); i++) {
            Annotated r = story.reports().get(i);
            List<Quotation> quotations = story.quotations().get(i);
            for (Sentence s : r.sentences()) {
                if (s.wordCount() >= SHORTEST
                        && !s.span().of(r.text()).endsWith("?")
                        && !spoilt(r.report().locus(s.span()), conflicts)) {
                    assertions.add(Assertion.of(r, s, capitals, quoted(s, quotations)));
                }
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        assertions.forEach(a -> a.terms().forEach(t -> counts.merge(t, 1, Integer::sum)));
        weights = new double[counts.size()];
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((t, n) -> {
            weights[numbers.size()] = Math.log((assertions.size() + 20.0) / n);
            numbers.put(t, numbers.size());
        });
        terms = assertions.stream()
                .map(a -> a.terms().stream()
                        .mapToInt(t -> numbers.getOrDefault(t, 0))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** All statements, those with most sources first, then most reports, then by place. */
    public static List<Statement> find(StoryReports story, Conflicts.Found conflicts) {
        return new Statements(story, conflicts).join();
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

    private static boolean quoted(Sentence s, List<Quotation> quotations) {
        return quotations.stream()
                .anyMatch(q -> q.type() == Quotation.Type.DIRECT
                        && 2 * q.span().shared(s.span()) > s.span().length());
    }

    /** Words that stand with a capital inside sentences and never without one. */
    private static Set<String> capitals(List<Annotated> reports) {
        Set<String> upper = new HashSet<>();
        Set<String> lower = new HashSet<>();
        for (Annotated r : reports) {
            for (Sentence s : r.sentences()) {
                for (int w = s.firstWord(); w < s.endWord(); w++) {
                    String folded = r.words().folded(w);
                    String bare = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
                    if (!Character.isUpperCase(r.text().charAt(r.words().start(w)))) {
                        lower.add(bare);
                    } else if (w > s.firstWord() && bare.length() > 1) {
                        upper.add(bare);
                    }
                }
            }
        }
        upper.removeAll(lower);
        return upper;
    }

    private record Link(int a, int b, double likeness) {}

    private List<Statement> join() {
        List<Link> links = new ArrayList<>();
        Set<Long> inPassage = inPassages();
        candidates().forEach((key, n) -> {
            int a = (int) (key >> 32);
            int b = (int) (long) key;
            double likeness = likeness(a, b);
            double least = inPassage.contains(key)
                    ? ALIKE_IN_PASSAGE
                    : assertions.get(a).namesOthers(assertions.get(b)) ? ALIKE_OF_OTHERS : ALIKE;
            if (likeness >= least && !assertions.get(a).contradicts(assertions.get(b))) {
                links.add(new Link(a, b, likeness));
            }
        });
        links.sort(Comparator.comparingDouble((Link l) -> -l.likeness())
                .thenComparingInt(Link::a)
                .thenComparingInt(Link::b));
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        int[] group = new int[assertions.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            groups.put(i, new ArrayList<>(List.of(i)));
        }
        for (Link l : links) {
            int x = Math.min(group[l.a()], group[l.b()]);
            int y = Math.max(group[l.a()], group[l.b()]);
            List<Integer> xs = groups.getOrDefault(x, List.of());
            List<Integer> ys = groups.getOrDefault(y, List.of());
            if (x != y && compatible(xs, ys)) {
                xs.addAll(ys);
                groups.remove(y);
                ys.forEach(i -> group[i] = x);
            }
        }
        return sorted(groups.values().stream().map(this::statement).toList());
    }

    private boolean compatible(List<Integer> xs, List<Integer> ys) {
        for (int x : xs) {
            for (int y : ys) {
                if (likeness(x, y) < LEAST || assertions.get(x).contradicts(assertions.get(y))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Pairs of sentences with three rare terms in common, each pair as one number, the lesser index in the upper half. */
    private Map<Long, Integer> candidates() {
        List<List<Integer>> byTerm = new ArrayList<>();
        for (int t = 0; t < weights.length; t++) {
            byTerm.add(new ArrayList<>());
        }
        for (int i = 0; i < terms.length; i++) {
            for (int t : terms[i]) {
                byTerm.get(t).add(i);
            }
        }
        Map<Long, Integer> shared = new HashMap<>();
        for (List<Integer> at : byTerm) {
            if (at.size() > 1 && at.size() <= Math.max(60, assertions.size() / 5)) {
                for (int x = 0; x < at.size(); x++) {
                    for (int y = x + 1; y < at.size(); y++) {
                        shared.merge((long) at.get(x) << 32 | at.get(y), 1, Integer::sum);
                    }
                }
            }
        }
        shared.values().removeIf(n -> n < 3);
        return new TreeMap<>(shared);
    }

    private double likeness(int a, int b) {
        int[] x = terms[a];
        int[] y = terms[b];
        double common = 0;
        double all = 0;
        int i = 0;
        int j = 0;
        while (i < x.length || j < y.length) {
            if (j == y.length || i < x.length && x[i] < y[j]) {
                all += weights[x[i++]];
            } else if (i == x.length || y[j] < x[i]) {
                all += weights[y[j++]];
            } else {
                common += weights[x[i]];
                all += 2 * weights[x[i]];
                i++;
                j++;
            }
        }
        return all == 0 ? 0 : 2 * common / all;
    }

    /** Pairs of sentences most of which lie in one passage on both sides. */
    private Set<Long> inPassages() {
        Map<String, List<Integer>> byReport = new HashMap<>();
        for (int i = 0; i < assertions.size(); i++) {
            byReport.computeIfAbsent(assertions.get(i).report().id(), k -> new ArrayList<>())
                    .add(i);
        }
        Set<Long> out = new HashSet<>();
        for (Collation c : story.collations()) {
            for (Passage p : c.passages()) {
                List<Integer> as = within(byReport.getOrDefault(p.a().report(), List.of()), p.a());
                List<Integer> bs = within(byReport.getOrDefault(p.b().report(), List.of()), p.b());
                for (int a : as) {
                    for (int b : bs) {
                        out.add((long) Math.min(a, b) << 32 | Math.max(a, b));
                    }
                }
            }
        }
        return out;
    }

    private List<Integer> within(List<Integer> of, Locus passage) {
        return of.stream()
                .filter(i -> 2 * assertions.get(i).span().shared(passage.span())
                        > assertions.get(i).span().length())
                .toList();
    }

    private Statement statement(List<Integer> members) {
        List<Locus> places =
                members.stream().map(i -> assertions.get(i).place()).sorted().toList();
        Set<String> reports = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        for (Locus p : places) {
            reports.add(p.report());
            sources.addAll(story.traced().sourcesOf(p));
        }
        @Nullable Integer count = sources.isEmpty() ? null : sources.size();
        int best = members.getFirst();
        double most = -1;
        for (int i : members) {
            double sum = 0;
            for (int j : members) {
                sum += likeness(i, j);
            }
            if (sum > most + 1e-9) {
                best = i;
                most = sum;
            }
        }
        Assertion a = assertions.get(best);
        return new Statement("", a.text(), a.status(), places, reports.size(), count, List.copyOf(sources));
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
                        s.sourceIds())));
        return out;
    }
}
