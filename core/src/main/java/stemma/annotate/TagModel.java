package stemma.annotate;

import java.util.List;

/**
 * Parts of speech, from left to right, each with the two before it in view (averaged perceptron, Collins 2002). Tags are those of
 * the Penn Treebank.
 */
final class TagModel {
    static final int MOST_FEATURES = 36;

    private TagModel() {}

    /** A tag for each token, as index into the labels. */
    static int[] tag(Clues clues, Scorer scorer, int labels) {
        int[] tags = new int[clues.size];
        int[] features = new int[MOST_FEATURES];
        int[] scores = new int[labels];
        for (int i = 0; i < tags.length; i++) {
            int n = features(clues, i, tags, features);
            java.util.Arrays.fill(scores, 0);
            scorer.score(features, n, scores);
            tags[i] = best(scores);
        }
        return tags;
    }

    static int best(int[] scores) {
        int best = 0;
        for (int l = 1; l < scores.length; l++) {
            if (scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }

    /** Fills in the features of a token, given the tags before it; returns how many. */
    static int features(Clues c, int i, int[] tags, int[] out) {
        int n = 0;
        int t1 = i > 0 ? tags[i - 1] : 97;
        int t2 = i > 1 ? tags[i - 2] : 97;
        int lower = c.lower[i];
        int before = c.at(c.lower, i - 1);
        int after = c.at(c.lower, i + 1);
        out[n++] = Hash.of(1, c.casing);
        out[n++] = Hash.of(2, lower);
        out[n++] = Hash.of(3, c.form[i]);
        out[n++] = Hash.of(4, before);
        out[n++] = Hash.of(5, after);
        out[n++] = Hash.of(6, c.at(c.lower, i - 2));
        out[n++] = Hash.of(7, c.at(c.lower, i + 2));
        out[n++] = Hash.of(8, c.suffix2[i]);
        out[n++] = Hash.of(9, c.suffix3[i]);
        out[n++] = Hash.of(10, c.suffix4[i]);
        out[n++] = Hash.of(11, c.prefix2[i]);
        out[n++] = Hash.of(12, c.prefix3[i]);
        out[n++] = Hash.of(13, c.shape[i], i == 0 ? 1 : 0);
        out[n++] = Hash.of(14, c.shape[i], c.suffix2[i]);
        out[n++] = Hash.of(15, c.at(c.suffix3, i - 1));
        out[n++] = Hash.of(16, c.at(c.suffix3, i + 1));
        out[n++] = Hash.of(17, c.at(c.shape, i + 1), c.shape[i]);
        out[n++] = Hash.of(18, t1);
        out[n++] = Hash.of(19, t1, t2);
        out[n++] = Hash.of(20, t1, lower);
        out[n++] = Hash.of(21, t1, t2, lower);
        out[n++] = Hash.of(22, t1, after);
        out[n++] = Hash.of(23, lower, after);
        out[n++] = Hash.of(24, lower, before);
        out[n++] = Hash.of(25, t1, c.suffix3[i]);
        out[n++] = Hash.of(26, t1, c.at(c.suffix3, i + 1));
        out[n++] = Hash.of(27, c.suffix3[i], c.at(c.suffix2, i + 1));
        out[n++] = Hash.of(28, c.at(c.shape, i - 1), c.shape[i]);
        out[n++] = Hash.of(29, t1, c.shape[i]);
        out[n++] = Hash.of(30, c.cluster[i]);
        out[n++] = Hash.of(31, t1, c.cluster[i]);
        out[n++] = Hash.of(32, c.cluster[i], c.at(c.cluster, i + 1));
        out[n++] = Hash.of(33, c.at(c.cluster, i - 1), c.cluster[i]);
        return n;
    }

    static final class Shipped {
        static final HashedWeights WEIGHTS = HashedWeights.load("tags.bin");
        static final List<String> LABELS = WEIGHTS.labels();

        private Shipped() {}
    }
}
