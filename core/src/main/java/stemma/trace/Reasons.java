package stemma.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import stemma.annotate.Annotated;
import stemma.report.Agency;
import stemma.report.Locus;
import stemma.report.Published;
import stemma.text.Span;
import stemma.trace.Lineage.Evidence;
import stemma.trace.Lineage.Reason;
import stemma.trace.Lineage.Relation;

/** Why an edge of a family's tree was drawn, in kinds of evidence with their places. */
final class Reasons {
    private static final int MOST_SPANS = 3;

    private final List<Annotated> reports;
    private final Places places;
    private final Moves moves;
    private final Family family;
    private final Search.Found found;

    Reasons(Tracer.Grown grown) {
        reports = grown.reports();
        places = grown.places();
        moves = new Moves(places, reports);
        family = grown.family();
        found = grown.found();
    }

    private Copy copy(int node) {
        return Objects.requireNonNull(found.copies()[node]);
    }

    /**
     * Does the parent hold the block? Of a lost one only what a report outside the child's line has too is known: a report's own
     * words, which a supposed copy may have held as well, are no evidence of it.
     */
    private boolean held(int p, int c, int b) {
        if (!copy(p).has()[b]) {
            return false;
        }
        boolean attested = p < family.size;
        for (int i = 0; i < family.size && !attested; i++) {
            attested = family.copies[i].has()[b] && !found.tree().above(c, i);
        }
        return attested;
    }

    /** Part of the child's words that the parent is known to hold. */
    double share(int p, int c) {
        double shared = 0;
        double all = 0;
        for (int b = 0; b < family.blocks; b++) {
            if (copy(c).has()[b]) {
                all += family.lengthOfBlock[b];
                shared += held(p, c, b) ? family.lengthOfBlock[b] : 0;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    /** A reprint may have a word in so many changed, by judgement: a hand that edits, not one that writes anew. */
    private static final int EDITED = 20;

    Relation relation(int p, int c) {
        if (p < family.size && c < family.size) {
            String from = reports.get(p).report().language();
            String to = reports.get(c).report().language();
            if (!from.equals(to) && !from.equals("und") && !to.equals("und")) {
                return Relation.TRANSLATION;
            }
        }
        double kept = kept(p, c);
        double taken = share(p, c);
        int both = 0;
        int changed = 0;
        for (int v = 0; v < family.variants; v++) {
            int x = copy(p).reading()[v];
            int y = copy(c).reading()[v];
            both += x >= 0 && y >= 0 ? 1 : 0;
            changed += x >= 0 && y >= 0 && x != y ? 1 : 0;
        }
        if (taken < .85 && kept > .85) {
            return Relation.UPDATE;
        }
        int few = Math.max(6, Math.max(both / 4, words(p, c) / EDITED));
        return kept < .75 || taken < .85 || changed > few ? Relation.REWRITE : Relation.REPRINT;
    }

    /** Part of the words that the parent is known to hold which the child has kept. */
    private double kept(int p, int c) {
        double both = 0;
        double all = 0;
        for (int b = 0; b < family.blocks; b++) {
            if (held(p, c, b)) {
                all += family.lengthOfBlock[b];
                both += copy(c).has()[b] ? family.lengthOfBlock[b] : 0;
            }
        }
        return all == 0 ? 0 : both / all;
    }

    /** Words of the stretches that both have. */
    private int words(int p, int c) {
        int words = 0;
        for (int b = 0; b < family.lengthOfBlock.length; b++) {
            words += copy(p).has()[b] && copy(c).has()[b] ? family.lengthOfBlock[b] : 0;
        }
        return words;
    }

    List<Reason> of(int p, int c) {
        List<Reason> out = new ArrayList<>();
        out.add(new Reason(Evidence.WORDING, share(p, c), blocks(p, c, false)));
        List<Locus> said = blocks(p, c, true);
        if (!said.isEmpty()) {
            out.add(new Reason(Evidence.QUOTATION, .1, said));
        }
        List<Locus> errors = innovations(p, c);
        if (!errors.isEmpty()) {
            out.add(new Reason(Evidence.ERROR, Math.min(1, .15 * errors.size()), errors));
        }
        order(p, c).ifPresent(out::add);
        if (p >= family.size && c < family.size) {
            creditOfLost(p, c, out);
        }
        if (p < family.size && c < family.size) {
            credit(p, c, out);
            time(p, c).ifPresent(out::add);
        }
        return List.copyOf(out);
    }

    /** The paragraphs that stand elsewhere in the two; where none does, those that others have elsewhere. A lost copy has the order of the report it is rebuilt from. */
    private Optional<Reason> order(int p, int c) {
        int like = copy(p).order();
        int own = copy(c).order();
        int[] shown = IntStream.of(p, c).filter(n -> n < family.size).toArray();
        double moved = family.traits.order()[like][own];
        if (moved > 0) {
            return Optional.of(
                    new Reason(Evidence.ORDER, -Math.min(1, .03 * moved), moves.loci(moves.between(like, own), shown)));
        }
        for (int q = 0; q < family.size; q++) {
            if (family.traits.order()[own][q] > 0) {
                return Optional.of(new Reason(Evidence.ORDER, .1, moves.loci(moves.between(q, own), shown)));
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> time(int p, int c) {
        Published from = reports.get(p).report().published();
        Published to = reports.get(c).report().published();
        boolean late = family.traits.time()[p][c] > 0;
        if (from == null || to == null || !late && Order.window(from)[1] >= Order.window(to)[0]) {
            return Optional.empty();
        }
        List<Locus> spans = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (int r : new int[] {p, c}) {
            Published when = r == p ? from : to;
            Span at = when.span();
            if (at != null) {
                spans.add(new Locus(reports.get(r).id(), at));
            } else {
                unseen.add(reports.get(r).id() + " " + when.value());
            }
        }
        String note = unseen.isEmpty() ? "" : "not in the text, from metadata: " + String.join(", ", unseen);
        return Optional.of(new Reason(Evidence.TIME, late ? -.05 : .05, spans, note));
    }

    /** A report that names the agency which the reports around its lost parent name. */
    private void creditOfLost(int p, int c, List<Reason> out) {
        int near = copy(p).credit();
        Agency from = near < 0 ? null : reports.get(near).report().agency();
        Agency to = reports.get(c).report().agency();
        if (from != null && to != null && to.span() != null && from.name().equals(to.name())) {
            out.add(new Reason(
                    Evidence.CREDIT, .1, List.of(new Locus(reports.get(c).id(), to.span()))));
        }
    }

    private void credit(int p, int c, List<Reason> out) {
        Agency from = reports.get(p).report().agency();
        Agency to = reports.get(c).report().agency();
        if (to == null || family.traits.credit()[p][c] == 0 && from == null) {
            return;
        }
        List<Locus> spans = new ArrayList<>();
        if (from != null && from.span() != null) {
            spans.add(new Locus(reports.get(p).id(), from.span()));
        }
        if (to.span() != null) {
            spans.add(new Locus(reports.get(c).id(), to.span()));
        }
        boolean same = from != null && from.name().equals(to.name());
        String note = spans.isEmpty() ? "not in the text, from metadata: " + to.name() : "";
        out.add(new Reason(Evidence.CREDIT, same ? .1 : -.2, spans, note));
    }

    /** The longest blocks that both hold, in each report of the two. */
    private List<Locus> blocks(int p, int c, boolean quoted) {
        List<Integer> shared = new ArrayList<>();
        for (int b = 0; b < family.blocks; b++) {
            boolean said = family.textOfBlock[b] < .5 * family.lengthOfBlock[b];
            if (held(p, c, b) && copy(c).has()[b] && said == quoted && family.lengthOfBlock[b] >= 5) {
                shared.add(b);
            }
        }
        shared.sort(
                Comparator.comparing((Integer b) -> -family.lengthOfBlock[b]).thenComparing(b -> b));
        List<Locus> out = new ArrayList<>();
        for (Integer b : shared.subList(0, Math.min(MOST_SPANS, shared.size()))) {
            for (int node : new int[] {p, c}) {
                if (node < family.size) {
                    out.addAll(loci(node, b));
                }
            }
        }
        return List.copyOf(out);
    }

    /** Where the report has the block. */
    private List<Locus> loci(int report, int block) {
        int first = -1;
        int last = -1;
        int[] column = places.column[report];
        for (int w = 0; w < column.length; w++) {
            if (places.blockOf[column[w]] == block) {
                first = first < 0 ? w : first;
                last = last >= 0 && w > last + 3 ? last : w;
            }
        }
        return first < 0 ? List.of() : List.of(locus(report, first, last));
    }

    private Locus locus(int report, int first, int last) {
        return reports.get(report).report().locus(reports.get(report).words().span(first, last));
    }

    /** Readings that both have and most others have not. */
    private List<Locus> innovations(int p, int c) {
        List<Locus> out = new ArrayList<>();
        for (int v = 0; v < family.variants && out.size() < 2 * MOST_SPANS; v++) {
            int r = copy(c).reading()[v];
            if (r < 0 || copy(p).reading()[v] != r) {
                continue;
            }
            int with = 0;
            int without = 0;
            for (int i = 0; i < family.size; i++) {
                int x = family.copies[i].reading()[v];
                with += x == r ? 1 : 0;
                without += x >= 0 && x != r ? 1 : 0;
            }
            if (without > with) {
                for (int node : new int[] {p, c}) {
                    if (node < family.size) {
                        word(node, family.columnOfVariant[v], out);
                    }
                }
            }
        }
        return out;
    }

    private void word(int report, int column, List<Locus> out) {
        int[] columns = places.column[report];
        for (int w = 0; w < columns.length; w++) {
            if (columns[w] == column) {
                out.add(locus(report, w, w));
                return;
            }
        }
    }

    /** How sure the child's place in the tree is. */
    double confidence(int c) {
        return round(found.sure()[c]);
    }

    double secondConfidence(int c) {
        return round(found.sureOfSecond()[c]);
    }

    private static double round(double x) {
        return Math.round(x * 1000) / 1000.0;
    }

    /** The places of the child that come from the second parent rather than the first. */
    List<Locus> taken(int p, int q, int c) {
        double[] first = p < 0 ? family.rootUnit[c] : new double[family.units];
        if (p >= 0) {
            family.edge(copy(p), copy(c), first);
        }
        double[] other = family.unitCost[q][c];
        List<Locus> out = new ArrayList<>();
        int[] column = places.column[c];
        for (int u = 0; u < family.units; u++) {
            if (other[u] + family.costs.taken() >= first[u] || !family.holds(copy(c), u)) {
                continue;
            }
            int from = -1;
            for (int w = 0; w <= column.length; w++) {
                boolean in = w < column.length && places.unitOf[column[w]] == u;
                if (in && from < 0) {
                    from = w;
                } else if (!in && from >= 0) {
                    out.add(locus(c, from, w - 1));
                    from = -1;
                }
            }
        }
        out.sort(Comparator.naturalOrder());
        return out;
    }

    double takenShare(List<Locus> taken, int c) {
        int words = 0;
        for (Locus l : taken) {
            Span w = reports.get(c).words().within(l.span());
            words += w.length();
        }
        return Math.min(1, (double) words / Math.max(1, reports.get(c).words().size()));
    }

    List<Reason> ofSecond(int q, int c, List<Locus> taken) {
        return List.of(new Reason(Evidence.WORDING, takenShare(taken, c), taken));
    }
}
