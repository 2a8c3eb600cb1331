package stemma.collate;

import java.util.BitSet;
import java.util.List;
import stemma.collate.Collation.Derivation;

/** How far one of two reports is taken from the other, or both from a third. */
final class Kinship {
    private Kinship() {}

    static double[] features(Witness a, Witness b, List<Strand> strands, BitSet inA, BitSet inB) {
        double longest = 0;
        for (Strand s : strands) {
            longest = Math.max(longest, s.same());
        }
        return new double[] {
            (double) inA.cardinality() / a.size(), (double) inB.cardinality() / b.size(), longest,
        };
    }

    static Derivation derivation(double[] features) {
        double share = Math.max(features[0], features[1]);
        return share > 0.6 ? Derivation.WHOLLY : share > 0.2 ? Derivation.PARTIALLY : Derivation.NONE;
    }
}
