package stemma.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks that stand within a figure or an abbreviation since a program cut the text into tokens and another glued them: "$2. 6 million",
 * "4. 30am", "8 p. m.", "the U. S.", "a 12 - year - old". Only where what stands around leaves no other reading.
 */
final class Spaced {
    /** The blank in group {@code b}, or in {@code c} to {@code f} the four of a word with two hyphens. */
    private static final Pattern BLANK = Pattern.compile(
            "(?:US|[AC])?[$\u00a3\u20ac\u00a5]\\s?\\d{1,3}[.,](?<b> )(?=\\d)"
                    + "|(?<![\\d\\p{L}.,:])\\d{1,2}\\.(?<g> )(?=\\d{1,2}\\s?(?:million|billion|trillion|per ?cent|pct|%|[ap]\\.?\\s?m\\b|km\\b|miles?\\b|met(?:er|re)s?\\b|degrees\\b|magnitude|inch|feet\\b))"
                    + "|(?<=\\d ?)[ap]\\.(?<h> )(?=m\\b)"
                    + "|\\bU\\.(?<i> )(?=[SKN]\\b)|\\bD\\.(?<j> )(?=C\\.)"
                    + "|(?<=[\\p{L}\\d])(?<c> )-(?<d> )(?:by|year|month|week|day|mile|foot|to|of|and|in)(?<e> )-(?<f> )(?=\\p{L})");

    private static final String[] GROUPS = {"b", "g", "h", "i", "j", "c", "d", "e", "f"};

    private Spaced() {}

    /** By one look: may {@link #closed} change something near the unit, a point, a comma or a hyphen? */
    static boolean isSuspect(String s, int i) {
        char c = s.charAt(i);
        if (c != '.' && c != ',' && c != '-' || i < 1 || i + 2 >= s.length() || s.charAt(i + 1) != ' ') {
            return false;
        }
        char before = s.charAt(i - 1);
        char after = s.charAt(i + 2);
        return switch (c) {
            case '-' -> before == ' ' && Character.isLowerCase(after) && isHyphened(s, i + 3);
            case ',' -> isDigit(before) && isDigit(after) && isMoney(s, i - 1);
            default ->
                isDigit(before) && isDigit(after)
                        || after == 'm' && (before == 'a' || before == 'p')
                        || before == 'U'
                        || before == 'D';
        };
    }

    /** Does a second hyphen between blanks follow a short word? */
    private static boolean isHyphened(String s, int from) {
        int k = from;
        while (k < s.length() && k < from + SHORT && Character.isLowerCase(s.charAt(k))) {
            k++;
        }
        return s.startsWith(" - ", k);
    }

    /** Letters of "month", at most, behind the first. */
    private static final int SHORT = 5;

    /** Does a sign of money stand before the digits that end here? */
    private static boolean isMoney(String s, int last) {
        int k = last;
        while (k >= 0 && last - k < SHORT && (isDigit(s.charAt(k)) || s.charAt(k) == ' ')) {
            k--;
        }
        return k >= 0 && "$\u00a3\u20ac\u00a5".indexOf(s.charAt(k)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The draft without such blanks; the same object where there are none. */
    static Draft closed(Draft in) {
        BitSet drop = new BitSet();
        Matcher m = BLANK.matcher(in.text());
        while (m.find()) {
            for (String g : GROUPS) {
                if (m.start(g) >= 0) {
                    drop.set(m.start(g));
                }
            }
        }
        if (drop.isEmpty()) {
            return in;
        }
        Draft out = new Draft(in.size());
        for (int i = 0; i < in.size(); i++) {
            if (!drop.get(i)) {
                out.keep(in, i);
            }
        }
        return out;
    }
}
