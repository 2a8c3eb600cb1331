package stemma.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as the best sequence of beginning, inner, last and sole tokens (structured perceptron, Collins 2002; Ratinov and Roth 2009
 * on the encoding). A label is "O" or one of B, I, L, U, a hyphen and the kind.
 */
final class NameModel {
    static final int MOST_FEATURES = 48;
    private static final int FORBIDDEN = -(1 << 28);
    private final List<String> labels;
    private final Scorer scorer;
    private final boolean[][] may;
    private final boolean[] mayEnd;

    NameModel(List<String> labels, Scorer scorer) {
        this.labels = labels;
        this.scorer = scorer;
        int size = labels.size();
        may = new boolean[size + 1][size];
        mayEnd = new boolean[size];
        for (int a = 0; a <= size; a++) {
            String before = a == size ? "O" : labels.get(a);
            boolean open = before.startsWith("B-") || before.startsWith("I-");
            for (int b = 0; b < size; b++) {
                String label = labels.get(b);
                boolean goesOn = label.startsWith("I-") || label.startsWith("L-");
                may[a][b] = open ? goesOn && label.substring(2).equals(before.substring(2)) : !goesOn;
            }
            if (a < size) {
                mayEnd[a] = !open;
            }
        }
    }

    List<String> labels() {
        return labels;
    }

    /** The best sequence of labels, as indices. */
    int[] label(Clues clues, int[] seen) {
        int n = clues.size;
        int size = labels.size();
        int[][] emission = new int[n][size];
        int[] features = new int[MOST_FEATURES];
        for (int i = 0; i < n; i++) {
            scorer.score(features, features(clues, seen, i, features), emission[i]);
        }
        int[][][] steps = steps();
        int[] score = new int[size];
        int[][] from = new int[n][size];
        for (int i = 0; i < n; i++) {
            int[] next = new int[size];
            int[][] step = steps[stepKind(clues, i)];
            for (int b = 0; b < size; b++) {
                int best = FORBIDDEN;
                int at = size;
                for (int a = i == 0 ? size : 0; a < (i == 0 ? size + 1 : size); a++) {
                    int s = !may[a][b] ? FORBIDDEN : (i == 0 ? 0 : score[a]) + step[a][b];
                    if (s > best) {
                        best = s;
                        at = a;
                    }
                }
                next[b] = Math.max(FORBIDDEN, best + emission[i][b]);
                from[i][b] = at;
            }
            score = next;
        }
        return trace(score, from);
    }

    private int[] trace(int[] score, int[][] from) {
        int[] out = new int[from.length];
        int best = -1;
        for (int l = 0; l < score.length; l++) {
            if (mayEnd[l] && (best < 0 || score[l] > score[best])) {
                best = l;
            }
        }
        for (int i = out.length - 1; i >= 0; i--) {
            out[i] = best;
            best = from[i][best];
        }
        return out;
    }

    /** Weights of one label after another, for words with a capital and for others. */
    private int[][][] steps() {
        int size = labels.size();
        int[][][] out = new int[2][size + 1][size];
        int[] f = new int[1];
        for (int kind = 0; kind < 2; kind++) {
            for (int a = 0; a <= size; a++) {
                f[0] = step(a, kind);
                scorer.score(f, 1, out[kind][a]);
            }
        }
        return out;
    }

    /** The feature of a label that follows another; {@code before} is the number of labels at the sentence's beginning. */
    static int step(int before, int kind) {
        return Hash.of(90, before, kind);
    }

    static int stepKind(Clues c, int i) {
        return c.capital[i] ? 1 : 0;
    }

    /**
     * Fills in the features of a token; returns how many.
     *
     * @param seen for each token, what the report's other sentences say of its capital, of {@link Capitals#seen}
     */
    static int features(Clues c, int[] seen, int i, int[] out) {
        int n = 0;
        int lower = c.lower[i];
        int before = c.at(c.lower, i - 1);
        int after = c.at(c.lower, i + 1);
        int shape = c.shape[i];
        out[n++] = Hash.of(50, c.casing);
        out[n++] = Hash.of(51, lower);
        out[n++] = Hash.of(52, c.form[i]);
        out[n++] = Hash.of(53, before);
        out[n++] = Hash.of(54, after);
        out[n++] = Hash.of(55, c.at(c.lower, i - 2));
        out[n++] = Hash.of(56, c.at(c.lower, i + 2));
        out[n++] = Hash.of(57, c.suffix2[i], shape);
        out[n++] = Hash.of(58, c.suffix3[i], shape);
        out[n++] = Hash.of(59, c.suffix4[i]);
        out[n++] = Hash.of(60, c.prefix2[i], shape);
        out[n++] = Hash.of(61, c.prefix3[i]);
        out[n++] = Hash.of(62, shape, seen[i]);
        out[n++] = Hash.of(63, shape, c.at(c.shape, i - 1));
        out[n++] = Hash.of(64, shape, c.at(c.shape, i + 1));
        out[n++] = Hash.of(65, shape, c.at(c.shape, i - 1), c.at(c.shape, i + 1));
        out[n++] = Hash.of(66, shape, before);
        out[n++] = Hash.of(67, shape, after);
        out[n++] = Hash.of(68, lower, before);
        out[n++] = Hash.of(69, lower, after);
        out[n++] = Hash.of(70, shape, before, after);
        out[n++] = Hash.of(71, c.at(c.suffix3, i - 1), shape);
        out[n++] = Hash.of(72, c.at(c.suffix3, i + 1), shape);
        out[n++] = Hash.of(73, c.at(c.lower, i - 2), before, shape);
        out[n++] = Hash.of(74, after, c.at(c.lower, i + 2), shape);
        out[n++] = Hash.of(75, c.at(c.lower, i - 3), shape);
        out[n++] = Hash.of(76, c.at(c.lower, i + 3), shape);
        out[n++] = Hash.of(77, seen[i], lower);
        out[n++] = Hash.of(78, i == 0 ? 1 : 0, seen[i]);
        out[n++] = Hash.of(79, before, after);
        int shapes = shape * 31 + c.at(c.shape, i + 1);
        out[n++] = Hash.of(80, c.cluster[i], shape);
        out[n++] = Hash.of(81, c.at(c.cluster, i - 1), shape);
        out[n++] = Hash.of(82, c.at(c.cluster, i + 1), shape);
        out[n++] = Hash.of(83, c.branch[i], c.at(c.branch, i - 1), shape);
        out[n++] = Hash.of(84, c.branch[i], c.at(c.branch, i + 1), shapes);
        out[n++] = Hash.of(85, c.cluster[i], c.at(c.cluster, i + 1), shape);
        out[n++] = Hash.of(86, c.cluster[i], c.at(c.cluster, i - 1), shape);
        out[n++] = Hash.of(87, c.at(c.cluster, i + 2), shapes);
        out[n++] = Hash.of(88, c.at(c.branch, i - 1), c.at(c.branch, i + 1), shape);
        return n;
    }

    static @Nullable String kind(String label) {
        return label.length() < 3 ? null : label.substring(2);
    }

    static final class Shipped {
        static final NameModel MODEL = load();

        private Shipped() {}

        private static NameModel load() {
            HashedWeights weights = HashedWeights.load("names.bin");
            return new NameModel(weights.labels(), weights);
        }
    }
}
