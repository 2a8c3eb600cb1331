package stemma.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed between two texts, word for word: the shortest way from the one to the other (Myers 1986). Beyond
 * {@link #FARTHEST} words changed, all between the common beginning and end counts as changed.
 */
public final class WordDiff {
    private static final int FARTHEST = 2000;

    private WordDiff() {}

    /** What became of a run of words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A run of words with one fate, one blank between each. */
    public record Piece(Fate fate, String words) {}

    /** In order; a removed run stands before the added one in its place. */
    public static List<Piece> of(String before, String after) {
        String[] a = words(before);
        String[] b = words(after);
        int head = 0;
        while (head < Math.min(a.length, b.length) && a[head].equals(b[head])) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) {
            tail++;
        }
        List<Piece> out = new ArrayList<>();
        put(out, Fate.KEPT, a, 0, head);
        middle(out, Arrays.copyOfRange(a, head, a.length - tail), Arrays.copyOfRange(b, head, b.length - tail));
        put(out, Fate.KEPT, a, a.length - tail, a.length);
        return out;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    private static void put(List<Piece> out, Fate fate, String[] words, int from, int to) {
        if (from < to) {
            out.add(new Piece(fate, String.join(" ", Arrays.copyOfRange(words, from, to))));
        }
    }

    private static void middle(List<Piece> out, String[] a, String[] b) {
        List<int[]> trace = trace(a, b);
        if (trace.isEmpty()) {
            put(out, Fate.REMOVED, a, 0, a.length);
            put(out, Fate.ADDED, b, 0, b.length);
            return;
        }
        boolean[] removed = new boolean[a.length];
        boolean[] added = new boolean[b.length];
        int x = a.length;
        int y = b.length;
        int offset = FARTHEST + 1;
        for (int d = trace.size() - 1; d > 0; d--) {
            int[] v = trace.get(d - 1);
            int k = x - y;
            boolean down = k == -d || (k != d && at(v, k - 1, offset) < at(v, k + 1, offset));
            int fromK = down ? k + 1 : k - 1;
            int fromX = at(v, fromK, offset);
            int fromY = fromX - fromK;
            if (down) {
                added[fromY] = true;
            } else {
                removed[fromX] = true;
            }
            x = fromX;
            y = fromY;
        }
        write(out, a, b, removed, added);
    }

    private static int at(int[] v, int k, int offset) {
        // Each step keeps only the diagonals that it can have reached.
        int half = (v.length - 1) / 2;
        return Math.abs(k) > half ? -offset : v[k + half];
    }

    /** For each number of changes the farthest points reached, by diagonal; empty where it is too far. */
    private static List<int[]> trace(String[] a, String[] b) {
        int most = Math.min(FARTHEST, a.length + b.length);
        List<int[]> trace = new ArrayList<>();
        int[] v = new int[2 * most + 3];
        int mid = most + 1;
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0
                        ? 0
                        : k == -d || (k != d && v[mid + k - 1] < v[mid + k + 1]) ? v[mid + k + 1] : v[mid + k - 1] + 1;
                int y = x - k;
                while (x < a.length && y >= 0 && y < b.length && a[x].equals(b[y])) {
                    x++;
                    y++;
                }
                v[mid + k] = x;
            }
            trace.add(Arrays.copyOfRange(v, mid - d, mid + d + 1));
            int end = a.length - b.length;
            if (Math.abs(end) <= d && (d - Math.abs(end)) % 2 == 0 && v[mid + end] >= a.length) {
                return trace;
            }
        }
        return List.of();
    }

    private static void write(List<Piece> out, String[] a, String[] b, boolean[] removed, boolean[] added) {
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int from = i;
            while (i < a.length && removed[i]) {
                i++;
            }
            put(out, Fate.REMOVED, a, from, i);
            int to = j;
            while (j < b.length && added[j]) {
                j++;
            }
            put(out, Fate.ADDED, b, to, j);
            int kept = i;
            while (i < a.length && j < b.length && !removed[i] && !added[j]) {
                i++;
                j++;
            }
            put(out, Fate.KEPT, a, kept, i);
        }
    }
}
