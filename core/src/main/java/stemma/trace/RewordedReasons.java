package stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.report.Locus;
import stemma.trace.Kinship.Tie;
import stemma.trace.Lineage.Evidence;
import stemma.trace.Lineage.Reason;
import stemma.trace.Lineage.Relation;

/** Why families whose reports say the same in other words are hung under one lost source. */
final class RewordedReasons {
    private static final int MOST_SPANS = 6;

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
            if (across
                    && (pair.tie() == Tie.REWORDED
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
        return new Lineage.Edge(
                lost,
                child,
                Relation.REWRITE,
                Math.min(1, share),
                null,
                List.of(new Reason(Evidence.WORDING, Math.min(1, share), spans)));
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
