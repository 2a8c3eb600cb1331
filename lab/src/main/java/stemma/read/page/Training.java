package stemma.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One model from some pages: word tables first, every page read with those of the other sites; then two rounds of trees, both of them taught
 * in part by what models that had not seen a page's site guess of it, so that no page is learnt by heart (Hinton, Vinyals, Dean, "Distilling the
 * knowledge in a neural network", 2015; the teachers are cross-fitted).
 * Pages known in part only get the rest of their labels from a model of the others, where that one is sure and agrees
 * with what is known.
 */
final class Training {
    private final List<LabelledPage> pages;
    private final List<Segments> more;

    /** Parts into which the sites fall: a page's guesses are of models of the other parts. */
    private static final int PARTS = 5;

    /** Models whose guesses are averaged. */
    private static final int TEACHERS = 3;

    /** Weight of a label guessed for certain beside a known one; it falls to nothing at one half. */
    private static final float GUESSED = .3f;

    private static final Boosting.Settings FIRST = new Boosting.Settings(80, 5, .15, .5, .3, 10, 8, 1);
    private static final Boosting.Settings SECOND = new Boosting.Settings(130, 5, .09, .5, .3, 10, 8, 2);

    Training(List<LabelledPage> pages, List<Segments> more) {
        this.pages = pages;
        this.more = more;
    }

    BlockModel run() {
        List<LabelledPage> all = new ArrayList<>(pages);
        if (more.isEmpty()) {
            return model(all);
        }
        more.forEach(s -> all.add(s.page));
        Map<LabelledPage, float[][]> rows = rows(all, TokenTable.ofNames(all), TokenTable.ofWords(all));
        Trees one = new Sample(all, rows).train(p -> true, FIRST);
        List<LabelledPage> known = new ArrayList<>(pages);
        for (Segments s : more) {
            known.add(guessed(s, BlockModel.run(one, rows.get(s.page))));
        }
        rows.clear();
        return model(known);
    }

    /** The page with the labels that the model is sure of; only the known ones where its choice errs in one of those. */
    private static LabelledPage guessed(Segments s, float[] guess) {
        LabelledPage p = s.page;
        boolean[] chosen = TrainBlocks.choose(p, guess, -1);
        int[] c = s.counts(chosen);
        boolean right = c[1] == 0 && c[2] == 0;
        byte[] labels = p.labels.clone();
        LabelledPage out = new LabelledPage(p.set, p.id, p.site, p.blocks, p.source, labels);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 && (right || guess[i] < .5f)) {
                boolean easy = guess[i] < .01f;
                boolean drawn = !easy || (i * 0x9E3779B1 >>> 8) % 4 == 0;
                labels[i] = (byte) (guess[i] > .5f ? 1 : 0);
                out.weights[i] = !drawn ? 0 : GUESSED * Math.abs(2 * guess[i] - 1) * (easy ? 3 : 1);
            }
        }
        return out;
    }

    private static Map<LabelledPage, float[][]> rows(List<LabelledPage> pages, TokenTable names, TokenTable words) {
        Map<String, List<LabelledPage>> bySite = new LinkedHashMap<>();
        pages.forEach(p -> bySite.computeIfAbsent(p.site, s -> new ArrayList<>()).add(p));
        Map<LabelledPage, float[][]> rows = new HashMap<>();
        bySite.forEach((site, its) -> {
            Tokens n = names.without(site);
            Tokens w = words.without(site);
            for (LabelledPage p : its) {
                rows.put(p, Features.of(p.blocks, p.source.title(), p.source.description(), p.source.body(), n, w));
            }
        });
        return rows;
    }

    private static BlockModel model(List<LabelledPage> pages) {
        TokenTable names = TokenTable.ofNames(pages);
        TokenTable words = TokenTable.ofWords(pages);
        Map<LabelledPage, float[][]> rows = rows(pages, names, words);
        Sample sample = new Sample(pages, rows);
        Map<LabelledPage, float[]> guesses = new HashMap<>();
        Map<LabelledPage, float[][]> longer = new HashMap<>();
        for (int k = 0; k < PARTS; k++) {
            int part = k;
            for (int t = 0; t < TEACHERS; t++) {
                Trees guess = sample.train(p -> part(p) != part, FIRST.withSeed(1 + 1000 * t));
                for (LabelledPage p : pages) {
                    if (part(p) == part) {
                        add(guesses, p, BlockModel.run(guess, rows.getOrDefault(p, NONE)));
                    }
                }
            }
        }
        guesses.forEach((p, g) -> longer.put(p, Context.of(p.blocks, rows.getOrDefault(p, NONE), g)));
        Sample second = new Sample(pages, longer);
        Map<LabelledPage, float[]> later = new HashMap<>();
        for (int k = 0; k < PARTS; k++) {
            int part = k;
            for (int t = 0; t < TEACHERS; t++) {
                Trees guess = second.train(p -> part(p) != part, SECOND.withSeed(2 + 1000 * t));
                for (LabelledPage p : pages) {
                    if (part(p) == part) {
                        float[] g = guesses.getOrDefault(p, NOTHING);
                        add(later, p, BlockModel.again(guess, longer.getOrDefault(p, NONE), g));
                    }
                }
            }
        }
        Trees one = sample.train(p -> true, FIRST, guesses);
        Trees two = second.train(p -> true, SECOND, later);
        return new BlockModel(names.without(""), words.without(""), one, two);
    }

    private static final float[][] NONE = {};

    private static final float[] NOTHING = {};

    private static void add(Map<LabelledPage, float[]> mean, LabelledPage p, float[] guess) {
        float[] sum = mean.computeIfAbsent(p, x -> new float[guess.length]);
        for (int i = 0; i < guess.length; i++) {
            sum[i] += guess[i] / TEACHERS;
        }
    }

    private static int part(LabelledPage p) {
        return Math.floorMod((p.site.hashCode() * 0x85EBCA6B) >>> 7, PARTS);
    }
}
