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
    private final AtomicReferenceArray<Tree> trees;

    /** Of the sentences of a text; words are those the sentences point into. */
    public Syntax(Words words, List<Sentence> sentences) {
        this.words = words;
        this.sentences = List.copyOf(sentences);
        this.parses = new AtomicReferenceArray<>(sentences.size());
        this.trees = new AtomicReferenceArray<>(sentences.size());
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

    /** The dependencies of the sentence at the index; dearer than {@link #sentence}. */
    public Tree tree(int index) {
        Tree t = trees.get(index);
        if (t == null) {
            t = Tree.of(sentence(index));
            trees.set(index, t);
        }
        return t;
    }

    /** Works out all trees now, so that who asks later need not wait. */
    public void trees() {
        for (int i = 0; i < sentences.size(); i++) {
            tree(i);
        }
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
        return sentence(sentenceOf(word)).tag(token(word));
    }

    /** The token of the word within its sentence. */
    public int token(int word) {
        return sentence(sentenceOf(word)).tokens().at(words.start(word));
    }

    /** The word that the word depends on, an index into {@link Annotated#words}; -1 for a root. */
    public int head(int word) {
        Tree t = tree(sentenceOf(word));
        int token = token(word);
        int head = token;
        int at = word;
        for (int steps = 0; at == word && steps <= t.size(); steps++) {
            head = t.head(head);
            if (head < 0) {
                return -1;
            }
            at = wordOf(t, head, word);
        }
        return at;
    }

    /** The relation of the word to its head. */
    public String relation(int word) {
        return tree(sentenceOf(word)).relation(token(word));
    }

    /** The word that a token begins or belongs to; the given one where the token is a mark. */
    private int wordOf(Tree t, int token, int or) {
        int w = words.firstEndingAfter(t.parse().tokens().start(token));
        return w < words.size() && words.start(w) < t.parse().tokens().end(token) ? w : or;
    }
}
