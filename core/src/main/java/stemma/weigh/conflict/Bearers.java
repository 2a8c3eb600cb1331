package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** The persons of the story whose full names end with a last word. */
    private final Map<String, List<Person>> persons = new HashMap<>();

    /** @param inner words between the first and the last */
    private record Person(TreeSet<String> first, Set<String> inner) {}

    Bearers(List<Annotated> reports) {
        Map<String, TreeMap<String, Set<String>>> all = new TreeMap<>();
        Set<String> both = new TreeSet<>();
        for (Annotated r : reports) {
            Map<String, Set<String>> here = new TreeMap<>();
            for (Name n : r.names()) {
                List<String> words = words(n);
                if (words.size() > 1) {
                    all.computeIfAbsent(words.getLast(), k -> new TreeMap<>())
                            .computeIfAbsent(words.getFirst(), k -> new TreeSet<>())
                            .addAll(words.subList(1, words.size() - 1));
                    here.computeIfAbsent(words.getLast(), k -> new TreeSet<>()).add(words.getFirst());
                }
            }
            here.forEach((last, first) -> first.forEach(a -> first.forEach(b -> both.add(last + " " + a + " " + b))));
        }
        all.forEach((last, forms) -> forms.forEach((first, inner) -> {
            List<Person> of = persons.computeIfAbsent(last, k -> new ArrayList<>());
            Person same = of.stream()
                    .filter(p -> p.first().stream().noneMatch(f -> both.contains(last + " " + f + " " + first)))
                    .filter(p -> p.inner().contains(first)
                            || p.first().stream()
                                    .anyMatch(f -> inner.contains(f)
                                            || Attributed.nearNames(f, first)
                                            || isSpelling(f, first)))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                of.add(new Person(new TreeSet<>(Set.of(first)), new TreeSet<>(inner)));
            } else {
                same.first().add(first);
                same.inner().addAll(inner);
            }
        }));
    }

    /** Letters of a name from which two true spellings of it are hardly two names: not "Ana" and "Anna". Set by hand. */
    private static final int LONG = 6;

    private static boolean isSpelling(String a, String b) {
        return Math.min(a.length(), b.length()) >= LONG && Spelling.honest(a, b);
    }

    /**
     * A key of the bearer, the same for all that name one person; empty where several may be meant. First names that differ by a
     * letter or two, or of which one is the other's second, are of one person unless a report has both.
     */
    String of(Name name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "";
        }
        String last = words.getLast();
        List<Person> all = persons.getOrDefault(last, List.of());
        if (words.size() == 1) {
            return all.size() == 1 ? all.getFirst().first().first() + " " + last : "";
        }
        return all.stream()
                        .filter(p -> p.first().contains(words.getFirst()))
                        .map(p -> p.first().first())
                        .findFirst()
                        .orElse(words.getFirst())
                + " " + last;
    }

    static List<String> words(Name n) {
        Words words = Words.of(n.text());
        return IntStream.range(0, words.size())
                .mapToObj(w -> Token.bare(words.folded(w)))
                .filter(w -> !SUFFIXES.contains(w) && !TITLES.contains(w))
                .toList();
    }
}
