package stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * The verb that governs what is said: the one right before it. Of "confirmed A, but disputed that B" the second tells B, whatever the first
 * tells. English only.
 */
final class Governing {
    /** Words between such a verb and what is said. */
    private static final Set<String> BETWEEN = Set.of(
            "tuesday",
            "monday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "again",
            "also");

    /** Words that belong to the verb and turn it round or put it off. */
    private static final Set<String> BEFORE = Set.of(
            ("not never cannot did does do would could will has have had to be been is was were are declined declines refused"
                            + " refuses failed stopped short of further also yet immediately")
                    .split(" "));

    private static final Set<String> CLAUSES =
            Set.of("that", "whether", "if", "who", "what", "when", "where", "why", "how", "which");

    private Governing() {}

    /** The cue, or the nearer verb that tells it where one stands between the cue and what is said. */
    static Span nearer(Tokens t, Said c, Span cue) {
        int v = c.first() - 1;
        while (v > t.sentenceStart[c.first()] && BETWEEN.contains(t.fold[v])) {
            v--;
        }
        v = CLAUSES.contains(t.fold[c.first()]) ? behindHearer(t, v, t.sentenceStart[c.first()]) : v;
        if (v <= t.at(cue.start())
                || t.start[v] < cue.end()
                || !tells(t, v)
                || t.sentence[v] != t.sentence[t.at(cue.start())]) {
            return cue;
        }
        int first = first(t, v);
        if (t.fold[v - 1].equals("to") && !PUT_OFF.contains(t.fold[Math.max(0, v - 2)])) {
            return cue;
        }
        if (t.fold[v].endsWith("ing") && first == v && !JOINS.contains(t.fold[v - 1])) {
            return cue;
        }
        boolean second = t.finite[v] && t.fold[v - 1].equals("and") && v == c.first() - 1;
        boolean clause = CLAUSES.contains(t.fold[c.first()]) || BARE.contains(t.fold[v]) && hasSubject(t, c);
        return second || clause ? t.span(first, v) : cue;
    }

    /** The verb of "told the court", where that stands up to the token; the token else. */
    private static int behindHearer(Tokens t, int last, int a) {
        int i = last;
        while (i > a
                && last - i < HEARER
                && t.isWord(i)
                && !t.verb[i]
                && (t.isNoun(i) || Set.of("the", "a", "his", "her").contains(t.fold[i]))) {
            i--;
        }
        return i < last && TOLD.contains(t.fold[i]) && t.finite[i] ? i : last;
    }

    private static final Set<String> TOLD = Set.of("told", "tells", "warned", "informed", "assured", "reminded");

    /** Tokens of a hearer, at most. */
    private static final int HEARER = 4;

    /** "When told that", "when asked whether": who hears it does not say it. */
    static boolean isHeard(Tokens t, Said c) {
        int v = c.first() - 1;
        return v > t.sentenceStart[c.first()] && HEARD.contains(t.fold[v]) && PASSIVE.contains(t.fold[v - 1]);
    }

    private static final Set<String> HEARD = Set.of("told", "asked", "warned", "informed", "reminded", "questioned");

    private static final Set<String> PASSIVE = Set.of("when", "if", "unless", "being");

    /** "Declined to say", "has yet to say": words before "to". */
    private static final Set<String> PUT_OFF =
            Set.of("declined", "declines", "refused", "refuses", "failed", "yet", "went", "continued", "continues");

    /** Verbs that tell a clause without "that". */
    private static final Set<String> BARE = Set.of(
            ("said says say saying told think thinks believe believes denied denies denying claimed claims claiming insisted insisting"
                            + " acknowledged conceded admitted warned argued adding noting feared disputed")
                    .split(" "));

    /** Opens it with a noun, or an article, and has a verb with a tense? */
    private static boolean hasSubject(Tokens t, Said c) {
        if (t.verb[c.first()] || t.stretch[c.first()] >= 0 || !t.isWord(c.first())) {
            return false;
        }
        for (int i = c.first() + 1; i <= Math.min(c.last(), c.first() + SUBJECT); i++) {
            if (t.finite[i]) {
                return true;
            }
        }
        return false;
    }

    private static final int SUBJECT = 8;

    private static boolean tells(Tokens t, int v) {
        return t.stretch[v] < 0 && t.verb[v] && Telling.isVerb(t.fold[v]);
    }

    private static int first(Tokens t, int v) {
        int i = v;
        while (i > t.sentenceStart[v]
                && (BEFORE.contains(t.fold[i - 1]) || t.fold[i - 1].endsWith("n't") || t.fold[i - 1].endsWith("n’t"))) {
            i--;
        }
        return i;
    }

    private static final Set<String> JOINS = Set.of("and", "but", "while", "though", "although", ",", "before", "then");

    /** A second thing told within what is said first.  */
    record Second(Said first, Said second, int cue) {}

    /** "That A while denying that B", "A, but denied that B": parted; null where nothing of the kind stands in it. */
    static @Nullable Second parted(Tokens t, Said c) {
        for (int v = c.first() + 2; v < c.last() - 1; v++) {
            if (!tells(t, v) || !JOINS.contains(t.fold[v - 1]) || t.stretch[v] >= 0) {
                continue;
            }
            boolean that = t.fold[v + 1].equals("that") || t.fold[v + 1].equals("whether");
            boolean participle = t.fold[v].endsWith("ing");
            boolean own = participle
                    ? !t.fold[v - 1].equals("and")
                    : t.finite[v] && !t.fold[v - 1].equals(",") && PAST.contains(t.fold[v]);
            if (that && own) {
                int end = v - 2;
                while (end > c.first() && (t.fold[end].equals(",") || JOINS.contains(t.fold[end]))) {
                    end--;
                }
                return new Second(new Said(c.first(), end), new Said(v + 1, c.last()), v);
            }
        }
        return null;
    }

    /** Of a speaker's own acts: what others are told to have said in what he says stays his. */
    private static final Set<String> PAST = Set.of(
            "denied",
            "disputed",
            "confirmed",
            "acknowledged",
            "conceded",
            "admitted",
            "insisted",
            "added",
            "warned",
            "stressed");
}
