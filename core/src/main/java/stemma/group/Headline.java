package stemma.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.text.Fold;

/** The headline of a story: the title that has most in common with the other titles and leads, else a first sentence. */
public final class Headline {
    /** Shortest text that counts as a headline, in words. */
    private static final int WORDS = 3;

    private Headline() {}

    /** @param otherwise the headline where no report has any words */
    public static String of(List<Lead> members, String otherwise) {
        Map<String, Integer> known = new HashMap<>();
        for (Lead a : members) {
            a.words().forEach(w -> known.merge(w, 1, Integer::sum));
        }
        return members.stream()
                .map(Lead::headline)
                .filter(t -> !t.isEmpty())
                .distinct()
                .max(Comparator.comparingDouble((String t) -> score(t, known)).thenComparing(Comparator.reverseOrder()))
                .orElse(otherwise);
    }

    private static double score(String headline, Map<String, Integer> known) {
        String[] words = Fold.words(headline).split(" ");
        if (words.length < WORDS) {
            return 0;
        }
        double s = 0;
        for (String w : words) {
            s += known.getOrDefault(w, 0);
        }
        return s / words.length;
    }
}
