package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributions by a tag that stands behind its verb's subject or within the sentence: "CLAUSE, said the person, who ...", "CLAUSE, police
 * said, because ...", "SUBJECT, NAME said, VERB ...". What is said stands before the tag, or around it; whoever the tag names with all that
 * is told of him is no part of it. English, and only where no quotation marks stand up to the tag's end.
 */
final class Tags {
    private static final Set<String> INVERTED = Set.of("said", "says", "added", "adds", "explained", "according");

    private static final Set<String> WITHIN = Set.of("said", "says", "say", "added", "explained", "warned", "argued");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");

    private static final Set<String> ENDS = Set.of(
            "because",
            "but",
            "while",
            "unless",
            "when",
            "after",
            "before",
            "as",
            "if",
            "though",
            "although",
            "where",
            "since");

    private static final Set<String> DETERMINERS = Set.of(
            ("the a an one two three four several some many his her their its another other both first second third"
                            + " court state federal local police officials")
                    .split(" "));

    /** What opens a sentence and is no part of what is said in it. */
    private static final Set<String> OPENERS = Set.of("so", "also", "meanwhile", "still");

    /** Tokens of a subject before the tag's verb, of what stands behind that verb, at most. */
    private static final int SUBJECT = 8;

    /** Tokens of an inverted tag's subject, at most. */
    private static final int LONG = 16;

    /** Tokens between marks up to the tag, marks included, from which that is speech and no few words held at arm's length. */
    private static final int MARKED = 7;

    /** Tokens of a clause, at least. */
    private static final int CLAUSE = 3;

    private Tags() {}

    /**
     * @param said what is said: up to the tag or, where the tag parts a subject from its verb, all of the sentence
     * @param rest what follows the tag and may be said as well; null for none
     * @param cue the tag's verb, or "according"
     * @param tag from the tag's first word to the end of what is told of the speaker
     */
    record Tag(Said said, @Nullable Said rest, Mention speaker, int cue, Said tag) {}

    /** One a sentence at most, in order. */
    static List<Tag> find(Tokens t) {
        List<Tag> out = new ArrayList<>();
        for (int a = 0; a < t.size; a = t.sentenceEnd[a] + 1) {
            int b = Plain.lastWord(t, a, t.sentenceEnd[a]);
            for (int i = a + 1; i < b - 1; i++) {
                if (!t.fold[i].equals(",") || t.stretch[i] >= 0) {
                    continue;
                }
                Tag tag = inverted(t, a, i, b);
                tag = tag != null ? tag : within(t, a, i, b);
                if (tag != null) {
                    out.add(tag);
                    break;
                }
            }
        }
        return out;
    }

    /** ", said NP" with its comma at {@code i}. */
    private static @Nullable Tag inverted(Tokens t, int a, int i, int b) {
        int v = i + 1;
        if (!INVERTED.contains(t.fold[v]) || !isMain(t, a, i - 1) || tells(t, a, i - 1)) {
            return null;
        }
        boolean according = t.fold[v].equals("according");
        int first = according ? v + 2 : v + 1;
        if (according ? !t.fold[v + 1].equals("to") : !t.verb[v]) {
            return null;
        }
        int last = first;
        while (last <= b && last - first < LONG && continues(t, last)) {
            last++;
        }
        last--;
        if (last < first
                || !opens(t, first, last)
                || last < b && (t.finite[last + 1] && !isJoin(t, last + 1) || t.fold[last + 1].equals("that"))) {
            return null;
        }
        int marked = 0;
        for (int k = a; k <= last; k++) {
            marked += t.stretch[k] >= 0 ? k > i ? MARKED : 1 : 0;
        }
        if (marked >= MARKED || t.stretch[i - 1] >= 0 || t.stretch[a] >= 0) {
            return null;
        }
        int end = about(t, last, b);
        Mention all = Plain.speaker(t, first, named(t, last, end));
        Mention m = all != null ? all : Plain.speaker(t, first, last);
        return m == null || Frames.isTime(t, m)
                ? null
                : new Tag(new Said(start(t, a), i - 1), null, m, v, new Said(v, end));
    }

    /** Marks within a name: "farmers' union", "Post/Herald poll". */
    private static final Set<String> WITHIN_NAMES = Set.of("'", "\u2019", "/", "&");

    /** Tokens of a role behind a name, its comma included, at most. */
    private static final int ROLE = 10;

    /** With the name behind it: "a passenger, NAME"; with the role behind a name: "NAME, the chief engineer"; without a verb's end that tells of it ("papers filed"). */
    private static int named(Tokens t, int last, int end) {
        int i = last;
        while (i > 0 && t.verb[i]) {
            i--;
        }
        if (i < last || last + 2 > end || !t.fold[last + 1].equals(",")) {
            return i;
        }
        if (t.proper[last]) {
            boolean role = end - last < ROLE;
            for (int k = last + 2; k <= end; k++) {
                role &= t.isWord(k) && !t.verb[k] && !RELATIVE.contains(t.fold[k]);
            }
            return role ? end : last;
        }
        if (!t.proper[last + 2]) {
            return last;
        }
        int k = last + 2;
        while (k < end && t.isWord(k + 1) && t.isCapital(k + 1)) {
            k++;
        }
        return k;
    }

    private static boolean isJoin(Tokens t, int i) {
        return RELATIVE.contains(t.fold[i]) || t.fold[i].equals("and");
    }

    /** Goes the tag's subject on with the token? */
    private static boolean continues(Tokens t, int i) {
        String w = t.fold[i];
        boolean time = w.equals("on") && i + 1 < t.size && Frames.TIMES.contains(t.fold[i + 1])
                || w.equals("in") && i + 1 < t.size && (t.fold[i + 1].equals("a") || t.fold[i + 1].equals("an"));
        boolean act = w.equals("and") && i + 1 < t.size && t.verb[i + 1];
        return (t.isWord(i) || WITHIN_NAMES.contains(w))
                && !t.finite[i]
                && !RELATIVE.contains(w)
                && !ENDS.contains(w)
                && !time
                && !act;
    }

    /** May a speaker open so: with an article, a capital, a noun of many? */
    private static boolean opens(Tokens t, int first, int last) {
        String w = t.fold[first];
        return DETERMINERS.contains(w)
                || t.isCapital(first)
                || t.isNoun(first) && w.endsWith("s") && !Mention.PRONOUNS.contains(w)
                || last > first && t.isNoun(last) && t.fold[last].endsWith("s");
    }

    /** The last token of what is told of the one who speaks: ", who ..." up to its comma, "(...)", ", a clerk". */
    private static int about(Tokens t, int last, int b) {
        int i = last + 1;
        if (i > b) {
            return last;
        }
        boolean comma = t.fold[i].equals(",") && i < b;
        boolean more = RELATIVE.contains(t.fold[i])
                || t.fold[i].equals("(")
                || comma
                        && (RELATIVE.contains(t.fold[i + 1])
                                || DETERMINERS.contains(t.fold[i + 1])
                                || t.isCapital(i + 1));
        if (!more) {
            return last;
        }
        for (int k = i + 1; k <= b; k++) {
            boolean act = t.fold[k].equals(",")
                    && k < b
                    && (isAnd(t, k + 1) || t.verb[k + 1] && t.fold[k + 1].endsWith("ing"));
            if (act || t.stretch[k] >= 0) {
                return k - 1;
            }
        }
        return b;
    }

    private static boolean isAnd(Tokens t, int i) {
        return t.fold[i].equals("and") || t.fold[i].equals("but");
    }

    /** What opens a clause that is itself a subject: "what set them off, NAME said, was". */
    private static final Set<String> FREE =
            Set.of("what", "whatever", "whoever", "who", "where", "how", "why", "whether", "that");

    /** What parts a sentence: before it stands something of its own. */
    private static final Set<String> PARTS = Set.of(":", "-", "--", "\u2013", "\u2014");

    /** What may follow the tag's verb before the comma: "in a statement", "to reporters". */
    private static final Set<String> BESIDE = Set.of(
            "in", "on", "at", "during", "to", "of", "by", "after", "before", "last", "this", "later", "earlier",
            "through", "from", "via");

    /** ", NP said," with its first comma at {@code i}. */
    private static @Nullable Tag within(Tokens t, int a, int i, int b) {
        int v = i + 1;
        while (v < b && v - i <= SUBJECT && t.isWord(v) && !t.verb[v]) {
            v++;
        }
        if (v == i + 1
                || !WITHIN.contains(t.fold[v])
                || !t.finite[v]
                || tells(t, a, i - 1)
                || RELATIVE.contains(t.fold[i - 1])) {
            return null;
        }
        int j = v + 1;
        while (j < b && j - v <= SUBJECT && t.isWord(j) && !t.verb[j]) {
            j++;
        }
        boolean beside = j == v + 1
                || BESIDE.contains(t.fold[v + 1])
                || Frames.TIMES.contains(t.fold[v + 1])
                || t.isAdverb(v + 1);
        if (!beside
                || start(t, a) >= i
                || j + CLAUSE > b
                || !t.fold[j].equals(",")
                || t.verb[j + 1] && t.fold[j + 1].endsWith("ing")) {
            return null;
        }
        for (int k = a; k <= b; k++) {
            if (t.stretch[k] >= 0 || PARTS.contains(t.fold[k]) && k < i || t.fold[k].equals(";")) {
                return null;
            }
        }
        int last = v - 1;
        while (last > i + 1 && t.isAdverb(last)) {
            last--;
        }
        Mention m = Plain.speaker(t, i + 1, last);
        if (m == null || ENDS.contains(t.fold[i + 1]) || RELATIVE.contains(t.fold[j + 1])) {
            return null;
        }
        Said tag = new Said(i, j);
        Said rest = new Said(j + 1, b);
        boolean main = isMain(t, a, i - 1) && !(t.finite[j + 1] && FREE.contains(t.fold[start(t, a)]));
        int verb = t.isAdverb(j + 1) ? j + 2 : j + 1;
        if (ENDS.contains(t.fold[start(t, a)]) || !main && !t.finite[verb]) {
            return null;
        }
        return main
                ? new Tag(new Said(start(t, a), i - 1), rest, m, v, tag)
                : new Tag(new Said(start(t, a), b), null, m, v, tag);
    }

    /** Tokens of "(AGENCY)" before a sentence, at most. */
    private static final int DATELINE = 4;

    /** Behind a bullet, a dash or "(AGENCY)" that stand before the sentence. */
    static int behindDateline(Tokens t, int a) {
        int end = t.sentenceEnd[a];
        for (int k = a + 1; t.fold[a].equals("(") && k < Math.min(end, a + DATELINE); k++) {
            if (t.fold[k].equals(")")) {
                return behindDateline(t, k + 1);
            }
        }
        int i = a;
        while (i < end && !t.isWord(i) && t.state[i] == Tokens.OUT && MARKS.contains(t.fold[i])) {
            i++;
        }
        return i;
    }

    private static final Set<String> MARKS = Set.of("\u2022", "*", "\u00b7", "-", "--", "\u2013", "\u2014");

    /** What opens a sentence and is none of what is said is left out. */
    static int start(Tokens t, int a) {
        int i = behindDateline(t, a);
        while (i + 1 < t.sentenceEnd[a]
                && (isAnd(t, i)
                        || OPENERS.contains(t.fold[i]) && t.fold[i + 1].equals(",")
                        || i > a && t.fold[i].equals(","))) {
            i++;
        }
        return i;
    }

    /** Stands among the tokens a verb with a tense that is not in a clause with "who" or "which"? */
    static boolean isMain(Tokens t, int first, int last) {
        boolean relative = false;
        boolean aside = false;
        for (int i = first; i <= last; i++) {
            if (RELATIVE.contains(t.fold[i]) && i > first) {
                relative = true;
                aside = t.fold[i - 1].equals(",");
            } else if (t.fold[i].equals(",")) {
                relative = false;
            } else if (t.finite[i] && !relative) {
                return last - first + 1 >= CLAUSE;
            } else if (t.finite[i] && !aside) {
                relative = i + 1 > last || !hasFinite(t, i + 1, last);
            }
        }
        return false;
    }

    private static boolean hasFinite(Tokens t, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (t.finite[i]) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> TELLS = Set.of(
            "said",
            "says",
            "say",
            "told",
            "tells",
            "wrote",
            "testified",
            "added",
            "claimed",
            "alleged",
            "denied",
            "reported",
            "revealed",
            "disclosed");

    /** Tells somebody something there already? Then the tag is of a second layer. */
    private static boolean tells(Tokens t, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (TELLS.contains(t.fold[i]) && t.verb[i] && !isPassive(t, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Had not been told", "was said". */
    static boolean isPassive(Tokens t, int verb) {
        int i = verb - 1;
        while (i > t.sentenceStart[verb] && (t.isAdverb(i) || t.fold[i].equals("not"))) {
            i--;
        }
        return i >= 0
                && Set.of("was", "were", "been", "is", "are", "be", "being").contains(t.fold[i]);
    }
}
