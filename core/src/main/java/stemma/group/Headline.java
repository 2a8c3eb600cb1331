package stemma.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.annotate.Annotated;
import stemma.report.Title;
import stemma.text.Fold;

/** The headline of a story: the title that has most in common with the other titles and leads, else a first sentence. */
final class Headline {
    /** Words of a lead that a title is compared with. */
    private static final int LEAD = 60;
    /** Longest headline made of a first sentence, in UTF-16 units. */
    private static final int LONGEST = 140;
    /** Shortest text that counts as a headline, in words. */
    private static final int WORDS = 3;

    private Headline() {}

    /** Never empty: the first report's identifier where no report has any words. */
    static String of(List<Annotated> members) {
        Map<String, Integer> known = new HashMap<>();
        for (Annotated a : members) {
            Set<String> words = new HashSet<>();
            for (int i = 0; i < Math.min(LEAD, a.words().size()); i++) {
                words.add(a.words().folded(i));
            }
            words.addAll(List.of(Fold.words(title(a)).split(" ")));
            words.forEach(w -> known.merge(w, 1, Integer::sum));
        }
        return members.stream()
                .map(Headline::candidate)
                .filter(t -> !t.isEmpty())
                .distinct()
                .max(Comparator.comparingDouble((String t) -> score(t, known)).thenComparing(Comparator.reverseOrder()))
                .orElse(members.getFirst().id());
    }

    private static String title(Annotated a) {
        Title t = a.report().title();
        return t == null ? "" : t.text().strip();
    }

    private static String candidate(Annotated a) {
        String t = title(a);
        if (!t.isEmpty()) {
            return t;
        }
        if (a.paragraphs().isEmpty()) {
            return "";
        }
        String first = (a.sentences().isEmpty()
                        ? a.paragraphs().getFirst()
                        : a.sentences().getFirst().span())
                .of(a.text())
                .strip();
        return first.length() <= LONGEST ? first : cut(first);
    }

    private static String cut(String text) {
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(
                        0, end > 0 ? end : Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                + "…";
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
