package stemma.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds away differences of writing that are no differences of wording: case, compatibility forms, kinds of apostrophe. */
public final class Fold {
    private Fold() {}

    /** One word folded: NFKC, lower case (root locale), curly apostrophes straight, soft hyphens and joiners gone. */
    public static String word(String word) {
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            ascii &= c < 128;
            lower &= c < 'A' || c > 'Z';
        }
        if (ascii) {
            return lower ? word : word.toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder(word.length());
        String nfkc = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < nfkc.length(); i++) {
            char c = nfkc.charAt(i);
            if (c == '\u00AD' || c == '\u200B' || c == '\u200C' || c == '\u200D') {
                continue;
            }
            out.append(c == '\u2019' || c == '\u2018' || c == '\u02BC' ? '\'' : c);
        }
        return out.toString();
    }

    /** A stretch folded to its words with single blanks between: equal where only writing, spacing and punctuation differ. */
    public static String words(String text) {
        Words words = Words.of(text);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            out.append(words.folded(i));
        }
        return out.toString();
    }
}
