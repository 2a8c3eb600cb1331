package stemma.annotate;

import java.util.List;
import stemma.text.Span;

/**
 * One sentence's tokens with their parts of speech. Immutable.
 *
 * @param tokens of the sentence, marks among them
 * @param tags one a token, of the Penn Treebank: "NNP", "VBD", "IN", "," and so on
 */
public record Parse(Tokens tokens, List<String> tags) {
    public Parse {
        tags = List.copyOf(tags);
        if (tags.size() != tokens.size()) {
            throw new IllegalArgumentException(tags.size() + " tags for " + tokens.size() + " tokens");
        }
    }

    public int size() {
        return tags.size();
    }

    public String tag(int token) {
        return tags.get(token);
    }

    public String form(int token) {
        return tokens.form(token);
    }

    public Span span(int token) {
        return tokens.span(token);
    }

    /** A verb in any form, a modal among them. */
    public boolean isVerb(int token) {
        return tag(token).startsWith("VB") || tag(token).equals("MD");
    }

    /** A common or proper noun. */
    public boolean isNoun(int token) {
        return tag(token).startsWith("NN");
    }

    static Parse of(String text, Span sentence) {
        Tokens tokens = Tokens.of(text, sentence);
        List<String> labels = TagModel.Shipped.LABELS;
        int[] tags = TagModel.tag(Clues.of(tokens), TagModel.Shipped.WEIGHTS, labels.size());
        return new Parse(
                tokens, java.util.Arrays.stream(tags).mapToObj(labels::get).toList());
    }
}
