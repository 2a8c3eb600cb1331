package stemma.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words that stand the same, one after the other, in two sequences.
 *
 * @param a first word in the one
 * @param b first word in the other
 * @param length in words, at least 1 where there is a run
 */
record Run(int a, int b, int length) {
    /** Surprise, in bits, of two words that are a run; three always are. */
    private static final float LEAST_BITS_OF_TWO = 15;

    /**
     * Every run that tells enough and cannot be made longer, by its place in a, then in b. The words of b are read in their order and looked up
     * in a: where a is laid beside many, its tables stay near at hand.
     */
    static List<Run> all(Witness a, Witness b) {
        int[] x = a.words();
        int[] y = b.words();
        int[] pairs = b.pairs();
        Places places = a.places();
        List<Run> out = new ArrayList<>();
        for (int j = 0; j < pairs.length; j++) {
            for (int i = places.first(pairs[j]); i >= 0; i = places.next(i)) {
                if (x[i] != y[j] || i > 0 && j > 0 && x[i - 1] == y[j - 1]) {
                    continue;
                }
                int length = 0;
                while (i + length < x.length && j + length < y.length && x[i + length] == y[j + length]) {
                    length++;
                }
                if (length >= 3 || length == 2 && a.bits(i, i + 2) >= LEAST_BITS_OF_TWO) {
                    out.add(new Run(i, j, length));
                }
            }
        }
        out.sort(Comparator.comparingInt(Run::a).thenComparingInt(Run::b));
        return out;
    }

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
