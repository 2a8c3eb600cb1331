package stemma.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of every block of a page, as numbers: its text, its element and those around it, its neighbours, its place. */
final class Features {
    private final Blocks page;
    private final Tokens names;
    private final Tokens words;
    private final List<float[]> rows = new ArrayList<>();
    private final Map<Node, float[]> chains = new HashMap<>();
    private float[] row = new float[0];
    private int at;

    private Features(Blocks page, Tokens names, Tokens words) {
        this.page = page;
        this.names = names;
        this.words = words;
    }

    /**
     * @param title the page's title as its metadata has it; may be empty
     * @param description likewise the summary
     * @param body the body that the page gives to machines; may be empty
     * @return a row a block, all of one length; an empty one for a block among links that is not worth a look
     */
    static float[][] of(Blocks page, String title, String description, String body, Tokens names, Tokens words) {
        return new Features(page, names, words).compute(title, description, body);
    }

    private float[][] compute(String title, String description, String body) {
        List<Block> blocks = page.blocks();
        int n = blocks.size();
        boolean[] bare = bare(blocks);
        float[][] own = new float[n][];
        int[][] hashes = new int[n][];
        float[][] alike = new float[page.templates()][4];
        Map<Integer, Integer> texts = new HashMap<>();
        int total = 0;
        int paragraphTotal = 0;
        for (int i = 0; i < n; i++) {
            Block b = blocks.get(i);
            if (!isFar(bare, i)) {
                hashes[i] = Grams.words(b.text());
                own[i] = OwnFeatures.of(b, hashes[i], words);
            }
            total += b.text().length();
            boolean paragraph = b.text().length() >= 80 && b.linkDensity() < .3;
            paragraphTotal += paragraph ? b.text().length() : 0;
            float[] s = alike[b.node().template];
            s[0] += b.text().length();
            s[1] += b.markup().linked();
            s[2]++;
            s[3] += paragraph ? b.text().length() : 0;
            texts.merge(b.text().hashCode(), 1, Integer::sum);
        }
        Node best = best(paragraphTotal);
        Grams bodyGrams = Grams.of(body);
        Grams titleGrams = Grams.of(title);
        Grams descriptionGrams = Grams.of(description);
        int titleHash = java.util.Arrays.hashCode(Grams.words(title));
        int firstH1 = -1;
        int lastH1 = -1;
        for (int i = 0; i < n; i++) {
            if (blocks.get(i).node().tag.equals("h1")) {
                firstH1 = firstH1 < 0 ? i : firstH1;
                lastH1 = i;
            }
        }
        int titled = titled(title, firstH1);
        Node titleNode =
                titled < 0 ? page.nodes().getFirst() : blocks.get(titled).node();
        for (Node m = titleNode; m != null; m = m.parent) {
            m.titled = true;
        }
        int articles = 0;
        for (Node m : page.nodes()) {
            articles += m.tag.equals("article") && m.paragraphs > 0 ? 1 : 0;
        }
        int mainHeadings = 0;
        int announced = 0;
        int sinceAnnounced = 99;
        float[] headingOdds = new float[2];
        int before = 0;
        int paragraphsBefore = 0;
        int sinceHeading = 99;
        int size = 0;
        float[][] out = new float[n][];
        for (int i = 0; i < n; i++) {
            Block b = blocks.get(i);
            Node node = b.node();
            int length = b.text().length();
            if (bare[i]) {
                out[i] = NONE;
                before += length;
                mainHeadings += titled >= 0 && i > titled && node.heading() == 1 ? 1 : 0;
                sinceAnnounced++;
                sinceHeading = node.heading() > 0 ? 0 : sinceHeading + 1;
                continue;
            }
            int[] w = hashes[i];
            int[] g = Grams.grams(w);
            start(size == 0 ? 320 : size);
            for (float f : own[i]) {
                put(f);
            }
            for (int d = 1; d <= 2; d++) {
                neighbour(own, i - d);
                neighbour(own, i + d);
            }
            put((float) i / n);
            put((float) before / total);
            put(n);
            put((float) Math.log1p(total));
            put(paragraphTotal == 0 ? 0 : (float) paragraphsBefore / paragraphTotal);
            put((float) paragraphTotal / total);
            put(firstH1 < 0 ? 999 : i - firstH1);
            put(lastH1 < 0 ? 999 : i - lastH1);
            put(sinceHeading);
            put(titled < 0 ? 999 : i - titled);
            put(headingOdds[0]);
            put(headingOdds[1]);
            put(texts.getOrDefault(b.text().hashCode(), 1));
            put(java.util.Arrays.hashCode(w) == titleHash ? 2 : titleGrams.share(g));
            put(descriptionGrams.share(g));
            put(bodyGrams.size() < 30 ? -2 : bodyGrams.share(g));
            put(bodyGrams.size());
            put(articles);
            put(mainHeadings);
            put(announced);
            put(sinceAnnounced);
            toTitle(node, titleNode, paragraphTotal);
            whole(node, best);
            float[] s = alike[node.template];
            put(s[0] / total);
            put(s[1] / s[0]);
            put(s[2]);
            put(s[0] / s[2]);
            put(paragraphTotal == 0 ? 0 : s[3] / paragraphTotal);
            ancestors(node, best, paragraphTotal, total, length);
            for (float f : chain(node)) {
                put(f);
            }
            out[i] = size == 0 ? java.util.Arrays.copyOf(row, at) : row;
            size = at;
            before += length;
            paragraphsBefore += length >= 80 && b.linkDensity() < .3 ? length : 0;
            mainHeadings += titled >= 0 && i > titled && node.heading() == 1 ? 1 : 0;
            sinceAnnounced++;
            if (own[i][21] > 0 && own[i][1] <= 8) {
                announced = (int) own[i][21];
                sinceAnnounced = 0;
            }
            boolean heading = own[i][17] > 0 || own[i][1] <= 5 && own[i][2] < .5f && own[i][1] > 0;
            if (heading) {
                headingOdds = new float[] {own[i][13], own[i][18]};
            }
            sinceHeading = node.heading() > 0 ? 0 : sinceHeading + 1;
        }
        return out;
    }

    /**
     * Blocks that are hardly more than a link between others that are: a page's menus, two blocks in five. Of the text labelled as article's on the
     * four sets a quarter of a per cent is in such (tables of contents).
     */
    private static boolean[] bare(List<Block> blocks) {
        int n = blocks.size();
        boolean[] link = new boolean[n + 2];
        link[0] = true;
        link[n + 1] = true;
        for (int i = 0; i < n; i++) {
            Block b = blocks.get(i);
            link[i + 1] = b.text().length() < LINK && b.linkDensity() > .9;
        }
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
            out[i] = link[i] && link[i + 1] && link[i + 2];
        }
        return out;
    }

    /** Is the block bare, and no neighbour of one that is asked for? */
    private static boolean isFar(boolean[] bare, int i) {
        for (int k = Math.max(0, i - 2); k <= Math.min(bare.length - 1, i + 2); k++) {
            if (!bare[k]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 units of a menu's entry at most. */
    private static final int LINK = 80;

    private static final float[] NONE = {};

    /** The block that is the title word for word: the last such heading, else the last such block of the page's first half; -1 where none is. */
    private int titled(String title, int firstH1) {
        int[] words = Grams.words(title);
        int found = -1;
        for (int i = 0; i < page.blocks().size() && words.length > 0; i++) {
            Block b = page.blocks().get(i);
            if (Math.abs(b.text().length() - title.length()) <= 4
                    && !b.node().tag.equals("title")
                    && java.util.Arrays.equals(Grams.words(b.text()), words)) {
                boolean h1 = b.node().tag.equals("h1");
                if (h1) {
                    return i;
                }
                if (found < 0 || i < page.blocks().size() / 2) {
                    found = i;
                }
            }
        }
        return found < 0 ? firstH1 : found;
    }

    /** How far the block hangs from the title, and whether both hang in one article. */
    private void toTitle(Node node, Node title, int paragraphTotal) {
        Node common = node.withTitle();
        put(node.depth - common.depth);
        put(title.depth - common.depth);
        put(paragraphTotal == 0 ? 0 : (float) common.paragraphChars / paragraphTotal);
        put(common.last - common.first);
        Node a = node;
        while (a != null && !a.tag.equals("article")) {
            a = a.parent;
        }
        put(a == null ? -1 : a.titled ? 1 : 0);
        put(a == null ? -1 : a.linkDensity() > .5 ? 1 : 0);
    }

    /** The outermost list, table or the like around the block: its size, links and paragraphs, and whether it holds the main text. */
    private void whole(Node node, Node best) {
        Node w = node.whole();
        int n = Math.max(1, w.last - w.first);
        put(w == node ? 0 : n);
        put((float) w.linkDensity());
        put((float) w.chars / n);
        put(w.paragraphs);
        boolean holds = false;
        for (Node m = best; m != null; m = m.parent) {
            holds |= m == w;
        }
        put(holds ? 1 : 0);
    }

    private void start(int size) {
        row = new float[size];
        at = 0;
    }

    private void put(float f) {
        row[at++] = f;
    }

    private void neighbour(float[][] own, int i) {
        for (int k : OwnFeatures.FOR_NEIGHBOURS) {
            put(i < 0 || i >= own.length ? -1 : own[i][k]);
        }
    }

    /** The innermost element that holds at least {@value #SHARE} of the paragraphs' text. */
    private Node best(int paragraphTotal) {
        Node best = page.nodes().getFirst();
        for (Node n : page.nodes()) {
            if (n.paragraphChars >= SHARE * paragraphTotal && n.depth >= best.depth) {
                best = n;
            }
        }
        return best;
    }

    private static final double SHARE = .6;

    private void ancestors(Node node, Node best, int paragraphTotal, int total, int length) {
        Node p = node;
        for (int k = 0; k < 5; k++) {
            put(paragraphTotal == 0 ? 0 : (float) p.paragraphChars / paragraphTotal);
            put((float) p.chars / total);
            put((float) p.linkDensity());
            put(p.last - p.first);
            put(p.paragraphs);
            p = p.parent == null ? p : p.parent;
        }
        boolean inBest = false;
        int toBest = 0;
        for (Node n = node; n != null; n = n.parent) {
            inBest |= n == best;
            toBest += inBest ? 0 : 1;
        }
        put(inBest ? 1 : 0);
        put(inBest ? toBest : -1);
        put(node.depth);
        put(node.depth - best.depth);
        put(node.hidden ? 1 : 0);
        int flags = 0;
        int article = -1;
        int up = 0;
        for (Node n = node; n != null; n = n.parent) {
            switch (n.tag) {
                case "article" -> {
                    flags |= 1;
                    article = article < 0 ? up : article;
                }
                case "main" -> flags |= 2;
                case "aside" -> flags |= 4;
                case "nav" -> flags |= 8;
                case "header" -> flags |= 16;
                case "footer" -> flags |= 32;
                case "ul", "ol" -> flags |= 64;
                case "table" -> flags |= 128;
                case "figure", "figcaption" -> flags |= 256;
                case "form" -> flags |= 512;
                case "blockquote" ->
                    flags |= 1024 | (n.names.contains("twitter-tweet") || n.names.contains("-media") ? 8192 : 0);
                case "section" -> flags |= 2048;
                case "dl" -> flags |= 4096;
                default -> {}
            }
            up++;
        }
        for (int bit = 0; bit < 14; bit++) {
            put(flags >> bit & 1);
        }
        put(article);
        Node a = node;
        while (a != null && !a.tag.equals("article")) {
            a = a.parent;
        }
        put(a == null || paragraphTotal == 0 ? -1 : (float) a.paragraphChars / paragraphTotal);
        put(length == 0 ? 0 : (float) node.chars / length);
    }

    /** What the names say: of the element, its parent, the next two, those further up; the worst, the best, the sum. */
    private float[] chain(Node node) {
        float[] known = chains.get(node);
        if (known != null) {
            return known;
        }
        float[] out = new float[13];
        float sum = 0;
        float least = 0;
        float most = 0;
        int up = 0;
        for (Node n = node; n != null; n = n.parent) {
            float lo = 0;
            float hi = 0;
            for (int t : n.tokens) {
                float o = names.odds(t);
                lo = Math.min(lo, o);
                hi = Math.max(hi, o);
                sum += o;
            }
            least = Math.min(least, lo);
            most = Math.max(most, hi);
            int level = up == 0 ? 0 : up == 1 ? 1 : up <= 3 ? 2 : up <= 6 ? 3 : 4;
            out[level * 2] = Math.min(out[level * 2], lo);
            out[level * 2 + 1] = Math.max(out[level * 2 + 1], hi);
            up++;
        }
        out[10] = least;
        out[11] = most;
        out[12] = sum;
        chains.put(node, out);
        return out;
    }
}
