package stemma.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The labelled blocks of some pages as rows to train on, so weighed that every page counts about alike and every block by its words. */
final class Sample {
    /** Words of an article of which only stretches are known. */
    private static final int UNKNOWN = 200;

    /**
     * Share of a label that is what models of other sites guess. Chosen by the figures of sites held out and by how near those of the pages trained
     * on come to them (docs/models/blocks.md).
     */
    private static final float SOFT = .75f;

    /** No guess is taken for certain. */
    private static final float LEAST = .001f;

    private final List<LabelledPage> page = new ArrayList<>();
    private final Boosting.Table table;
    private final List<Integer> block = new ArrayList<>();
    private float[] y = new float[1 << 12];
    private float[] w = new float[1 << 12];

    /** @param rows of every page, one a block; an empty one is left out */
    Sample(List<LabelledPage> pages, Map<LabelledPage, float[][]> rows) {
        List<float[]> x = new ArrayList<>();
        for (LabelledPage p : pages) {
            float[][] r = rows.getOrDefault(p, new float[0][]);
            double gold = p.golds.isEmpty() ? UNKNOWN : 0;
            for (int i = 0; i < r.length; i++) {
                gold += p.labels[i] == 1 ? p.words[i] : 0;
            }
            for (int i = 0; i < r.length; i++) {
                if (p.labels[i] >= 0 && p.weights[i] > 0 && r[i].length > 0) {
                    int n = x.size();
                    if (n == y.length) {
                        y = Arrays.copyOf(y, n * 2);
                        w = Arrays.copyOf(w, n * 2);
                    }
                    y[n] = p.labels[i];
                    w[n] = (float) (p.weights[i] * (4 + Math.min(p.words[i], 100)) * 400 / (gold + 150)) / 10;
                    x.add(r[i]);
                    page.add(p);
                    block.add(i);
                }
            }
        }
        table = new Boosting.Table(x);
    }

    Trees train(Predicate<LabelledPage> of, Boosting.Settings settings) {
        return train(of, settings, Map.of());
    }

    /** @param guesses of models that did not see the page, a block; they stand in for {@link #SOFT} of its label */
    Trees train(Predicate<LabelledPage> of, Boosting.Settings settings, Map<LabelledPage, float[]> guesses) {
        int[] at = new int[page.size()];
        float[] labels = new float[page.size()];
        float[] weights = new float[page.size()];
        int n = 0;
        for (int i = 0; i < page.size(); i++) {
            if (of.test(page.get(i))) {
                float[] g = guesses.get(page.get(i));
                labels[n] = g == null ? y[i] : (1 - SOFT) * y[i] + SOFT * Math.clamp(g[block.get(i)], LEAST, 1 - LEAST);
                weights[n] = w[i];
                at[n++] = i;
            }
        }
        return Boosting.train(table, Arrays.copyOf(at, n), Arrays.copyOf(labels, n), Arrays.copyOf(weights, n), settings);
    }
}
