package stemma.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text: runs of letters, marks and digits, joined by an apostrophe, or by a point or comma between digits,
 * in any script. White space and other punctuation are no words. Immutable; 8 bytes and a folded string a word.
 */
public final class Words {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] folded;

    private Words(String text, int[] starts, int[] ends, String[] folded) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.folded = folded;
    }

    public static Words of(String text) {
        return of(text, List.of(new Span(0, text.length())));
    }

    /** The words that lie in the given stretches, which are in order and do not overlap. */
    public static Words of(String text, List<Span> stretches) {
        int[] starts = new int[Math.max(16, text.length() / 5)];
        int[] ends = new int[starts.length];
        int n = 0;
        for (Span s : stretches) {
            int i = s.start();
            while (i < s.end()) {
                int c = text.codePointAt(i);
                if (!isWordPart(c)) {
                    i += Character.charCount(c);
                    continue;
                }
                int e = end(text, i, s.end());
                if (n == starts.length) {
                    starts = Arrays.copyOf(starts, n * 2);
                    ends = Arrays.copyOf(ends, n * 2);
                }
                starts[n] = i;
                ends[n++] = e;
                i = e;
            }
        }
        String[] folded = new String[n];
        for (int k = 0; k < n; k++) {
            folded[k] = Fold.word(text.substring(starts[k], ends[k]));
        }
        return new Words(text, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n), folded);
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        int t = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || t == Character.NON_SPACING_MARK
                || t == Character.COMBINING_SPACING_MARK
                || c == 0xAD
                || c == 0x200C
                || c == 0x200D;
    }

    private static int end(String text, int from, int limit) {
        int i = from;
        while (i < limit) {
            int c = text.codePointAt(i);
            if (isWordPart(c)) {
                i += Character.charCount(c);
            } else if (i > from && i + 1 < limit && joins(text, i)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        char a = text.charAt(i - 1);
        char b = text.charAt(i + 1);
        return switch (c) {
            case '\'', '\u2019' -> Character.isLetterOrDigit(a) && Character.isLetter(b);
            case '.', ',' -> Character.isDigit(a) && Character.isDigit(b);
            default -> false;
        };
    }

    public int size() {
        return starts.length;
    }

    public String text() {
        return text;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    public Span span(int word) {
        return new Span(starts[word], ends[word]);
    }

    /** The stretch from one word to another, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /** The word as {@link Fold#word} has it: two words with the same fold count as the same wording. */
    public String folded(int word) {
        return folded[word];
    }

    /** The word as it stands. */
    public String surface(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The first word that starts at or after the offset; {@link #size()} where there is none. */
    public int firstFrom(int offset) {
        int i = Arrays.binarySearch(starts, offset);
        return i >= 0 ? i : -i - 1;
    }

    /** The first word that ends after the offset; {@link #size()} where there is none. */
    public int firstEndingAfter(int offset) {
        int i = Arrays.binarySearch(ends, offset + 1);
        return i >= 0 ? i : -i - 1;
    }

    /** The words that start within the span, as first (included) and last (excluded). */
    public Span within(Span span) {
        int a = firstFrom(span.start());
        return new Span(a, Math.max(a, firstFrom(span.end())));
    }

    /** The folded words that start within the span. */
    public List<String> foldedIn(Span span) {
        Span w = within(span);
        List<String> out = new ArrayList<>(w.length());
        for (int i = w.start(); i < w.end(); i++) {
            out.add(folded[i]);
        }
        return out;
    }
}
