package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two attributions in one sentence: "NAME said ..., while NAME called it ...", "as PAPER reported, NAME said ...", "NAME said ..., PAPER
 * reported". What a clause's own subject says is that subject's, whoever else stands in the sentence. English only.
 */
final class Layers {
    private static final Set<String> SAID = Set.of(
            "said",
            "says",
            "say",
            "told",
            "tells",
            "called",
            "tweeted",
            "wrote",
            "added",
            "replied",
            "warned",
            "insisted");

    /** Between the verb and what is said. */
    private static final Set<String> LEADS = Set.of("that", ",", ":", "it", "him", "her", "them");

    private static final Set<String> JOINS = Set.of("and", "while", "but", "whereas", ";", "as");

    /** Verbs of those who pass on what others say. */
    private static final Set<String> REPORTED = Set.of(
            "reported",
            "reports",
            "said",
            "says",
            "wrote",
            "writes",
            "added",
            "according",
            "testified",
            "recalled",
            "confirmed");

    /** Tokens of a subject, at most. */
    private static final int SUBJECT = 7;

    private Layers() {}

    /** Cuts what two persons say into two where a second subject with its verb stands between marked words: before speakers are chosen. */
    static List<Said> apart(Tokens t, List<Said> contents) {
        List<Said> out = new ArrayList<>();
        for (Said s : contents) {
            Said rest = s;
            for (int v = s.first() + 1; v < rest.last(); v++) {
                int subject = subject(t, v, rest.first());
                int from = v + 1;
                while (from < rest.last() && LEADS.contains(t.fold[from])) {
                    from++;
                }
                if (subject > rest.first() + 1
                        && JOINS.contains(t.fold[subject - 1])
                        && t.stretch[v] < 0
                        && (t.state[from] == Tokens.OPEN || t.fold[from - 1].equals("that"))) {
                    int to = subject - 2;
                    while (to > rest.first() && t.fold[to].equals(",")) {
                        to--;
                    }
                    out.add(new Said(rest.first(), to));
                    rest = new Said(from, rest.last());
                }
            }
            out.add(rest);
        }
        return out;
    }

    /**
     * Where a subject begins whose verb is {@code v}: a name or a noun with its article, outside of marks; -1 where none stands there.
     *
     * @param least tokens before it are not looked at
     */
    private static int subject(Tokens t, int v, int least) {
        if (!SAID.contains(t.fold[v]) || !t.finite[v] || t.stretch[v] >= 0) {
            return -1;
        }
        int i = v - 1;
        while (i > least
                && (t.isAdverb(i)
                        || Set.of("has", "have", "had", "also", "then").contains(t.fold[i]))) {
            i--;
        }
        int end = i;
        while (i >= least
                && end - i < SUBJECT
                && t.stretch[i] < 0
                && t.sentence[i] == t.sentence[v]
                && t.isWord(i)
                && (t.isCapital(i) || t.isNoun(i))
                && !t.verb[i]) {
            i--;
        }
        boolean article = i >= least
                && Set.of("the", "a", "an", "his", "her", "their", "its").contains(t.fold[i]);
        int first = article ? i : i + 1;
        return first <= end && (article || t.isCapital(first)) ? first : -1;
    }

    /** Who says it, and the verb, where a subject and its verb stand right before what is said and another was chosen; null else. */
    static Plain.@Nullable Found direct(Tokens t, Said said, Mention chosen) {
        int v = said.first() - 1;
        while (v > t.sentenceStart[said.first()]
                && (t.fold[v].equals("that") || t.fold[v].equals(",") || t.fold[v].equals(":"))) {
            v--;
        }
        int a = t.sentenceStart[said.first()];
        if (v <= a || v >= chosen.first() && v <= chosen.last() || isTagged(t, said, chosen)) {
            return null;
        }
        int first = subject(t, v, a);
        if (first < 0 || first <= chosen.last() && chosen.first() < v || first > a && !opens(t, first - 1)) {
            return null;
        }
        int last = v - 1;
        while (last > first && !t.isNoun(last) && !t.isCapital(last)) {
            last--;
        }
        return new Plain.Found(said, Mention.of(t, first, last, 1), v);
    }

    /** "..., NAME said" or "..., said NAME" right behind what is said. */
    private static boolean isTagged(Tokens t, Said said, Mention chosen) {
        int next = said.last() + 1;
        while (next < t.size && !t.isWord(next) && next < said.last() + BEHIND) {
            next++;
        }
        boolean behind = chosen.first() >= next
                && chosen.first() <= next + 1
                && t.sentence[chosen.first()] == t.sentence[said.last()];
        return behind
                && (SAID.contains(t.fold[next])
                        || chosen.last() + 1 < t.size && SAID.contains(t.fold[chosen.last() + 1]));
    }

    /** Marks between what is said and such a tag, at most, and one. */
    private static final int BEHIND = 3;

    /** May a clause begin behind the token? */
    private static boolean opens(Tokens t, int i) {
        return !t.isWord(i) || JOINS.contains(t.fold[i]) || t.fold[i].equals("that");
    }

    /** Without ", PAPER reported" at the end of the sentence, which tells who passes it on. */
    static Said withoutTail(Tokens t, Said said) {
        int end = said.last();
        if (t.stretch[end] >= 0
                || !REPORTED.contains(t.fold[end])
                || !t.verb[end]
                || end + 1 < t.size && t.isWord(end + 1)) {
            return said;
        }
        for (int i = end - 1; i > said.first() && end - i <= SUBJECT; i--) {
            if (t.fold[i].equals(",")) {
                return i < end - 1 && i > said.first() + 1 ? new Said(said.first(), i - 1) : said;
            }
            if (t.verb[i] || !t.isWord(i)) {
                return said;
            }
        }
        return said;
    }

    /** Does nobody say it: "no one said", "few believe"? */
    static boolean isNobody(Tokens t, Mention m) {
        return (m.first() < m.last() || !t.fold[m.first()].equals("no")) && opensWithNobody(t, m.first());
    }

    /** Stands "no one", "nobody", "few" at the token? */
    static boolean opensWithNobody(Tokens t, int i) {
        boolean no = t.fold[i].equals("no") && i + 1 < t.size;
        return NOBODY.contains(t.fold[i]) || no && (t.fold[i + 1].equals("one") || t.isNoun(i + 1));
    }

    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "few", "noone", "nothing");
}
