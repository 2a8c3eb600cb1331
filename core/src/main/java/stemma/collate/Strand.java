package stemma.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A stretch of a and the stretch of b that answers it, word for word.
 *
 * @param a first word in a
 * @param endA one past its last word
 * @param b first word in b
 * @param match for each word of the stretch of a the word of b that answers it, counted from b's first; -1 for none
 * @param same words that stand the same in both
 * @param bits their surprise, in bits
 */
record Strand(int a, int endA, int b, int endB, int[] match, int same, float bits) {
    /** Least surprise of a strand's shared words, in bits: about four rare or eight common words; {@link Lexicon#chance} comes on top. */
    private static final float LEAST_BITS = 40;

    /** Least number of shared words of a strand. */
    private static final int LEAST_WORDS = 5;

    /** Shared words of a stretch that answers one that another strand has answered already: a body printed twice, not a phrase. */
    private static final int LEAST_REPEATED = 14;

    /** All strands of the two reports, best first. */
    static List<Strand> all(Witness a, Witness b) {
        BitSet inA = new BitSet(a.size());
        BitSet inB = new BitSet(b.size());
        List<Strand> out = new ArrayList<>();
        for (Chain chain : Chain.all(a, b)) {
            Strand s = of(chain, a, b);
            if (s.same < LEAST_WORDS || s.bits < LEAST_BITS + a.chance()) {
                continue;
            }
            boolean knownA = covered(inA, s.a, s.endA) > 0.5;
            boolean knownB = covered(inB, s.b, s.endB) > 0.5;
            if ((knownA && knownB) || ((knownA || knownB) && s.same < LEAST_REPEATED)) {
                continue;
            }
            inA.set(s.a, s.endA);
            inB.set(s.b, s.endB);
            out.add(s);
        }
        return out;
    }

    private static double covered(BitSet words, int from, int end) {
        return (double) words.get(from, end).cardinality() / (end - from);
    }

    /** The chain's runs with the words between them aligned. */
    static Strand of(Chain chain, Witness x, Witness y) {
        int a = chain.first().a();
        int b = chain.first().b();
        Run last = chain.last();
        int endA = last.a() + last.length();
        int endB = last.b() + last.length();
        int[] match = new int[endA - a];
        Arrays.fill(match, -1);
        int i = a;
        int j = b;
        for (Run r : chain.runs()) {
            between(x, i, r.a(), y, j, r.b(), match, a, b);
            for (int k = 0; k < r.length(); k++) {
                match[r.a() + k - a] = r.b() + k - b;
            }
            i = r.a() + r.length();
            j = r.b() + r.length();
        }
        int same = 0;
        float bits = 0;
        for (int k = 0; k < match.length; k++) {
            if (match[k] >= 0 && x.word(a + k) == y.word(b + match[k])) {
                same++;
                bits += x.bits(a + k);
            }
        }
        return new Strand(a, endA, b, endB, match, same, bits);
    }

    private static void between(Witness x, int i, int iEnd, Witness y, int j, int jEnd, int[] match, int a, int b) {
        if (i >= iEnd || j >= jEnd) {
            return;
        }
        int[] gap = new GlobalAlignment(
                        Arrays.copyOfRange(x.words(), i, iEnd),
                        Arrays.copyOfRange(y.words(), j, jEnd),
                        x::weight,
                        (p, q) -> Forms.sameRoot(x.folded(i + p), y.folded(j + q)))
                .align();
        for (int k = 0; k < gap.length; k++) {
            match[i + k - a] = gap[k] < 0 ? -1 : j + gap[k] - b;
        }
    }

    int lengthA() {
        return endA - a;
    }

    int lengthB() {
        return endB - b;
    }

    boolean isVerbatim() {
        return same == lengthA() && same == lengthB();
    }

    /** Words that stand the same, of the mean length: 0 to 1. */
    double likeness() {
        return 2.0 * same / (lengthA() + lengthB());
    }
}
