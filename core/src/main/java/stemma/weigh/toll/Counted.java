package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number that may count people, with the words around it.
 *
 * @param section T for the title, L for the first three sentences, M up to the eighth, B after
 * @param article is it "a", "an" or "another"?
 * @param people does a word for people follow?
 * @param after what fate the words after it tell: k killed, h hurt, s struck, - none
 * @param before the same of the words before
 */
record Counted(
        int number,
        char section,
        boolean article,
        boolean people,
        char after,
        char before,
        List<String> right,
        List<String> left,
        Line line,
        Line.Token token,
        int end) {
    private static final int RIGHT = 7;
    private static final int LEFT = 5;

    /** Words behind a number of which one tells that it counts charges: "two counts", "one first-degree murder charge". */
    private static final int CHARGED = 2;

    /** Sections as to a line's place. */
    static char section(int line) {
        return line == 0 ? 'T' : line <= 3 ? 'L' : line <= 8 ? 'M' : 'B';
    }

    static List<Counted> in(List<Line> lines) {
        List<Counted> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Line.Token> t = lines.get(i).tokens();
            for (int j = 0; j < t.size(); j++) {
                int n = Fates.number(t.get(j).lower());
                if (n > 0) {
                    read(lines.get(i), section(i), j, n, out);
                }
            }
        }
        return out;
    }

    private static void read(Line line, char section, int at, int n, List<Counted> out) {
        List<Line.Token> t = line.tokens();
        boolean article = Fates.isArticle(t.get(at).lower());
        List<String> right = new ArrayList<>();
        int last = at;
        for (int j = at + 1; j < Math.min(t.size(), at + 1 + RIGHT); j++) {
            String w = t.get(j).lower();
            if (w.equals(".") || w.equals(";")) {
                break;
            }
            right.add(w);
            last = j;
        }
        boolean near = right.stream().limit(4).anyMatch(Fates.PEOPLE::contains);
        if (article && !near
                || !right.isEmpty() && Fates.MEASURES.contains(right.getFirst())
                || right.stream().limit(CHARGED).anyMatch(Fates.CHARGES::contains)) {
            return;
        }
        List<String> left = new ArrayList<>();
        for (int j = at - 1; j >= Math.max(0, at - LEFT); j--) {
            left.add(t.get(j).lower());
        }
        boolean people = right.stream().limit(3).anyMatch(Fates.PEOPLE::contains);
        out.add(new Counted(
                n, section, article, people, fate(right), fate(left), right, left, line, t.get(at), end(t, at, last)));
    }

    /** Where the stretch ends that tells the number and, if it follows, the fate. */
    private static int end(List<Line.Token> t, int at, int last) {
        int end = t.get(Math.min(last, at + 1)).end();
        for (int j = at + 1; j <= last; j++) {
            String w = t.get(j).lower();
            if (Fates.KILLED.contains(w) || Fates.HURT.contains(w) || Fates.STRUCK.contains(w)) {
                return t.get(j).end();
            }
            if (Fates.PEOPLE.contains(w)) {
                end = t.get(j).end();
            }
        }
        return end;
    }

    private static char fate(List<String> words) {
        int k = near(words, Fates.KILLED);
        int h = near(words, Fates.HURT);
        int s = near(words, Fates.STRUCK);
        int least = Math.min(k, Math.min(h, s));
        return least == Integer.MAX_VALUE ? '-' : least == h ? 'h' : least == k ? 'k' : 's';
    }

    /** How far the nearest of the words is, before another number. */
    private static int near(List<String> words, Set<String> of) {
        for (int i = 0; i < words.size(); i++) {
            String w = words.get(i);
            if (of.contains(w)) {
                return i;
            }
            if (i > 0 && Fates.number(w) >= 0 && !w.equals("a") && !w.equals("an")) {
                break;
            }
        }
        return Integer.MAX_VALUE;
    }

    boolean tells(char fate) {
        return after == fate || before == fate;
    }
}
