package stemma.read.page;

import java.util.Arrays;

/** The runs of three words of a text, as a set of hashes: tells how much of another text stands in it. */
final class Grams {
    private final int[] sorted;

    private Grams(int[] sorted) {
        this.sorted = sorted;
    }

    static Grams of(String text) {
        int[] words = words(text);
        int[] grams = grams(words);
        Arrays.sort(grams);
        return new Grams(grams);
    }

    int size() {
        return sorted.length;
    }

    /** Share of the other text's runs that are here, 0 to 1; -1 where it has fewer than three words. */
    float share(int[] grams) {
        if (grams.length == 0) {
            return -1;
        }
        int n = 0;
        for (int g : grams) {
            n += Arrays.binarySearch(sorted, g) >= 0 ? 1 : 0;
        }
        return (float) n / grams.length;
    }

    static int[] grams(int[] words) {
        int[] out = new int[Math.max(0, words.length - 2)];
        for (int i = 0; i < out.length; i++) {
            out[i] = (words[i] * 31 + words[i + 1]) * 31 + words[i + 2];
        }
        return out;
    }

    /** Hashes of the words, case dropped. */
    static int[] words(String text) {
        int[] out = new int[Math.max(8, text.length() / 4)];
        int n = 0;
        int hash = 0;
        boolean in = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                in = true;
            } else if (in) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                out[n++] = hash * 0x9E3779B1;
                hash = 0;
                in = false;
            }
        }
        return Arrays.copyOf(out, n);
    }
}
