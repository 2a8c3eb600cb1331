package stemma.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts on how many sites a word of the names, or of short blocks, stands in the article and outside it. */
final class TokenTable {
    private final Map<Integer, Map<String, double[]>> counts = new HashMap<>();
    private final Map<String, Map<Integer, Double>> bySite = new HashMap<>();
    private int[] keys = new int[0];
    private double[] sums = new double[0];
    private int[] seen = new int[0];

    /** Strength, in sites, of the belief that a word says nothing, and what it then says. */
    private static final double PRIOR = 1.5;
    private static final double BASE = .45;

    static TokenTable ofNames(List<LabelledPage> pages) {
        TokenTable t = new TokenTable();
        for (LabelledPage p : pages) {
            Map<Node, Set<Integer>> known = new HashMap<>();
            for (int i = 0; i < p.labels.length; i++) {
                if (p.labels[i] >= 0) {
                    t.add(p.site, chain(p.blocks.blocks().get(i).node(), known), p.labels[i], Math.min(60, p.words[i]));
                }
            }
        }
        return t.close(3);
    }

    static TokenTable ofWords(List<LabelledPage> pages) {
        TokenTable t = new TokenTable();
        for (LabelledPage p : pages) {
            for (int i = 0; i < p.labels.length; i++) {
                if (p.labels[i] >= 0 && p.words[i] <= OwnFeatures.SHORT) {
                    Set<Integer> words = new HashSet<>();
                    for (int w : Grams.words(p.blocks.blocks().get(i).text())) {
                        words.add(w);
                    }
                    t.add(p.site, words, p.labels[i], 1);
                }
            }
        }
        return t.close(3);
    }

    private static Set<Integer> chain(Node node, Map<Node, Set<Integer>> known) {
        Set<Integer> s = known.get(node);
        if (s == null) {
            s = new HashSet<>();
            for (Node n = node; n != null; n = n.parent) {
                for (int k : n.tokens) {
                    s.add(k);
                }
            }
            known.put(node, s);
        }
        return s;
    }

    private void add(String site, Set<Integer> tokens, int label, double weight) {
        for (int k : tokens) {
            double[] c = counts.computeIfAbsent(k, x -> new HashMap<>()).computeIfAbsent(site, x -> new double[2]);
            c[label] += weight;
        }
    }

    /** @param sites on which a word must stand to be believed */
    private TokenTable close(int sites) {
        List<Integer> kept = new ArrayList<>();
        counts.forEach((k, v) -> {
            if (v.size() >= sites) {
                kept.add(k);
            }
        });
        keys = kept.stream().mapToInt(i -> i).sorted().toArray();
        sums = new double[keys.length];
        seen = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            for (var e : counts.getOrDefault(keys[i], Map.of()).entrySet()) {
                double share = share(e.getValue());
                sums[i] += share;
                seen[i]++;
                bySite.computeIfAbsent(e.getKey(), s -> new HashMap<>()).put(i, share);
            }
        }
        counts.clear();
        return this;
    }

    private static double share(double[] c) {
        return c[1] / (c[0] + c[1]);
    }

    /** The table as learnt from all sites but one; empty for all. */
    Tokens without(String site) {
        Map<Integer, Double> its = bySite.getOrDefault(site, Map.of());
        float[] odds = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Double mine = its.get(i);
            double sum = PRIOR * BASE + sums[i] - (mine == null ? 0 : mine);
            double n = PRIOR + seen[i] - (mine == null ? 0 : 1);
            double r = Math.clamp(sum / n, .01, .99);
            odds[i] = (float) (Math.log(r / (1 - r)) - Math.log(BASE / (1 - BASE)));
        }
        return strong(odds);
    }

    /** Without the words that say little. */
    private Tokens strong(float[] odds) {
        int[] k = new int[keys.length];
        float[] o = new float[keys.length];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (Math.abs(odds[i]) >= .3f) {
                k[n] = keys[i];
                o[n++] = odds[i];
            }
        }
        return new Tokens(Arrays.copyOf(k, n), Arrays.copyOf(o, n));
    }
}
