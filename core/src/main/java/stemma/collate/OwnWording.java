package stemma.collate;

import java.util.Arrays;
import stemma.annotate.Annotated;
import stemma.text.Span;
import stemma.text.Words;

/**
 * A report's wording without what stands between quotation marks: reports may share a quotation and not a line of text. Held as
 * words, and as letters without blanks, which still compare where scripts or writers set blanks at will.
 */
final class OwnWording {
    private final int[] words;

    private final int[] commonRuns;

    private final int[] roots;

    /** Surprise of each root, in bits. */
    private final float[] rootBits;

    /** How often each root stands there. */
    private final int[] rootTimes;

    private final String letters;

    /** For each letter its share of its word's surprise. */
    private final float[] bits;

    private final Runs shortRuns;
    private final Runs longRuns;

    /** Length of a short run: about a word. Of 3 to 20 letters, 4 to 6 told the classes of COUNTER apart best. */
    private static final int SHORT = 4;

    /** Length of a long run: about three words. */
    private static final int LONG = 15;

    /** Surprise, in bits, below which a word is common: grammar, and the verbs and nouns of all news. */
    private static final float COMMON = 10.5f;

    OwnWording(Witness witness) {
        Annotated report = witness.report();
        Words text = report.words();
        int[] own = new int[text.size()];
        int n = 0;
        StringBuilder out = new StringBuilder();
        float[] weights = new float[report.text().length()];
        int quoted = 0;
        Span[] quotes = Quoted.in(report).toArray(Span[]::new);
        for (int i = 0; i < witness.size(); i++) {
            while (quoted < quotes.length && quotes[quoted].end() <= text.start(i)) {
                quoted++;
            }
            if (quoted < quotes.length && quotes[quoted].contains(text.start(i))) {
                continue;
            }
            own[n++] = witness.word(i);
            String word = text.folded(i);
            for (int k = 0; k < word.length(); k++) {
                if (Character.isLetterOrDigit(word.charAt(k)) && out.length() < weights.length) {
                    weights[out.length()] = witness.typeBits(i) / word.length();
                    out.append(word.charAt(k));
                }
            }
        }
        words = Arrays.copyOf(own, n);
        letters = out.toString();
        bits = Arrays.copyOf(weights, letters.length());
        shortRuns = new Runs(letters, SHORT);
        longRuns = new Runs(letters, LONG);
        commonRuns = commonRuns(witness);
        // Root, then surprise, whose bits sort as it does: the first of a root is its least.
        long[] entries = new long[n];
        for (int i = 0; i < n; i++) {
            entries[i] = (long) witness.rootOf(words[i]) << 32 | Float.floatToIntBits(witness.bitsOf(words[i]));
        }
        Arrays.sort(entries);
        int[] different = new int[n];
        float[] least = new float[n];
        int[] times = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            int root = (int) (entries[i] >> 32);
            if (size == 0 || different[size - 1] != root) {
                different[size] = root;
                least[size++] = Float.intBitsToFloat((int) entries[i]);
            }
            times[size - 1]++;
        }
        roots = Arrays.copyOf(different, size);
        rootBits = Arrays.copyOf(least, size);
        rootTimes = Arrays.copyOf(times, size);
    }

    /** Every three common words that follow one another, rarer ones passed over; sorted, each once. */
    private int[] commonRuns(Witness witness) {
        int[] common = new int[words.length];
        int n = 0;
        for (int word : words) {
            if (witness.bitsOf(word) < COMMON) {
                common[n++] = word;
            }
        }
        int[] runs = new int[Math.max(0, n - 2)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = Background.hash(Background.hash(common[i], common[i + 1]), common[i + 2]);
        }
        Arrays.sort(runs);
        int size = 0;
        for (int run : runs) {
            if (size == 0 || runs[size - 1] != run) {
                runs[size++] = run;
            }
        }
        return Arrays.copyOf(runs, size);
    }

    /**
     * The part of this report's runs of three common words that the other has too: 0 to 1. Whoever tells the same event must use
     * its names and numbers; how a writer strings common words together is his own (stopword n-grams, Stamatatos 2011).
     */
    double commonRunsIn(OwnWording other) {
        int shared = 0;
        for (int i = 0, j = 0; i < commonRuns.length; i++) {
            while (j < other.commonRuns.length && other.commonRuns[j] < commonRuns[i]) {
                j++;
            }
            shared += j < other.commonRuns.length && other.commonRuns[j] == commonRuns[i] ? 1 : 0;
        }
        return commonRuns.length == 0 ? 0 : (double) shared / commonRuns.length;
    }

    /** By weight, the part of this report's different roots that the other has not: 0 to 1; 0 where this one has none. */
    double newTo(OwnWording other) {
        double fresh = 0;
        double all = 0;
        for (int i = 0, j = 0; i < roots.length; i++) {
            while (j < other.roots.length && other.roots[j] < roots[i]) {
                j++;
            }
            all += rootBits[i];
            fresh += j < other.roots.length && other.roots[j] == roots[i] ? 0 : rootBits[i];
        }
        return all == 0 ? 0 : fresh / all;
    }

    /** The part of these words that the other has in the same order: 0 to 1. */
    double inOrderIn(OwnWording other) {
        return words.length == 0 ? 0 : (double) CommonSubsequence.length(other.words, words) / words.length;
    }

    /** No less than {@link #inOrderIn}, and cheaper: the part of these words whose roots the other has as often. */
    double mostInOrderIn(OwnWording other) {
        int shared = 0;
        for (int i = 0, j = 0; i < roots.length; i++) {
            while (j < other.roots.length && other.roots[j] < roots[i]) {
                j++;
            }
            if (j < other.roots.length && other.roots[j] == roots[i]) {
                shared += Math.min(rootTimes[i], other.rootTimes[j]);
            }
        }
        return words.length == 0 ? 0 : (double) shared / words.length;
    }

    /** Letters and digits in it. */
    int size() {
        return letters.length();
    }

    /** By weight, the part of this report's different short runs that the other has too: 0 to 1; 0 where this one has none. */
    double shortRunsIn(OwnWording other) {
        return in(shortRuns, other.shortRuns);
    }

    double longRunsIn(OwnWording other) {
        return in(longRuns, other.longRuns);
    }

    private double in(Runs own, Runs others) {
        double shared = 0;
        double all = 0;
        for (int i = 0; i < own.hashes.length; i++) {
            if (own.hashes[i] == 0) {
                continue;
            }
            double w = bits[i] + bits[i + 1] + bits[i + 2] + bits[i + 3];
            all += w;
            shared += others.holds(own.hashes[i]) ? w : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    /** Every run of one length, 0 where it stood before, and a hash set of them. */
    private static final class Runs {
        private static final int FACTOR = 0x01000193;

        private final int[] hashes;
        private final int[] set;

        Runs(String letters, int length) {
            hashes = new int[Math.max(0, letters.length() - length + 1)];
            set = new int[Integer.highestOneBit(Math.max(4, 2 * hashes.length - 1)) << 1];
            int sum = 0;
            int first = 1;
            for (int k = 0; k + 1 < length && k < letters.length(); k++) {
                sum = sum * FACTOR + letters.charAt(k);
                first *= FACTOR;
            }
            for (int i = 0; i < hashes.length; i++) {
                // A polynomial of the letters, from the one before (Karp and Rabin 1987).
                sum = sum * FACTOR + letters.charAt(i + length - 1);
                int h = sum;
                sum -= first * letters.charAt(i);
                h = (h ^ h >>> 15) * 0x2C1B3C6D;
                h = (h ^ h >>> 13) | 1;
                int slot = slot(h);
                while (set[slot] != 0 && set[slot] != h) {
                    slot = slot + 1 & set.length - 1;
                }
                hashes[i] = set[slot] == 0 ? h : 0;
                set[slot] = h;
            }
        }

        private int slot(int hash) {
            return hash >>> 3 & set.length - 1;
        }

        boolean holds(int hash) {
            int slot = slot(hash);
            while (set[slot] != 0) {
                if (set[slot] == hash) {
                    return true;
                }
                slot = slot + 1 & set.length - 1;
            }
            return false;
        }
    }
}
