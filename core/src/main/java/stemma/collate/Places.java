package stemma.collate;

import java.util.Arrays;

/** Where each word type stands in a stretch of a sequence: a hash table of chained positions. */
final class Places {
    private final int[] y;
    private final int from;
    private final int[] heads;
    private final int[] nexts;

    /** A bit for each type that stands there, and for few others (Bloom 1970, one hash): most types asked for do not. */
    private final long[] present;

    Places(int[] y, int from, int end) {
        this.y = y;
        this.from = from;
        int size = Integer.highestOneBit(Math.max(8, end - from)) << 1;
        heads = new int[size];
        nexts = new int[end - from];
        present = new long[size / 4];
        Arrays.fill(heads, -1);
        for (int j = end - 1; j >= from; j--) {
            int bit = bit(y[j]);
            present[bit >>> 6] |= 1L << bit;
            int slot = slot(y[j]);
            nexts[j - from] = heads[slot];
            heads[slot] = j;
        }
    }

    private int slot(int type) {
        int h = type * 0x9E3779B9;
        return (h ^ h >>> 15) & (heads.length - 1);
    }

    private int bit(int type) {
        int h = type * 0x85EBCA6B;
        return (h ^ h >>> 13) & (present.length * 64 - 1);
    }

    /** The first place of the type; -1 for none. */
    int first(int type) {
        int bit = bit(type);
        return (present[bit >>> 6] >>> bit & 1) == 0 ? -1 : seek(heads[slot(type)], type);
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
