package stemma.collate;

import java.util.Arrays;
import java.util.List;

/** Which pairs of many reports are worth laying side by side. */
final class Candidates {
    /** Up to this many reports every pair is laid side by side. */
    private static final int ALL = 50;

    /** Words of a shingle. */
    private static final int SHINGLE = 4;

    /** A shingle that stands in more reports than this is a set phrase of the collection. */
    private static final int TOO_MANY = 120;

    private Candidates() {}

    /** Pairs of indexes, each as (lesser &lt;&lt; 32 | greater), sorted. */
    static long[] pairs(List<Witness> witnesses) {
        int n = witnesses.size();
        if (n <= ALL) {
            long[] out = new long[n * (n - 1) / 2];
            int k = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    out[k++] = (long) i << 32 | j;
                }
            }
            return out;
        }
        return sharing(witnesses);
    }

    private static long[] sharing(List<Witness> witnesses) {
        long[] entries = entries(witnesses);
        Arrays.sort(entries);
        Longs pairs = new Longs();
        for (int i = 0; i < entries.length; ) {
            int j = i + 1;
            long key = entries[i] >>> 24;
            while (j < entries.length && entries[j] >>> 24 == key) {
                j++;
            }
            if (j - i > 1 && j - i <= TOO_MANY) {
                for (int p = i; p < j; p++) {
                    for (int q = p + 1; q < j; q++) {
                        long x = entries[p] & 0xFFFFFF;
                        long y = entries[q] & 0xFFFFFF;
                        if (x != y) {
                            pairs.add(x << 32 | y);
                        }
                    }
                }
            }
            i = j;
        }
        return pairs.distinct();
    }

    /** Hash of a shingle in the upper 40 bits, its report in the lower 24; one entry for each report and shingle. */
    private static long[] entries(List<Witness> witnesses) {
        Longs out = new Longs();
        for (int w = 0; w < witnesses.size(); w++) {
            int[] words = witnesses.get(w).words();
            long[] own = new long[Math.max(0, words.length - SHINGLE + 1)];
            for (int i = 0; i < own.length; i++) {
                long h = 0;
                for (int k = 0; k < SHINGLE; k++) {
                    h = (h ^ words[i + k]) * 0x9E3779B97F4A7C15L;
                    h ^= h >>> 29;
                }
                own[i] = h >>> 24 << 24 | w;
            }
            Arrays.sort(own);
            for (int i = 0; i < own.length; i++) {
                if (i == 0 || own[i] != own[i - 1]) {
                    out.add(own[i]);
                }
            }
        }
        return out.toArray();
    }

    /** A growing list of longs. */
    private static final class Longs {
        private long[] values = new long[1 << 12];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }

        long[] distinct() {
            Arrays.sort(values, 0, size);
            int n = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[n++] = values[i];
                }
            }
            size = n;
            return toArray();
        }
    }
}
