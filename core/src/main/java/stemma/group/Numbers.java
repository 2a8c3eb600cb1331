package stemma.group;

import java.util.Arrays;

/** Numbers keys from 0 on in the order in which they are first asked for: a hash table with linear probing. */
final class Numbers {
    private long[] keys = new long[1 << 10];
    /** A key's number and one; 0 where the place is free. Twice as many places as keys, at least. */
    private int[] places = new int[1 << 11];

    private int size;

    int size() {
        return size;
    }

    /** The key of that number. */
    long key(int number) {
        return keys[number];
    }

    /** The key's number, the next one where it was never asked for. */
    int of(long key) {
        int at = place(key);
        if (places[at] != 0) {
            return places[at] - 1;
        }
        if (size == keys.length) {
            grow();
            at = place(key);
        }
        keys[size] = key;
        places[at] = ++size;
        return size - 1;
    }

    /** Where the key stands, or is to stand. */
    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & places.length - 1;
        while (places[at] != 0 && keys[places[at] - 1] != key) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        places = new int[places.length * 2];
        for (int n = 0; n < size; n++) {
            places[place(keys[n])] = n + 1;
        }
    }
}
