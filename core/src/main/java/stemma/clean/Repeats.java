package stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.text.Span;
import stemma.text.Words;

/**
 * Finds what stands twice in one text, word for word, wherever the paragraphs break. Linear in the words: every window of
 * {@link #WINDOW} words is looked up once and every found run is skipped (cf. the exact-substring step of Lee et al., 2022,
 * "Deduplicating Training Data Makes Language Models Better").
 */
final class Repeats {
    /** Words of the window that starts a run; shorter repeats are set phrases. */
    static final int WINDOW = 8;

    /**
     * A later stretch of words and the earlier one that it repeats; both word indexes, end excluded.
     */
    record Run(Span later, Span earlier) {}

    private Repeats() {}

    /** Longest runs in order of the later stretch, not overlapping in it, at least {@code least} words, at least {@link #WINDOW}. */
    static List<Run> find(Words words, int least) {
        Map<Long, Integer> seen = new HashMap<>();
        List<Run> out = new ArrayList<>();
        int n = words.size();
        int known = 0;
        for (int i = 0; i + WINDOW <= n; ) {
            long hash = hash(words, i);
            int at = seen.getOrDefault(hash, -1);
            int length = at < 0 ? 0 : common(words, at, i);
            if (length < Math.max(least, WINDOW)) {
                seen.putIfAbsent(hash, i);
                known = Math.max(known, i + 1);
                i++;
                continue;
            }
            out.add(new Run(new Span(i, i + length), new Span(at, at + length)));
            for (int k = Math.max(known, i); k + WINDOW <= n && k < i + length; k++) {
                seen.putIfAbsent(hash(words, k), k);
            }
            known = i + length;
            i += length;
        }
        return out;
    }

    private static int common(Words words, int earlier, int later) {
        int k = 0;
        while (later + k < words.size()
                && earlier + k < later
                && words.folded(earlier + k).equals(words.folded(later + k))) {
            k++;
        }
        return k;
    }

    private static long hash(Words words, int from) {
        long h = 1125899906842597L;
        for (int k = from; k < from + WINDOW; k++) {
            h = h * 31 + words.folded(k).hashCode();
        }
        return h;
    }
}
