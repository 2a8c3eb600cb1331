package stemma.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the headline among the blocks before the running text. */
final class Headline {
    /** Part of a headline's longer words that stand in the body too. Set on invented examples: a tagline shares none or one. */
    private static final double SHARED = 0.34;

    /** The first candidate with this part of the best one's score is the headline: a standfirst below it scores as well. */
    private static final double FIRST = 0.6;

    private Headline() {}

    /**
     * Index of the headline among the blocks; -1 where there is none.
     *
     * @param first index of the first block of running text
     * @param known the title from metadata; empty where unknown
     */
    static int find(List<Block> blocks, boolean[] taken, int first, String known) {
        if (!known.isEmpty()) {
            for (int i = 0; i <= Math.min(first, blocks.size() - 1); i++) {
                if (!taken[i] && sameTitle(blocks.get(i), known)) {
                    return i;
                }
            }
            return -1;
        }
        if (first >= blocks.size()) {
            return -1;
        }
        Set<String> body = body(blocks, first);
        double[] scores = new double[first];
        double most = 0;
        for (int i = 0; i < first; i++) {
            Block b = blocks.get(i);
            if (!taken[i] && b.words() >= 3 && b.words() <= 30 && !(b.endsAsSentence() && b.words() > 14)) {
                scores[i] = score(b, body) + (repeats(blocks, i) ? 0.3 : 0);
                most = Math.max(most, scores[i]);
            }
        }
        for (int i = 0; i < first && most >= SHARED; i++) {
            if (scores[i] >= FIRST * most) {
                return i;
            }
        }
        return most >= SHARED ? -1 : only(blocks, taken, first);
    }

    /** Where one line alone stands before the text, it is the headline, whatever its words. */
    private static int only(List<Block> blocks, boolean[] taken, int first) {
        int found = -1;
        for (int i = 0; i < first; i++) {
            Block b = blocks.get(i);
            if (taken[i]) {
                continue;
            }
            boolean headline = b.words() >= 4 && b.words() <= 20 && !b.text().endsWith(".") && startsLarge(b.text());
            if (found >= 0 || !headline) {
                return -1;
            }
            found = i;
        }
        return found;
    }

    private static boolean startsLarge(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(1).anyMatch(c -> !Character.isLowerCase(c));
    }

    /** The block has the known title's words, a stop or an outlet's name behind it included. */
    private static boolean sameTitle(Block b, String known) {
        String own = b.folded();
        return !own.isEmpty()
                && (own.equals(known)
                        || (own.length() >= 20 && known.startsWith(own + " "))
                        || (known.length() >= 20 && own.startsWith(known + " ") && b.words() <= 30 && !b.isProse()));
    }

    private static double score(Block b, Set<String> body) {
        int content = 0;
        int shared = 0;
        for (String w : b.folded().split(" ")) {
            if (w.length() >= 4) {
                content++;
                shared += body.contains(w) || body.contains(stem(w)) ? 1 : 0;
            }
        }
        double share = content == 0 ? 0 : (double) shared / content;
        return share * Math.min(1, content / 3.0);
    }

    private static Set<String> body(List<Block> blocks, int first) {
        Set<String> words = new HashSet<>();
        for (int i = first; i < blocks.size(); i++) {
            for (String w : blocks.get(i).folded().split(" ")) {
                words.add(w);
                words.add(stem(w));
            }
        }
        return words;
    }

    /** The first five letters: enough to join "arrives" and "arrived". */
    private static String stem(String w) {
        return w.length() > 5 ? w.substring(0, 5) : w;
    }

    private static boolean repeats(List<Block> blocks, int i) {
        for (int k = 0; k < blocks.size(); k++) {
            if (k != i && blocks.get(k).folded().equals(blocks.get(i).folded())) {
                return true;
            }
        }
        return false;
    }
}
