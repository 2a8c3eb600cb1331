package stemma.text;

/**
 * Converts between UTF-16 offsets, used inside the program, and code points, used in every output form.
 * Immutable. A text without surrogates costs nothing; otherwise one int per 64 units.
 */
public final class CodePoints {
    private static final int BLOCK = 64;
    private final String text;
    private final int[] before;
    private final boolean plain;

    public CodePoints(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.before = plain ? new int[0] : count(text);
    }

    private static int[] count(String text) {
        int[] counts = new int[text.length() / BLOCK + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % BLOCK == 0) {
                counts[i / BLOCK] = points;
            }
            points += startsPoint(text, i) ? 1 : 0;
        }
        if (text.length() % BLOCK == 0) {
            counts[text.length() / BLOCK] = points;
        }
        return counts;
    }

    private static boolean startsPoint(String text, int i) {
        return !(Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Code points before the UTF-16 offset, which is 0 to the text's length. */
    public int toPoint(int unit) {
        if (plain) {
            return unit;
        }
        int points = before[unit / BLOCK];
        for (int i = unit / BLOCK * BLOCK; i < unit; i++) {
            points += startsPoint(text, i) ? 1 : 0;
        }
        return points;
    }

    /** The UTF-16 offset of the code point; throws {@link IndexOutOfBoundsException} past the text's end. */
    public int toUnit(int point) {
        if (plain) {
            if (point < 0 || point > text.length()) {
                throw new IndexOutOfBoundsException("code point " + point + " of " + text.length());
            }
            return point;
        }
        return text.offsetByCodePoints(0, point);
    }
}
