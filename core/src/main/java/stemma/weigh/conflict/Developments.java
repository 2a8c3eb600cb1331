package stemma.weigh.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.weigh.Discrepancy;

/** Tells numbers that changed with time, four ships at noon and nine at dusk, from numbers that contradict each other. */
final class Developments {
    /** Words for a part of the day or for how far a count has got. */
    private static final Set<String> TIMES = Set.of(
            "dawn",
            "sunrise",
            "daybreak",
            "morning",
            "noon",
            "midday",
            "afternoon",
            "dusk",
            "sunset",
            "nightfall",
            "evening",
            "night",
            "midnight",
            "now",
            "earlier",
            "later",
            "initially",
            "meanwhile");

    private final Map<String, Annotated> reports = new HashMap<>();

    Developments(List<Annotated> reports) {
        reports.forEach(r -> this.reports.put(r.id(), r));
    }

    /** Does each of the numbers go with times of its own? */
    boolean isOne(Variation v) {
        if (v.kind() != Discrepancy.Kind.NUMBER) {
            return false;
        }
        List<String> values = List.copyOf(v.readings().keySet());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                if (!apart(
                        v.readings().getOrDefault(values.get(i), List.of()),
                        v.readings().getOrDefault(values.get(j), List.of()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean apart(List<Locus> a, List<Locus> b) {
        return a.stream().allMatch(x -> b.stream().allMatch(y -> apart(x, y)));
    }

    private boolean apart(Locus a, Locus b) {
        Set<String> x = times(a);
        Set<String> y = times(b);
        return !x.isEmpty() && !y.isEmpty() && x.stream().noneMatch(y::contains);
    }

    /** "by Tuesday": a count as far as it had got then. */
    private static boolean isReached(Annotated r, int word) {
        return word > 0
                && Token.value(Token.Sort.WEEKDAY, r, word).isPresent()
                && Set.of("by", "until").contains(r.words().folded(word - 1));
    }

    private Set<String> times(Locus place) {
        Set<String> out = new TreeSet<>();
        Annotated r = reports.get(place.report());
        if (r != null) {
            for (Sentence s : r.sentences()) {
                if (s.span().overlaps(place.span())) {
                    for (int w = s.firstWord(); w < s.endWord(); w++) {
                        if (TIMES.contains(r.words().folded(w)) || isReached(r, w)) {
                            out.add(r.words().folded(w));
                        }
                    }
                }
            }
        }
        return out;
    }
}
