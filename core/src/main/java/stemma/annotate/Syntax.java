package stemma.annotate;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import stemma.text.Words;

/**
 * The syntax of one report's sentences, each worked out when first asked for and then kept: who never asks never pays. The outcome
 * does not depend on who asks, in which order or from which thread. The model is English; for other languages the tags are of
 * little worth.
 */
public final class Syntax {
    private final Words words;
    private final List<Sentence> sentences;
    private final AtomicReferenceArray<Parse> parses;

    /** Of the sentences of a text; words are those the sentences point into. */
    public Syntax(Words words, List<Sentence> sentences) {
        this.words = words;
        this.sentences = List.copyOf(sentences);
        this.parses = new AtomicReferenceArray<>(sentences.size());
    }

    /** The sentence at the index into {@link Annotated#sentences}. */
    public Parse sentence(int index) {
        Parse p = parses.get(index);
        if (p == null) {
            p = Parse.of(words.text(), sentences.get(index).span());
            parses.set(index, p);
        }
        return p;
    }

    /** The index of the sentence that holds the word, an index into {@link Annotated#words}. */
    public int sentenceOf(int word) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int mid = low + high >>> 1;
            if (sentences.get(mid).endWord() > word) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** The Penn tag of the word; of "didn't" that of "did", of "Quill's" that of "Quill". */
    public String tag(int word) {
        Parse p = sentence(sentenceOf(word));
        return p.tag(p.tokens().at(words.start(word)));
    }
}
