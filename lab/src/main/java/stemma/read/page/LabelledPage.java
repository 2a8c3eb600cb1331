package stemma.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a set with its acceptable texts, and for every block whether it belongs to the article. */
final class LabelledPage {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_\\p{M}]+");
    final String set;
    final String id;
    final String site;
    final Blocks blocks;
    final Source source;
    final List<String> golds;

    /** 1 article, 0 not, -1 as one likes: in some of the acceptable texts only. */
    final byte[] labels;

    final int[] words;

    /** How much each label counts, 1 for one that is known. */
    final float[] weights;

    /** @param title as metadata has it; likewise the others; empty where it has none */
    record Source(String title, String description, String body) {}

    LabelledPage(String set, String id, String site, Blocks blocks, Source source, List<String> golds) {
        this.set = set;
        this.id = id;
        this.site = site;
        this.blocks = blocks;
        this.source = source;
        this.golds = golds;
        int n = blocks.blocks().size();
        labels = new byte[n];
        words = new int[n];
        weights = new float[n];
        java.util.Arrays.fill(weights, 1);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            texts.add(words(blocks.blocks().get(i).text()));
            words[i] = texts.get(i).size();
        }
        int[] yes = new int[n];
        for (String g : golds) {
            boolean[] in = label(texts, words(g));
            for (int i = 0; i < n; i++) {
                yes[i] += in[i] ? 1 : 0;
            }
        }
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (yes[i] == 0 ? 0 : yes[i] == golds.size() ? 1 : -1);
        }
    }

    /** A page of which only some blocks are known. */
    LabelledPage(String set, String id, String site, Blocks blocks, Source source, byte[] labels) {
        this.set = set;
        this.id = id;
        this.site = site;
        this.blocks = blocks;
        this.source = source;
        this.golds = List.of();
        this.labels = labels;
        this.words = new int[labels.length];
        this.weights = new float[labels.length];
        java.util.Arrays.fill(weights, 1);
        for (int i = 0; i < labels.length; i++) {
            words[i] = words(blocks.blocks().get(i).text()).size();
        }
    }

    static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            out.add(m.group());
        }
        return out;
    }

    private static boolean[] label(List<List<String>> blocks, List<String> gold) {
        Map<String, Integer> grams = grams(gold);
        int n = blocks.size();
        boolean[] in = new boolean[n];
        Map<List<String>, List<Integer>> same = new HashMap<>();
        for (int i = 0; i < n; i++) {
            List<String> b = blocks.get(i);
            if (b.size() < 4) {
                continue;
            }
            int hit = 0;
            for (int k = 0; k + 4 <= b.size(); k++) {
                hit += grams.containsKey(String.join(" ", b.subList(k, k + 4))) ? 1 : 0;
            }
            in[i] = hit > .5 * (b.size() - 3);
            if (in[i]) {
                same.computeIfAbsent(b, x -> new ArrayList<>()).add(i);
            }
        }
        for (var e : same.entrySet()) {
            if (e.getValue().size() < 2) {
                continue;
            }
            int count = grams.getOrDefault(String.join(" ", e.getKey().subList(0, 4)), 1);
            List<Integer> at = new ArrayList<>(e.getValue());
            at.sort((a, b) -> Integer.compare(around(in, b), around(in, a)));
            for (int k = count; k < at.size(); k++) {
                in[at.get(k)] = false;
            }
        }
        String all = " " + String.join(" ", gold) + " ";
        for (int i = 0; i < n; i++) {
            List<String> b = blocks.get(i);
            if (b.isEmpty() || b.size() >= 4) {
                continue;
            }
            String mine = String.join(" ", b);
            boolean hit = false;
            for (int d = 1; d <= 3 && !hit; d++) {
                if (i - d >= 0 && in[i - d]) {
                    List<String> p = blocks.get(i - d);
                    hit = all.contains(" " + String.join(" ", p.subList(Math.max(0, p.size() - 3), p.size())) + " " + mine + " ");
                }
                if (!hit && i + d < n && in[i + d]) {
                    List<String> p = blocks.get(i + d);
                    hit = all.contains(" " + mine + " " + String.join(" ", p.subList(0, Math.min(3, p.size()))) + " ");
                }
            }
            in[i] = hit;
        }
        return in;
    }

    private static int around(boolean[] in, int i) {
        int n = 0;
        for (int k = Math.max(0, i - 3); k <= Math.min(in.length - 1, i + 3); k++) {
            n += k != i && in[k] ? 1 : 0;
        }
        return n;
    }

    private static Map<String, Integer> grams(List<String> words) {
        Map<String, Integer> out = new HashMap<>();
        for (int k = 0; k + 4 <= words.size(); k++) {
            out.merge(String.join(" ", words.subList(k, k + 4)), 1, Integer::sum);
        }
        return out;
    }

    /** The score of article-extraction-benchmark for a choice of blocks: true positives, false positives, false negatives. */
    double[] counts(boolean[] chosen) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                text.append(blocks.blocks().get(i).text()).append('\n');
            }
        }
        List<String> mine = words(text.toString());
        double[] best = null;
        for (String g : golds) {
            List<String> gold = words(g);
            Map<String, Integer> a = shingles(gold);
            Map<String, Integer> b = shingles(mine);
            double tp = 0;
            double pa = 0;
            double pb = 0;
            for (int v : a.values()) {
                pa += v;
            }
            for (var e : b.entrySet()) {
                pb += e.getValue();
                tp += Math.min(e.getValue(), a.getOrDefault(e.getKey(), 0));
            }
            double f = pa + pb == 0 ? 0 : 2 * tp / (pa + pb);
            if (best == null || f > best[3]) {
                best = new double[] {tp, pb - tp, pa - tp, f, wordF1(gold, mine), gold.equals(mine) ? 1 : 0};
            }
        }
        return best == null ? new double[6] : best;
    }

    private static double wordF1(List<String> gold, List<String> mine) {
        Map<String, Integer> a = new HashMap<>();
        gold.forEach(w -> a.merge(w.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
        double tp = 0;
        for (String w : mine) {
            String k = w.toLowerCase(java.util.Locale.ROOT);
            int c = a.getOrDefault(k, 0);
            if (c > 0) {
                a.put(k, c - 1);
                tp++;
            }
        }
        return gold.size() + mine.size() == 0 ? 0 : 2 * tp / (gold.size() + mine.size());
    }

    private static Map<String, Integer> shingles(List<String> t) {
        if (t.size() < 4) {
            return t.isEmpty() ? Map.of() : Map.of(String.join(" ", t), 1);
        }
        return grams(t);
    }
}
