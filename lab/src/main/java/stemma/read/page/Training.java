package stemma.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One model from some pages: word tables first, every page read with those of the other sites; then two rounds of trees. */
final class Training {
    private final List<LabelledPage> pages;

    /** Parts into which the pages fall so that the second round sees the first round's honest guesses. */
    private static final int PARTS = 3;

    static Boosting.Settings first = new Boosting.Settings(80, 5, .15, .5, .3, 10, 8, 1);
    static Boosting.Settings second = new Boosting.Settings(130, 5, .09, .5, .3, 10, 8, 2);

    Training(List<LabelledPage> pages) {
        this.pages = pages;
    }

    BlockModel run() {
        TokenTable names = TokenTable.ofNames(pages);
        TokenTable words = TokenTable.ofWords(pages);
        Map<LabelledPage, float[][]> rows = new HashMap<>();
        Map<String, Tokens[]> bySite = new HashMap<>();
        for (LabelledPage p : pages) {
            Tokens[] t = bySite.computeIfAbsent(p.site, s -> new Tokens[] {names.without(s), words.without(s)});
            rows.put(p, Features.of(p.blocks, p.source.title(), p.source.description(), p.source.body(), t[0], t[1]));
        }
        Trees one = train(pages, rows, first);
        Map<LabelledPage, float[][]> second = new HashMap<>();
        for (int part = 0; part < PARTS; part++) {
            List<LabelledPage> rest = new ArrayList<>();
            for (LabelledPage p : pages) {
                if (part(p) != part) {
                    rest.add(p);
                }
            }
            Trees guess = train(rest, rows, first);
            for (LabelledPage p : pages) {
                if (part(p) == part) {
                    float[][] x = rows.get(p);
                    second.put(p, Context.of(p.blocks, x, BlockModel.run(guess, x)));
                }
            }
        }
        Trees two = train(pages, second, Training.second);
        return new BlockModel(names.without(""), words.without(""), one, two);
    }

    private static int part(LabelledPage p) {
        return Math.floorMod((p.site.hashCode() * 0x85EBCA6B) >>> 7, PARTS);
    }

    private static Trees train(List<LabelledPage> pages, Map<LabelledPage, float[][]> rows, Boosting.Settings settings) {
        List<float[]> x = new ArrayList<>();
        List<Byte> y = new ArrayList<>();
        List<Float> w = new ArrayList<>();
        for (LabelledPage p : pages) {
            float[][] r = rows.get(p);
            double gold = 0;
            for (int i = 0; i < r.length; i++) {
                gold += p.labels[i] == 1 ? p.words[i] : 0;
            }
            for (int i = 0; i < r.length; i++) {
                if (p.labels[i] >= 0) {
                    x.add(r[i]);
                    y.add(p.labels[i]);
                    w.add((float) ((4 + Math.min(p.words[i], 100)) * 400 / (gold + 150)) / 10);
                }
            }
        }
        byte[] labels = new byte[y.size()];
        float[] weights = new float[w.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = y.get(i);
            weights[i] = w.get(i);
        }
        return Boosting.train(x.toArray(new float[0][]), labels, weights, settings);
    }
}
