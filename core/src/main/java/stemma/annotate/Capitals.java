package stemma.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words a report writes with a capital within sentences, and which it writes small. Sentences in capitals or in title case don't count. */
final class Capitals {
    private final Set<Integer> inner = new HashSet<>();
    private final Set<Integer> small = new HashSet<>();

    private Capitals() {}

    static Capitals of(List<Clues> sentences) {
        Capitals out = new Capitals();
        for (Clues c : sentences) {
            for (int i = 0; i < c.size && c.casing == 0; i++) {
                if (!c.capital[i]) {
                    out.small.add(c.lower[i]);
                } else if (i > 0 && !c.mark[i - 1]) {
                    out.inner.add(c.lower[i]);
                }
            }
        }
        return out;
    }

    /** For each token: 1 if the report has it with a capital within a sentence, 2 if it has it small, both added. */
    int[] seen(Clues c) {
        int[] out = new int[c.size];
        for (int i = 0; i < out.length; i++) {
            out[i] = seen(c.lower[i]);
        }
        return out;
    }

    int seen(int lower) {
        return (inner.contains(lower) ? 1 : 0) + (small.contains(lower) ? 2 : 0);
    }
}
