package stemma.read.page;

import java.util.Arrays;
import java.util.Comparator;

/** Chooses a page's article from its blocks' probabilities: the choice with the greatest expected F1 by length, so never an empty one. */
final class Choice {
    private Choice() {}

    /** One flag a block. Lewis, "Evaluating and optimizing autonomous text classification systems", SIGIR 1995: the bound is half the best F1. */
    static boolean[] of(float[] p, int[] lengths) {
        int n = p.length;
        Integer[] order = new Integer[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            order[i] = i;
            all += (double) p[i] * lengths[i];
        }
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -p[i]).thenComparingInt(i -> i));
        double hit = 0;
        double taken = 0;
        double best = -1;
        double bound = 1;
        for (int k = 0; k < n; k++) {
            hit += (double) p[order[k]] * lengths[order[k]];
            taken += lengths[order[k]];
            double f = 2 * hit / (taken + all);
            if (f > best) {
                best = f;
                bound = p[order[k]];
            }
        }
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
            out[i] = p[i] >= bound;
        }
        return out;
    }
}
