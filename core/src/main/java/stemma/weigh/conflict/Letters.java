package stemma.weigh.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.annotate.Annotated;

/** How the story's words are spelled, three letters at a time: a misspelt name tends to hold a run of letters that no other word has. */
final class Letters {
    private final Map<String, Set<String>> words = new HashMap<>();

    Letters(List<Annotated> reports) {
        Set<String> seen = new HashSet<>();
        for (Annotated r : reports) {
            for (int w = 0; w < r.words().size(); w++) {
                String word = Token.bare(r.words().folded(w));
                if (seen.add(word)) {
                    runs(word)
                            .forEach(t -> words.computeIfAbsent(t, k -> new HashSet<>())
                                    .add(word));
                }
            }
        }
    }

    /** Runs of three letters of the word, its ends included, that stand in no word of the story but the ones left out. */
    int strange(String word, Set<String> leaveOut) {
        int n = 0;
        for (String t : runs(word)) {
            Set<String> with = words.getOrDefault(t, Set.of());
            n += leaveOut.containsAll(with) ? 1 : 0;
        }
        return n;
    }

    private static Set<String> runs(String word) {
        Set<String> out = new HashSet<>();
        String w = "<" + word + ">";
        for (int i = 0; i + 3 <= w.length(); i++) {
            out.add(w.substring(i, i + 3));
        }
        return out;
    }
}
