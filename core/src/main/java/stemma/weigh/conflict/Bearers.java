package stemma.weigh.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.text.Words;

/** Who of a story's persons a name means: by the last word of it, where one person of the story has it only. */
final class Bearers {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "lord",
            "lady",
            "officer",
            "sgt",
            "lt",
            "capt",
            "det",
            "detective",
            "sheriff",
            "deputy",
            "president",
            "senator",
            "sen",
            "rep",
            "gov",
            "judge",
            "king",
            "queen",
            "prince",
            "princess",
            "pope");

    /** First words of the full names that end with a last word. */
    private final Map<String, Set<String>> first = new HashMap<>();

    Bearers(List<Annotated> reports) {
        for (Annotated r : reports) {
            for (Name n : r.names()) {
                List<String> words = words(n);
                if (words.size() > 1) {
                    first.computeIfAbsent(words.getLast(), k -> new TreeSet<>()).add(words.getFirst());
                }
            }
        }
    }

    /** A key of the bearer, the same for all that name one person; empty where several may be meant. */
    String of(Name name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "";
        }
        Set<String> all = first.getOrDefault(words.getLast(), Set.of());
        if (words.size() == 1) {
            return all.size() == 1 ? all.iterator().next() + " " + words.getLast() : "";
        }
        return words.getFirst() + " " + words.getLast();
    }

    static List<String> words(Name n) {
        Words words = Words.of(n.text());
        return IntStream.range(0, words.size())
                .mapToObj(w -> Token.bare(words.folded(w)))
                .filter(w -> !SUFFIXES.contains(w) && !TITLES.contains(w))
                .toList();
    }
}
