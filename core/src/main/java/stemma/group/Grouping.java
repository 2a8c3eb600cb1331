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
    /** Least mean similarity within a story. */
    private static final double THRESHOLD = 0.2;

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
        return new Story("s-" + ids.getFirst(), Headline.of(members), ids);
    }

    private static int[] labels(List<Annotated> reports) {
        Vocabulary vocabulary = new Vocabulary();
        List<Profile> profiles =
                reports.stream().map(r -> Profile.of(r, vocabulary)).toList();
        Weighing weighing = new Weighing(vocabulary.rarity());
        List<Bag> bodies = profiles.stream().map(p -> weighing.unit(p.body())).toList();
        long[] pairs = Candidates.pairs(bodies, vocabulary.size());
        double[] similarity = new double[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            int i = (int) (pairs[k] >>> 32);
            int j = (int) pairs[k];
            similarity[k] = bodies.get(i).dot(bodies.get(j)) * nearness(profiles.get(i), profiles.get(j));
        }
        return Linkage.groups(reports.size(), pairs, similarity, THRESHOLD);
    }

    /** 1 for the same day or where a day is unknown, falling by half in a week. */
    private static double nearness(Profile a, Profile b) {
        if (!a.dated() || !b.dated()) {
            return 1;
        }
        return Math.pow(0.5, Math.abs((double) a.day() - b.day()) / 7);
    }
}
