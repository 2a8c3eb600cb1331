package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stemma.annotate.Tree;

/** What of a clause's tokens is its own: no conjunction that leads to another clause, no "X said" that the parser left in. */
final class Edges {
    private static final Set<String> LOOSE_ENDS = Set.of(
            "and", "or", "but", "nor", "that", "than", "the", "a", "an", "which", "who", "whose", "to", "as", "of",
            "because");

    private static final Set<String> LOOSE_STARTS = Set.of("and", "or", "but", "nor", "that", "then");

    /** Content words on the side of a verb of saying that make a statement of their own. */
    private static final int FEWEST = 3;

    /** Tokens of the longest clause in the middle of another over which that one goes on. */
    private static final int GAP = 24;

    private Edges() {}

    /**
     * What is left of a clause once the verb of saying and its subject are taken off.
     *
     * @param tokens what is said, rising
     * @param head the verb of what is said
     * @param said the verb of saying; -1 where nothing was taken off
     */
    record Core(List<Integer> tokens, int head, int said) {}

    /** Without conjunctions and articles at either end that belong to what was cut off. */
    static List<Integer> trim(Tree t, List<Integer> tokens) {
        int from = 0;
        int to = tokens.size();
        while (to > from + 1 && isLooseEnd(t, tokens, to - 1)) {
            to--;
        }
        while (from + 1 < to && LOOSE_STARTS.contains(form(t, tokens.get(from)))) {
            from++;
        }
        return tokens.subList(from, to);
    }

    private static boolean isLooseEnd(Tree t, List<Integer> tokens, int at) {
        String form = form(t, tokens.get(at));
        boolean also = form.equals("also")
                && at > 0
                && (LOOSE_ENDS.contains(form(t, tokens.get(at - 1)))
                        || form(t, tokens.get(at - 1)).equals("but"));
        boolean saying = form.equals("saying") && at > 0;
        boolean by = form.equals("by")
                && at + 1 < tokens.size()
                && form(t, tokens.get(at + 1)).equals("saying");
        return also || saying || by || LOOSE_ENDS.contains(form);
    }

    /** Of "in 2018, who later advised the bank" what begins with "who": the rest belongs to what is before. */
    static List<Integer> fromPronoun(Tree t, List<Integer> tokens) {
        for (int k = 1; k < Math.min(tokens.size(), 4); k++) {
            int i = tokens.get(k);
            boolean relative = Set.of("WP", "WDT", "WRB").contains(t.parse().tag(i));
            if (relative && i > 0 && t.parse().form(i - 1).equals(",")) {
                return tokens.subList(k, tokens.size());
            }
        }
        return tokens;
    }

    /** The part in one piece that has the verb: what stands beyond a whole clause that was cut out is left. */
    static List<Integer> run(List<Integer> tokens, int verb) {
        int from = 0;
        int to = tokens.size();
        for (int k = 1; k < tokens.size(); k++) {
            if (tokens.get(k) - tokens.get(k - 1) > GAP) {
                if (tokens.get(k) <= verb) {
                    from = k;
                } else {
                    to = k;
                    break;
                }
            }
        }
        return tokens.subList(from, to);
    }

    /** "The aid would be claimed back, Valk said" and "Valk said the aid would be claimed back", where no complement was found. */
    static Core withoutSaying(Tree t, List<Integer> tokens, int head) {
        if (!Cuts.says(form(t, head))) {
            return new Core(tokens, head, -1);
        }
        int after = firstFinite(t, tokens, head + 1, t.size());
        if (after >= 0
                && hasNoun(t, head + 1, after)
                && !joins(t, head + 1, after)
                && contents(t, tokens, head + 1, t.size()) >= FEWEST) {
            return new Core(part(tokens, head + 1, t.size()), after, head);
        }
        int subject = t.subject(head);
        int comma = lastComma(t, subject < 0 ? head : Math.min(first(t, subject), head));
        if (comma > 0 && contents(t, tokens, 0, comma) >= FEWEST) {
            int before = firstFinite(t, tokens, 0, comma);
            if (before >= 0) {
                return new Core(part(tokens, 0, comma), before, head);
            }
        }
        return new Core(tokens, head, -1);
    }

    private static int first(Tree t, int token) {
        return Actors.phraseStart(t, token);
    }

    private static List<Integer> part(List<Integer> tokens, int from, int to) {
        List<Integer> out = new ArrayList<>();
        for (int i : tokens) {
            if (i >= from && i < to) {
                out.add(i);
            }
        }
        return out;
    }

    /** The first verb that makes a sentence, or what it is the auxiliary of. */
    private static int firstFinite(Tree t, List<Integer> tokens, int from, int to) {
        for (int i : tokens) {
            if (i >= from
                    && i < to
                    && Set.of("VBD", "VBZ", "VBP", "MD").contains(t.parse().tag(i))) {
                int up = t.head(i);
                return t.relation(i).startsWith("aux") && up > i && up < to && tokens.contains(up) ? up : i;
            }
        }
        return -1;
    }

    private static boolean hasNoun(Tree t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.parse().isNoun(i) || t.parse().tag(i).startsWith("PRP")) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(Tree t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.relation(i).equals("cc")) {
                return true;
            }
        }
        return false;
    }

    private static int contents(Tree t, List<Integer> tokens, int from, int to) {
        int n = 0;
        for (int i : tokens) {
            n += i >= from && i < to && Terms.isContent(form(t, i)) ? 1 : 0;
        }
        return n;
    }

    private static int lastComma(Tree t, int before) {
        for (int i = before - 1; i > Math.max(0, before - 3); i--) {
            if (t.parse().form(i).equals(",")) {
                return i;
            }
        }
        return -1;
    }

    private static String form(Tree t, int token) {
        return t.parse().form(token).toLowerCase(Locale.ROOT);
    }
}
