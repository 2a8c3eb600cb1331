package stemma.collate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stemma.collate.Collation.Derivation;
import stemma.report.Locus;
import stemma.text.Span;

/** Lays two witnesses side by side. */
final class PairCollator {
    /** Least surprise of a passage's shared words, in bits: about four rare or eight common words. */
    private static final float LEAST_BITS = 40;

    /** Least number of shared words of a passage. */
    private static final int LEAST_WORDS = 5;

    /** Shared words of a stretch that answers one that another passage has answered already: a body printed twice, not a phrase. */
    private static final int LEAST_REPEATED = 14;

    private PairCollator() {}

    static Optional<Collation> collate(Witness a, Witness b) {
        BitSet inA = new BitSet(a.size());
        BitSet inB = new BitSet(b.size());
        List<Passage> passages = new ArrayList<>();
        for (Strand s : strands(a, b, inA, inB)) {
            passages.add(passage(a, b, s));
        }
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        passages.sort(Comparator.comparing(Passage::a).thenComparing(Passage::b));
        double shareA = (double) inA.cardinality() / a.size();
        double shareB = (double) inB.cardinality() / b.size();
        return Optional.of(
                new Collation(a.report().id(), b.report().id(), shareA, shareB, derivation(shareA, shareB), passages));
    }

    private static List<Strand> strands(Witness a, Witness b, BitSet inA, BitSet inB) {
        List<Strand> out = new ArrayList<>();
        for (Chain chain : Chain.all(a, b)) {
            if (chain.score() < LEAST_BITS) {
                break;
            }
            Strand s = Strand.of(chain, a, b);
            if (s.same() < LEAST_WORDS || s.bits() < LEAST_BITS) {
                continue;
            }
            boolean knownA = covered(inA, s.a(), s.endA()) > 0.5;
            boolean knownB = covered(inB, s.b(), s.endB()) > 0.5;
            if ((knownA && knownB) || ((knownA || knownB) && s.same() < LEAST_REPEATED)) {
                continue;
            }
            inA.set(s.a(), s.endA());
            inB.set(s.b(), s.endB());
            out.add(s);
        }
        return out;
    }

    private static double covered(BitSet words, int from, int end) {
        return (double) words.get(from, end).cardinality() / (end - from);
    }

    private static Passage passage(Witness a, Witness b, Strand s) {
        return new Passage(
                s.isVerbatim() ? Passage.Kind.VERBATIM : Passage.Kind.EDITED,
                s.likeness(),
                locus(a, s.a(), s.endA()),
                locus(b, s.b(), s.endB()));
    }

    private static Locus locus(Witness w, int from, int end) {
        Span span = w.report().words().span(from, end - 1);
        return w.report().report().locus(span);
    }

    private static Derivation derivation(double shareA, double shareB) {
        double share = Math.max(shareA, shareB);
        return share > 0.6 ? Derivation.WHOLLY : share > 0.2 ? Derivation.PARTIALLY : Derivation.NONE;
    }
}
