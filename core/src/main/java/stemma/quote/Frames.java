package stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Words beside a cue that take back what it seems to say: "did not assert that ...", "said nothing that ...", "dismissed claims that ...",
 * "was described as ...". What follows is then not what the subject said. English only.
 */
final class Frames {
    private static final Set<String> NOT =
            Set.of("not never neither cannot without declined declines refused refuses failed".split(" "));

    /** Auxiliary and other words that may stand between such a word and its verb. */
    private static final Set<String> BETWEEN = Set.of(
            ("to be been have has had yet even ever immediately explicitly directly specifically publicly currently"
                            + " actually so much as once or and confirm deny say saying further otherwise")
                    .split(" "));

    /** Directly behind a cue they turn it round. */
    private static final Set<String> NOTHING = Set.of("nothing", "neither");

    private static final Set<String> REJECTS = Set.of(
            ("refuted refutes refute dismissed dismisses dismiss rejected rejects reject debunked rebutted rebuts"
                            + " disputed disputes dispute")
                    .split(" "));

    /** "Dodged questions about whether". */
    private static final Set<String> EVADES = Set.of(
            "sidestepped sidestep sidesteps dodged dodge dodges ducked evaded evades deflected avoided avoids skirted"
                    .split(" "));

    /** What is rejected: another's words. */
    private static final Set<String> CLAIMS = Set.of(
            ("claim claims allegation allegations suggestion suggestions report reports accusation accusations notion"
                            + " idea assertion assertions charge charges insistence argument rumors rumours criticism")
                    .split(" "));

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being", "be");

    /** Verbs whose passive makes the subject the one who is spoken of, and nobody's words are told by it. */
    private static final Set<String> SPOKEN_OF = Set.of(
            ("described seen viewed regarded considered known called named dubbed labeled labelled charged accused"
                            + " portrayed hailed praised criticized criticised told asked urged warned ordered suspected nicknamed"
                            + " billed depicted characterized characterised")
                    .split(" "));

    private static final int NEAR = 4;

    private Frames() {}

    /** "NAME was accused of ...", "is known as ...": somebody is spoken of, and nobody's words are told. */
    static boolean isSpokenOf(Tokens t, @Nullable Mention speaker, @Nullable Span cue) {
        return cue != null && isPassive(t, t.at(cue.start()), lastOf(t, cue), speaker);
    }

    private static final Set<String> HEARS =
            Set.of("told", "asked", "warned", "ordered", "urged", "advised", "reminded", "instructed");

    /** "NAME was told: ...": the words were said to the one who is named. */
    static boolean isHearer(Tokens t, Mention m, @Nullable Span cue) {
        return cue != null
                && HEARS.contains(t.fold[lastOf(t, cue)])
                && isPassive(t, t.at(cue.start()), lastOf(t, cue), m);
    }

    private static int lastOf(Tokens t, Span cue) {
        int last = t.at(cue.start());
        while (last + 1 < t.size && t.start[last + 1] < cue.end()) {
            last++;
        }
        return last;
    }

    /** Is what the content says taken back by the words beside its cue? */
    static boolean takeBack(Tokens t, Said said, @Nullable Mention speaker, @Nullable Span cue) {
        if (cue == null) {
            return false;
        }
        int first = t.at(cue.start());
        int last = lastOf(t, cue);
        return speaker != null && Layers.isNobody(t, speaker)
                || EVADES.contains(t.fold[first])
                || isNegated(t, first, last, said)
                || isRejected(t, first, last, said)
                || isPassive(t, first, last, speaker);
    }

    /** Days, months and parts of days, folded. */
    static final Set<String> TIMES = Set.of(
            ("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february april"
                            + " june july august september october november december morning afternoon evening")
                    .split(" "));

    /** A day or a month, which speaks of nothing. */
    static boolean isTime(Tokens t, Mention m) {
        return m.first() == m.last() && TIMES.contains(t.fold[m.head()]);
    }

    /** Tokens between a cue and a title that somebody really says: "she said: \u201cMake Port Ellery Great\u201d". */
    private static final int BESIDE = 3;

    /** Letters from which a word of a title has a capital. */
    private static final int LONG = 4;

    /**
     * The title of a book, a film, a song or a law, or a by-name: two words or more between marks, every longer one with a capital, no stop at the end,
     * and no cue beside them.
     */
    static boolean isTitle(Tokens t, Said said, @Nullable Span cue) {
        int words = 0;
        int capitals = 0;
        String last = "";
        for (int i = said.first(); i <= said.last(); i++) {
            last = t.state[i] == Tokens.CLOSE ? last : t.fold[i];
            if (t.isWord(i)) {
                words++;
                capitals += t.isCapital(i) ? 1 : 0;
                if (!t.isCapital(i) && t.end[i] - t.start[i] >= LONG && Character.isLetter(t.text.charAt(t.start[i]))) {
                    return false;
                }
            }
        }
        if (words < 2 || capitals < 2 || last.endsWith(".") || last.endsWith("!") || last.endsWith("?")) {
            return false;
        }
        if (cue == null) {
            return true;
        }
        int at = t.at(cue.start());
        int end = t.at(cue.end() - 1);
        return t.sentence[at] != t.sentence[said.first()] || Math.max(said.first() - end, at - said.last()) > BESIDE;
    }

    private static boolean isNegated(Tokens t, int first, int last, Said said) {
        for (int i = first; i <= last; i++) {
            if (isNot(t.fold[i]) || t.fold[i].equals("short") && t.fold[i + 1].equals("of")) {
                return true;
            }
        }
        for (int i = first - 1, n = 0; i >= t.sentenceStart[first] && n < NEAR; i--, n++) {
            if (isNot(t.fold[i])) {
                return true;
            }
            if (!BETWEEN.contains(t.fold[i])) {
                break;
            }
        }
        return last + 1 < said.first() && NOTHING.contains(t.fold[last + 1]);
    }

    /** Is the word, folded, "not", "never" or the like? */
    static boolean isNot(String w) {
        return NOT.contains(w) || w.endsWith("n't") || w.endsWith("n’t");
    }

    private static boolean isRejected(Tokens t, int first, int last, Said said) {
        if (!REJECTS.contains(t.fold[first]) && !REJECTS.contains(t.fold[last])) {
            return false;
        }
        for (int i = first + 1; i < Math.min(t.size, Math.max(said.first() + 1, last + NEAR)); i++) {
            if (CLAIMS.contains(t.fold[i])) {
                return true;
            }
        }
        return false;
    }

    /** "NAME was described as": directly behind the one who is taken for the speaker. */
    private static boolean isPassive(Tokens t, int first, int last, @Nullable Mention speaker) {
        if (speaker == null || speaker.last() >= first || t.sentence[speaker.last()] != t.sentence[first]) {
            return false;
        }
        boolean spokenOf = false;
        boolean be = false;
        for (int i = speaker.last() + 1; i <= last; i++) {
            be |= BE.contains(t.fold[i]);
            spokenOf |= be && SPOKEN_OF.contains(t.fold[i]);
            if (!be && i > speaker.last() + NEAR) {
                break;
            }
            if (t.fold[i].equals("by")
                    || t.fold[i].equals("quoted")
                    || t.fold[i].equals("saying")
                    || t.fold[i].equals(",")) {
                return false;
            }
        }
        return spokenOf;
    }
}
