package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ages that a story's reports tell, judged beside one another and beside the number of victims. */
final class Victims {
    static final int FEATURES = 27;

    /** Log odds where there is nothing to compare with. */
    private static final double NOTHING = -3;

    private static final int FAR = 4;

    private Victims() {}

    /** @param weights of the features and a constant, learnt by {@code TrainTolls} */
    static SortedMap<Integer, Double> chances(List<Told> told, Casualties.Chances casualties, double[] weights) {
        TreeMap<Integer, Double> out = new TreeMap<>();
        features(told, casualties).forEach((age, f) -> {
            double z = weights[FEATURES];
            for (int i = 0; i < FEATURES; i++) {
                z += weights[i] * f[i];
            }
            out.put(age, Weights.chance(z));
        });
        return out;
    }

    static SortedMap<Integer, double[]> features(List<Told> told, Casualties.Chances casualties) {
        TreeMap<Integer, List<Told.Aged>> all = new TreeMap<>();
        told.forEach(t -> t.ages()
                .forEach((age, a) ->
                        all.computeIfAbsent(age, k -> new ArrayList<>()).add(a)));
        List<Map.Entry<Integer, List<Told.Aged>>> order = new ArrayList<>(all.entrySet());
        order.sort(Comparator.comparingDouble(e -> -most(e.getValue())));
        long reports = told.stream().filter(t -> !t.ages().isEmpty()).count();
        int victims = casualties.likeliest();
        double expected = casualties.victims().entrySet().stream()
                .mapToDouble(e -> e.getKey() * e.getValue())
                .sum();
        TreeMap<Integer, double[]> out = new TreeMap<>();
        for (int rank = 0; rank < order.size(); rank++) {
            int age = order.get(rank).getKey();
            List<Told.Aged> in = order.get(rank).getValue();
            double rival = NOTHING;
            double others = 0;
            boolean neighbour = false;
            for (Map.Entry<Integer, List<Told.Aged>> e : order) {
                if (e.getKey() != age) {
                    double z = most(e.getValue());
                    rival = others == 0 ? z : Math.max(rival, z);
                    others += Weights.chance(z);
                    neighbour |= Math.abs(e.getKey() - age) == 1;
                }
            }
            boolean alone = order.size() == 1;
            out.put(age, new double[] {
                most(in),
                in.stream().mapToDouble(Told.Aged::logOdds).average().orElse(0),
                in.stream().mapToDouble(Told.Aged::logOdds).min().orElse(0),
                Math.log(in.size()),
                Math.log(in.stream().mapToInt(Told.Aged::mentions).sum()),
                (double) in.size() / Math.max(1, reports),
                is(in.size() == 1 && reports > 1),
                Math.min(rank, FAR),
                is(rank < victims),
                rival,
                is(alone),
                others,
                Math.max(NOTHING, victims - rank),
                expected - others,
                Math.min(victims, FAR),
                casualties.victims().getOrDefault(victims, 0.0),
                is(victims == 1),
                is(victims == 1 && rank == 0),
                is(victims == 1 && rank > 0),
                is(age < 13),
                is(age >= 13 && age < 25),
                is(age > 60),
                is(neighbour),
                is(age == 0),
                casualties.killed().getOrDefault(0, 0.0),
                casualties.hurt().getOrDefault(0, 0.0),
                is(victims == 0)
            });
        }
        return out;
    }

    private static double is(boolean holds) {
        return holds ? 1 : 0;
    }

    private static double most(List<Told.Aged> in) {
        return in.stream().mapToDouble(Told.Aged::logOdds).max().orElse(NOTHING);
    }
}
