package stemma.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stemma.annotate.Annotated;

/**
 * Puts reports that tell the same event into one story: candidates by an inverted index, a similarity for each, average-link
 * agglomeration. Pure; the order of the input does not matter.
 */
public final class Grouping {
    private static final int FEW = 12;
    private static final int MANY = 3000;
    /** Least mean likeness within a story of a small run: invented reports of different stories stay under .1, of 180 made traditions nearly all are whole. */
    private static final double THRESHOLD_FEW = 0.4;
    /** The same for a stream of {@link #MANY}: the curve through what is best on the tuned halves, .5 for 350 reports, .6 for 1,450. */
    private static final double THRESHOLD_MANY = 0.67;

    private Grouping() {}

    /** Every report lies in exactly one story; sorted by the first report's identifier. */
    public static List<Story> group(List<Annotated> reports) {
        List<Annotated> sorted =
                reports.stream().sorted(Comparator.comparing(Annotated::id)).toList();
        int[] labels = labels(sorted);
        Map<Integer, List<Annotated>> members = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            members.computeIfAbsent(labels[i], k -> new ArrayList<>()).add(sorted.get(i));
        }
        return members.values().stream().map(Grouping::story).toList();
    }

    private static Story story(List<Annotated> members) {
        List<String> ids = members.stream().map(Annotated::id).toList();
        return new Story(
                "s-" + ids.getFirst(),
                Headline.of(members.stream().map(Lead::of).toList(), ids.getFirst()),
                ids);
    }

    private static int[] labels(List<Annotated> reports) {
        Run run = new Run(reports);
        long[] pairs = run.candidates();
        double[] similarity = new double[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            similarity[k] = run.likeness((int) (pairs[k] >>> 32), (int) pairs[k]);
        }
        return Linkage.groups(reports.size(), pairs, similarity, threshold(reports.size()));
    }

    /**
     * Reports handed over by the handful were chosen as belonging together more often than those of a stream, so less is asked
     * of them, and the more reports, the more pairs of other stories there are for each pair of one: the threshold rises with the
     * square of the logarithm of the number of reports from {@link #FEW} to {@link #MANY}.
     */
    static double threshold(int reports) {
        double t = Math.clamp(Math.log((double) reports / FEW) / Math.log((double) MANY / FEW), 0, 1);
        return THRESHOLD_FEW + (THRESHOLD_MANY - THRESHOLD_FEW) * t * t;
    }
}
