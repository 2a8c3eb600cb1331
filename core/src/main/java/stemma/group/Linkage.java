package stemma.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average-link agglomeration of a sparse similarity (Sokal and Michener 1958): joins the two groups with the highest mean
 * similarity of their pairs, until none reaches the threshold. A pair that is not given has similarity 0. Memory and time grow
 * with the pairs given, times a logarithm.
 */
final class Linkage {
    private final Map<Integer, Double>[] near;
    private final int[] size;
    private final int[] label;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Linkage(int n) {
        near = new Map[n];
        size = new int[n];
        label = new int[n];
        for (int i = 0; i < n; i++) {
            near[i] = new HashMap<>();
            size[i] = 1;
            label[i] = i;
        }
    }

    private record Join(double mean, int a, int b) {
        /** Highest first; the lower numbers among equals, so that no order of the input shows. */
        static final Comparator<Join> ORDER = Comparator.comparingDouble((Join j) -> -j.mean)
                .thenComparingInt(Join::a)
                .thenComparingInt(Join::b);
    }

    /**
     * For each of n things the lowest number in its group.
     *
     * @param pairs (i, j) with i &lt; j as {@code i << 32 | j}, each once
     * @param similarity of each pair
     * @param threshold least mean similarity that joins, by the size of the group that results; above 0
     */
    static int[] groups(int n, long[] pairs, double[] similarity, Threshold threshold) {
        Linkage l = new Linkage(n);
        PriorityQueue<Join> queue = new PriorityQueue<>(Join.ORDER);
        for (int k = 0; k < pairs.length; k++) {
            int i = (int) (pairs[k] >>> 32);
            int j = (int) pairs[k];
            if (similarity[k] > 0) {
                l.near[i].put(j, similarity[k]);
                l.near[j].put(i, similarity[k]);
                if (similarity[k] >= threshold.at(2)) {
                    queue.add(new Join(similarity[k], i, j));
                }
            }
        }
        while (!queue.isEmpty()) {
            Join join = queue.remove();
            if (l.size[join.a] > 0 && l.size[join.b] > 0 && l.mean(join.a, join.b) == join.mean) {
                l.join(join.a, join.b, queue, threshold);
            }
        }
        return Arrays.stream(l.label).map(l::root).toArray();
    }

    private double mean(int a, int b) {
        return near[a].getOrDefault(b, 0.0) / ((double) size[a] * size[b]);
    }

    private void join(int a, int b, PriorityQueue<Join> queue, Threshold threshold) {
        near[a].remove(b);
        for (Map.Entry<Integer, Double> e : near[b].entrySet()) {
            int k = e.getKey();
            if (k != a) {
                double sum = near[a].merge(k, e.getValue(), Double::sum);
                near[k].put(a, sum);
                near[k].remove(b);
            }
        }
        near[b] = Map.of();
        size[a] += size[b];
        size[b] = 0;
        label[b] = a;
        for (Map.Entry<Integer, Double> e : near[a].entrySet()) {
            int k = e.getKey();
            double mean = e.getValue() / ((double) size[a] * size[k]);
            if (mean >= threshold.at(size[a] + size[k])) {
                queue.add(new Join(mean, Math.min(a, k), Math.max(a, k)));
            }
        }
    }

    private int root(int i) {
        int x = i;
        while (label[x] != x) {
            x = label[x];
        }
        return x;
    }
}
