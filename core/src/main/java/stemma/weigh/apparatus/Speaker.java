package stemma.weigh.apparatus;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.text.Span;

/**
 * The speaker of an utterance by one name for all its readings: the fullest that most of them bear out, a person's where
 * there is one, in the spelling that
 * most of the story's reports have.
 */
final class Speaker {
    private final Map<String, Set<String>> reportsByName = new TreeMap<>();

    Speaker(List<Annotated> reports) {
        for (Annotated r : reports) {
            for (Name n : r.names()) {
                if (n.kind() == Name.Kind.PERSON && n.text().indexOf(' ') > 0) {
                    reportsByName
                            .computeIfAbsent(n.text(), k -> new TreeSet<>())
                            .add(r.id());
                }
            }
        }
    }

    /** Null where no reading names anybody but by a pronoun. */
    @Nullable String of(List<Quoted> readings) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Quoted q : readings) {
            if (q.speaker() != null && !isPronoun(q.speaker())) {
                votes.merge(q.speaker(), 1, Integer::sum);
            }
        }
        Map<String, Integer> support = new HashMap<>();
        for (String name : votes.keySet()) {
            Set<String> parts = parts(name);
            int n = 0;
            for (Map.Entry<String, Integer> e : votes.entrySet()) {
                n += parts.size() > 1 && parts(e.getKey()).containsAll(parts) ? e.getValue() : 0;
            }
            support.put(name, n);
        }
        return votes.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> e) -> reportsByName.containsKey(e.getKey()))
                        .thenComparingInt(e -> support.getOrDefault(e.getKey(), 0))
                        .thenComparingInt(Map.Entry::getValue)
                        .thenComparingInt(e -> parts(e.getKey()).size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> spelling(e.getKey()))
                .orElse(null);
    }

    /** The spelling of this name that strictly more reports have, where one letter or two tell them apart. */
    private String spelling(String name) {
        int most = reportsByName.getOrDefault(name, Set.of()).size();
        String best = name;
        for (Map.Entry<String, Set<String>> e : reportsByName.entrySet()) {
            if (e.getValue().size() > Math.max(1, most) && isSlip(name, e.getKey())) {
                most = e.getValue().size();
                best = e.getKey();
            }
        }
        return best;
    }

    /** As many words, each the same or, from five letters on, one letter away; at least one the same. */
    private static boolean isSlip(String a, String b) {
        String[] x = a.split(" ");
        String[] y = b.split(" ");
        if (x.length != y.length) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i].equals(y[i])) {
                same++;
            } else if (Math.min(x[i].length(), y[i].length()) < 5 || !isOneLetterAway(x[i], y[i])) {
                return false;
            }
        }
        return same > 0 && same < x.length;
    }

    private static boolean isOneLetterAway(String a, String b) {
        int start = 0;
        int least = Math.min(a.length(), b.length());
        while (start < least && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }

    private static boolean isPronoun(String name) {
        Wording w = Wording.of(name, new Span(0, name.length()));
        return w.content().isEmpty();
    }

    private static Set<String> parts(String name) {
        Wording w = Wording.of(name, new Span(0, name.length()));
        Set<String> out = new HashSet<>();
        for (int i = 0; i < w.size(); i++) {
            if (w.hasCapital(i)) {
                out.add(w.key(i));
            }
        }
        return out;
    }
}
