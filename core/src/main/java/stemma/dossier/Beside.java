package stemma.dossier;

import java.util.ArrayList;
import java.util.List;

/** Text in one column or two for a terminal. Width is counted in UTF-16 units; wide scripts stand a little askew. */
final class Beside {
    static final int WIDTH = 100;
    private static final int COLUMN = 48;
    private static final String BETWEEN = "  | ";

    private Beside() {}

    /** Two texts in two columns, each under its heading. */
    static List<String> lines(String leftHead, String left, String rightHead, String right) {
        List<String> a = new ArrayList<>(wrap(leftHead, COLUMN));
        List<String> b = new ArrayList<>(wrap(rightHead, COLUMN));
        a.addAll(wrap(left, COLUMN));
        b.addAll(wrap(right, COLUMN));
        List<String> out = new ArrayList<>();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            String x = i < a.size() ? a.get(i) : "";
            String y = i < b.size() ? b.get(i) : "";
            out.add((x + " ".repeat(Math.max(0, COLUMN - x.length())) + BETWEEN + y).stripTrailing());
        }
        return out;
    }

    /** At spaces; a word longer than the width is cut, but never within a character. */
    static List<String> wrap(String text, int width) {
        List<String> out = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!row.isEmpty() && row.length() + 1 + rest.length() > width) {
                out.add(row.toString());
                row.setLength(0);
            }
            while (rest.length() > width) {
                int cut = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
                out.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            row.append(row.isEmpty() ? "" : " ").append(rest);
        }
        out.add(row.toString());
        return out;
    }
}
