package stemma.annotate;

import stemma.text.Span;

/**
 * A sentence of the running text.
 *
 * @param span from its first character to its closing mark, trimmed
 * @param paragraph index into {@link Annotated#paragraphs}
 * @param firstWord index of its first word in {@link Annotated#words}
 * @param endWord one past its last word; equal to {@code firstWord} where it has none
 */
public record Sentence(Span span, int paragraph, int firstWord, int endWord) {
    public int wordCount() {
        return endWord - firstWord;
    }
}
