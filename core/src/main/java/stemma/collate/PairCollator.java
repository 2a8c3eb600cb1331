package stemma.collate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stemma.collate.Passage.Kind;

/** Lays two witnesses side by side: first word by word, then sentence by sentence where words alone say too little. */
final class PairCollator {
    /**
     * Part of either report's words in passages below which, of more than a thousand reports, none is taken from the other. On 10,000
     * generated reprints two thirds of the pairs with a passage have less; a planted excerpt has a tenth and more.
     */
    private static final double LEAST_SHARE = 0.05;

    private final Witness a;
    private final Witness b;
    private final BitSet inA;
    private final BitSet inB;
    private final List<Passage> passages = new ArrayList<>();

    private PairCollator(Witness a, Witness b) {
        this.a = a;
        this.b = b;
        this.inA = new BitSet(a.size());
        this.inB = new BitSet(b.size());
    }

    /** Empty where the two share no passage and, of a thousand reports or fewer, neither is derived. */
    static Optional<Collation> collate(Witness a, Witness b) {
        return new PairCollator(a, b).collate();
    }

    private Optional<Collation> collate() {
        List<Strand> strands = Strand.all(a, b);
        List<Rewording> rewordings =
                Rewording.all(a, b).stream().filter(r -> !isTold(r, strands)).toList();
        for (Strand s : strands) {
            if (rewordings.stream().noneMatch(r -> r.holds(s, a, b))) {
                add(s.isVerbatim() ? Kind.VERBATIM : Kind.EDITED, score(s), s.a(), s.endA(), s.b(), s.endB());
            }
        }
        for (Rewording r : rewordings) {
            Witness.Stretch x = a.sentences().get(r.a());
            Witness.Stretch y = b.sentences().get(r.b());
            add(Kind.PARAPHRASE, r.likeness(), x.from(), x.end(), y.from(), y.end());
        }
        if (passages.isEmpty() && (a.size() == 0 || b.size() == 0 || a.chance() > 0)) {
            return Optional.empty();
        }
        boolean few =
                Math.max((double) inA.cardinality() / a.size(), (double) inB.cardinality() / b.size()) < LEAST_SHARE;
        Collation.Derivation derivation = few && a.chance() > 0 ? Collation.Derivation.NONE : Kinship.derivation(a, b);
        if (passages.isEmpty() && derivation == Collation.Derivation.NONE) {
            return Optional.empty();
        }
        passages.sort(Comparator.comparing(Passage::a).thenComparing(Passage::b));
        double shareA = (double) inA.cardinality() / a.size();
        double shareB = (double) inB.cardinality() / b.size();
        return Optional.of(new Collation(a.report().id(), b.report().id(), shareA, shareB, derivation, passages));
    }

    private void add(Kind kind, double score, int from, int end, int fromB, int endB) {
        if (kind != Kind.PARAPHRASE || score >= Collation.LIKELY) {
            inA.set(from, end);
            inB.set(fromB, endB);
        }
        passages.add(new Passage(kind, score, a.locus(from, end), b.locus(fromB, endB)));
    }

    /** Do the strands between the two sentences hold half of the words of both already? */
    private boolean isTold(Rewording r, List<Strand> strands) {
        Witness.Stretch x = a.sentences().get(r.a());
        Witness.Stretch y = b.sentences().get(r.b());
        int ofA = 0;
        int ofB = 0;
        for (Strand s : strands) {
            int sharedA = Math.min(s.endA(), x.end()) - Math.max(s.a(), x.from());
            int sharedB = Math.min(s.endB(), y.end()) - Math.max(s.b(), y.from());
            if (sharedA > 0 && sharedB > 0) {
                ofA += sharedA;
                ofB += sharedB;
            }
        }
        return ofA * 2 >= x.length() && ofB * 2 >= y.length();
    }

    /** The strand's own likeness; within one sentence of each report that of the sentences, since a few words in common may serve to say different things. */
    private double score(Strand s) {
        int i = a.sentence(s.a());
        int j = b.sentence(s.b());
        if (i < 0 || j < 0) {
            return s.likeness();
        }
        Witness.Stretch x = a.sentences().get(i);
        Witness.Stretch y = b.sentences().get(j);
        return s.endA() <= x.end() && s.endB() <= y.end() ? Likeness.of(a, x, b, y) : s.likeness();
    }
}
