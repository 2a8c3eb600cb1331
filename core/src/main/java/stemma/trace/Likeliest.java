package stemma.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Of the trees that are nearly the cheapest, the one whose copyists behave most as copyists do: a learnt score over what each supposes of
 * them ({@link Ledger}, {@link TreeScore}), trained for the least expected number of wrong edges (minimum risk: Smith and Eisner 2006). The
 * chances of all these trees together say how sure each edge is, and which tree has most edges right ({@link Consensus}).
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

    /** A second parent less sure than this is not drawn: of 22 such on traditions not learnt from 9 were right, of the 70 others 44. */
    private static final double DOUBTFUL = .5;

    /** The score of a tree that cannot be. */
    private static final double NEVER = -1e6;

    private final Family family;
    private final Search search;

    /** Each tree with its copies and score, by its shape. */
    private final Map<String, Weighed> known = new HashMap<>();

    private record Weighed(Search.Found found, double score) {}

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
        return all.stream().mapToDouble(f -> weighed(f).score()).toArray();
    }

    private Weighed weighed(Search.Found f) {
        return known.computeIfAbsent(Search.key(f.tree()), k -> {
            Search.Found full = search.price(f.tree(), true);
            return new Weighed(full, isCopied(full) ? TreeScore.shipped().of(Ledger.of(family, full)) : NEVER);
        });
    }

    /** Does each copy hold words of its parent, as many as show copying? */
    private boolean isCopied(Search.Found full) {
        Tree tree = full.tree();
        for (int c = 0; c < tree.parent.length; c++) {
            if (tree.exists(c) && tree.parent[c] >= 0) {
                boolean[] from =
                        Objects.requireNonNull(full.copies()[tree.parent[c]]).has();
                boolean[] to = Objects.requireNonNull(full.copies()[c]).has();
                int words = 0;
                for (int b = 0; b < family.blocks; b++) {
                    words += from[b] && to[b] ? family.lengthOfBlock[b] : 0;
                }
                if (words < Kinship.LEAST_RUN) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int first(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private Search.Found best(List<Search.Found> all) {
        Consensus consensus = new Consensus(all, scores(all));
        Search.Found best = weighed(all.get(consensus.best())).found();
        Tree tree = best.tree();
        double[] sure = new double[tree.parent.length];
        for (int c = 0; c < sure.length; c++) {
            boolean lost = c >= family.size || tree.parent[c] >= family.size;
            sure[c] = tree.exists(c) ? Calibration.chance(consensus.sure(tree, c), lost) : 0;
        }
        int[] second = best.second().clone();
        double[] sureOfSecond = new double[family.size];
        for (int c = 0; c < family.size; c++) {
            if (second[c] >= 0) {
                sureOfSecond[c] = Calibration.ofSecond(consensus.sureOfEither(second[c], c));
                boolean doubtful = tree.parent[c] >= 0 && sureOfSecond[c] < DOUBTFUL;
                second[c] = doubtful ? Tree.NONE : second[c];
            }
        }
        return best.with(second, sure, sureOfSecond);
    }
}
