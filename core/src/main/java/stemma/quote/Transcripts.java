package stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.text.Span;

/**
 * Transcripts: lines that open with whose turn it is ("MR. HALE: ...", "Anna Orr: ..."). What follows the colon is said, to the
 * line's end, with or without quotation marks. A report is one where three lines open so, two different labels and one of them again; what
 * stands between such lines without a label is nobody's.
 */
final class Transcripts {
    /** Lines with a label, at least. */
    private static final int LINES = 3;

    /** Tokens of a label ("PETER HALE, MAYOR OF TARN"), at most. */
    private static final int LABEL = 10;

    /** Words that open lines of lists, notes and boxes. */
    private static final Set<String> NO_TURNS = Set.of(
            ("what where when who why how which note notes update updated breaking weather sports photo photos video credit source sources"
                            + " related more read watch title date time place location contact email phone tel fax tags topics file live exclusive"
                            + " opinion analysis result results score fact facts reality truth context claim verdict myth false true pros cons step tip rule day week"
                            + " age job home education city monday tuesday wednesday thursday friday saturday sunday january february march april may"
                            + " june july august september october november december price cost total width height name born died next part"
                            + " chapter question answer example warning caution summary conclusion background cast director writer")
                    .split(" "));

    private static final Set<String> SMALL = Set.of(",", "of", "the", "and", "for", "(", ")", ".", "-", "&");

    private Transcripts() {}

    /** Labels of questions and answers: they name nobody. */
    private static final Set<String> LETTERS = Set.of("q", "a");

    /**
     * @param said what follows the colon, to the end of the line
     * @param colon its token
     */
    record Turn(Said said, Mention speaker, int colon) {}

    /** In order; empty where the report is no transcript. */
    static List<Turn> find(Tokens t) {
        List<Turn> out = new ArrayList<>();
        Map<String, Integer> labels = new HashMap<>();
        boolean again = false;
        for (int p = 0; p + 1 < t.firsts.length; p++) {
            int a = t.firsts[p];
            int b = t.firsts[p + 1] - 1;
            int colon = colon(t, a, b);
            if (colon < 0 || colon == a + 1 && LETTERS.contains(t.fold[a])) {
                continue;
            }
            String surname = t.fold[surname(t, a, colon)];
            again |= labels.merge(surname, 1, Integer::sum) > 1;
            out.add(new Turn(new Said(colon + 1, b), Mention.of(t, a, colon - 1, 1), colon));
        }
        return out.size() < LINES || !again || new HashSet<>(labels.keySet()).size() < 2 ? List.of() : out;
    }

    /** "More: ...", "Update: ...", "Q: ...": what a line is, and nobody. */
    static boolean isHeading(Tokens t, Mention m, Span cue) {
        String w = t.fold[m.first()];
        boolean label = m.first() == m.last() && (NO_TURNS.contains(w) || LETTERS.contains(w));
        return label && t.fold[t.at(cue.start())].equals(":");
    }

    /** Words of a paragraph that may be a headline all in capitals, at most. */
    private static final int HEADLINE = 25;

    /** Does it stand without marks in a long paragraph all in capitals? Whoever speaks there is not told by its form. */
    static boolean isShouted(Tokens t, Said said) {
        int p = t.paragraph[said.first()];
        int words = 0;
        int small = 0;
        for (int i = t.firsts[p]; i < t.firsts[p + 1]; i++) {
            words += t.isWord(i) ? 1 : 0;
            small += t.isWord(i)
                            && t.text.substring(t.start[i], t.end[i]).chars().anyMatch(Character::isLowerCase)
                    ? 1
                    : 0;
        }
        return words > HEADLINE && small * 10 < words && t.stretch[said.first()] < 0;
    }

    /** The last word of the label's name: what the next turn of the same speaker is labelled by. */
    private static int surname(Tokens t, int a, int colon) {
        int last = a;
        for (int i = a; i < colon && !t.fold[i].equals(",") && !t.fold[i].equals("("); i++) {
            last = t.isWord(i) ? i : last;
        }
        return last;
    }

    /** The colon behind a label; -1 where the line has none. */
    private static int colon(Tokens t, int a, int b) {
        if (!t.isWord(a) || !t.isCapital(a) || NO_TURNS.contains(t.fold[a])) {
            return -1;
        }
        for (int i = a; i < Math.min(b, a + LABEL); i++) {
            if (t.fold[i].equals(":")) {
                boolean box = t.fold[a].equals("the") && NO_TURNS.contains(t.fold[i - 1]);
                return i > a && !box && t.start[i + 1] > t.end[i] && i - a <= LABEL ? i : -1;
            }
            boolean word = t.isWord(i) && t.isCapital(i) && t.stretch[i] < 0;
            if (!word && !SMALL.contains(t.fold[i])) {
                return -1;
            }
        }
        return -1;
    }
}
