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

    private final List<LabelledPage> page = new ArrayList<>();
    private final Boosting.Table table;
    private byte[] y = new byte[1 << 12];
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
                }
            }
        }
        table = new Boosting.Table(x);
    }

    Trees train(Predicate<LabelledPage> of, Boosting.Settings settings) {
        int[] at = new int[page.size()];
        byte[] labels = new byte[page.size()];
        float[] weights = new float[page.size()];
        int n = 0;
        for (int i = 0; i < page.size(); i++) {
            if (of.test(page.get(i))) {
                labels[n] = y[i];
                weights[n] = w[i];
                at[n++] = i;
            }
        }
        return Boosting.train(table, Arrays.copyOf(at, n), Arrays.copyOf(labels, n), Arrays.copyOf(weights, n), settings);
    }
}
