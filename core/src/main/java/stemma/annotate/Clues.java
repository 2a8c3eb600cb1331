package stemma.annotate;

import java.util.Locale;

/**
 * What the models look at in a sentence's tokens, as hashes: forms, ends, beginnings, shapes, clusters. A sentence in capitals, or with a
 * capital on nearly each word, is told apart, because shapes say little there.
 */
final class Clues {
    private static final int NONE = 0x51ED270B;
    final int size;
    final int[] form;
    final int[] lower;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] prefix2;
    final int[] prefix3;
    final int[] shape;
    final int casing;
    final boolean[] capital;
    final boolean[] mark;
    final int[] cluster;
    final int[] branch;

    Clues(String[] tokens) {
        size = tokens.length;
        casing = casing(tokens);
        form = new int[size];
        lower = new int[size];
        suffix2 = new int[size];
        suffix3 = new int[size];
        suffix4 = new int[size];
        prefix2 = new int[size];
        prefix3 = new int[size];
        shape = new int[size];
        capital = new boolean[size];
        mark = new boolean[size];
        cluster = new int[size];
        branch = new int[size];
        Clusters clusters = Clusters.Shipped.CLUSTERS;
        for (int i = 0; i < size; i++) {
            String t = tokens[i].isEmpty() ? "_" : digitsFlat(tokens[i]);
            String l = t.toLowerCase(Locale.ROOT);
            int n = l.length();
            form[i] = casing == 0 ? t.hashCode() : l.hashCode() ^ 0x5bd1;
            lower[i] = l.hashCode();
            suffix2[i] = l.substring(Math.max(0, n - 2)).hashCode();
            suffix3[i] = l.substring(Math.max(0, n - 3)).hashCode();
            suffix4[i] = l.substring(Math.max(0, n - 4)).hashCode();
            prefix2[i] = l.substring(0, Math.min(2, n)).hashCode();
            prefix3[i] = l.substring(0, Math.min(3, n)).hashCode();
            shape[i] = shape(t) * 4 + casing;
            capital[i] = Character.isUpperCase(t.codePointAt(0));
            cluster[i] = clusters.of(lower[i]);
            branch[i] = clusters.branch(cluster[i]);
            mark[i] = !Character.isLetterOrDigit(t.codePointAt(0)) && t.charAt(0) != '\'';
        }
    }

    static Clues of(Tokens tokens) {
        String[] forms = new String[tokens.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = tokens.form(i);
        }
        return new Clues(forms);
    }

    /** The value at the place, or one that stands for "beyond the sentence". */
    int at(int[] values, int i) {
        return i < 0 ? NONE : i >= size ? NONE + 1 : values[i];
    }

    private static String digitsFlat(String t) {
        StringBuilder out = null;
        for (int i = 0; i < t.length(); i++) {
            char c = t.charAt(i);
            if (c >= '1' && c <= '9') {
                if (out == null) {
                    out = new StringBuilder(t);
                }
                out.setCharAt(i, '0');
            }
        }
        return out == null ? t : out.toString();
    }

    /** Runs of capitals, small letters, digits and marks, each run of two or more counted as two. */
    private static int shape(String t) {
        int h = 7;
        int last = -1;
        int run = 0;
        for (int i = 0; i < t.length() && i < 24; i++) {
            char c = t.charAt(i);
            int k = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
            run = k == last ? run + 1 : 0;
            last = k;
            if (run < 2) {
                h = h * 31 + k;
            }
        }
        return h;
    }

    /** 0 as usual, 1 all in capitals, 2 a capital on nearly each word. */
    private static int casing(String[] tokens) {
        int words = 0;
        int caps = 0;
        int longer = 0;
        int titled = 0;
        for (String t : tokens) {
            if (t.length() < 2 || !Character.isLetter(t.charAt(0)) || t.indexOf('.') >= 0) {
                continue;
            }
            words++;
            caps += t.equals(t.toUpperCase(Locale.ROOT)) ? 1 : 0;
            if (t.length() >= 4) {
                longer++;
                titled += Character.isUpperCase(t.charAt(0)) ? 1 : 0;
            }
        }
        if (words >= 2 && caps * 10 >= words * 8) {
            return 1;
        }
        return longer >= 3 && titled * 10 >= longer * 8 ? 2 : 0;
    }
}
