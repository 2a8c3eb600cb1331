package stemma.collate;

import java.util.Arrays;

/**
 * Words that stand the same, one after the other, in two sequences.
 *
 * @param a first word in the one
 * @param b first word in the other
 * @param length in words, at least 1 where there is a run
 */
record Run(int a, int b, int length) {
    /** The longest run of the two stretches, the foremost of several; of length 0 where they share no word. */
    static Run longest(int[] x, int a, int aEnd, int[] y, int b, int bEnd) {
        Places places = new Places(y, b, bEnd);
        int[] before = new int[bEnd - b + 1];
        int[] now = new int[bEnd - b + 1];
        Run best = new Run(a, b, 0);
        for (int i = a; i < aEnd; i++) {
            Arrays.fill(now, 0);
            for (int j = places.first(x[i]); j >= 0; j = places.next(j)) {
                int length = before[j - b] + 1;
                now[j - b + 1] = length;
                if (length > best.length) {
                    best = new Run(i - length + 1, j - length + 1, length);
                }
            }
            int[] t = before;
            before = now;
            now = t;
        }
        return best;
    }
}
