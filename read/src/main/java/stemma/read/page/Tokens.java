package stemma.read.page;

import java.util.Arrays;

/**
 * What words in classes, identifiers and short blocks say for or against the article, as log odds learnt over sites.
 *
 * @param keys hashes, ascending
 * @param odds natural logarithms, one a key; positive speaks for the article
 */
record Tokens(int[] keys, float[] odds) {
    static final Tokens NONE = new Tokens(new int[0], new float[0]);

    /** 0 for a word that was not learnt. */
    float odds(int key) {
        int i = Arrays.binarySearch(keys, key);
        return i < 0 ? 0 : odds[i];
    }
}
