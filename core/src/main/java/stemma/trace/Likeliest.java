package stemma.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of the trees that are nearly the cheapest, the one whose copyists behave most as copyists do: a learnt score over what each supposes of
 * them ({@link Ledger}, {@link TreeScore}), trained for the least expected number of wrong edges (minimum risk: Smith and Eisner 2006). The
 * chances of all these trees together say how sure each edge is.
 */
final class Likeliest {
    /** Nats by which a tree may be dearer than the cheapest: the true tree lay within 30 in 752 of 859 families of generated traditions; beyond 40 nothing was won. */
    static final double WINDOW = 40;

    /** Trees weighed at most, for the time it takes; in large families fewer. */
    private static final int MOST = 400;

    private static final int MOST_OF_LARGE = 100;
    private static final int LARGE = 24;

    /** Times that the trees around the likeliest are looked at. */
    private static final int ROUNDS = 10;

    /** A second parent less sure than this is not drawn: of 40 such on traditions not learnt from 13 were right, of the 46 others 26. */
    private static final double DOUBTFUL = .5;

    private final Family family;
    private final Search search;

    /** Each tree with its copies and counts, by its shape. */
    private final Map<String, Weighed> known = new HashMap<>();

    private record Weighed(Search.Found found, Map<String, Double> counts) {}

    private Likeliest(Family family) {
        this.family = family;
        this.search = new Search(family);
    }

    static Search.Found of(Family family) {
        Likeliest likeliest = new Likeliest(family);
        List<Search.Found> all = likeliest.candidates();
        return likeliest.best(all);
    }

    /** The trees to choose from, the cheapest first. */
    static List<Search.Found> candidates(Family family) {
        return new Likeliest(family).candidates();
    }

    private List<Search.Found> candidates() {
        search.descend();
        int most = family.size > LARGE ? MOST_OF_LARGE : MOST;
        List<Search.Found> all = search.pool(most);
        Set<String> seen = new HashSet<>(Set.of(Search.key(all.getFirst().tree())));
        for (int round = 0; round < ROUNDS && family.size > 1; round++) {
            Tree best = all.get(first(scores(all))).tree();
            if (!seen.add(Search.key(best))) {
                break;
            }
            search.around(best);
            all = search.pool(most);
        }
        return all;
    }

    private double[] scores(List<Search.Found> all) {
        List<Map<String, Double>> counts =
                all.stream().map(f -> weighed(f).counts()).toList();
        return TreeScore.shipped().of(counts);
    }

    private Weighed weighed(Search.Found f) {
        return known.computeIfAbsent(Search.key(f.tree()), k -> {
            Search.Found full = search.price(f.tree(), true);
            return new Weighed(full, Ledger.of(family, full));
        });
    }

    private static int first(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private Search.Found best(List<Search.Found> all) {
        double[] score = scores(all);
        int at = first(score);
        Search.Found best = weighed(all.get(at)).found();
        double[] chance = new double[score.length];
        double sum = 0;
        for (int i = 0; i < chance.length; i++) {
            chance[i] = Math.exp(score[i] - score[at]);
            sum += chance[i];
        }
        List<String> drawn = edges(best.tree());
        double[] sure = new double[best.tree().parent.length];
        double[] sureOfSecond = new double[family.size];
        for (int i = 0; i < chance.length; i++) {
            Search.Found other = all.get(i);
            Set<String> edges = new HashSet<>(edges(other.tree()));
            for (int c = 0; c < sure.length; c++) {
                sure[c] += best.tree().exists(c) && edges.contains(drawn.get(c)) ? chance[i] / sum : 0;
            }
            for (int c = 0; c < family.size; c++) {
                int q = best.second()[c];
                sureOfSecond[c] +=
                        q >= 0 && (other.second()[c] == q || other.tree().parent[c] == q) ? chance[i] / sum : 0;
            }
        }
        for (int c = 0; c < sure.length; c++) {
            int p = best.tree().parent[c];
            sure[c] = Calibration.chance(sure[c], c >= family.size || p >= family.size);
        }
        int[] second = best.second().clone();
        for (int c = 0; c < family.size; c++) {
            sureOfSecond[c] = Calibration.ofSecond(sureOfSecond[c]);
            boolean doubtful = best.tree().parent[c] >= 0 && sureOfSecond[c] < DOUBTFUL;
            second[c] = doubtful ? Tree.NONE : second[c];
        }
        return best.with(second, sure, sureOfSecond);
    }

    /** By node its edge; empty where there is no such node. */
    private static List<String> edges(Tree tree) {
        List<String> out = new ArrayList<>();
        for (int c = 0; c < tree.parent.length; c++) {
            out.add(tree.exists(c) ? edge(tree, c) : "");
        }
        return out;
    }

    private static String edge(Tree tree, int c) {
        int p = tree.parent[c];
        return (p < 0 ? "none" : name(tree, p)) + ">" + name(tree, c);
    }

    /** A lost copy goes by the reports at and below it. */
    private static String name(Tree tree, int node) {
        if (!tree.lost(node)) {
            return Integer.toString(node);
        }
        BitSet below = new BitSet();
        for (int i = 0; i < tree.size; i++) {
            if (tree.above(node, i)) {
                below.set(i);
            }
        }
        return below.toString();
    }
}
