package stemma.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells crossheads from prose: short lines without a stop between two stretches of running text. */
final class Crossheads {
    private static final int MOST_WORDS = 11;
    private static final Pattern BULLET =
            Pattern.compile("^\\s*([\u2022\u25cf\u25aa*\u00b7]|\\d{1,2}[.)])\\s.*", Pattern.DOTALL);

    /** A speech that opens here and goes on in the next line. */
    private static final Pattern OPENED = Pattern.compile("[\"\u201c][^\"\u201c\u201d]*");

    private Crossheads() {}

    /** Whose turn it is: "NAME: Who told you?". */
    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L}.'\u2019 -]{0,40}):\\s\\S.*", Pattern.DOTALL);

    /** Opens another block with the same label? Then both are turns of a conversation. */
    private static boolean isTurn(List<Block> blocks, int i) {
        Matcher label = LABEL.matcher(blocks.get(i).text());
        if (!label.matches()) {
            return false;
        }
        String own = label.group(1) + ":";
        for (int k = 0; k < blocks.size(); k++) {
            if (k != i && blocks.get(k).text().startsWith(own)) {
                return true;
            }
        }
        return false;
    }

    /** Is block {@code i}, which stands between running text, a crosshead? */
    static boolean isCrosshead(List<Block> blocks, int i) {
        Block b = blocks.get(i);
        if (b.words() == 0 || b.words() > MOST_WORDS || BULLET.matcher(b.text()).matches()) {
            return false;
        }
        String t = b.text();
        char last = t.charAt(t.length() - 1);
        if (last == ':' || last == ';' || last == ',' || last == '\u2014') {
            return false;
        }
        if (b.endsAsSentence() && last != '?' || OPENED.matcher(t).matches()) {
            return false;
        }
        if (i + 1 >= blocks.size() || !blocks.get(i + 1).isProse()) {
            return false;
        }
        return (last != '?' || b.words() <= 8) && !isTurn(blocks, i);
    }
}
