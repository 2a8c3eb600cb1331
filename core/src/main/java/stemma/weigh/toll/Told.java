package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.report.Locus;

/**
 * What one report tells of its victims.
 *
 * @param killed chance of each number of killed by this report alone, 0 among them; together 1
 * @param hurt the same of the hurt who lived
 * @param ages each age told, with what speaks for its being a victim's
 * @param named the numbers that stand beside words of death, harm and shooting
 * @param places where it tells a number or an age; none for what it only lets be understood
 */
record Told(
        String report,
        SortedMap<Integer, Double> killed,
        SortedMap<Integer, Double> hurt,
        SortedMap<Integer, Aged> ages,
        Named named,
        List<Place> places) {
    Told {
        places = List.copyOf(places);
    }

    /**
     * @param logOdds the greatest of its mentions
     * @param mentions at least one
     */
    record Aged(double logOdds, int mentions) {
        private Aged and(Aged other) {
            return new Aged(Math.max(logOdds, other.logOdds), mentions + other.mentions);
        }
    }

    /** Numbers beside words of death, of harm, of being shot. */
    record Named(Set<Integer> killed, Set<Integer> hurt, Set<Integer> struck) {
        private static Named in(List<Counted> counted) {
            return new Named(with(counted, 'k'), with(counted, 'h'), with(counted, 's'));
        }

        private static Set<Integer> with(List<Counted> counted, char fate) {
            Set<Integer> out = new TreeSet<>();
            counted.stream().filter(c -> c.tells(fate)).forEach(c -> out.add(c.number()));
            return out;
        }
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
        TreeMap<Integer, Aged> ages = new TreeMap<>();
        for (Ages.Told a : Ages.in(lines)) {
            ages.merge(a.age(), new Aged(models[2].score(a.features()), 1), Aged::and);
            Locus at = a.place();
            if (at != null) {
                places.add(new Place('a', a.age(), at));
            }
        }
        return new Told(
                report.id(),
                chances(counts, true, models[0]),
                chances(counts, false, models[1]),
                ages,
                Named.in(counts.counted()),
                places);
    }

    private static TreeMap<Integer, Double> chances(Counts counts, boolean ofKilled, Weights model) {
        TreeMap<Integer, Double> scores = new TreeMap<>();
        for (int k : counts.candidates(ofKilled)) {
            scores.put(k, model.score(counts.features(k)));
        }
        return Weights.share(scores);
    }
}
