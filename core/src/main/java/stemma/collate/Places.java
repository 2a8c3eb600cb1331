package stemma.collate;

import java.util.Arrays;

/** Where each word type stands in a stretch of a sequence: a hash table of chained positions. */
final class Places {
    private final int[] y;
    private final int from;
    private final int[] heads;
    private final int[] nexts;

    Places(int[] y, int from, int end) {
        this.y = y;
        this.from = from;
        int size = Integer.highestOneBit(Math.max(8, end - from)) << 1;
        heads = new int[size];
        nexts = new int[end - from];
        Arrays.fill(heads, -1);
        for (int j = end - 1; j >= from; j--) {
            int slot = slot(y[j]);
            nexts[j - from] = heads[slot];
            heads[slot] = j;
        }
    }

    private int slot(int type) {
        int h = type * 0x9E3779B9;
        return (h ^ h >>> 15) & (heads.length - 1);
    }

    /** The first place of the type; -1 for none. */
    int first(int type) {
        return seek(heads[slot(type)], type);
    }

    /** The next place of the same type after the given one; -1 for none. */
    int next(int place) {
        return seek(nexts[place - from], y[place]);
    }

    private int seek(int place, int type) {
        int j = place;
        while (j >= 0 && y[j] != type) {
            j = nexts[j - from];
        }
        return j;
    }
}
