package stemma.collate;

import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;

/** A report made ready to be laid beside others: its words numbered, and where each pair of words stands. Not thread-safe. */
final class Witness {
    private final Annotated report;
    private final Lexicon lexicon;
    private final int[] words;
    private final int[] pairs;
    private final float[] bitsBefore;
    private @Nullable Places places;

    Witness(Annotated report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
        this.words = lexicon.number(report.words());
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

    /** A number for the words i and i + 1; other words may have the same. */
    int[] pairs() {
        return pairs;
    }

    Places places() {
        if (places == null) {
            places = new Places(pairs, 0, pairs.length);
        }
        return places;
    }

    /** What a match of this word type is worth in an alignment: 1 for a word of 12 bits. */
    float weight(int type) {
        return Math.clamp(lexicon.bits(type) / 12f, 0.3f, 1.5f);
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
