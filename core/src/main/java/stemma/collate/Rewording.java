package stemma.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence of a and the sentence of b that says the same.
 *
 * @param a index among the witness's sentences
 * @param likeness 0 to 1
 */
record Rewording(int a, int b, double likeness) {
    /** Words that a sentence must have to be compared. */
    private static final int LEAST_WORDS = 4;

    /** Part of the two sentences' weight that must be shared for a closer look. */
    private static final double LEAST_SHARED = 0.22;

    /** Least likeness. Found on five reports of one event, where pairs below were about the same matter only. */
    private static final double LEAST = 0.42;

    /** A likeness below that will do for sentences that share this part of their weight, */
    private static final double SHARED = 0.40;

    /** and as many bits: one of them says more than the other, but both say this. */
    private static final double SHARED_BITS = 90;

    /** Each sentence with its best counterpart, where each is the other's; sorted by their place in a. */
    static List<Rewording> all(Witness a, Witness b) {
        List<Rewording> found = new ArrayList<>();
        List<Witness.Stretch> of = a.sentences();
        List<Witness.Stretch> in = b.sentences();
        a.sentencePairs().each(a, b, (i, j) -> {
            double likeness = likeness(a, of.get(i), b, in.get(j));
            if (likeness > 0) {
                found.add(new Rewording(i, j, likeness));
            }
        });
        if (found.isEmpty()) {
            return found;
        }
        found.sort(Comparator.comparing((Rewording r) -> -r.likeness)
                .thenComparing(Rewording::a)
                .thenComparing(Rewording::b));
        boolean[] usedA = new boolean[of.size()];
        boolean[] usedB = new boolean[in.size()];
        List<Rewording> out = new ArrayList<>();
        for (Rewording r : found) {
            if (!usedA[r.a] && !usedB[r.b]) {
                usedA[r.a] = true;
                usedB[r.b] = true;
                out.add(r);
            }
        }
        out.sort(Comparator.comparing(Rewording::a));
        return out;
    }

    /** May the two sentences be one of {@link #all} if no better counterpart takes either? */
    static boolean isLikely(Witness a, Witness.Stretch sentenceOfA, Witness b, Witness.Stretch sentenceOfB) {
        return likeness(a, sentenceOfA, b, sentenceOfB) > 0;
    }

    /**
     * Can {@link #isLikely} hold of two sentences?
     *
     * @param lengthA, lengthB in words
     * @param mostShared bits that they share at most
     * @param leastAlone bits that stand in one of them alone, at least
     * @param heaviest bits of a root that stands in one alone
     */
    static boolean mayBeLikely(int lengthA, int lengthB, double mostShared, double leastAlone, double heaviest) {
        double dice = 2 * mostShared / (2 * mostShared + leastAlone) + ROUNDING;
        return Math.min(lengthA, lengthB) >= LEAST_WORDS
                && dice >= LEAST_SHARED
                && (dice >= SHARED && mostShared + ROUNDING >= SHARED_BITS
                        || Likeness.mayReach(LEAST, lengthA, lengthB, dice, heaviest));
    }

    /** What the rounding of a share or of bits may come to. */
    private static final double ROUNDING = 1e-9;

    /** 0 where the two do not say the same. */
    private static double likeness(Witness a, Witness.Stretch x, Witness b, Witness.Stretch y) {
        if (Math.min(x.length(), y.length()) < LEAST_WORDS) {
            return 0;
        }
        Bag roots = Bag.common(x.roots(), y.roots());
        if (roots.dice() < LEAST_SHARED) {
            return 0;
        }
        boolean much = roots.dice() >= SHARED && roots.shared() >= SHARED_BITS;
        if (!much && !Likeness.mayReach(LEAST, x, y, roots)) {
            return 0;
        }
        double likeness = Likeness.of(a, x, b, y);
        return likeness >= LEAST || much ? likeness : 0;
    }

    /** Does the strand lie within the two sentences? */
    boolean holds(Strand s, Witness inA, Witness inB) {
        Witness.Stretch x = inA.sentences().get(a);
        Witness.Stretch y = inB.sentences().get(b);
        return x.from() <= s.a() && s.endA() <= x.end() && y.from() <= s.b() && s.endB() <= y.end();
    }
}
