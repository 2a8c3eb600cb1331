package stemma.weigh.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.text.Fold;
import stemma.weigh.Discrepancy;

/**
 * Reports that write foreign names in another way throughout: two names and more that differ from everybody else's by one vowel for
 * another each, as Bashir and Beshir. One such name may be a slip; two are a way of writing.
 */
final class Vowels {
    private static final int FEWEST = 2;

    private final Map<String, Integer> names = new HashMap<>();

    Vowels(List<Variation> variations) {
        for (Variation v : variations) {
            if (isVowel(v)) {
                odd(v).forEach(r -> names.merge(r, 1, Integer::sum));
            }
        }
    }

    /** Do its readings differ by a vowel, in reports that write other names so, too? */
    boolean isWayOfWriting(Variation v) {
        if (!isVowel(v)) {
            return false;
        }
        Set<String> odd = odd(v);
        return !odd.isEmpty() && odd.stream().allMatch(r -> names.getOrDefault(r, 0) >= FEWEST);
    }

    /** Reports that have only the reading of fewer reports. */
    private static Set<String> odd(Variation v) {
        List<Set<String>> in = v.readings().values().stream()
                .map(places -> {
                    Set<String> reports = new HashSet<>();
                    places.forEach(p -> reports.add(p.report()));
                    return reports;
                })
                .toList();
        Set<String> few = in.get(0).size() <= in.get(1).size() ? in.get(0) : in.get(1);
        Set<String> out = new HashSet<>(few);
        out.removeAll(few == in.get(0) ? in.get(1) : in.get(0));
        return out.size() == few.size() ? out : Set.of();
    }

    private static boolean isVowel(Variation v) {
        List<String> forms = v.readings().keySet().stream().map(Fold::word).toList();
        return v.kind() == Discrepancy.Kind.NAME && forms.size() == 2 && differ(forms.get(0), forms.get(1));
    }

    private static boolean differ(String a, String b) {
        int n = 0;
        for (int i = 0; i < a.length() && a.length() == b.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                boolean vowels = "aeiouy".indexOf(a.charAt(i)) >= 0 && "aeiouy".indexOf(b.charAt(i)) >= 0;
                n += vowels ? 1 : 2;
            }
        }
        return n == 1;
    }
}
