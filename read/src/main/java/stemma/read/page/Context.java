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
        float before = 0;
        float[][] out = new float[n][];
        for (int i = 0; i < n; i++) {
            int base = rows[i].length;
            float[] r = java.util.Arrays.copyOf(rows[i], base + 26);
            int k = base;
            r[k++] = guess[i];
            for (int d = 1; d <= 4; d++) {
                r[k++] = i - d < 0 ? 0 : guess[i - d];
                r[k++] = i + d >= n ? 0 : guess[i + d];
            }
            Node node = page.blocks().get(i).node();
            for (int up = 0; up < 4; up++) {
                float[] s = node == null ? null : within.get(node);
                r[k++] = s == null ? -1 : s[0] / s[1];
                r[k++] = s == null ? -1 : expected == 0 ? 0 : s[0] / expected;
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
            before += guess[i] * page.blocks().get(i).text().length();
            out[i] = r;
        }
        return out;
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
