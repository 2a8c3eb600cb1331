package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.weigh.Toll;

/** Puts together what a story's reports tell of its victims. */
public final class Tolls {
    /** What a report that has no word of a number leaves of its chance. */
    private static final double FLOOR = 1e-3;

    /** Sentences of which one has a word of victims where the report is about them. */
    private static final int EARLY = 4;

    private static final Pattern VICTIMS = Pattern.compile(
            "\\b(?:kill\\w*|dead|died|dies|slain|fatal\\w*|murdered|injur\\w*|wounded|hurt|shot)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final class Loaded {
        static final Weights[] MODELS = Weights.load();
    }

    private final List<Told> told;

    private Tolls(List<Told> told) {
        this.told = List.copyOf(told);
    }

    /** @param reports of one story, outlines suffice; those that tell of no victims are passed over */
    public static Tolls of(List<Annotated> reports) {
        List<Told> told = new ArrayList<>();
        for (Annotated r : reports) {
            int end = r.sentences().isEmpty()
                    ? 0
                    : r.sentences()
                            .get(Math.min(EARLY, r.sentences().size()) - 1)
                            .span()
                            .end();
            if (VICTIMS.matcher(r.text()).region(0, end).find()) {
                told.add(Told.of(r, Loaded.MODELS));
            }
        }
        return new Tolls(told);
    }

    static Tolls of(List<Annotated> reports, Weights[] models) {
        return new Tolls(reports.stream().map(r -> Told.of(r, models)).toList());
    }

    /** A number with its chance, 0 to 1. */
    public record Likely(int number, double chance) {}

    public @Nullable Likely killed() {
        return together(told, Told::killed);
    }

    public @Nullable Likely hurt() {
        return together(told, Told::hurt);
    }

    /** Of one report; null where it tells of no victims. */
    public @Nullable Likely killed(String report) {
        return together(told.stream().filter(t -> t.report().equals(report)).toList(), Told::killed);
    }

    /** The same. */
    public @Nullable Likely hurt(String report) {
        return together(told.stream().filter(t -> t.report().equals(report)).toList(), Told::hurt);
    }

    /** Ages with the chance that they are a victim's. */
    public SortedMap<Integer, Double> ages() {
        TreeMap<Integer, Double> out = new TreeMap<>();
        told.forEach(t -> t.ages().forEach((age, c) -> out.merge(age, c, Math::max)));
        return out;
    }

    /** Least chance of a number of killed, and of hurt, that is told as the reports' own: some nine of ten right on the half of the registry not learnt from. */
    private static final double KILLED = 0.9;

    private static final double HURT = 0.95;

    /** What the reports tell in so many words; empty where none does. */
    public List<Toll> tolls() {
        List<Toll> out = new ArrayList<>();
        toll(Toll.Fate.KILLED, KILLED, Told::killed, out);
        toll(Toll.Fate.HURT, HURT, Told::hurt, out);
        return out;
    }

    private void toll(Toll.Fate fate, double least, Function<Told, SortedMap<Integer, Double>> of, List<Toll> out) {
        char what = fate == Toll.Fate.KILLED ? 'k' : 'h';
        TreeMap<Integer, List<Locus>> readings = new TreeMap<>();
        for (Told t : told) {
            Likely likely = together(List.of(t), of);
            if (likely != null && likely.number() > 0 && likely.chance() >= least) {
                List<Locus> at = t.places().stream()
                        .filter(p -> p.what() == what && p.number() == likely.number())
                        .map(Told.Place::at)
                        .distinct()
                        .sorted()
                        .toList();
                if (!at.isEmpty()) {
                    readings.computeIfAbsent(likely.number(), k -> new ArrayList<>())
                            .addAll(at);
                }
            }
        }
        if (readings.isEmpty()) {
            return;
        }
        Likely all = together(told, of);
        List<Toll.Reading> lists = new ArrayList<>();
        readings.forEach(
                (n, at) -> lists.add(new Toll.Reading(n, at.stream().sorted().toList())));
        lists.sort(Comparator.comparingLong((Toll.Reading r) -> -reports(r)).thenComparingInt(Toll.Reading::number));
        boolean told = all != null && all.chance() >= least && readings.containsKey(all.number());
        out.add(new Toll(fate, told && all != null ? (Integer) all.number() : null, lists));
    }

    private static long reports(Toll.Reading r) {
        return r.attestations().stream().map(Locus::report).distinct().count();
    }

    List<Told> told() {
        return told;
    }

    private static @Nullable Likely together(List<Told> told, Function<Told, SortedMap<Integer, Double>> of) {
        Map<Integer, Double> score = new HashMap<>();
        for (Told t : told) {
            of.apply(t).forEach((n, c) -> score.merge(n, Math.log((c + FLOOR) / FLOOR), Double::sum));
        }
        Integer best = null;
        double sum = 0;
        for (Map.Entry<Integer, Double> e : new TreeMap<>(score).entrySet()) {
            sum += Math.exp(e.getValue());
            if (best == null || e.getValue() > score.getOrDefault(best, 0.0)) {
                best = e.getKey();
            }
        }
        return best == null ? null : new Likely(best, Math.exp(score.getOrDefault(best, 0.0)) / sum);
    }
}
