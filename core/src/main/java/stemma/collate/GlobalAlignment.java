package stemma.collate;

import java.util.Arrays;

/**
 * Aligns two word sequences from end to end, keeping order (Needleman & Wunsch 1970). Equal ends are stripped and long
 * sequences are split at their longest shared runs, so that the quadratic part stays under {@link #CELLS}.
 */
final class GlobalAlignment {
    /** Greatest table that is filled at once: 1 byte a cell. */
    private static final int CELLS = 1 << 18;

    private static final float GAP = -0.25f;
    private static final float SUBSTITUTE = -0.45f;
    private static final float SAME_ROOT = 0.35f;

    private final int[] x;
    private final int[] y;
    private final Weight weights;
    private final Alike alike;
    private final int[] match;

    /** Are the word i of x and the word j of y, which differ, two forms of one word? */
    interface Alike {
        boolean test(int i, int j);
    }

    /** What a match of a word type is worth. */
    interface Weight {
        float of(int type);
    }

    /** @param weights what a match of each word type is worth, about 0.3 (frequent) to 1.5 (rare) */
    GlobalAlignment(int[] x, int[] y, Weight weights, Alike alike) {
        this.x = x;
        this.y = y;
        this.weights = weights;
        this.alike = alike;
        this.match = new int[x.length];
    }

    /** For each word of x the word of y it answers, increasing; -1 for none. The answering word may differ. */
    int[] align() {
        Arrays.fill(match, -1);
        align(0, x.length, 0, y.length);
        return match;
    }

    private void align(int a, int aEnd, int b, int bEnd) {
        while (a < aEnd && b < bEnd && x[a] == y[b]) {
            match[a++] = b++;
        }
        while (a < aEnd && b < bEnd && x[aEnd - 1] == y[bEnd - 1]) {
            match[--aEnd] = --bEnd;
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        if ((long) (aEnd - a + 1) * (bEnd - b + 1) <= CELLS) {
            fill(a, aEnd, b, bEnd);
            return;
        }
        Run run = Run.longest(x, a, aEnd, y, b, bEnd);
        if (run.length() < 3) {
            return;
        }
        for (int k = 0; k < run.length(); k++) {
            match[run.a() + k] = run.b() + k;
        }
        align(a, run.a(), b, run.b());
        align(run.a() + run.length(), aEnd, run.b() + run.length(), bEnd);
    }

    private void fill(int a, int aEnd, int b, int bEnd) {
        int n = aEnd - a;
        int m = bEnd - b;
        byte[] from = new byte[(n + 1) * (m + 1)];
        float[] above = new float[m + 1];
        float[] row = new float[m + 1];
        for (int j = 1; j <= m; j++) {
            above[j] = j * GAP;
            from[j] = 2;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i * GAP;
            from[i * (m + 1)] = 1;
            int word = x[a + i - 1];
            float weight = weights.of(word);
            for (int j = 1; j <= m; j++) {
                float score = word == y[b + j - 1] ? weight : alike.test(a + i - 1, b + j - 1) ? SAME_ROOT : SUBSTITUTE;
                float best = above[j - 1] + score;
                byte step = 0;
                if (above[j] + GAP > best) {
                    best = above[j] + GAP;
                    step = 1;
                }
                if (row[j - 1] + GAP > best) {
                    best = row[j - 1] + GAP;
                    step = 2;
                }
                row[j] = best;
                from[i * (m + 1) + j] = step;
            }
            float[] t = above;
            above = row;
            row = t;
        }
        for (int i = n, j = m; i > 0 && j > 0; ) {
            switch (from[i * (m + 1) + j]) {
                case 0 -> match[a + --i] = b + --j;
                case 1 -> i--;
                default -> j--;
            }
        }
    }
}
