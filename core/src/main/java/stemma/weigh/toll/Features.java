package stemma.weigh.toll;

import java.util.Arrays;

/** What a reading has, as hashes, each once. */
final class Features {
    /** Cells of a model, a power of two. */
    static final int CELLS = 1 << 17;

    private int[] cells = new int[256];
    private int size;

    void add(String feature) {
        int h = 0x811C9DC5;
        for (int i = 0; i < feature.length(); i++) {
            h = (h ^ feature.charAt(i)) * 0x01000193;
        }
        h ^= h >>> 15;
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = (h * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(CELLS));
    }

    void add(boolean has, String feature) {
        if (has) {
            add(feature);
        }
    }

    /** Rising, each once. */
    int[] cells() {
        return Arrays.stream(cells, 0, size).sorted().distinct().toArray();
    }
}
