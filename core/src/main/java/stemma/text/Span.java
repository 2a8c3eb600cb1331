package stemma.text;

/**
 * A stretch of one text.
 *
 * @param start first UTF-16 unit, 0-based
 * @param end one past the last UTF-16 unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + ": needs 0 <= start <= end");
        }
    }

    /** UTF-16 units in the span; 0 for an empty one. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Do the two share at least one unit? */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Does the other lie wholly within this one? */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Does the offset lie within, the end excluded? */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Units that both share; 0 where they do not overlap. */
    public int shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The slice of the text; throws {@link IndexOutOfBoundsException} where the text is shorter. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The span without white space at its edges; empty at its start where there is nothing else. */
    public Span trim(String text) {
        int a = start;
        int b = end;
        while (a < b && isBlank(text.charAt(a))) {
            a++;
        }
        while (b > a && isBlank(text.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    /** The span, widened where an edge stands between the two units of one code point; itself where none does. */
    public Span whole(String text) {
        int a = isInner(text, start) ? start - 1 : start;
        int b = isInner(text, end) ? end + 1 : end;
        return a == start && b == end ? this : new Span(a, b);
    }

    private static boolean isInner(String text, int i) {
        return i > 0
                && i < text.length()
                && Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    @Override
    public int compareTo(Span other) {
        int c = Integer.compare(start, other.start);
        return c != 0 ? c : Integer.compare(end, other.end);
    }
}
