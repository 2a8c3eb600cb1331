package stemma.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.collate.Collation;
import stemma.collate.Passage;

/**
 * Why two reports of a story are, or are not, held to be related.
 *
 * @param way the edges of the lineage on the way from one to the other, by whatever common ancestor; empty where there is none
 * @param sources identifiers of the sources that both go back to, sorted
 * @param shareA part of a's words in passages shared with b, 0 to 1
 * @param passages what they share, as collated
 * @param tests what was measured of the two against which threshold, whatever other reports say
 * @param byThemselves would the two be held to share text if there were no other reports?
 */
public record Explanation(
        String a,
        String b,
        Verdict verdict,
        List<Lineage.Edge> way,
        List<String> sources,
        double shareA,
        double shareB,
        List<Passage> passages,
        List<Test> tests,
        boolean byThemselves) {
    public Explanation {
        way = List.copyOf(way);
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
        tests = List.copyOf(tests);
    }

    /** How they stand to one another. */
    public enum Verdict {
        /** One goes back to the other. */
        DESCENDANT,
        /** Both go back to a third, extant or lost. */
        COMMON_SOURCE,
        /** Some share of wording, too much for chance, too little to show copying. */
        UNCLEAR,
        /** What they share is what anybody may write who reports the same. */
        UNRELATED
    }

    /** What is measured of two reports. Words between quotation marks are left out of all: whoever was there can quote them. */
    public enum Measure {
        /** Passages in common. */
        PASSAGES,
        /** Words in long stretches that stand the same in both. */
        COPIED_WORDS,
        /** These, as part of all words in passages in common. */
        COPIED_PART,
        /** Words in passages in common, in whatever wording. */
        SHARED_WORDS,
        /** These, as part of the shorter report. */
        SHARED_PART,
        /** These, and with three quarters of their weight the words that stand the same in both, as parts of the shorter report. */
        SHARED_AND_SAME,
        /** Names and numbers that stand in one order in two reports of different languages. */
        ANCHORS,
        /** These, as part of the names and numbers that both have. */
        ANCHORS_IN_ORDER,
        /** Different numbers that both have, as part of those of the report with fewer. */
        NUMBERS
    }

    /**
     * @param value as found; for parts 0 to 1
     * @param threshold from which it counts
     */
    public record Test(Measure measure, double value, double threshold) {
        public boolean met() {
            return value >= threshold;
        }
    }

    /**
     * Explains one pair. Pure.
     *
     * @param reports the story's, sorted by identifier
     * @param collations of all pairs that share a passage
     * @throws IllegalArgumentException where a or b is none of the reports
     */
    public static Explanation of(
            Traced traced, List<Annotated> reports, List<Collation> collations, String a, String b) {
        for (String id : List.of(a, b)) {
            if (reports.stream().noneMatch(r -> r.id().equals(id))) {
                throw new IllegalArgumentException("no report " + id + " in this story");
            }
        }
        List<BitSet> quoted = reports.stream().map(QuotedWords::of).toList();
        boolean turned = a.compareTo(b) > 0;
        String low = turned ? b : a;
        String high = turned ? a : b;
        List<Collation> between = collations.stream()
                .filter(c -> c.a().equals(low) && c.b().equals(high))
                .toList();
        List<Kinship.Pair> pairs = new Kinship(reports, quoted, between, Settings.defaults())
                .pairs().stream()
                        .filter(p -> p.pairing().a() == at(reports, low)
                                && p.pairing().b() == at(reports, high))
                        .toList();
        double shareLow = between.isEmpty() ? 0 : between.getFirst().shareA();
        double shareHigh = between.isEmpty() ? 0 : between.getFirst().shareB();
        Set<String> upA = ancestors(traced, a);
        Set<String> upB = ancestors(traced, b);
        List<String> sources = traced.sources().stream()
                .filter(s -> s.reports().contains(a) && s.reports().contains(b))
                .map(Source::id)
                .toList();
        boolean unclear = !pairs.isEmpty() && pairs.getFirst().tie() != Kinship.Tie.NONE && traced.isDoubted(a, b);
        Verdict verdict = upA.contains(b) || upB.contains(a)
                ? Verdict.DESCENDANT
                : !sources.isEmpty() ? Verdict.COMMON_SOURCE : unclear ? Verdict.UNCLEAR : Verdict.UNRELATED;
        return new Explanation(
                a,
                b,
                verdict,
                way(traced, upA, upB),
                sources,
                turned ? shareHigh : shareLow,
                turned ? shareLow : shareHigh,
                between.isEmpty() ? List.of() : between.getFirst().passages(),
                tests(pairs),
                pairs.stream().anyMatch(p -> TIED.contains(p.tie())));
    }

    private static final Set<Kinship.Tie> TIED =
            Set.of(Kinship.Tie.COPIED, Kinship.Tie.REWORDED, Kinship.Tie.TRANSLATED);

    private static List<Test> tests(List<Kinship.Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of(new Test(Measure.PASSAGES, 0, 1));
        }
        Kinship.Pair p = pairs.getFirst();
        Anchors anchors = p.anchors();
        if (anchors != null) {
            return List.of(
                    new Test(Measure.ANCHORS, anchors.inOrder(), Anchors.LEAST),
                    new Test(Measure.ANCHORS_IN_ORDER, anchors.order(), Anchors.LEAST_ORDER),
                    new Test(Measure.NUMBERS, anchors.numbers(), Anchors.LEAST_OF_NUMBERS));
        }
        return List.of(
                new Test(Measure.COPIED_WORDS, p.run(), Kinship.LEAST_RUN),
                new Test(Measure.COPIED_PART, p.verbatim(), Kinship.VERBATIM),
                new Test(Measure.SHARED_WORDS, p.pairing().passageWords(), Kinship.LEAST_REWORDED),
                new Test(Measure.SHARED_PART, p.share(), Kinship.REWORDED),
                new Test(Measure.SHARED_AND_SAME, p.share() + Kinship.SAME * p.kept(), Kinship.REWORDED_AND_SAME));
    }

    private static int at(List<Annotated> reports, String id) {
        return reports.stream().map(Annotated::id).toList().indexOf(id);
    }

    private static Set<String> ancestors(Traced traced, String id) {
        Map<String, List<String>> parents = new HashMap<>();
        for (Lineage.Edge e : traced.lineage().edges()) {
            parents.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e.from());
        }
        Set<String> out = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String x = open.removeFirst();
            if (out.add(x)) {
                open.addAll(parents.getOrDefault(x, List.of()));
            }
        }
        return out;
    }

    /** The edges that lead up from either, as far as the nodes that both go back to. */
    private static List<Lineage.Edge> way(Traced traced, Set<String> upA, Set<String> upB) {
        return traced.lineage().edges().stream()
                .filter(e -> (upA.contains(e.to()) && !upB.contains(e.to()) && meets(traced, e.from(), upB))
                        || (upB.contains(e.to()) && !upA.contains(e.to()) && meets(traced, e.from(), upA)))
                .toList();
    }

    private static boolean meets(Traced traced, String node, Set<String> other) {
        return ancestors(traced, node).stream().anyMatch(other::contains);
    }
}
