package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import stemma.collate.Collation;
import stemma.collate.Passage;
import stemma.report.Locus;
import stemma.weigh.StoryReports;
import stemma.weigh.Utterance;

/** The clauses of a story and which of them are likely to assert the same. */
public final class Ties {
    /** Bits that two clauses must share, in stems or in meaning, to be looked at. */
    private static final double SHARED = 4;

    /** Rough chance from which a pair is looked at closely. */
    private static final double CLOSELY = 0.02;

    /** Ties that are less likely are not kept. */
    private static final double LEAST = 0.2;

    /** Greatest chance of a participle with few words and something that it does not answer, and of what two persons do. */
    private static final double FRAGMENT = 0.3;

    /** Likeness of two predicates, part under a passage, from which two clauses answer each other. */
    private static final double ANSWERS = 0.3;

    /**
     * Two clauses neither of whose verbs is told in the other, by a word so near in meaning, are no one statement where both are long, or where the one's
     * sentences hold little of the other: terms of the lesser in tens, part by weight. Of 112 such pairs on 24 of 48 real stories, joined by nets that
     * had not seen the story, 52 were right.
     */
    private static final double TOLD = 0.7;

    private static final double LONG = 0.6;

    private static final double HELD = 0.61;

    /** Content words of a fragment at most. */
    private static final int FEW = 4;

    /** Chance of two clauses that are all of two readings of one utterance. */
    private static final double SAID = 0.9;

    /** Chance without regard to context below which a pair is nothing. */
    private static final double FAINT = 0.05;

    /** Chance of a tie that speaks for its neighbours, and by how much, in log odds for a sure one; set by hand on five reports of one event. */
    private static final double FIRM = 0.5;

    private static final double CONTEXT = 1.2;

    /** What a part of a clause takes from the log odds, each: of likely pairs with a part fewer are true. On 48 real stories left out, in five parts. */
    private static final double PART = 0.6;

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Slots> slots = new ArrayList<>();
    private final Lexis lexis;
    private final StoryReports story;
    private final SentenceBags bags;

    private Ties(StoryReports story) {
        this.story = story;
        for (int i = 0; i < story.reports().size(); i++) {
            clauses.addAll(Clauses.of(story.reports().get(i), story.quotations().get(i)));
        }
        lexis = new Lexis(clauses);
        clauses.forEach(c -> slots.add(Slots.of(c, lexis)));
        bags = new SentenceBags(story.reports(), lexis);
    }

    /**
     * @param clauses of all reports, in the reports' order
     * @param ties of two clauses each, the likeliest first
     * @param plain the same by words in common alone: what contradicts each other must be nearer in wording than what confirms
     * @param held what of the clauses other places have
     */
    public record Found(List<Clause> clauses, List<Tie> ties, List<Tie> plain, Held held) {
        public Found {
            clauses = List.copyOf(clauses);
            ties = List.copyOf(ties);
            plain = List.copyOf(plain);
        }
    }

    /** @param utterances asked for late; their readings are known to be one thing said once */
    public static Found find(StoryReports story, Supplier<List<Utterance>> utterances) {
        Ties t = new Ties(story);
        Map<Long, Double> chances = new TreeMap<>();
        Map<Long, Double> plain = new TreeMap<>();
        Particulars more = t.particulars();
        t.pairs((a, b, f) -> {
            double most = t.isFragment(a, b, f) ? FRAGMENT : 1;
            double rough = Chance.rough(f);
            boolean one = t.clauses.get(a).report() == t.clauses.get(b).report();
            double known = one || rough < CLOSELY ? rough : close(more.after(f, a, b));
            keep(plain, a, b, Math.min(most, rough));
            keep(chances, a, b, Math.min(more.areOfTwo(a, b) ? FRAGMENT : most, known));
        });
        Map<Long, Double> said = t.said(utterances.get());
        return new Found(
                t.clauses,
                t.likeliest(chances, said, PART),
                t.likeliest(plain, said, 0),
                new Held(story.reports(), t.clauses, t.slots, t.lexis));
    }

    /** Of a pair of two reports; little where nothing but names and common words speak for it. */
    private static double close(double[] f) {
        boolean laid = f[Comparison.PASSAGE] >= ANSWERS || f[Comparison.RUN] > 0;
        boolean others = f[Comparison.EITHER] < TOLD && (f[Particulars.LESSER] >= LONG || f[Particulars.AROUND] < HELD);
        return Math.min(!laid && others ? FRAGMENT : 1, Chance.of(f));
    }

    private static void keep(Map<Long, Double> chances, int a, int b, double chance) {
        if (chance >= FAINT) {
            chances.put((long) a << 32 | b, chance);
        }
    }

    private List<Tie> likeliest(Map<Long, Double> chances, Map<Long, Double> said, double part) {
        said.forEach((pair, chance) -> chances.merge(pair, chance, Math::max));
        List<Tie> first = new ArrayList<>();
        chances.forEach((pair, chance) -> first.add(new Tie((int) (pair >> 32), (int) (long) pair, chance)));
        List<Tie> out = new ArrayList<>(
                inContext(first, part).stream().filter(x -> x.chance() >= LEAST).toList());
        out.sort(Comparator.comparingDouble((Tie x) -> -x.chance())
                .thenComparingInt(Tie::a)
                .thenComparingInt(Tie::b));
        return out;
    }

    /** "dubbed the Whale", "talking to the press": does little more than a name or a number make the two alike? */
    private boolean isFragment(int a, int b, double[] f) {
        return f[Comparison.PREDICATES] < ANSWERS
                && f[Comparison.PASSAGE] < ANSWERS
                && f[Comparison.RUN] == 0
                && (isFragment(clauses.get(a)) || isFragment(clauses.get(b)));
    }

    private static boolean isFragment(Clause c) {
        return !c.words().contains(c.subject())
                && !c.words().contains(c.passive() ? c.object() : c.subject())
                && c.words().stream().filter(w -> Terms.isContent(c.word(w))).count() <= FEW
                && c.report().words().folded(c.predicate()).matches(".*(?:ed|ing)");
    }

    /** Copies keep the order of what they copy: a tie is likelier where the sentences before, or those after, are tied. */
    private List<Tie> inContext(List<Tie> first, double part) {
        Map<String, Double> best = new HashMap<>();
        for (Tie t : first) {
            if (t.chance() >= FIRM) {
                best.merge(key(t, 0, 0), t.chance(), Math::max);
            }
        }
        Rivals rivals = new Rivals(clauses, first);
        List<Tie> out = new ArrayList<>();
        for (Tie t : first) {
            double before = best.getOrDefault(key(t, -1, -1), 0.0);
            double after = best.getOrDefault(key(t, 1, 1), 0.0);
            double z = rivals.logOdds(t) + CONTEXT * (before + after) - part * parts(t);
            out.add(new Tie(t.a(), t.b(), 1 / (1 + Math.exp(-z))));
        }
        return out;
    }

    /** How many of the two are parts of other clauses. */
    private int parts(Tie t) {
        return (clauses.get(t.a()).inner() ? 1 : 0) + (clauses.get(t.b()).inner() ? 1 : 0);
    }

    /** Clauses that are the whole of two readings of one utterance. */
    private Map<Long, Double> said(List<Utterance> utterances) {
        Map<Long, Double> out = new HashMap<>();
        for (Utterance u : utterances) {
            List<List<Integer>> in =
                    u.readings().stream().map(r -> within(r.place())).toList();
            for (int i = 0; i < in.size(); i++) {
                for (int j = i + 1; j < in.size(); j++) {
                    if (in.get(i).size() == 1
                            && in.get(j).size() == 1
                            && u.readings().get(i).marks()
                            && u.readings().get(j).marks()) {
                        int a = in.get(i).getFirst();
                        int b = in.get(j).getFirst();
                        out.put((long) Math.min(a, b) << 32 | Math.max(a, b), SAID);
                    }
                }
            }
        }
        return out;
    }

    private List<Integer> within(Locus place) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Locus c = clauses.get(i).place();
            if (c.report().equals(place.report())
                    && 2 * c.span().shared(place.span()) > c.span().length()) {
                out.add(i);
            }
        }
        return out;
    }

    private String key(Tie t, int stepA, int stepB) {
        Clause a = clauses.get(t.a());
        Clause b = clauses.get(t.b());
        return a.report().id() + " " + (a.sentence() + stepA) + " " + b.report().id() + " " + (b.sentence() + stepB);
    }

    private Particulars particulars() {
        return new Particulars(story.reports(), clauses, slots, lexis, bags);
    }

    /** Told the features of each pair. */
    interface Taker {
        void take(int a, int b, double[] features);
    }

    /** The features of all pairs worth a look, for training: those of {@link Comparison}, then those of {@link Particulars}. */
    static List<Clause> features(StoryReports story, Taker taker) {
        Ties t = new Ties(story);
        Particulars more = t.particulars();
        t.pairs((a, b, f) -> taker.take(a, b, more.after(f, a, b)));
        return t.clauses;
    }

    private void pairs(Taker taker) {
        List<List<Integer>> byTerm = new ArrayList<>();
        for (int t = 0; t < lexis.size(); t++) {
            byTerm.add(new ArrayList<>());
        }
        for (int i = 0; i < slots.size(); i++) {
            for (int t : slots.get(i).sorted()) {
                byTerm.get(t).add(i);
            }
        }
        Map<Long, Double> laid = laid();
        double[] shared = new double[slots.size()];
        for (int i = 0; i < slots.size(); i++) {
            Arrays.fill(shared, 0);
            for (int t : slots.get(i).sorted()) {
                for (int j : byTerm.get(t)) {
                    shared[j] += lexis.bits(t);
                }
                if (lexis.size() <= Lexis.MANY) {
                    for (int u : lexis.neighbours(t)) {
                        for (int j : byTerm.get(u)) {
                            shared[j] += lexis.near(t, u) * Math.min(lexis.bits(t), lexis.bits(u));
                        }
                    }
                }
            }
            for (int j = i + 1; j < slots.size(); j++) {
                double passage = laid.getOrDefault((long) i << 32 | j, 0.0);
                if (shared[j] >= SHARED && !isPart(clauses.get(i), clauses.get(j))) {
                    taker.take(
                            i,
                            j,
                            Comparison.of(
                                    clauses.get(i),
                                    slots.get(i),
                                    clauses.get(j),
                                    slots.get(j),
                                    lexis,
                                    passage,
                                    bags.likeness(clauses.get(i), 0, clauses.get(j), 0),
                                    bags.nearness(clauses.get(i), clauses.get(j)),
                                    Math.max(
                                            bags.likeness(clauses.get(i), -1, clauses.get(j), -1),
                                            bags.likeness(clauses.get(i), 1, clauses.get(j), 1))));
                }
            }
        }
    }

    /** Of one report no part is compared. */
    private static boolean isPart(Clause a, Clause b) {
        return a.report() == b.report() && (a.inner() || b.inner());
    }

    /** For pairs that a passage lays on each other the part of the lesser clause that it covers. */
    private Map<Long, Double> laid() {
        Map<String, List<Integer>> byReport = new HashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            byReport.computeIfAbsent(clauses.get(i).report().id(), k -> new ArrayList<>())
                    .add(i);
        }
        Map<Long, Double> out = new HashMap<>();
        for (Collation c : story.collations()) {
            for (Passage p : c.passages()) {
                for (int a : byReport.getOrDefault(p.a().report(), List.of())) {
                    double x = (double) clauses.get(a).span().shared(p.a().span())
                            / clauses.get(a).span().length();
                    if (x < 0.5) {
                        continue;
                    }
                    for (int b : byReport.getOrDefault(p.b().report(), List.of())) {
                        double y = (double) clauses.get(b).span().shared(p.b().span())
                                / clauses.get(b).span().length();
                        if (y >= 0.5) {
                            out.merge((long) Math.min(a, b) << 32 | Math.max(a, b), Math.min(x, y), Math::max);
                        }
                    }
                }
            }
        }
        return out;
    }
}
