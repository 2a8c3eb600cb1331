package stemma.read.page;

import java.util.HashMap;
import java.util.Map;

/** Adds to every row what the first round of trees thinks of the blocks around it. */
final class Context {
    private Context() {}

    /**
     * @param rows of the blocks, in order
     * @param guess probability of each
     * @return longer rows
     */
    static float[][] of(Blocks page, float[][] rows, float[] guess) {
        int n = rows.length;
        Map<Node, float[]> within = new HashMap<>();
        float expected = 0;
        for (int i = 0; i < n; i++) {
            int length = page.blocks().get(i).text().length();
            expected += guess[i] * length;
            Node node = page.blocks().get(i).node();
            for (int up = 0; up < 6 && node != null; up++) {
                float[] s = within.computeIfAbsent(node, k -> new float[3]);
                s[0] += guess[i] * length;
                s[1] += length;
                s[2] += guess[i] > .5f ? 1 : 0;
                node = node.parent;
            }
        }
        int first = n;
        int last = -1;
        for (int i = 0; i < n; i++) {
            if (guess[i] > .6f && page.blocks().get(i).text().length() >= 60) {
                first = Math.min(first, i);
                last = i;
            }
        }
        Node[] whole = new Node[n];
        Map<Node, float[]> wholes = new HashMap<>();
        for (int i = 0; i < n; i++) {
            whole[i] = whole(page.blocks().get(i).node());
            float[] s = wholes.computeIfAbsent(whole[i], k -> new float[] {0, 0, 0});
            int length = page.blocks().get(i).text().length();
            s[0] += guess[i] * length;
            s[1] += length;
            s[2]++;
        }
        float[] previous = new float[n];
        float[] next = new float[n];
        for (int i = 1; i < n; i++) {
            previous[i] = whole[i - 1] == whole[i] ? previous[i - 1] : guess[i - 1];
        }
        for (int i = n - 2; i >= 0; i--) {
            next[i] = whole[i + 1] == whole[i] ? next[i + 1] : guess[i + 1];
        }
        float before = 0;
        float[][] out = new float[n][];
        for (int i = 0; i < n; i++) {
            int base = rows[i].length;
            float[] r = java.util.Arrays.copyOf(rows[i], base + 31);
            int k = base;
            r[k++] = guess[i];
            for (int d = 1; d <= 4; d++) {
                r[k++] = i - d < 0 ? 0 : guess[i - d];
                r[k++] = i + d >= n ? 0 : guess[i + d];
            }
            Node node = page.blocks().get(i).node();
            for (int up = 0; up < 4; up++) {
                float[] t = node == null ? null : within.get(node);
                r[k++] = t == null ? -1 : t[0] / t[1];
                r[k++] = t == null ? -1 : expected == 0 ? 0 : t[0] / expected;
                node = node == null ? null : node.parent;
            }
            r[k++] = expected;
            r[k++] = expected == 0 ? 0 : before / expected;
            r[k++] = i - first;
            r[k++] = i - last;
            r[k++] = mean(guess, i - 8, i);
            r[k++] = mean(guess, i + 1, i + 9);
            r[k++] = mean(guess, i - 25, i);
            r[k++] = mean(guess, i + 1, i + 26);
            r[k++] = guess[i] * page.blocks().get(i).text().length();
            float[] s = wholes.get(whole[i]);
            r[k++] = previous[i];
            r[k++] = next[i];
            r[k++] = s == null ? 0 : s[0] / s[1];
            r[k++] = s == null ? 0 : s[1];
            r[k++] = s == null ? 0 : s[2];
            before += guess[i] * page.blocks().get(i).text().length();
            out[i] = r;
        }
        return out;
    }

    /** The outermost table, list, figure or the like around an element; the element itself where there is none. */
    private static Node whole(Node node) {
        Node found = node;
        for (Node n = node; n != null; n = n.parent) {
            switch (n.tag) {
                case "table", "ul", "ol", "dl", "blockquote", "figure", "aside", "form" -> found = n;
                default -> {}
            }
        }
        return found;
    }

    private static float mean(float[] guess, int from, int to) {
        float sum = 0;
        int n = 0;
        for (int i = Math.max(0, from); i < Math.min(guess.length, to); i++) {
            sum += guess[i];
            n++;
        }
        return n == 0 ? 0 : sum / n;
    }
}
