package stemma.read.page;

import java.util.Arrays;

/** The report's title, by which blocks that are it are known again word for word. */
final class Heading {
    /** UTF-16 units that marks and entities may add to the title. */
    private static final int ADDED = 20;

    private final int length;
    private final int[] words;

    Heading(String title) {
        length = title.length();
        words = Grams.words(title);
    }

    /** Entities encoded once too often are mended in the text later, in the title already. */
    boolean is(Block b) {
        String text = b.text();
        if (words.length == 0 || 2 * text.length() < length || text.length() > 2 * length + ADDED) {
            return false;
        }
        return Arrays.equals(Grams.words(text.indexOf('&') < 0 ? text : Texts.plain(text)), words);
    }
}
