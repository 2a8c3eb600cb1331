package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.collate.Collation;
import stemma.report.Locus;
import stemma.text.Span;

/** Which reports share text that is not merely common talk, and how: word for word, or reworded all along. */
final class Kinship {
    /**
     * Unquoted words in a row, the same in both (one in five may differ), from which a stretch counts as copied. Found on
     * generated traditions over AllSides (seeds 7 and 23): pairs of reports without a common source share up to 14 such words.
     */
    static final int LEAST_RUN = 13;

    /**
     * The same for a pair that nothing else ties, neither a third report nor a passage that is more than {@link #UNCLEAR} of the shorter
     * report: the names and posts of two people, with what befell them, or how the police were called to a street, come to less. By
     * judgement on nine pairs.
     */
    static final int LONG_RUN = 20;

    /** Shared words in such stretches, as part of all unquoted words in passages: above it the text was copied, below it reworded. */
    static final double VERBATIM = .25;

    /**
     * Part of the shorter report's words in passages from which reworded kinship is taken as shown. Outlets that write of one event by
     * themselves, with the same statement and facts before them, reach .31 (read in eight stories of AllSides and NewsWCL50).
     */
    static final double REWORDED = .34;

    /**
     * Least sum of that part and {@link #SAME} of the part of its words that stand the same in both: whoever rewords a text keeps some of its
     * words, while the facts of one event come to a third of a short report with hardly a word in common. Of 31 pairs of AllSides that pass
     * {@link #REWORDED} alone, most of them by reporters of their own, 15 reach this. Of 20 pairs known to be reworded from one text all do; bounds from .45 to .48 give the same.
     */
    static final double REWORDED_AND_SAME = .47;

    static final double SAME = .75;

    /** Unquoted words in passages below which reworded kinship is not looked for: set phrases and shared facts come to as much. */
    static final int LEAST_REWORDED = 60;

    /** From here to {@link #REWORDED} it cannot be told. */
    static final double UNCLEAR = .2;

    /** How two reports are related by their text. */
    enum Tie {
        COPIED,
        REWORDED,
        /** In different languages, with names and numbers in one order. */
        TRANSLATED,
        UNCLEAR,
        NONE
    }

    /**
     * @param run words in stretches copied word for word, quotations left out
     * @param verbatim those words as part of all unquoted words in passages
     * @param share unquoted words in passages as part of the shorter report's
     * @param kept unquoted words that stand the same in both, in strands, as part of the shorter report's
     * @param anchors of reports in different languages; null for others
     */
    record Pair(
            Pairing pairing,
            int run,
            double verbatim,
            double share,
            double kept,
            Tie tie,
            @Nullable Anchors anchors) {
        /** The three longest stretches of paired words, in both reports. */
        List<Locus> longest(Annotated a, Annotated b) {
            List<int[]> runs = new ArrayList<>();
            int from = 0;
            for (int k = 1; k <= pairing.size(); k++) {
                boolean goesOn = k < pairing.size()
                        && near(pairing.wordA()[k - 1], pairing.wordA()[k])
                        && near(pairing.wordB()[k - 1], pairing.wordB()[k]);
                if (!goesOn) {
                    runs.add(new int[] {from, k - 1});
                    from = k;
                }
            }
            runs.sort(Comparator.comparing((int[] r) -> r[0] - r[1]).thenComparing(r -> r[0]));
            List<Locus> out = new ArrayList<>();
            for (int[] r : runs.subList(0, pairing.size() == 0 ? 0 : Math.min(3, runs.size()))) {
                out.add(a.report().locus(a.words().span(pairing.wordA()[r[0]], pairing.wordA()[r[1]])));
                out.add(b.report().locus(b.words().span(pairing.wordB()[r[0]], pairing.wordB()[r[1]])));
            }
            return out;
        }

        private static boolean near(int before, int after) {
            return after > before && after <= before + 4;
        }
    }

    private final int n;
    private final List<Collation> collations;

    /** Words outside of quotations, by report. */
    private final int[] unquoted;

    private final List<Pair> pairs = new ArrayList<>();

    /** The pairs by their two reports: the lower times the number of reports, and the higher. */
    private final Map<Long, Pair> between = new HashMap<>();

    private final Tie[][] tie;

    /** May credits be used? */
    private final boolean credits;

    Kinship(List<Annotated> reports, List<BitSet> quoted, List<Collation> collations, Settings settings) {
        n = reports.size();
        this.collations = collations;
        credits = settings.uses(Lineage.Evidence.CREDIT);
        unquoted = new int[n];
        for (int i = 0; i < n; i++) {
            unquoted[i] = reports.get(i).words().size() - quoted.get(i).cardinality();
        }
        tie = new Tie[n][n];
        for (Tie[] row : tie) {
            Arrays.fill(row, Tie.NONE);
        }
        for (Pairing p : Pairing.of(reports, quoted, collations)) {
            Pairing used = p.keep((a, b) -> {
                boolean q = quoted.get(p.a()).get(a) && quoted.get(p.b()).get(b);
                return settings.uses(q ? Lineage.Evidence.QUOTATION : Lineage.Evidence.WORDING);
            });
            boolean worded = settings.uses(Lineage.Evidence.WORDING);
            Pair pair = weigh(worded ? used : used.withoutPassages(), reports, quoted);
            pairs.add(pair);
            tie[p.a()][p.b()] = pair.tie();
            tie[p.b()][p.a()] = pair.tie();
        }
        if (settings.uses(Lineage.Evidence.LANGUAGE)) {
            addTranslations(reports);
        }
        pairs.sort(Comparator.comparing((Pair p) -> -p.pairing().size())
                .thenComparing(p -> p.pairing().a())
                .thenComparing(p -> p.pairing().b()));
        pairs.forEach(p -> between.put(key(p.pairing().a(), p.pairing().b()), p));
    }

    private long key(int a, int b) {
        return (long) Math.min(a, b) * n + Math.max(a, b);
    }

    /** Pairs in different languages that no shared wording ties. */
    private void addTranslations(List<Annotated> reports) {
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (tie[a][b] == Tie.NONE && Anchors.apply(reports.get(a), reports.get(b))) {
                    Anchors anchors = Anchors.of(reports.get(a), reports.get(b));
                    Tie found = switch (anchors.showing()) {
                        case TRANSLATION -> Tie.TRANSLATED;
                        case UNCLEAR -> Tie.UNCLEAR;
                        case NOTHING -> Tie.NONE;
                    };
                    tie[a][b] = found;
                    tie[b][a] = found;
                    int x = a;
                    int y = b;
                    pairs.removeIf(p -> p.pairing().a() == x && p.pairing().b() == y);
                    Pairing none = new Pairing(a, b, new int[0], new int[0], 0);
                    pairs.add(new Pair(none, 0, 0, 0, 0, found, anchors));
                }
            }
        }
    }

    Tie tie(int a, int b) {
        return tie[a][b];
    }

    /**
     * How two sets of reports, each of one source, are related. Their fullest reports speak for them: of a brief a larger part is facts
     * that any report of the event holds, and among many pairs one passes a bound by chance (of 102 pairs of independent sources of
     * generated traditions with several reports, 8 had a pair that did, none of the fullest).
     *
     * @return what the fullest show; unclear where they show less and another pair, or half of the pairs, shows more
     */
    Tie tie(int[] some, int[] others) {
        Tie fullest = tie[fullest(some)][fullest(others)];
        int unclear = 0;
        boolean shown = false;
        for (int a : some) {
            for (int b : others) {
                if (tie[a][b] == Tie.TRANSLATED) {
                    return Tie.TRANSLATED;
                }
                shown |= tie[a][b] == Tie.REWORDED;
                unclear += tie[a][b] == Tie.UNCLEAR ? 1 : 0;
            }
        }
        boolean doubt = shown || 2 * unclear >= some.length * others.length;
        return fullest == Tie.NONE && doubt ? Tie.UNCLEAR : fullest;
    }

    private int fullest(int[] reports) {
        int best = reports[0];
        for (int r : reports) {
            best = unquoted[r] > unquoted[best] ? r : best;
        }
        return best;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Part of a report's unquoted words that stand in passages which the other has too, 0 to 1. */
    double share(int report, int other) {
        Pair p = between.get(key(report, other));
        return p == null ? 0 : Math.min(1, (double) p.pairing().passageWords() / Math.max(1, unquoted[report]));
    }

    /** Is the text that the two share one agency's? False where credits are not used. */
    boolean isOneAgencys(List<Annotated> reports, int a, int b) {
        Pair p = between.get(key(a, b));
        return credits && p != null && AgencyText.isOfBoth(p, reports.get(a), reports.get(b));
    }

    /** Did an agency publish the one, and the other may be its customer? False where credits are not used. */
    boolean isAgencyToCustomer(Annotated from, Annotated to) {
        return credits && AgencyText.isAgencyToCustomer(from, to);
    }

    /** Is half of one of the two, or more, in passages with the other that were copied word for word? */
    boolean isCopiedByHalf(int a, int b) {
        Pair p = between.get(key(a, b));
        return p != null
                && p.tie() == Tie.COPIED
                && p.run() >= LONG_RUN
                && Math.max(share(a, b), share(b, a)) >= Drawing.WHOLE;
    }

    /** The places of a report that stand in passages which the other has too, in order, none over another. */
    List<Locus> places(String report, String other) {
        List<Span> all = new ArrayList<>();
        for (Collation c : collations) {
            boolean a = c.a().equals(report) && c.b().equals(other);
            if (a || c.b().equals(report) && c.a().equals(other)) {
                c.passages().forEach(p -> all.add((a ? p.a() : p.b()).span()));
            }
        }
        all.sort(Comparator.naturalOrder());
        List<Locus> out = new ArrayList<>();
        for (Span s : all) {
            Locus last = out.isEmpty() ? null : out.getLast();
            if (last != null && last.span().end() >= s.start()) {
                out.set(out.size() - 1, new Locus(report, last.span().union(s)));
            } else {
                out.add(new Locus(report, s));
            }
        }
        return out;
    }

    private static Pair weigh(Pairing p, List<Annotated> reports, List<BitSet> quoted) {
        Annotated a = reports.get(p.a());
        Annotated b = reports.get(p.b());
        BitSet qa = quoted.get(p.a());
        BitSet qb = quoted.get(p.b());
        int copied = 0;
        int alike = 0;
        int from = 0;
        for (int k = 1; k <= p.size(); k++) {
            boolean goesOn =
                    k < p.size() && p.wordA()[k] == p.wordA()[k - 1] + 1 && p.wordB()[k] == p.wordB()[k - 1] + 1;
            if (goesOn) {
                continue;
            }
            int same = 0;
            int own = 0;
            for (int i = from; i < k; i++) {
                boolean equal = a.words().folded(p.wordA()[i]).equals(b.words().folded(p.wordB()[i]));
                boolean said = qa.get(p.wordA()[i]) || qb.get(p.wordB()[i]);
                same += equal ? 1 : 0;
                own += equal && !said ? 1 : 0;
            }
            boolean dense = same >= .8 * (k - from);
            alike += own;
            copied += dense && own >= LEAST_RUN ? own : 0;
            from = k;
        }
        double verbatim = p.passageWords() == 0 ? 0 : Math.min(1, (double) copied / p.passageWords());
        double shorter = Math.max(
                1, Math.min(a.words().size() - qa.cardinality(), b.words().size() - qb.cardinality()));
        double share = p.passageWords() / shorter;
        double kept = alike / shorter;
        boolean reworded = share >= REWORDED && share + SAME * kept >= REWORDED_AND_SAME;
        boolean formula = copied < LONG_RUN && share < UNCLEAR;
        Tie tie = copied >= LEAST_RUN && verbatim >= VERBATIM && !formula
                ? Tie.COPIED
                : p.passageWords() < LEAST_REWORDED || share < UNCLEAR
                        ? copied >= LEAST_RUN ? Tie.UNCLEAR : Tie.NONE
                        : reworded ? Tie.REWORDED : Tie.UNCLEAR;
        return new Pair(p, copied, verbatim, share, kept, tie, null);
    }

    /** Groups of reports held together by copied text, each in rising order. */
    List<int[]> families() {
        return groups(n, (x, y) -> tie[x][y] == Tie.COPIED);
    }

    static List<int[]> groups(int n, BiPredicate<Integer, Integer> linked) {
        List<int[]> out = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int i = 0; i < n; i++) {
            if (!seen.get(i)) {
                BitSet in = new BitSet();
                in.set(i);
                for (int x = i; x >= 0; x = next(in, seen)) {
                    seen.set(x);
                    for (int y = 0; y < n; y++) {
                        if (linked.test(x, y)) {
                            in.set(y);
                        }
                    }
                }
                out.add(in.stream().toArray());
            }
        }
        return out;
    }

    private static int next(BitSet in, BitSet seen) {
        for (int x = in.nextSetBit(0); x >= 0; x = in.nextSetBit(x + 1)) {
            if (!seen.get(x)) {
                return x;
            }
        }
        return -1;
    }

    /** The pairings of copied text among the given reports, by their index among these; those with most words first. */
    List<Pairing> within(int[] members) {
        int[] at = new int[n];
        Arrays.fill(at, -1);
        for (int i = 0; i < members.length; i++) {
            at[members[i]] = i;
        }
        return pairs.stream()
                .filter(p -> p.tie() == Tie.COPIED)
                .map(Pair::pairing)
                .filter(p -> at[p.a()] >= 0 && at[p.b()] >= 0)
                .map(p -> new Pairing(at[p.a()], at[p.b()], p.wordA(), p.wordB(), p.passageWords()))
                .toList();
    }
}
