package stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.report.Agency;
import stemma.report.Locus;
import stemma.trace.Kinship.Tie;
import stemma.trace.Lineage.Evidence;
import stemma.trace.Lineage.Reason;
import stemma.trace.Lineage.Relation;

/** Why families whose reports say the same in other words are hung under one lost source. */
final class RewordedReasons {
    private static final int MOST_SPANS = 6;

    /** Weight of a credit among the reasons, as in {@link Reasons}. */
    private static final double CREDIT = .1;

    private RewordedReasons() {}

    static Lineage.Edge edge(
            String lost,
            String child,
            List<String> below,
            List<String> all,
            List<Annotated> reports,
            Kinship kinship,
            Map<String, Integer> index) {
        double share = 0;
        List<Locus> wording = new ArrayList<>();
        List<Locus> credits = new ArrayList<>();
        Anchors translated = null;
        for (Kinship.Pair pair : kinship.pairs()) {
            Annotated a = reports.get(pair.pairing().a());
            Annotated b = reports.get(pair.pairing().b());
            boolean across =
                    all.contains(a.id()) && all.contains(b.id()) && below.contains(a.id()) != below.contains(b.id());
            Anchors anchors = pair.anchors();
            if (across && anchors != null && pair.tie() == Tie.TRANSLATED) {
                translated = translated == null || anchors.inOrder() > translated.inOrder() ? anchors : translated;
            }
            boolean agency = across && AgencyText.isOfBoth(pair, a, b);
            if (agency) {
                credit(a).ifPresent(credits::add);
                credit(b).ifPresent(credits::add);
            }
            if (across
                    && (agency
                            || pair.tie() == Tie.REWORDED
                            || kinship.isCopiedByHalf(
                                    pair.pairing().a(), pair.pairing().b()))) {
                share = Math.max(share, pair.share());
                wording.addAll(pair.longest(a, b));
            }
        }
        if (wording.isEmpty() && translated != null) {
            return translation(lost, child, translated);
        }
        List<Locus> spans = wording.subList(0, Math.min(MOST_SPANS, wording.size()));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(Evidence.WORDING, Math.min(1, share), spans));
        if (!credits.isEmpty()) {
            List<Locus> named = credits.stream().distinct().limit(MOST_SPANS).toList();
            reasons.add(new Reason(Evidence.CREDIT, CREDIT, named));
        }
        return new Lineage.Edge(lost, child, Relation.REWRITE, Math.min(1, share), null, reasons);
    }

    private static Optional<Locus> credit(Annotated r) {
        Agency agency = r.report().agency();
        return agency == null || agency.span() == null
                ? Optional.empty()
                : Optional.of(new Locus(r.id(), agency.span()));
    }

    /** Names and numbers in one order show that one text stands behind both, not which words of it were kept. */
    static Lineage.Edge translation(String from, String to, Anchors anchors) {
        double part = Math.min(1, anchors.part());
        return new Lineage.Edge(
                from,
                to,
                Relation.TRANSLATION,
                part,
                null,
                List.of(new Reason(Evidence.LANGUAGE, part, anchors.places())));
    }
}
