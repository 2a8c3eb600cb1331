package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Numbers of killed and hurt that a story's reports may mean together, judged as a pair: who is one of one shot and dies is not hurt.
 */
final class Casualties {
    /** What a report that has no word of a number leaves of its chance. */
    private static final double FLOOR = 1e-3;

    /** Likeliest numbers of each kind that are paired. */
    private static final int MOST = 5;

    /** Numbers from this on are alike. */
    private static final int MANY = 3;

    /** Ages further from the number of victims are alike. */
    private static final int FAR = 2;

    /** Log odds from which an age counts as a victim's here. */
    private static final double VICTIM = 0.5;

    static final int FEATURES = 6 + (MANY + 1) * (MANY + 1) + 2 * (2 * FAR + 1) + 6;

    private Casualties() {}

    /** @param features what speaks for this pair of numbers */
    record Pair(int killed, int hurt, double[] features) {}

    /** Chances of numbers of killed, of hurt, and of both together. */
    record Chances(
            SortedMap<Integer, Double> killed, SortedMap<Integer, Double> hurt, SortedMap<Integer, Double> victims) {
        int likeliest() {
            return victims.entrySet().stream()
                    .max(Map.Entry.<Integer, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(0);
        }
    }

    static List<Pair> pairs(List<Told> told) {
        TreeMap<Integer, Double> ages = new TreeMap<>();
        told.forEach(t -> t.ages().forEach((age, a) -> ages.merge(age, a.logOdds(), Math::max)));
        int aged = (int) ages.values().stream().filter(z -> z > VICTIM).count();
        List<Pair> out = new ArrayList<>();
        for (int k : likeliest(told, Told::killed)) {
            for (int h : likeliest(told, Told::hurt)) {
                out.add(new Pair(k, h, features(told, k, h, aged)));
            }
        }
        return out;
    }

    /** @param weights learnt by {@code TrainTolls} */
    static Chances chances(List<Pair> pairs, double[] weights) {
        TreeMap<Integer, Double> scores = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            double z = 0;
            for (int f = 0; f < weights.length; f++) {
                z += weights[f] * pairs.get(i).features()[f];
            }
            scores.put(i, z);
        }
        TreeMap<Integer, Double> killed = new TreeMap<>();
        TreeMap<Integer, Double> hurt = new TreeMap<>();
        TreeMap<Integer, Double> all = new TreeMap<>();
        Weights.share(scores).forEach((i, c) -> {
            Pair p = pairs.get(i);
            killed.merge(p.killed(), c, Double::sum);
            hurt.merge(p.hurt(), c, Double::sum);
            all.merge(p.killed() + p.hurt(), c, Double::sum);
        });
        return new Chances(killed, hurt, all);
    }

    private static List<Integer> likeliest(List<Told> told, Function<Told, SortedMap<Integer, Double>> of) {
        TreeSet<Integer> numbers = new TreeSet<>();
        told.forEach(t -> numbers.addAll(of.apply(t).keySet()));
        return numbers.stream()
                .sorted(Comparator.comparingDouble((Integer n) -> -sum(told, of, n))
                        .thenComparingInt(n -> n))
                .limit(MOST)
                .toList();
    }

    private static double bits(Told t, Function<Told, SortedMap<Integer, Double>> of, int number) {
        return Math.log(of.apply(t).getOrDefault(number, 0.0) + FLOOR);
    }

    private static double sum(List<Told> told, Function<Told, SortedMap<Integer, Double>> of, int number) {
        return told.stream().mapToDouble(t -> bits(t, of, number)).sum();
    }

    private static double most(List<Told> told, Function<Told, SortedMap<Integer, Double>> of, int number) {
        return told.stream().mapToDouble(t -> bits(t, of, number)).max().orElse(0);
    }

    private static double[] features(List<Told> told, int k, int h, int aged) {
        double[] f = new double[FEATURES];
        int n = told.size();
        int at = 0;
        f[at++] = sum(told, Told::killed, k);
        f[at++] = sum(told, Told::hurt, h);
        f[at++] = f[0] / n;
        f[at++] = f[1] / n;
        f[at++] = most(told, Told::killed, k);
        f[at++] = most(told, Told::hurt, h);
        f[at + Math.min(k, MANY) * (MANY + 1) + Math.min(h, MANY)] = 1;
        at += (MANY + 1) * (MANY + 1);
        int off = Math.clamp((long) k + h - aged, -FAR, FAR) + FAR;
        f[at + off] = 1;
        at += 2 * FAR + 1;
        f[at + off] = n > 1 ? 1 : 0;
        at += 2 * FAR + 1;
        double all = (double) told.stream()
                        .filter(t -> t.named().struck().contains(k + h))
                        .count()
                / n;
        f[at++] = all;
        f[at++] = k + h > 1 ? all : 0;
        f[at++] = k > 0 && told.stream().anyMatch(t -> t.named().killed().contains(k)) ? 1 : 0;
        f[at++] = h > 0 && told.stream().anyMatch(t -> t.named().hurt().contains(h)) ? 1 : 0;
        f[at++] =
                h > 0 && k > 0 && told.stream().anyMatch(t -> t.named().struck().contains(h)) ? 1 : 0;
        f[at] = k + h == 0 ? 1 : 0;
        return f;
    }
}
