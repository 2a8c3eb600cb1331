package stemma.text;

import java.util.Arrays;

/** A text while it is copied: every unit knows the units of the untouched text from which it came. Not for several threads. */
final class Draft {
    private char[] text;
    private int[] from;
    private int[] to;
    private int size;

    Draft(int capacity) {
        text = new char[Math.max(16, capacity)];
        from = new int[text.length];
        to = new int[text.length];
    }

    static Draft of(String s) {
        Draft d = new Draft(s.length());
        for (int i = 0; i < s.length(); i++) {
            d.add(s.charAt(i), i, i + 1);
        }
        return d;
    }

    int size() {
        return size;
    }

    char at(int i) {
        return text[i];
    }

    /** The unit, or 0 before the beginning and after the end. */
    char near(int i) {
        return i < 0 || i >= size ? 0 : text[i];
    }

    void add(char c, int start, int end) {
        if (size == text.length) {
            text = Arrays.copyOf(text, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        text[size] = c;
        from[size] = start;
        to[size++] = end;
    }

    /** Copies one unit of another draft. */
    void keep(Draft d, int i) {
        add(d.text[i], d.from[i], d.to[i]);
    }

    /** Writes for the units from {@code a} to {@code b} of another draft, of which there is at least one. */
    void put(CharSequence s, Draft d, int a, int b) {
        for (int i = 0; i < s.length(); i++) {
            add(s.charAt(i), d.from[a], d.to[b - 1]);
        }
    }

    String text() {
        return new String(text, 0, size);
    }

    int[] from() {
        return Arrays.copyOf(from, size);
    }

    int[] to() {
        return Arrays.copyOf(to, size);
    }
}
