package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Learns {@link Speakers}: likelihood of the right mention among the candidates. */
final class SpeakersTrainer {
    final Learnt weights;
    private final float shrink;

    SpeakersTrainer(int rows, float shrink) {
        weights = new Learnt(rows, 1);
        this.shrink = shrink;
    }

    /** What was found in a report, and for each content the gold row it stands for, -1 for none. */
    record Case(Corpus.Doc doc, double[][] chances, List<Mention> mentions, List<Said> contents, int[] row) {}

    static Case of(Corpus.Doc d, double[][] chances, List<Said> contents) {
        List<int[]> gold = Corpus.contents(d);
        int[] row = new int[contents.size()];
        for (int i = 0; i < row.length; i++) {
            Said s = contents.get(i);
            row[i] = -1;
            double best = .4;
            for (int[] g : gold) {
                int both = Math.min(s.last(), g[1]) - Math.max(s.first(), g[0]) + 1;
                double iou = both <= 0 ? 0 : (double) both / (s.last() - s.first() + 1 + g[1] - g[0] + 1 - both);
                if (iou > best) {
                    best = iou;
                    row[i] = g[2];
                }
            }
        }
        return new Case(d, chances, Mention.find(d.tokens(), chances), contents, row);
    }

    static boolean right(Tokens t, Corpus.Row row, @Nullable Mention m) {
        if (row.speakerStart() < 0 || m == null) {
            return row.speakerStart() < 0 && m == null;
        }
        return t.start[m.first()] < row.speakerEnd() && row.speakerStart() < t.end[m.last()];
    }

    void train(List<Case> cases, int rounds, float rate) {
        Random random = new Random(7);
        List<Case> order = new ArrayList<>(cases);
        int[][] rows = new int[256][];
        int[] buffer = new int[Speakers.MOST];
        for (int round = 0; round < rounds; round++) {
            java.util.Collections.shuffle(order, random);
            float now = rate * (1 - .9f * round / rounds);
            int right = 0;
            int reach = 0;
            int all = 0;
            for (Case c : order) {
                Tokens t = c.doc().tokens();
                Mention last = null;
                for (int i = 0; i < c.contents().size(); i++) {
                    List<@Nullable Mention> candidates = Speakers.candidates(t, c.mentions(), c.contents().get(i));
                    int n = candidates.size();
                    double[] score = new double[n];
                    int best = 0;
                    for (int k = 0; k < n; k++) {
                        int f = Speakers.features(t, c.chances(), c.mentions(), c.contents(), i, candidates.get(k), last, weights.mask(), buffer);
                        rows[k] = java.util.Arrays.copyOf(buffer, f);
                        float[] s = new float[1];
                        for (int r : rows[k]) {
                            weights.add(r, s);
                        }
                        score[k] = s[0];
                        best = score[k] > score[best] ? k : best;
                    }
                    Mention truth = candidates.get(best);
                    if (c.row()[i] >= 0) {
                        Corpus.Row g = c.doc().rows().get(c.row()[i]);
                        boolean[] ok = new boolean[n];
                        double in = 0;
                        double sum = 0;
                        for (int k = 0; k < n; k++) {
                            ok[k] = right(t, g, candidates.get(k));
                            double e = Math.exp(score[k] - score[best]);
                            sum += e;
                            in += ok[k] ? e : 0;
                        }
                        all++;
                        if (in > 0) {
                            reach++;
                            right += ok[best] ? 1 : 0;
                            int top = -1;
                            for (int k = 0; k < n; k++) {
                                double e = Math.exp(score[k] - score[best]);
                                float grad = (float) (e / sum - (ok[k] ? e / in : 0));
                                if (Math.abs(grad) > 1e-4) {
                                    for (int r : rows[k]) {
                                        weights.step(r, grad, now, shrink);
                                    }
                                }
                                if (ok[k] && (top < 0 || score[k] > score[top])) {
                                    top = k;
                                }
                            }
                            truth = candidates.get(top);
                        }
                    }
                    last = truth;
                }
            }
            System.err.printf("speakers round %d right %.2f reachable %.2f%n", round, 100.0 * right / all, 100.0 * reach / all);
        }
    }
}
