package stemma.collate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;

/** A report made ready to be laid beside others: its words numbered, and where each pair of words stands. Not thread-safe. */
final class Witness {
    private final Annotated report;
    private final Lexicon lexicon;
    private final int[] words;
    private final int[] roots;
    private final int[] pairs;
    private final float[] bitsBefore;
    private @Nullable Places places;
    private @Nullable SentenceRoots sentenceRoots;
    private @Nullable List<Stretch> sentences;

    Witness(Annotated report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
        this.words = lexicon.number(report.words());
        this.roots = new int[words.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = lexicon.root(words[i]);
        }
        this.pairs = new int[Math.max(0, words.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = words[i] * 0x2545F491 + words[i + 1];
        }
        this.bitsBefore = new float[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            bitsBefore[i + 1] =
                    bitsBefore[i] + (i == 0 ? lexicon.bits(words[i]) : lexicon.bits(words[i - 1], words[i]));
        }
    }

    Annotated report() {
        return report;
    }

    int size() {
        return words.length;
    }

    int[] words() {
        return words;
    }

    int word(int i) {
        return words[i];
    }

    String folded(int i) {
        return report.words().folded(i);
    }

    /** The words' roots: words in different forms have the same. */
    int[] roots() {
        return roots;
    }

    Locus locus(int from, int end) {
        return report.report().locus(report.words().span(from, end - 1));
    }

    OwnWording own() {
        return lexicon.ownWordings().of(this);
    }

    /** The same for all witnesses of a lexicon. */
    SentencePairs sentencePairs() {
        return lexicon.sentencePairs();
    }

    /** See {@link Lexicon#chance}. */
    float chance() {
        return lexicon.chance();
    }

    /** Surprise of the word wherever it stands. */
    float typeBits(int i) {
        return lexicon.bits(words[i]);
    }

    /** Surprise of a word type, by its number. */
    float bitsOf(int type) {
        return lexicon.bits(type);
    }

    /** Hash of a word type's root, by its number. */
    int rootOf(int type) {
        return lexicon.rootHash(type);
    }

    /** What tells its sentences apart, for {@link SentencePairs}. */
    SentenceRoots sentenceRoots() {
        if (sentenceRoots == null) {
            sentenceRoots = SentenceRoots.of(sentences());
        }
        return sentenceRoots;
    }

    /** Index of the sentence that the word stands in; -1 for none. */
    int sentence(int word) {
        List<Stretch> all = sentences();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int mid = low + high >>> 1;
            Stretch s = all.get(mid);
            if (word < s.from()) {
                high = mid - 1;
            } else if (word >= s.end()) {
                low = mid + 1;
            } else {
                return mid;
            }
        }
        return -1;
    }

    /** A number for the words i and i + 1; other words may have the same. */
    int[] pairs() {
        return pairs;
    }

    /** Where each of {@link #pairs} stands. */
    Places places() {
        if (places == null) {
            places = new Places(pairs, 0, pairs.length);
        }
        return places;
    }

    /** What a match of this word type is worth in an alignment: 1 for a word of 12 bits. */
    float weight(int type) {
        return weight(lexicon.bits(type));
    }

    /** The same by the word's surprise, in bits. */
    static float weight(float bits) {
        return Math.clamp(bits / 12f, 0.3f, 1.5f);
    }

    /** The roots of a stretch, sorted: the number in the upper half, its surprise in thousandths of a bit in the lower. */
    long[] sortedRoots(int from, int end) {
        long[] out = new long[end - from];
        for (int i = from; i < end; i++) {
            out[i - from] = (long) roots[i] << 32 | (long) (lexicon.bits(words[i]) * 1000);
        }
        Arrays.sort(out);
        return out;
    }

    /** The report's sentences that have words. */
    List<Stretch> sentences() {
        if (sentences == null) {
            sentences = report.sentences().stream()
                    .filter(s -> s.wordCount() > 0)
                    .map(s -> Stretch.of(s.firstWord(), s.endWord(), sortedRoots(s.firstWord(), s.endWord())))
                    .toList();
        }
        return sentences;
    }

    /**
     * Some words of a witness.
     *
     * @param from first word
     * @param end one past the last
     * @param roots as {@link #sortedRoots} gives them
     * @param weight their surprise in all, in thousandths of a bit
     */
    record Stretch(int from, int end, long[] roots, long weight) {
        static Stretch of(int from, int end, long[] roots) {
            long weight = 0;
            for (long root : roots) {
                weight += (int) root;
            }
            return new Stretch(from, end, roots, weight);
        }

        int length() {
            return end - from;
        }
    }

    /** Surprise of the word in its place. */
    float bits(int i) {
        return bitsBefore[i + 1] - bitsBefore[i];
    }

    /** Surprise of the words from the first to the one before the end. */
    float bits(int from, int end) {
        return bitsBefore[end] - bitsBefore[from];
    }
}
