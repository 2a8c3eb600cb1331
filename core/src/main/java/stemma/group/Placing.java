package stemma.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts one report at a time into the stories of an archive. Candidates come from the holders of its heaviest terms, likeness
 * from the same model as {@link Grouping}; the reports of the stories that it touches are linked anew by average link, so
 * that stories join and part as evidence comes. What it looks at is bounded by the constants below, not by the archive: the
 * cost of a report grows with the depth of the archive's trees only. Not for several threads.
 */
public final class Placing {
    /** Heaviest terms of a report by which it is found and looks for others. */
    private static final int TERMS = 60;
    /** Holders of a common term that are looked at, to either side in time; GVA and AllSides are grouped as well with 64 as with 200, see {@code docs/quality.md}. */
    private static final int HOLDERS = 64;
    /** Reports compared with a new one. */
    private static final int NEAREST = 60;
    /** Up to so many reports each is compared with each. */
    private static final int ALL = 40;
    /** Least cosine of the heaviest terms. */
    private static final float LEAST = 0.045f;
    /** Likeness of one of its reports from which a story is looked at anew. */
    private static final double TOUCH = 0.25;
    /** Reports of a story from which it is only joined, never parted: its mean is that of the reports compared. */
    private static final int GREAT = 60;
    /** Reports that are linked anew at once, at most. */
    private static final int AT_ONCE = 240;

    private final Counts counts;
    private final Comparison comparison;

    public Placing(Counts counts) {
        this.counts = counts;
        this.comparison = new Comparison(counts);
    }

    /** How many reports the weights rest on. */
    public int weighedBy() {
        return counts.reports();
    }

    /**
     * Places a report, or places it anew where its text changed.
     *
     * @param change number of the change, later than every earlier one
     */
    public Placed place(int report, long change, Shelf shelf) {
        comparison.begin();
        comparison.forget(report);
        Weighed weighed = comparison.weighed(report, shelf);
        List<Heavy> terms = comparison.heaviest(weighed, TERMS);
        int[] candidates = candidates(report, weighed.profile().day(), terms, shelf);
        Map<Integer, Double> likeness = new TreeMap<>();
        for (int other : candidates) {
            double l = comparison.likeness(report, other, shelf);
            if (l >= Neighbours.LEAST) {
                likeness.put(other, l);
            }
        }
        Neighbours near = new Neighbours(
                        change, likeness.keySet().stream().mapToInt(i -> i).toArray(), floats(likeness.values()))
                .rounded();
        return new Placed(terms, near, groups(report, near, candidates, shelf));
    }

    /** What two reports have in common and what not, in words for a person. */
    public String why(int a, int b, Shelf shelf) {
        float[] e = Evidence.of(comparison.weighed(a, shelf), comparison.weighed(b, shelf));
        StringBuilder out = new StringBuilder(String.format(
                java.util.Locale.ROOT,
                "words %.2f, names %.2f, titles %.2f",
                e[Sign.BODY.ordinal()],
                e[Sign.NAMES.ordinal()],
                e[Sign.TITLE.ordinal()]));
        if (e[Sign.COPY_MORE.ordinal()] >= 0.05) {
            out.append(String.format(java.util.Locale.ROOT, ", copied %.2f", e[Sign.COPY_MORE.ordinal()]));
        }
        int days = Math.round(e[Sign.DAYS.ordinal()]);
        if (e[Sign.UNDATED.ordinal()] > 0) {
            out.append(", a date unknown");
        } else {
            out.append(days == 0 ? ", same day" : days == 1 ? ", 1 day apart" : ", " + days + " days apart");
        }
        return out.toString();
    }

    private static float[] floats(java.util.Collection<Double> values) {
        float[] out = new float[values.size()];
        int n = 0;
        for (double v : values) {
            out[n++] = (float) v;
        }
        return out;
    }

    private int[] candidates(int report, int day, List<Heavy> terms, Shelf shelf) {
        if (shelf.size() <= ALL) {
            return java.util.stream.IntStream.rangeClosed(1, shelf.size())
                    .filter(i -> i != report)
                    .toArray();
        }
        Tally tally = new Tally();
        for (Heavy t : terms) {
            int most = counts.count(t.term()) <= 2 * HOLDERS ? Shelf.ALL : HOLDERS;
            shelf.holders(t.term(), day, most, (other, weight) -> {
                if (other != report) {
                    tally.add(other, t.weight() * weight);
                }
            });
        }
        return tally.highest(LEAST, NEAREST);
    }

    private List<Placed.Group> groups(int report, Neighbours near, int[] candidates, Shelf shelf) {
        Map<Integer, Double> touched = new HashMap<>();
        for (int i = 0; i < near.reports().length; i++) {
            if (near.likeness()[i] >= TOUCH) {
                touched.merge(shelf.story(near.reports()[i]), (double) near.likeness()[i], Math::max);
            }
        }
        int own = shelf.story(report);
        if (own != 0) {
            touched.put(own, 1.0);
        }
        Threshold threshold = Threshold.of(shelf.size());
        List<Integer> best = touched.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        TreeSet<Integer> members = new TreeSet<>();
        members.add(report);
        Map<Integer, int[]> before = new TreeMap<>();
        int great = 0;
        double greatest = threshold.at(GREAT);
        for (int story : best) {
            int[] all = shelf.members(story, GREAT + 1);
            if (all.length > GREAT) {
                double mean = mean(
                        near,
                        Arrays.stream(candidates)
                                .filter(c -> shelf.story(c) == story)
                                .toArray());
                if (mean >= greatest) {
                    great = story;
                    greatest = mean;
                }
            } else if (members.size() + all.length <= AT_ONCE || story == own) {
                before.put(story, all);
                Arrays.stream(all).forEach(members::add);
            }
        }
        int[] universe = members.stream().mapToInt(i -> i).toArray();
        int[] labels = link(universe, report, near, threshold, shelf);
        List<int[]> parts = parts(universe, labels);
        int[] mine = parts.stream()
                .filter(p -> Arrays.binarySearch(p, report) >= 0)
                .findFirst()
                .orElseThrow();
        double mean = mine.length < 2 ? Double.NaN : mean(near, others(mine, report));
        if (great != 0 && (mine.length == 1 || greatest > mean)) {
            return joined(report, great, greatest, parts, before);
        }
        return Succession.of(parts, before).stream()
                .map(g -> g.members() == mine ? new Placed.Group(g.story(), mine, mean, true) : g)
                .toList();
    }

    private static int[] others(int[] reports, int report) {
        return Arrays.stream(reports).filter(r -> r != report).toArray();
    }

    /** The report goes to a great story, everything else of its part stays together. */
    private static List<Placed.Group> joined(
            int report, int great, double mean, List<int[]> parts, Map<Integer, int[]> before) {
        List<int[]> without = parts.stream()
                .map(p -> others(p, report))
                .filter(p -> p.length > 0)
                .toList();
        List<Placed.Group> out = new ArrayList<>(Succession.of(without, before));
        out.add(new Placed.Group(great, new int[] {report}, mean, false));
        return out;
    }

    /** Mean likeness to these; one that is no neighbour counts 0. */
    private static double mean(Neighbours near, int[] others) {
        return Arrays.stream(others)
                .mapToDouble(r -> Math.max(0, near.to(r)))
                .average()
                .orElse(0);
    }

    private static int[] link(int[] universe, int report, Neighbours near, Threshold threshold, Shelf shelf) {
        Neighbours[] of = new Neighbours[universe.length];
        for (int i = 0; i < universe.length; i++) {
            of[i] = universe[i] == report ? near : shelf.neighbours(universe[i]);
        }
        long[] pairs = new long[universe.length * (universe.length - 1) / 2];
        double[] similarity = new double[pairs.length];
        int n = 0;
        for (int i = 0; i < universe.length; i++) {
            for (int j = i + 1; j < universe.length; j++) {
                // The one that was placed later looked at the other last, if at all.
                boolean later = of[j].change() > of[i].change();
                float s = later ? of[j].to(universe[i]) : of[i].to(universe[j]);
                if (s > 0) {
                    pairs[n] = (long) i << 32 | j;
                    similarity[n++] = s;
                }
            }
        }
        return Linkage.groups(universe.length, Arrays.copyOf(pairs, n), Arrays.copyOf(similarity, n), threshold);
    }

    private static List<int[]> parts(int[] universe, int[] labels) {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            parts.computeIfAbsent(labels[i], k -> new ArrayList<>()).add(universe[i]);
        }
        return parts.values().stream()
                .map(p -> p.stream().mapToInt(i -> i).toArray())
                .toList();
    }
}
