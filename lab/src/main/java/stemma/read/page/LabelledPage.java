package stemma.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.clean.Credits;
import stemma.report.Part;

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

    /** @param body that the page gives to machines; empty where it gives none */
    record Source(Metadata meta, String body) {
        String title() {
            return meta.title();
        }

        String description() {
            return meta.description();
        }
    }

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
            once(in, texts, words(g));
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

    /** Takes out of the article the blocks that only repeat what another one has, where the text gets better by that. */
    private static void once(boolean[] in, List<List<String>> texts, List<String> gold) {
        Map<String, Integer> due = grams(gold);
        double best = f1(in, texts, due);
        for (boolean better = true; better; ) {
            Map<String, Integer> mine = grams(together(in, texts));
            int worst = -1;
            for (int i = 0; i < in.length; i++) {
                List<String> b = texts.get(i);
                if (!in[i] || b.size() < 4) {
                    continue;
                }
                int over = 0;
                for (String g : grams(b).keySet()) {
                    over += mine.getOrDefault(g, 0) > due.getOrDefault(g, 0) ? 1 : 0;
                }
                if (over > .5 * grams(b).size()) {
                    in[i] = false;
                    double f = f1(in, texts, due);
                    in[i] = true;
                    if (f > best) {
                        best = f;
                        worst = i;
                    }
                }
            }
            better = worst >= 0;
            if (better) {
                in[worst] = false;
            }
        }
    }

    private static List<String> together(boolean[] in, List<List<String>> texts) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                out.addAll(texts.get(i));
            }
        }
        return out;
    }

    private static double f1(boolean[] in, List<List<String>> texts, Map<String, Integer> due) {
        Map<String, Integer> mine = grams(together(in, texts));
        double all = 0;
        double hit = 0;
        for (int v : due.values()) {
            all += v;
        }
        for (var e : mine.entrySet()) {
            all += e.getValue();
            hit += Math.min(e.getValue(), due.getOrDefault(e.getKey(), 0));
        }
        return all == 0 ? 0 : 2 * hit / all;
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

    /** What a report of the page gives as its text: body, crossheads and datelines, as the sets' scorer reads it. */
    String article(boolean[] chosen) {
        Sheet sheet = Roles.of(blocks, chosen, source.meta());
        String text = sheet.text();
        StringBuilder out = new StringBuilder();
        for (Part p : sheet.parts(Credits.find(text, sheet.paragraphs()).parts())) {
            switch (p.kind()) {
                case BODY, CROSSHEAD, DATELINE -> out.append(p.span().of(text)).append('\n');
                case TITLE, STANDFIRST, CAPTION, CREDIT, ADVERT, COMMENT_FORM, RELATED_LINK, NAVIGATION, SECTION_LABEL, TAGLINE,
                        REPEATED_TITLE, REPEATED_STANDFIRST, SELF_DUPLICATE, OTHER_BOILERPLATE -> {}
            }
        }
        return out.toString();
    }

    /** The score of article-extraction-benchmark for a choice of blocks: true positives, false positives, false negatives. */
    double[] counts(boolean[] chosen) {
        List<String> mine = words(article(chosen));
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
