package stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several trees of one family, each with its chance, say of its edges; and the one among them whose edges are right most, as far as
 * these chances tell (as in choosing a translation: Kumar and Byrne 2004, Minimum Bayes-risk decoding).
 */
final class Consensus {
    /** What a drawn edge must be worth, as part of one that is right in direction too; as in the training of the score. */
    private static final double PRICE = .85;

    private final List<Search.Found> trees;
    private final double[] chance;
    private final List<Set<String>> edges = new ArrayList<>();
    private final Map<String, Double> sure = new HashMap<>();

    /** @param scores logarithms of the trees' chances, up to a constant */
    Consensus(List<Search.Found> trees, double[] scores) {
        this.trees = trees;
        chance = new double[scores.length];
        double most = Double.NEGATIVE_INFINITY;
        for (double s : scores) {
            most = Math.max(most, s);
        }
        double sum = 0;
        for (int i = 0; i < chance.length; i++) {
            chance[i] = Math.exp(scores[i] - most);
            sum += chance[i];
        }
        for (int i = 0; i < chance.length; i++) {
            chance[i] /= sum;
            Set<String> of = edges(trees.get(i));
            edges.add(of);
            for (String e : of) {
                sure.merge(e, chance[i], Double::sum);
            }
        }
    }

    /** The place of the tree with most expected right edges; of equals the first. */
    int best() {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trees.size(); i++) {
            double worth = 0;
            for (String e : edges.get(i)) {
                worth += sure(e) - PRICE / 2;
            }
            if (worth > most + 1e-9) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    /** The chance that the node has the parent that it has in this tree, or none where it has none there. */
    double sure(Tree tree, int node) {
        int p = tree.parent[node];
        if (p >= 0) {
            return sure(directed(name(tree, p), name(tree, node)));
        }
        double sum = 0;
        for (int i = 0; i < trees.size(); i++) {
            Tree other = trees.get(i).tree();
            sum += tops(other).contains(name(tree, node)) ? chance[i] : 0;
        }
        return sum;
    }

    /** The chance that a report is one of another's parents, the first or the second. */
    double sureOfEither(int parent, int child) {
        double sum = 0;
        for (int i = 0; i < trees.size(); i++) {
            Search.Found f = trees.get(i);
            sum += f.second()[child] == parent || f.tree().parent[child] == parent ? chance[i] : 0;
        }
        return sum;
    }

    private double sure(String edge) {
        return sure.getOrDefault(edge, 0.);
    }

    /** Each edge twice, with its direction and without. */
    private static Set<String> edges(Search.Found found) {
        Set<String> out = new LinkedHashSet<>();
        Tree tree = found.tree();
        for (int c = 0; c < tree.parent.length; c++) {
            if (tree.exists(c) && tree.parent[c] >= 0) {
                add(name(tree, tree.parent[c]), name(tree, c), out);
            }
            if (c < tree.size && found.second()[c] >= 0) {
                add(name(tree, found.second()[c]), name(tree, c), out);
            }
        }
        return out;
    }

    private static void add(String from, String to, Set<String> out) {
        out.add(directed(from, to));
        out.add(from.compareTo(to) < 0 ? from + " - " + to : to + " - " + from);
    }

    private static String directed(String from, String to) {
        return from + " > " + to;
    }

    private static Set<String> tops(Tree tree) {
        Set<String> out = new LinkedHashSet<>();
        for (int c = 0; c < tree.parent.length; c++) {
            if (tree.exists(c) && tree.parent[c] < 0) {
                out.add(name(tree, c));
            }
        }
        return out;
    }

    /** A lost copy goes by the reports at and below it. */
    private static String name(Tree tree, int node) {
        return tree.lost(node) ? tree.reportsFrom(node).toString() : Integer.toString(node);
    }
}
