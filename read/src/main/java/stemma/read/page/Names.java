package stemma.read.page;

import java.util.Arrays;

/** Splits classes and identifiers into words: "articleBody-main_text" is article, body, main, text. */
final class Names {
    /** Words of a node's names that are read. */
    private static final int MOST = 24;

    private Names() {}

    /** Hashes of the words of three letters or more, lower case, in order; at most {@value #MOST}. */
    static int[] tokens(String names) {
        int[] out = new int[MOST];
        int n = 0;
        int hash = 0;
        int length = 0;
        boolean lower = false;
        for (int i = 0; i <= names.length() && n < MOST; i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean upper = c <= 'Z';
            if (!letter || upper && lower) {
                if (length >= 3 && length <= 18) {
                    out[n++] = hash;
                }
                hash = 0;
                length = 0;
            }
            if (letter) {
                hash = hash * 31 + (c | 0x20);
                length++;
            }
            lower = letter && !upper;
        }
        return n == MOST ? out : Arrays.copyOf(out, n);
    }
}
