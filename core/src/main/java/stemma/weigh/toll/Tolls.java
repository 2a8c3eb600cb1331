package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Sentences of which one has a word of victims where the report is about them. */
    private static final int EARLY = 4;

    private static final Pattern VICTIMS = Pattern.compile(
            "\\b(?:kill\\w*|dead|died|dies|slain|fatal\\w*|murdered|injur\\w*|wounded|hurt|shot)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final class Loaded {
        static final Weights.Models MODELS = Weights.load();
    }

    private static final Weights.Models NONE = new Weights.Models(new Weights[0], new double[0], new double[0]);

    private final List<Annotated> reports;
    private final List<Told> told;
    private final Weights.Models models;

    private Tolls(List<Annotated> reports, List<Told> told, Weights.Models models) {
        this.reports = List.copyOf(reports);
        this.told = List.copyOf(told);
        this.models = models;
    }

    /** @param reports of one story, outlines suffice; those that tell of no victims are passed over */
    public static Tolls of(List<Annotated> reports) {
        List<Annotated> about = reports.stream().filter(Tolls::isAboutVictims).toList();
        return about.isEmpty() ? new Tolls(reports, List.of(), NONE) : of(reports, about, Loaded.MODELS);
    }

    static Tolls of(List<Annotated> reports, Weights.Models models) {
        return of(reports, reports, models);
    }

    /** @param about those of the reports that tell of victims */
    private static Tolls of(List<Annotated> reports, List<Annotated> about, Weights.Models models) {
        return new Tolls(
                reports, about.stream().map(r -> Told.of(r, models.reports())).toList(), models);
    }

    /** Has one of its first sentences a word of death or harm? */
    private static boolean isAboutVictims(Annotated report) {
        int sentences = report.sentences().size();
        int start = report.report().within().start();
        int end = sentences == 0
                ? start
                : report.sentences().get(Math.min(EARLY, sentences) - 1).span().end();
        return VICTIMS.matcher(report.text()).region(start, end).find();
    }

    /** A number with its chance, 0 to 1. */
    public record Likely(int number, double chance) {}

    /** Null where no report tells of victims. */
    public @Nullable Likely killed() {
        return likeliest(together(told).killed());
    }

    /** The same. */
    public @Nullable Likely hurt() {
        return likeliest(together(told).hurt());
    }

    /** Of one report; null where it tells of no victims. */
    public @Nullable Likely killed(String report) {
        return likeliest(together(only(report)).killed());
    }

    /** The same. */
    public @Nullable Likely hurt(String report) {
        return likeliest(together(only(report)).hurt());
    }

    /** Ages with the chance that they are a victim's. */
    public SortedMap<Integer, Double> ages() {
        return told.isEmpty() ? new TreeMap<>() : Victims.chances(told, together(told), models.victims());
    }

    /** Least chance of a number of killed, and of hurt, that is told as the reports' own: nine of ten and more are right on the half of the registry not learnt from. */
    private static final double KILLED = 0.7;

    private static final double HURT = 0.78;

    /** The same of one report whose number is not that of all: to call two reports at odds wrongly is the worse error. */
    private static final double APART = 0.9;

    /** The same of one report whose number is that of all. */
    private static final double WITH = 0.5;

    /** What the reports tell in so many words; empty where none does. */
    public List<Toll> tolls() {
        List<Toll> out = new ArrayList<>();
        if (!told.isEmpty()) {
            toll(Toll.Fate.KILLED, KILLED, Casualties.Chances::killed, out);
            toll(Toll.Fate.HURT, HURT, Casualties.Chances::hurt, out);
        }
        return out;
    }

    private void toll(
            Toll.Fate fate, double least, Function<Casualties.Chances, SortedMap<Integer, Double>> of, List<Toll> out) {
        char what = fate == Toll.Fate.KILLED ? 'k' : 'h';
        Likely all = Objects.requireNonNull(likeliest(of.apply(together(told))));
        boolean sure = all.chance() >= least;
        TreeMap<Integer, List<Locus>> readings = new TreeMap<>();
        for (Told t : told) {
            Likely likely = likeliest(of.apply(together(List.of(t))));
            if (likely != null
                    && likely.number() > 0
                    && likely.chance() >= (sure && all.number() == likely.number() ? WITH : APART)) {
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
        List<Toll.Reading> lists = new ArrayList<>();
        readings.forEach(
                (n, at) -> lists.add(new Toll.Reading(n, at.stream().sorted().toList())));
        lists.sort(Comparator.comparingLong((Toll.Reading r) -> -reports(r)).thenComparingInt(Toll.Reading::number));
        int most = readings.lastKey();
        if (Plainly.greatest(reports, fate) >= Math.max(MANY, MORE * most)) {
            return;
        }
        boolean told = sure && readings.containsKey(all.number());
        out.add(new Toll(fate, told ? (Integer) all.number() : null, lists));
    }

    /** A number that a report gives in plain words beside which a much smaller one is not told: people in all, and times as many. Set by hand. */
    private static final int MANY = 10;

    private static final int MORE = 5;

    private static long reports(Toll.Reading r) {
        return r.attestations().stream().map(Locus::report).distinct().count();
    }

    List<Told> told() {
        return told;
    }

    private List<Told> only(String report) {
        return told.stream().filter(t -> t.report().equals(report)).toList();
    }

    private Casualties.Chances together(List<Told> reports) {
        return reports.isEmpty()
                ? new Casualties.Chances(
                        Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap())
                : Casualties.chances(Casualties.pairs(reports), models.casualties());
    }

    private static @Nullable Likely likeliest(SortedMap<Integer, Double> chances) {
        Likely best = null;
        for (Map.Entry<Integer, Double> e : chances.entrySet()) {
            if (best == null || e.getValue() > best.chance()) {
                best = new Likely(e.getKey(), e.getValue());
            }
        }
        return best;
    }
}
