package stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Whoever a verb of saying has for its subject, where the words taken for the speaker are too few, too many or another's: "a note that said",
 * "heard a voice say", "according to NAME, the driver said". English only.
 */
final class Heads {
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "one", "another", "this");

    private static final Set<String> SAID =
            Set.of("said", "says", "say", "reads", "read", "saying", "shout", "yell", "scream");

    /** Tokens of such a noun with what stands before it, at most. */
    private static final int NOUN = 6;

    private Heads() {}

    /** The speaker as the words around show him; the one chosen where they show nothing else. */
    static Mention of(Tokens t, Said said, Mention m, @Nullable Span cue) {
        if (cue == null) {
            return m;
        }
        if (!t.isWord(m.first())) {
            int a = t.sentenceStart[m.first()];
            boolean behind = t.fold[a].equals("according") && a + 2 < m.first();
            return behind ? Mention.of(t, a + 2, m.first() - 1, m.chance()) : m;
        }
        int end = m.last();
        boolean runsIn = end > m.first() + 1 && t.verb[end] && TELLS.contains(t.fold[end]);
        if (runsIn) {
            int from = m.first();
            for (int i = m.first(); i < end; i++) {
                from = t.fold[i].equals(",") ? i + 1 : from;
            }
            return from < end ? Mention.of(t, from, end - 1, m.chance()) : m;
        }
        Mention asked = whole(t, m);
        if (asked != null) {
            return asked;
        }
        Mention relative = relative(t, said, m);
        if (relative != null) {
            return relative;
        }
        int c = t.at(cue.start());
        int last = t.at(cue.end() - 1);
        if (c == m.last() + 1 && c < last && c > 0 && t.sentence[c] == t.sentence[m.first()]) {
            int k = c;
            while (k < last && !t.verb[k] && t.isNoun(k) && !t.isCapital(k)) {
                k++;
            }
            if (k > c && t.verb[k] && Telling.isVerb(t.fold[k])) {
                return Mention.of(t, m.first(), k - 1, m.chance());
            }
        }
        if (m.last() > m.first() && isGenitive(t, m.last())) {
            return aboutVerb(t, m, c);
        }
        boolean noun = m.last() == last || m.last() + 1 < t.size && t.fold[m.last() + 1].equals("to");
        if (noun && c > m.first() && c <= m.last() && isGenitive(t, c - 1)) {
            return Mention.of(t, m.first(), c - 1, m.chance()).bare(t);
        }
        return c == last + 1 || c <= m.last() ? m : subject(t, m, c);
    }

    private static final Set<String> ABOUT = Set.of("of", "into", "about", "on");

    /** "An investigation into | the incident": with what is about the event; null where the mention is no event or stands alone. */
    private static @Nullable Mention whole(Tokens t, Mention m) {
        int about = m.first() - 1;
        int a = t.sentenceStart[m.first()];
        boolean noun = about > a && ABOUT.contains(t.fold[about]) && t.isNoun(about - 1) && !t.verb[about - 1];
        if (!noun || !THINGS.contains(t.fold[m.head()])) {
            return null;
        }
        int first = about - 1;
        while (first > a
                && about - first < NOUN
                && t.isWord(first - 1)
                && !t.verb[first - 1]
                && !ARTICLES.contains(t.fold[first])) {
            first--;
        }
        return ARTICLES.contains(t.fold[first]) ? Mention.of(t, first, m.last(), m.chance()) : null;
    }

    /**
     * "Another was | NAME's | claim", "countries ridiculed | NAME's claim that A": whose claim it is stands behind the verb, and who goes on ",
     * saying that B" before it.
     */
    private static Mention aboutVerb(Tokens t, Mention m, int cue) {
        int verb = -1;
        for (int i = m.first() + 1; i < m.last(); i++) {
            verb = t.finite[i] && t.verb[i] ? i : verb;
        }
        if (verb < 0) {
            return m;
        }
        if (cue == m.last() + 1) {
            return Mention.of(t, verb + 1, m.last(), m.chance()).bare(t);
        }
        return t.fold[cue].endsWith("ing")
                ? Mention.of(t, m.first(), verb - 1, m.chance()).bare(t)
                : m;
    }

    /** "NAME's refusal to say": the noun is the cue's, the name before it the speaker's. */
    private static boolean isGenitive(Tokens t, int i) {
        return t.fold[i].endsWith("'s") || t.fold[i].endsWith("s'");
    }

    /** Of words that run up to the verb: "IN A MEETING WITH officials, senators", "a device the founders", "members have for months". */
    private static Mention subject(Tokens t, Mention m, int verb) {
        if (verb != m.last() + 1 || t.sentence[verb] != t.sentence[m.first()]) {
            return m;
        }
        boolean fronted = m.first() > t.sentenceStart[m.first()];
        for (int i = t.sentenceStart[m.first()]; i < m.first(); i++) {
            fronted &= !t.finite[i] && t.stretch[i] < 0;
        }
        fronted &= LEADS_IN.contains(t.fold[Math.max(0, m.first() - 1)]);
        for (int i = m.first() + 1; i < m.last(); i++) {
            boolean comma = t.fold[i].equals(",");
            if (t.fold[i].equals("who") || t.fold[i].equals("which") || comma && !fronted) {
                return m;
            }
            boolean second = ARTICLES.contains(t.fold[m.first()])
                    && (t.fold[i].equals("the") || t.fold[i].equals("a"))
                    && t.isNoun(i - 1)
                    && !t.isCapital(i - 1);
            if (comma || second) {
                return Mention.of(t, comma ? i + 1 : i, m.last(), m.chance());
            }
            if (t.finite[i] && AUXILIARIES.contains(t.fold[i])) {
                return Mention.of(t, m.first(), i - 1, m.chance());
            }
        }
        return m;
    }

    private static final Set<String> TELLS = Set.of("said", "says", "read", "reads", "confirmed", "added", "announced");

    private static final Set<String> LEADS_IN =
            Set.of("to", "with", "from", "by", "of", "at", "in", "for", "between", "among", "against");

    private static final Set<String> AUXILIARIES = Set.of("have", "has", "had", "are", "is", "were", "was");

    /** "A note that said", "a voice say": right before what is said; null where nothing of the kind stands there or it was chosen. */
    private static @Nullable Mention relative(Tokens t, Said said, Mention m) {
        int a = t.sentenceStart[said.first()];
        int v = said.first() - 1;
        while (v > a && (t.fold[v].equals(":") || t.fold[v].equals(",") || t.fold[v].equals("that"))) {
            v--;
        }
        if (v <= a + 1 || !SAID.contains(t.fold[v]) || !t.verb[v] || t.stretch[v] >= 0) {
            return null;
        }
        boolean that = t.fold[v - 1].equals("that") || t.fold[v - 1].equals("which") && !t.fold[v - 2].equals(",");
        boolean heard = !t.finite[v] && !t.fold[v].endsWith("ing") && t.isNoun(v - 1) && hears(t, v - 1, a);
        if (!that && !heard) {
            return null;
        }
        int end = that ? v - 2 : v - 1;
        int first = end;
        while (first > a
                && end - first < NOUN
                && t.isWord(first - 1)
                && !t.verb[first - 1]
                && !ARTICLES.contains(t.fold[first])) {
            first--;
        }
        boolean noun = t.isNoun(end) && ARTICLES.contains(t.fold[first]) && first < end;
        if (!noun || m.first() >= first && m.last() <= end + 1 || isMade(t, m, first)) {
            return null;
        }
        return Mention.of(t, first, end, m.chance()).bare(t);
    }

    /** Verbs by which one makes known what is his own: "NAME released a video that said". */
    private static final Set<String> MAKES = Set.of(
            ("released issued published posted sent shared wrote made aired ran filed signed left circulated delivered produced recorded"
                            + " distributed launched unveiled read releases issues publishes posts sends shares writes")
                    .split(" "));

    /** Is the noun that begins at the token what the mention before it makes known? Then its words are the mention's. */
    private static boolean isMade(Tokens t, Mention m, int noun) {
        if (m.last() >= noun || t.sentence[m.last()] != t.sentence[noun]) {
            return false;
        }
        for (int i = m.last() + 1; i < noun; i++) {
            if (MAKES.contains(t.fold[i]) && t.verb[i] && !Tags.isPassive(t, i)) {
                return true;
            }
        }
        return false;
    }

    /** Is somebody told to hear or see the one who ends at the token? */
    private static boolean hears(Tokens t, int end, int a) {
        for (int i = end; i >= Math.max(a, end - NOUN); i--) {
            if (Set.of("heard", "hears", "hear", "saw").contains(t.fold[i])) {
                return true;
            }
        }
        return false;
    }

    /** Without the words that name the speaker; the cue itself where none of them do. */
    static Span without(Tokens t, Span cue, Mention m) {
        int c = t.at(cue.start());
        int last = t.at(cue.end() - 1);
        while (c < last && c >= m.first() && c <= m.last() && !t.verb[c]) {
            c++;
        }
        boolean tells = false;
        for (int i = c; i <= last; i++) {
            tells |= Telling.isVerb(t.fold[i]) || t.fold[i].equals("according") || t.fold[i].equals(":");
        }
        return tells ? t.span(c, last) : cue;
    }

    private static final Set<String> SHOW = Set.of(
            ("show shows showed shown suggest suggests suggested indicate indicates indicated prove proves proved mean means meant"
                            + " demonstrate demonstrates demonstrated underline underlines underlined underscore underscores underscored"
                            + " highlight highlights highlighted remind reminds reminded told said says reveal reveals revealed reported reports")
                    .split(" "));

    /** Events: they show something and say nothing. */
    private static final Set<String> THINGS = Set.of(
            ("outbreak virus disease illness case cases fire fires blast explosion attack attacks shooting storm flood quake crash"
                            + " incident episode vote votes move weather silence symptoms coronavirus death deaths match game victory"
                            + " defeat")
                    .split(" "));

    /** "The outbreak shows that ...": an event, of which no saying is told. */
    static boolean isThing(Tokens t, Mention m, Span cue) {
        boolean shows = false;
        for (int i = t.at(cue.start()); i < t.size && t.start[i] < cue.end(); i++) {
            shows |= SHOW.contains(t.fold[i]);
        }
        for (int i = m.first(); i < m.head(); i++) {
            shows &= !ABOUT.contains(t.fold[i]);
        }
        return shows
                && THINGS.contains(t.fold[m.head()])
                && (m.kind() == Mention.Kind.NOMINAL || m.first() == m.last());
    }

    /** "Many", "some" of a sentence that tells of no saying: nobody's words are theirs. */
    static boolean isAnybody(Tokens t, Mention m, @Nullable Span cue) {
        boolean any = m.first() == m.last()
                && Set.of("many", "some", "several", "most", "few", "all").contains(t.fold[m.head()]);
        return any && cue == null;
    }

    /** "NAME is said to be": what others, whom nobody names, say of NAME. */
    static boolean isHearsay(Tokens t, Said said, Span cue) {
        int v = t.at(cue.end() - 1);
        return t.fold[said.first()].equals("to")
                && v == said.first() - 1
                && HEARSAY.contains(t.fold[v])
                && Tags.isPassive(t, v);
    }

    private static final Set<String> HEARSAY = Set.of(
            "said",
            "reported",
            "believed",
            "thought",
            "expected",
            "known",
            "understood",
            "alleged",
            "rumored",
            "rumoured");
}
