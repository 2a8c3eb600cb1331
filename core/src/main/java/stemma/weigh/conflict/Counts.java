package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.weigh.Discrepancy;
import stemma.weigh.Toll;

/** Finds numbers of killed and hurt that reports of one day tell differently. Over the days they rightly grow. */
final class Counts {
    private Counts() {}

    static List<Variation> find(List<Annotated> reports, List<Toll> tolls, Set<Locus> known) {
        Map<String, Annotated> byId = new HashMap<>();
        reports.forEach(r -> byId.put(r.id(), r));
        List<Variation> out = new ArrayList<>();
        for (Toll t : tolls) {
            Map<String, TreeMap<String, List<Locus>>> days = new TreeMap<>();
            for (Toll.Reading r : t.readings()) {
                for (Locus at : r.attestations()) {
                    Annotated report = Objects.requireNonNull(byId.get(at.report()), "a toll of another story");
                    String day = Opposed.day(report);
                    if (!day.isEmpty()) {
                        days.computeIfAbsent(day, k -> new TreeMap<>())
                                .computeIfAbsent(r.number() + " " + t.fate().word(), k -> new ArrayList<>())
                                .add(at);
                    }
                }
            }
            days.values().stream()
                    .filter(values -> values.size() > 1)
                    .filter(values -> values.values().stream()
                            .flatMap(List::stream)
                            .noneMatch(p -> known.stream().anyMatch(k -> k.overlaps(p))))
                    .forEach(values -> {
                        Locus at = values.firstEntry().getValue().getFirst();
                        Annotated r = Objects.requireNonNull(byId.get(at.report()), "a toll of another story");
                        if (r.words().size() > 0) {
                            int word = Math.min(
                                    r.words().firstFrom(at.start()), r.words().size() - 1);
                            out.add(new Variation(Discrepancy.Kind.NUMBER, values, Context.around(r, word)));
                        }
                    });
        }
        return out;
    }
}
