package stemma.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * Dependencies by greedy transitions (averaged perceptron with a dynamic oracle, Goldberg and Nivre 2013; features after Zhang and
 * Nivre 2011). Labels are "shift", then for each relation "l-" and "r-".
 */
final class ParseModel {
    static final int MOST_FEATURES = 64;

    private ParseModel() {}

    /** Heads and relations of the tokens; the root's head is the number of tokens. */
    static ArcHybrid parse(Clues clues, int[] tags, Scorer scorer, int labels) {
        ArcHybrid state = new ArcHybrid(clues.size);
        int[] features = new int[MOST_FEATURES];
        int[] scores = new int[labels];
        while (!state.isDone()) {
            Arrays.fill(scores, 0);
            scorer.score(features, features(clues, tags, state, features), scores);
            state.apply(best(state, scores));
        }
        return state;
    }

    static int best(ArcHybrid state, int[] scores) {
        int best = -1;
        for (int t = 0; t < scores.length; t++) {
            if (state.may(t) && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    static int features(Clues c, int[] tags, ArcHybrid s, int[] out) {
        int s0 = s.stack(0);
        int s1 = s.stack(1);
        int s2 = s.stack(2);
        int b0 = s.rest(0);
        int b1 = s.rest(1);
        int b2 = s.rest(2);
        int s0w = word(c, s0);
        int s1w = word(c, s1);
        int b0w = word(c, b0);
        int b1w = word(c, b1);
        int s0t = tag(tags, s0);
        int s1t = tag(tags, s1);
        int s2t = tag(tags, s2);
        int b0t = tag(tags, b0);
        int b1t = tag(tags, b1);
        int b2t = tag(tags, b2);
        int s0l = s.leftmost(s0);
        int s0r = s.rightmost(s0);
        int s1l = s.leftmost(s1);
        int s1r = s.rightmost(s1);
        int b0l = s.leftmost(b0);
        int gap = s0 < 0 ? 0 : Math.min(b0 - s0, 6);
        int n = 0;
        out[n++] = Hash.of(1, s0w, s0t);
        out[n++] = Hash.of(2, s0w);
        out[n++] = Hash.of(3, s0t);
        out[n++] = Hash.of(4, s1w, s1t);
        out[n++] = Hash.of(5, s1w);
        out[n++] = Hash.of(6, s1t);
        out[n++] = Hash.of(7, b0w, b0t);
        out[n++] = Hash.of(8, b0w);
        out[n++] = Hash.of(9, b0t);
        out[n++] = Hash.of(10, b1w, b1t);
        out[n++] = Hash.of(11, b1t);
        out[n++] = Hash.of(12, word(c, b2), b2t);
        out[n++] = Hash.of(13, word(c, s2), s2t);
        out[n++] = Hash.of(14, s0t, b0t, gap);
        out[n++] = Hash.of(15, s0w, b0t, s0t);
        out[n++] = Hash.of(16, s0t, b0w, b0t);
        out[n++] = Hash.of(17, s0w, b0w);
        out[n++] = Hash.of(18, s0t, s1t);
        out[n++] = Hash.of(19, s0w, s1t, s0t);
        out[n++] = Hash.of(20, s0t, s1w, s1t);
        out[n++] = Hash.of(21, s0w, s1w);
        out[n++] = Hash.of(22, b0t, b1t);
        out[n++] = Hash.of(23, s0t, b0t, b1t);
        out[n++] = Hash.of(24, s1t, s0t, b0t);
        out[n++] = Hash.of(25, Hash.of(0, s2t, s1t), s0t, b0t);
        out[n++] = Hash.of(26, b0t, b1t, b2t);
        out[n++] = Hash.of(27, Hash.of(0, s0t, b0t), b1t, b2t);
        out[n++] = Hash.of(28, Hash.of(0, s1t, s0t), b0t, b1t);
        out[n++] = Hash.of(29, s0t, tag(tags, s0l), b0t);
        out[n++] = Hash.of(30, s0t, tag(tags, s0r), b0t);
        out[n++] = Hash.of(31, s0t, tag(tags, b0l), b0t);
        out[n++] = Hash.of(32, s1t, tag(tags, s1r), s0t);
        out[n++] = Hash.of(33, s1t, tag(tags, s1l), s0t);
        out[n++] = Hash.of(34, s1t, tag(tags, s0l), s0t);
        out[n++] = Hash.of(35, s1t, tag(tags, s0r), s0t);
        out[n++] = Hash.of(36, s0w, s.valency(s0), b0t);
        out[n++] = Hash.of(37, s0t, s.valency(s0), b0t);
        out[n++] = Hash.of(38, s1t, s.valency(s1), s0t);
        out[n++] = Hash.of(39, b0t, s.valency(b0), s0t);
        out[n++] = Hash.of(40, s.relation(s0l), s.relation(s0r), s0t);
        out[n++] = Hash.of(41, s.relation(s1l), s.relation(s1r), s1t);
        out[n++] = Hash.of(42, s.relation(b0l), b0t);
        out[n++] = Hash.of(43, s0w, s.relation(s0r));
        out[n++] = Hash.of(44, s1w, s.relation(s1r), s0t);
        out[n++] = Hash.of(45, s0w, word(c, s0r));
        out[n++] = Hash.of(46, s1w, word(c, s1r), s0t);
        out[n++] = Hash.of(47, s0w, gap, b0t);
        out[n++] = Hash.of(48, s0t, s1t, s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 6));
        out[n++] = Hash.of(49, suffix(c, s0), b0t);
        out[n++] = Hash.of(50, suffix(c, s0), s1t);
        out[n++] = Hash.of(51, s0t, b0t, Hash.of(0, s.relation(s0l), s.relation(s0r)));
        out[n++] = Hash.of(52, s1t, s0t, Hash.of(0, s.relation(s1l), s.relation(s1r)));
        out[n++] = Hash.of(53, s1w, s0w, b0t);
        out[n++] = Hash.of(54, s0w, b1w, b0t);
        return n;
    }

    private static int word(Clues c, int token) {
        return token < 0 ? 11 : token >= c.size ? 13 : c.lower[token];
    }

    private static int suffix(Clues c, int token) {
        return token < 0 ? 11 : token >= c.size ? 13 : c.suffix3[token];
    }

    private static int tag(int[] tags, int token) {
        return token < 0 ? 98 : token >= tags.length ? 99 : tags[token];
    }

    static final class Shipped {
        static final HashedWeights WEIGHTS = HashedWeights.load("heads.bin");
        static final List<String> RELATIONS = WEIGHTS.labels().stream()
                .filter(l -> l.startsWith("l-"))
                .map(l -> l.substring(2))
                .toList();

        private Shipped() {}
    }
}
