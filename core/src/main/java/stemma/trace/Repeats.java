package stemma.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.text.Words;

/** Stretches that a report prints twice: a repeat is no second witness of its words, whichever of the two another report answers. */
final class Repeats {
    /** Words in a row from which a stretch counts as printed twice; a set phrase is shorter. */
    private static final int LEAST = 12;

    private Repeats() {}

    /** For each word of the report the word that it repeats, or itself. */
    static int[] of(Annotated report) {
        Words words = report.words();
        int n = words.size();
        int[] first = new int[n];
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < n; i++) {
            first[i] = i;
        }
        for (int i = 0; i + LEAST <= n; i++) {
            Integer at = seen.putIfAbsent(key(words, i), i);
            if (at != null && at + LEAST <= i) {
                for (int k = 0; k < LEAST; k++) {
                    if (first[i + k] == i + k) {
                        first[i + k] = first[at + k];
                    }
                }
            }
        }
        return first;
    }

    private static List<String> key(Words words, int from) {
        String[] key = new String[LEAST];
        for (int k = 0; k < LEAST; k++) {
            key[k] = words.folded(from + k);
        }
        return List.of(key);
    }
}
