package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import stemma.annotate.Annotated;
import stemma.report.Locus;

/**
 * What one report tells of its victims.
 *
 * @param killed chance of each number of killed, 0 among them; together 1
 * @param hurt the same of the hurt who lived
 * @param ages chance of each age told that it is a victim's
 * @param places where it tells a number or an age; none for what it only lets be understood
 */
record Told(
        String report,
        SortedMap<Integer, Double> killed,
        SortedMap<Integer, Double> hurt,
        SortedMap<Integer, Double> ages,
        List<Place> places) {
    Told {
        places = List.copyOf(places);
    }

    /** @param what k for a number of killed, h of hurt, a for an age */
    record Place(char what, int number, Locus at) {}

    static Told of(Annotated report, Weights[] models) {
        List<Line> lines = Line.of(report);
        Counts counts = new Counts(lines);
        List<Place> places = new ArrayList<>();
        for (Counted c : counts.counted()) {
            Locus at = c.line().place(c.token().start(), c.end());
            if (at != null && c.tells('k')) {
                places.add(new Place('k', c.number(), at));
            }
            if (at != null && (c.tells('h') || c.tells('s') && !c.tells('k'))) {
                places.add(new Place('h', c.number(), at));
            }
        }
        TreeMap<Integer, Double> ages = new TreeMap<>();
        for (Ages.Told a : Ages.in(lines)) {
            ages.merge(a.age(), Weights.chance(models[2].score(a.features())), Math::max);
            Locus at = a.place();
            if (at != null) {
                places.add(new Place('a', a.age(), at));
            }
        }
        return new Told(report.id(), chances(counts, true, models[0]), chances(counts, false, models[1]), ages, places);
    }

    private static TreeMap<Integer, Double> chances(Counts counts, boolean ofKilled, Weights model) {
        TreeMap<Integer, Double> out = new TreeMap<>();
        double sum = 0;
        for (int k : counts.candidates(ofKilled)) {
            double e = Math.exp(Math.clamp(model.score(counts.features(k)), -30, 30));
            out.put(k, e);
            sum += e;
        }
        double all = sum;
        out.replaceAll((k, e) -> e / all);
        return out;
    }
}
