package stemma.read.page;

/**
 * What words in classes, identifiers and blocks say for or against the article, as log odds learnt over sites. A hash
 * table with open addressing, half empty.
 */
final class Tokens {
    private final int[] keys;
    private final float[] odds;
    private final int[] slots;
    private final float[] values;
    private final int mask;

    /**
     * @param keys hashes, each once
     * @param odds natural logarithms, one a key, not 0; positive speaks for the article
     */
    Tokens(int[] keys, float[] odds) {
        this.keys = keys;
        this.odds = odds;
        int size = Integer.highestOneBit(Math.max(2, keys.length * 2)) * 2;
        slots = new int[size];
        values = new float[size];
        mask = size - 1;
        for (int i = 0; i < keys.length; i++) {
            int at = start(keys[i]);
            while (values[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = keys[i];
            values[at] = odds[i] == 0 ? Float.MIN_VALUE : odds[i];
        }
    }

    private int start(int key) {
        int h = key * 0x9E3779B1;
        return (h ^ h >>> 15) & mask;
    }

    int[] keys() {
        return keys;
    }

    float[] odds() {
        return odds;
    }

    /** 0 for a word that was not learnt. */
    float odds(int key) {
        int at = start(key);
        while (values[at] != 0) {
            if (slots[at] == key) {
                return values[at];
            }
            at = at + 1 & mask;
        }
        return 0;
    }
}
