package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.weigh.Discrepancy;

/** Takes from variations of numbers what is no answer to the rest: a time of day among counts, the age of another person. */
final class Figures {
    private final Map<String, Annotated> reports = new HashMap<>();

    Figures(List<Annotated> reports) {
        reports.forEach(r -> this.reports.put(r.id(), r));
    }

    /** The variations with each number set only against those that it can answer; others than of numbers as they are. */
    List<Variation> sift(List<Variation> variations) {
        List<Variation> out = new ArrayList<>();
        for (Variation v : variations) {
            if (v.kind() == Discrepancy.Kind.NUMBER) {
                parts(v).forEach(part -> {
                    dropDouble(part);
                    if (part.size() > 1) {
                        TreeMap<String, List<Locus>> lists = new TreeMap<>();
                        part.forEach((value, places) -> lists.put(value, List.copyOf(places)));
                        out.add(new Variation(v.kind(), lists, v.about()));
                    }
                });
            } else {
                out.add(v);
            }
        }
        return out;
    }

    private List<TreeMap<String, TreeSet<Locus>>> parts(Variation v) {
        List<Figure> heads = new ArrayList<>();
        List<TreeMap<String, TreeSet<Locus>>> out = new ArrayList<>();
        v.readings().forEach((value, places) -> {
            for (Locus p : places) {
                Figure f = Figure.of(Objects.requireNonNull(reports.get(p.report()), "a place of another story"), p);
                int i = 0;
                while (i < heads.size() && !heads.get(i).answers(f)) {
                    i++;
                }
                if (i == heads.size()) {
                    heads.add(f);
                    out.add(new TreeMap<>());
                }
                out.get(i).computeIfAbsent(value, k -> new TreeSet<>()).add(p);
            }
        });
        return out;
    }

    /** A report that has two of the numbers itself tells of two things, and which of them the others tell of it does not show. */
    private static void dropDouble(TreeMap<String, TreeSet<Locus>> part) {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        part.values().forEach(places -> {
            Set<String> in = new TreeSet<>();
            places.forEach(p -> in.add(p.report()));
            in.stream().filter(r -> !seen.add(r)).forEach(twice::add);
        });
        part.values().forEach(places -> places.removeIf(p -> twice.contains(p.report())));
        part.values().removeIf(TreeSet::isEmpty);
    }
}
