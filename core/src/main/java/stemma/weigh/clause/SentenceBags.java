package stemma.weigh.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;

/** The terms of whole sentences, and how alike two are: what both have of all that they have, by weight (Dice). */
final class SentenceBags {
    private final Lexis lexis;
    private final Map<String, int[][]> bags = new HashMap<>();
    private final Map<String, double[]> sums = new HashMap<>();
    private final Map<String, float[][]> senses = new HashMap<>();

    SentenceBags(List<Annotated> reports, Lexis lexis) {
        this.lexis = lexis;
        for (Annotated r : reports) {
            int[][] of = new int[r.sentences().size()][];
            double[] sum = new double[of.length];
            float[][] sense = new float[of.length][];
            for (int s = 0; s < of.length; s++) {
                Sentence at = r.sentences().get(s);
                of[s] = java.util.stream.IntStream.range(at.firstWord(), at.endWord())
                        .map(w -> lexis.of(Clause.bare(r.words().folded(w))))
                        .filter(t -> t >= 0)
                        .distinct()
                        .sorted()
                        .toArray();
                for (int t : of[s]) {
                    sum[s] += lexis.bits(t);
                }
                sense[s] = lexis.sense(of[s]);
            }
            bags.put(r.id(), of);
            senses.put(r.id(), sense);
            sums.put(r.id(), sum);
        }
    }

    /** How near in meaning the two clauses' sentences are, -1 to 1. */
    double nearness(Clause a, Clause b) {
        return Lexis.cosine(
                senses.getOrDefault(a.report().id(), new float[0][])[a.sentence()],
                senses.getOrDefault(b.report().id(), new float[0][])[b.sentence()]);
    }

    /** Of the sentences so many before (-1) or after (1) those of the clauses; 0 where there is none. */
    double likeness(Clause a, int stepA, Clause b, int stepB) {
        int i = a.sentence() + stepA;
        int j = b.sentence() + stepB;
        int[][] ofA = bags.getOrDefault(a.report().id(), new int[0][]);
        int[][] ofB = bags.getOrDefault(b.report().id(), new int[0][]);
        if (i < 0 || j < 0 || i >= ofA.length || j >= ofB.length) {
            return 0;
        }
        int[] p = ofA[i];
        int[] q = ofB[j];
        double common = 0;
        for (int m = 0, n = 0; m < p.length && n < q.length; ) {
            if (p[m] == q[n]) {
                common += lexis.bits(p[m]);
                m++;
                n++;
            } else if (p[m] < q[n]) {
                m++;
            } else {
                n++;
            }
        }
        double all = sums.getOrDefault(a.report().id(), new double[0])[i]
                + sums.getOrDefault(b.report().id(), new double[0])[j];
        return all == 0 ? 0 : 2 * common / all;
    }

    /** Part of the terms, by weight, that the sentence so many behind the clause's has. */
    double cover(int[] terms, Clause c, int step) {
        return cover(terms, c, step, step);
    }

    /** The same for the clause's sentence, the one before and the one behind taken together. */
    double around(int[] terms, Clause c) {
        return cover(terms, c, -1, 1);
    }

    private double cover(int[] terms, Clause c, int from, int to) {
        int[][] of = bags.getOrDefault(c.report().id(), new int[0][]);
        double sum = 0;
        double in = 0;
        for (int t : terms) {
            sum += lexis.bits(t);
            boolean has = false;
            for (int s = Math.max(0, c.sentence() + from); s <= Math.min(of.length - 1, c.sentence() + to); s++) {
                has |= java.util.Arrays.binarySearch(of[s], t) >= 0;
            }
            in += has ? lexis.bits(t) : 0;
        }
        return sum == 0 ? 0 : in / sum;
    }
}
