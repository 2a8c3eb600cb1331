package stemma.clean;

import java.util.regex.Pattern;
import stemma.text.Fold;
import stemma.text.Span;

/**
 * A paragraph or line of a report, as the text's own layout sets it apart.
 *
 * @param folded its words with single blanks between; empty where it has none
 * @param words how many
 */
record Block(Span span, String text, String folded, int words) {
    static Block of(String text, Span span) {
        String own = span.of(text);
        String folded = Fold.words(own);
        int words = folded.isEmpty()
                ? 0
                : (int) folded.chars().filter(c -> c == ' ').count() + 1;
        return new Block(span, own, folded, words);
    }

    /** A sentence's end with a credit stuck to it: the line break between was lost. */
    private static final Pattern GLUED = Pattern.compile("[.!?\u201d\"]\\p{Lu}[\\p{L}' -]{1,38}$");

    /** Units that {@link #GLUED} matches at most. */
    private static final int LONGEST_GLUED = 40;

    /** Ends as a sentence does, quotation marks and brackets after the stop included, or a credit stuck to it. */
    boolean endsAsSentence() {
        if (words >= 10 && GLUED.matcher(text).find(Math.max(0, text.length() - LONGEST_GLUED))) {
            return true;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if ("\"'\u201d\u2019\u00bb\u201c)]* \u00a0".indexOf(c) >= 0) {
                continue;
            }
            return ".!?\u2026\u3002\u06d4\u061f\u0964".indexOf(c) >= 0;
        }
        return false;
    }

    /** Reads like running text: a sentence of some length, or a long stretch without a stop. */
    boolean isProse() {
        return (words >= 10 && endsAsSentence()) || words >= 30;
    }
}
