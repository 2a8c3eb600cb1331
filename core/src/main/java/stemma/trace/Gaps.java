package stemma.trace;

import java.util.List;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.text.Span;

/**
 * Words that stand between the same neighbours in two reports answer each other, though an alignment that counts equal words leaves
 * them out where a passage begins or ends with them.
 */
final class Gaps {
    /** Most words in a row that are paired for their neighbours' sake. */
    private static final int MOST = 3;

    /** Paired words in a row that an open gap must lie next to. */
    private static final int ANCHOR = 3;

    private Gaps() {}

    /**
     * Pairs more words.
     *
     * @param to for each word of a the word of b that it answers; -1 for none
     * @param taken which words of b answer one
     */
    static void close(Annotated a, Annotated b, int[] to, boolean[] taken) {
        int[] inA = sentences(a);
        int[] inB = sentences(b);
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                between(to, taken, i);
            }
        }
        int[] known = to.clone();
        for (int i = 0; i < known.length; i++) {
            if (known[i] >= 0) {
                beside(a, b, known, to, taken, inA, inB, i, 1);
                beside(a, b, known, to, taken, inA, inB, i, -1);
            }
        }
    }

    /** A gap as long in one as in the other, with paired words on both sides. */
    private static void between(int[] to, boolean[] taken, int i) {
        int n = 0;
        while (n < MOST && free(to, taken, i + n + 1, to[i] + n + 1)) {
            n++;
        }
        boolean closed = n > 0 && i + n + 1 < to.length && to[i + n + 1] == to[i] + n + 1;
        for (int k = 1; closed && k <= n; k++) {
            to[i + k] = to[i] + k;
            taken[to[i] + k] = true;
        }
    }

    /** The next word of the sentence in both, after some that are paired one for one. */
    private static void beside(
            Annotated a, Annotated b, int[] known, int[] to, boolean[] taken, int[] inA, int[] inB, int i, int way) {
        for (int k = 1; k < ANCHOR; k++) {
            int j = i - way * k;
            if (j < 0 || j >= known.length || known[j] != known[i] - way * k) {
                return;
            }
        }
        int x = i + way;
        int y = known[i] + way;
        if (free(to, taken, x, y) && inA[x] == inA[i] && inB[y] == inB[known[i]]) {
            to[x] = y;
            taken[y] = true;
            while (free(to, taken, x + way, y + way)
                    && a.words().folded(x + way).equals(b.words().folded(y + way))) {
                x += way;
                y += way;
                to[x] = y;
                taken[y] = true;
            }
        }
    }

    private static boolean free(int[] to, boolean[] taken, int x, int y) {
        return x >= 0 && x < to.length && to[x] < 0 && y >= 0 && y < taken.length && !taken[y];
    }

    private static int[] sentences(Annotated report) {
        int[] out = new int[report.words().size()];
        List<Sentence> sentences = report.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            Span in = report.words().within(sentences.get(s).span());
            for (int w = in.start(); w < in.end(); w++) {
                out[w] = s + 1;
            }
        }
        return out;
    }
}
