package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.text.Span;

/** Finds stretches without marks that print the words of a quotation of another report: speech that lost its marks. */
final class Unmarked {
    /** Content words that both must have. */
    private static final double LEAST = 4.5;
    /** Part of the quotation's weight that the stretch must have. */
    private static final double CONTAINED = .6;
    /** Part of the weight that must agree where the two lie side by side. */
    private static final double AGREEMENT = .75;
    /** Content words in common before two are compared at all. */
    private static final int SEED = 3;

    private final List<Annotated> reports;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, List<Integer>> index = new HashMap<>();

    private record Stretch(int report, Wording wording) {}

    /**
     * @param marked of each report the stretches between marks
     */
    Unmarked(List<Annotated> reports, List<List<Span>> marked) {
        this.reports = reports;
        for (int r = 0; r < reports.size(); r++) {
            for (Sentence s : reports.get(r).sentences()) {
                if (marked.get(r).stream().noneMatch(m -> m.overlaps(s.span()))) {
                    Wording w = Wording.of(reports.get(r).text(), s.span());
                    for (String key : w.content()) {
                        index.computeIfAbsent(key, k -> new ArrayList<>()).add(stretches.size());
                    }
                    stretches.add(new Stretch(r, w));
                }
            }
        }
    }

    /** At most one place a report, of the reports that have no reading among those given, in the order of the reports. */
    List<Locus> find(List<Quoted> readings) {
        Quoted fullest = readings.getFirst();
        for (Quoted q : readings) {
            fullest = q.wording().weight() > fullest.wording().weight() + 1e-9 ? q : fullest;
        }
        if (fullest.wording().weight() < LEAST) {
            return List.of();
        }
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String key : fullest.wording().content()) {
            for (int s : index.getOrDefault(key, List.of())) {
                if (readings.stream()
                        .noneMatch(q -> q.report() == stretches.get(s).report())) {
                    shared.merge(s, 1, Integer::sum);
                }
            }
        }
        Map<Integer, Locus> found = new TreeMap<>();
        Map<Integer, Double> best = new HashMap<>();
        for (Map.Entry<Integer, Integer> e : shared.entrySet()) {
            Stretch s = stretches.get(e.getKey());
            if (e.getValue() < SEED) {
                continue;
            }
            Alignment x = Alignment.of(fullest.wording(), s.wording());
            Optional<Span> place = place(fullest, x);
            if (place.isPresent() && x.matched() > best.getOrDefault(s.report(), 0.0)) {
                best.put(s.report(), x.matched());
                found.put(s.report(), reports.get(s.report()).report().locus(place.get()));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<Span> place(Quoted quoted, Alignment x) {
        double m = x.matched();
        if (m < LEAST || m < CONTAINED * quoted.wording().weight() || m < AGREEMENT * (m + x.varied())) {
            return Optional.empty();
        }
        return Optional.of(x.b().span(x.firstB()).union(x.b().span(x.endB() - 1)));
    }
}
