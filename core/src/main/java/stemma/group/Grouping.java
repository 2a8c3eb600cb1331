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
        return Linkage.groups(reports.size(), pairs, similarity, Threshold.of(reports.size()));
    }
}
