package stemma.read.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds to every row what the first round of trees thinks of the blocks around it and of the elements that hold it. */
final class Context {
    /** Numbers added to a row. */
    private static final int ADDED = 50;

    /** Share of the expected text that the main element holds; the innermost such. */
    private static final float MAIN = .6f;

    /** A guess below which no block is asked again: of the labelled article text, one unit in a thousand is. */
    static final float HOPELESS = .004f;

    private static final int LONG = 60;

    private static final float[] NONE = {};

    private final Blocks page;
    private final float[] guess;
    private final int n;

    /** Up to before block i: expected text, text, blocks thought likely. */
    private final float[] expected;

    private final float[] chars;
    private final float[] sums;

    private Context(Blocks page, float[] guess) {
        this.page = page;
        this.guess = guess;
        n = guess.length;
        expected = new float[n + 1];
        chars = new float[n + 1];
        sums = new float[n + 1];
        for (int i = 0; i < n; i++) {
            int length = page.blocks().get(i).text().length();
            expected[i + 1] = expected[i] + guess[i] * length;
            chars[i + 1] = chars[i] + length;
            sums[i + 1] = sums[i] + guess[i];
        }
    }

    /**
     * @param rows of the blocks, in order
     * @param guess probability of each
     * @return longer rows; empty for a block that is not worth asking again
     */
    static float[][] of(Blocks page, float[][] rows, float[] guess) {
        return new Context(page, guess).add(rows);
    }

    private float[][] add(float[][] rows) {
        int first = n;
        int last = -1;
        for (int i = 0; i < n; i++) {
            if (guess[i] > .6f && page.blocks().get(i).text().length() >= LONG) {
                first = Math.min(first, i);
                last = i;
            }
        }
        Node main = main();
        Node[] whole = new Node[n];
        for (int i = 0; i < n; i++) {
            whole[i] = page.blocks().get(i).node().whole();
        }
        float[] previous = new float[n];
        float[] next = new float[n];
        for (int i = 1; i < n; i++) {
            previous[i] = whole[i - 1] == whole[i] ? previous[i - 1] : guess[i - 1];
        }
        for (int i = n - 2; i >= 0; i--) {
            next[i] = whole[i + 1] == whole[i] ? next[i + 1] : guess[i + 1];
        }
        float all = Math.max(1, expected[n]);
        float[] likes = new float[page.templates()];
        int[] alike = new int[page.templates()];
        float most = 0;
        int[] headings = new int[n];
        int[] ends = new int[n];
        for (int i = 0; i < n; i++) {
            Block b = page.blocks().get(i);
            likes[b.node().template] += guess[i];
            alike[b.node().template]++;
            most = Math.max(most, guess[i]);
            headings[i] = i == 0 || b.node().heading() > 0 ? i : headings[i - 1];
        }
        for (int i = n - 1; i >= 0; i--) {
            ends[i] = i == n - 1 || headings[i + 1] == i + 1 ? i + 1 : ends[i + 1];
        }
        float[][] out = new float[n][];
        for (int i = 0; i < n; i++) {
            if (guess[i] < HOPELESS) {
                out[i] = NONE;
                continue;
            }
            int length = page.blocks().get(i).text().length();
            float[] r = Arrays.copyOf(rows[i], rows[i].length + ADDED);
            int k = rows[i].length;
            r[k++] = guess[i];
            for (int d = 1; d <= 4; d++) {
                r[k++] = i - d < 0 ? 0 : guess[i - d];
                r[k++] = i + d >= n ? 0 : guess[i + d];
            }
            Node node = page.blocks().get(i).node();
            Node up = node;
            for (int level = 0; level < 5; level++) {
                r[k++] = up == null ? -1 : density(up.first, end(up));
                r[k++] = up == null ? -1 : within(up.first, end(up)) / all;
                up = up == null ? null : up.parent;
            }
            r[k++] = all;
            r[k++] = expected[i] / all;
            r[k++] = i - first;
            r[k++] = i - last;
            r[k++] = mean(i - 8, i);
            r[k++] = mean(i + 1, i + 9);
            r[k++] = mean(i - 25, i);
            r[k++] = mean(i + 1, i + 26);
            r[k++] = guess[i] * length;
            r[k++] = previous[i];
            r[k++] = next[i];
            r[k++] = density(whole[i].first, end(whole[i]));
            r[k++] = chars[end(whole[i])] - chars[whole[i].first];
            r[k++] = end(whole[i]) - whole[i].first;
            Node branch = branch(node, main);
            r[k++] = branch == null ? -1 : density(branch.first, end(branch));
            r[k++] = branch == null ? -1 : within(branch.first, end(branch)) / all;
            r[k++] = branch == null ? -1 : end(branch) - branch.first;
            r[k++] = branch == null ? i < main.first ? -2 : -1 : 1;
            r[k++] = density(main.first, end(main));
            r[k++] = within(main.first, end(main)) / all;
            r[k++] = branch == null ? -1 : density(Math.max(main.first, branch.first - 12), branch.first);
            r[k++] = branch == null ? -1 : density(end(branch), Math.min(end(main), end(branch) + 12));
            r[k++] = likes[node.template] / alike[node.template];
            r[k++] = alike[node.template];
            int section = headings[i];
            int end = ends[i];
            r[k++] = density(section, end);
            r[k++] = within(section, end) / all;
            r[k++] = section == i ? -1 : guess[section];
            r[k++] = end >= n ? -1 : guess[end];
            r[k++] = density(end, end >= n ? n : ends[end]);
            r[k++] = most;
            out[i] = r;
        }
        return out;
    }

    private int end(Node node) {
        return Math.min(n, Math.max(node.first, node.last));
    }

    private float within(int from, int to) {
        return expected[to] - expected[from];
    }

    /** Expected share of the text between two blocks; 0 where there is none. */
    private float density(int from, int to) {
        float text = from >= to ? 0 : chars[to] - chars[from];
        return text <= 0 ? 0 : (expected[to] - expected[from]) / text;
    }

    private Node main() {
        Node best = page.nodes().getFirst();
        for (Node m : page.nodes()) {
            if (m.depth >= best.depth && within(m.first, end(m)) >= MAIN * expected[n]) {
                best = m;
            }
        }
        return best;
    }

    /** The child of the main element through which the block hangs, the main element where it hangs there itself; null outside. */
    private static @Nullable Node branch(Node node, Node main) {
        Node below = node;
        for (Node m = node; m != null; m = m.parent) {
            if (m == main) {
                return below;
            }
            below = m;
        }
        return null;
    }

    private float mean(int from, int to) {
        int a = Math.max(0, from);
        int b = Math.min(n, to);
        return a >= b ? 0 : (sums[b] - sums[a]) / (b - a);
    }
}
