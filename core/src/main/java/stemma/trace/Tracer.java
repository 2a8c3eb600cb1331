package stemma.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.collate.Collation;
import stemma.quote.Quotation;
import stemma.trace.Kinship.Tie;

/** Draws the family tree of one story's reports. */
public final class Tracer {
    private Tracer() {}

    /**
     * With all kinds of evidence.
     *
     * @param reports the story's, sorted by identifier
     * @param quotations of each report, in the same order
     * @param collations of all pairs that share a passage
     */
    public static Traced trace(List<Annotated> reports, List<List<Quotation>> quotations, List<Collation> collations) {
        return trace(reports, quotations, collations, Settings.defaults());
    }

    /** As if nothing were known of the kinds of evidence that the settings leave out. */
    public static Traced trace(
            List<Annotated> reports, List<List<Quotation>> quotations, List<Collation> collations, Settings settings) {
        return trace(reports, collations, settings, Costs.defaults());
    }

    static Traced trace(List<Annotated> reports, List<Collation> collations, Settings settings, Costs costs) {
        List<BitSet> quoted = reports.stream().map(QuotedWords::of).toList();
        Kinship kinship = new Kinship(reports, quoted, collations, settings);
        Drawing drawing = new Drawing(reports, kinship);
        for (int[] members : kinship.families()) {
            drawing.add(members, grow(reports, quoted, kinship, members, settings, costs));
        }
        if (settings.uses(Lineage.Evidence.TIME)) {
            translate(drawing, kinship, reports);
        }
        join(drawing, kinship, reports);
        return drawing.finish(settings);
    }

    static Grown grow(
            List<Annotated> reports,
            List<BitSet> quoted,
            Kinship kinship,
            int[] members,
            Settings settings,
            Costs costs) {
        List<Annotated> in = Arrays.stream(members).mapToObj(reports::get).toList();
        List<BitSet> marks = Arrays.stream(members).mapToObj(quoted::get).toList();
        Places places = new Places(in, marks, kinship.within(members));
        Family family = new Family(
                places,
                Traits.of(places, in, costs, settings),
                settings.uses(Lineage.Evidence.ERROR) ? Marks.of(in) : new boolean[0][],
                costs,
                settings);
        return new Grown(in, places, family, Likeliest.of(family));
    }

    /** A family with its tree. */
    record Grown(List<Annotated> reports, Places places, Family family, Search.Found found) {}

    /** A family whose first report is a translation of one that was published before it hangs under that one. */
    private static void translate(Drawing drawing, Kinship kinship, List<Annotated> reports) {
        for (Kinship.Pair p : kinship.pairs()) {
            Anchors anchors = p.anchors();
            if (anchors != null && p.tie() == Tie.TRANSLATED) {
                Annotated a = reports.get(p.pairing().a());
                Annotated b = reports.get(p.pairing().b());
                long[] x = Order.window(a.report().published());
                long[] y = Order.window(b.report().published());
                if (x[1] < y[0]) {
                    drawing.translate(a.id(), b.id(), anchors);
                } else if (y[1] < x[0]) {
                    drawing.translate(b.id(), a.id(), anchors);
                }
            }
        }
    }

    /**
     * Families that share reworded text, or one text in different languages, go back to one lost source. So do two that the search for
     * trees left apart though one holds half of the other in copied passages: a tree may find it cheaper that both wrote a short text
     * themselves, a reader does not. Copied text in two families that credit one agency has that agency's copy behind it.
     */
    private static void join(Drawing drawing, Kinship kinship, List<Annotated> reports) {
        int n = reports.size();
        List<String> tops = drawing.tops();
        List<String> roots = tops.stream().distinct().toList();
        List<int[]> below = roots.stream()
                .map(r ->
                        IntStream.range(0, n).filter(i -> tops.get(i).equals(r)).toArray())
                .toList();
        for (int[] group : Kinship.groups(
                roots.size(),
                (x, y) -> isJoined(kinship.tie(below.get(x), below.get(y)))
                        || anyPair(below.get(x), below.get(y), (a, b) -> kinship.isOneAgencys(reports, a, b))
                        || !drawing.isBorrowed(roots.get(x), roots.get(y))
                                && anyPair(
                                        below.get(x),
                                        below.get(y),
                                        (a, b) -> isOneText(
                                                kinship, a, below.get(x).length == 1, b, below.get(y).length == 1)))) {
            if (group.length > 1) {
                drawing.joinUnderLost(Arrays.stream(group).mapToObj(roots::get).toList());
            }
        }
    }

    private static boolean isJoined(Tie tie) {
        return tie == Tie.REWORDED || tie == Tie.TRANSLATED;
    }

    private static boolean anyPair(int[] some, int[] others, BiPredicate<Integer, Integer> is) {
        return Arrays.stream(some).anyMatch(a -> Arrays.stream(others).anyMatch(b -> is.test(a, b)));
    }

    /**
     * Is half of one of the two copied in the other, and either more than an excerpt of the other too, or the one by itself, with no
     * report above or below it in its tree?
     */
    private static boolean isOneText(Kinship kinship, int a, boolean aAlone, int b, boolean bAlone) {
        double ofA = kinship.share(a, b);
        double ofB = kinship.share(b, a);
        return kinship.isCopiedByHalf(a, b)
                && (Math.min(ofA, ofB) >= Drawing.EXCERPT || (ofA >= ofB ? aAlone : bAlone));
    }
}
