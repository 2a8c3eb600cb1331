package stemma.collate;

import java.util.Arrays;

/** A growing list of longs. */
final class Longs {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** In the order of adding. */
    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Sorted, each as often as it was added. */
    long[] sorted() {
        long[] all = toArray();
        Arrays.sort(all);
        return all;
    }

    /** Sorted, each once. */
    long[] distinct() {
        return distinct(1);
    }

    /** Those that were added at least so often, sorted, each once. */
    long[] distinct(int times) {
        long[] all = toArray();
        Arrays.sort(all);
        int n = 0;
        for (int i = 0; i < all.length; ) {
            int j = i + 1;
            while (j < all.length && all[j] == all[i]) {
                j++;
            }
            if (j - i >= times) {
                all[n++] = all[i];
            }
            i = j;
        }
        return Arrays.copyOf(all, n);
    }
}
