package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Attributions whose form leaves no doubt: "..., police said.", "NAME said that ...", "according to NAME, ...". What the models learnt on
 * political news they miss where the news is of another kind; these they must not. English only.
 */
final class Plain {
    /** Verbs behind which, or before which, a clause is what somebody says. */
    private static final Set<String> SAID =
            Set.of(("said says say told tells stated states added adds announced confirmed reported testified explained"
                            + " insisted argued claimed alleged warned noted")
                    .split(" "));

    /** Of these, verbs that tell a clause even without "that". */
    private static final Set<String> BARE = Set.of("said", "says", "say", "told", "tells");

    private static final Set<String> PERSONS = Set.of("him", "her", "them", "me", "us", "you", "it");

    /** Tokens of a speaker's name and office, at most. */
    private static final int LONG = 12;

    /** Tokens behind the verb at a sentence's end ("in a statement on Friday"), at most. */
    private static final int TAIL = 9;

    /** Tokens of a clause, at least. */
    private static final int CLAUSE = 3;

    private Plain() {}

    /** @param cue its verb, or "according" */
    record Found(Said said, Mention speaker, int cue) {}

    /** "Said NAME, who ...": the words that tell who spoke, not what was said. */
    static boolean isTag(Tokens t, Said said) {
        return SAID.contains(t.fold[said.first()]) && t.verb[said.first()];
    }

    /** "The teacher, who was killed, said goodbye": a subject and its object, and nothing said. */
    static boolean isParted(Tokens t, Said said, Mention m, Span cue) {
        return t.at(cue.start()) > said.last()
                && m.first() > t.at(cue.start())
                && !t.fold[t.at(cue.start())].equals("according")
                && t.sentence[m.first()] == t.sentence[said.first()]
                && said.first() == t.sentenceStart[said.first()]
                && !t.isCapital(m.first())
                && !Tags.isMain(t, said.first(), said.last());
    }

    /**
     * In order; in sentences only of which nothing is known to be said, or up to that.
     *
     * @param known what is said, each with its cue where that stands before it
     */
    static List<Found> find(Tokens t, List<Said> known) {
        List<Found> out = new ArrayList<>();
        for (int a = 0; a < t.size; a = t.sentenceEnd[a] + 1) {
            int b = t.sentenceEnd[a];
            int from = a;
            int to = b;
            int own = known.stream()
                    .filter(s -> s.first() <= to && s.last() >= from)
                    .mapToInt(Said::first)
                    .min()
                    .orElse(-1);
            if (own >= 0 && own < a + CLAUSE || t.stretch[a] >= 0) {
                continue;
            }
            Found f = own >= 0 ? firstHalf(t, a, own) : behind(t, a, b);
            f = f == null && own < 0 ? according(t, a, b) : f;
            f = f == null && own < 0 ? before(t, a, b) : f;
            if (f != null) {
                out.add(f);
            }
        }
        return out;
    }

    /** "NAME said CLAUSE", up to the "but" before what is known to be told in the same sentence. */
    private static @Nullable Found firstHalf(Tokens t, int a, int own) {
        if (t.fold[own - 1].equals(",") && t.fold[own].endsWith("ing")) {
            return behind(t, a, own - 2);
        }
        boolean but = t.fold[own - 1].equals("but") || t.fold[own - 1].equals("while") || t.fold[own - 1].equals("and");
        int end = but ? lastWord(t, a, own - 2) : -1;
        for (int i = a; i <= end; i++) {
            but &= t.stretch[i] < 0;
        }
        return but && end > a + CLAUSE ? before(t, a, end) : null;
    }

    /** "CLAUSE, NAME said.", "CLAUSE, said NAME.", "CLAUSE, according to NAME." */
    private static @Nullable Found behind(Tokens t, int a, int b) {
        int end = lastWord(t, a, b);
        int comma = -1;
        for (int i = end; i > a; i--) {
            if (t.stretch[i] >= 0) {
                return null;
            }
            if (t.fold[i].equals(",") && i + 1 <= end) {
                if (SAID.contains(t.fold[i + 1]) && t.verb[i + 1] || t.fold[i + 1].equals("according")) {
                    comma = i;
                    break;
                }
                int v = verb(t, i + 1, end);
                if (v > i + 1 && SAID.contains(t.fold[v])) {
                    comma = i;
                    break;
                }
                if (end - i > LONG + TAIL) {
                    break;
                }
            }
        }
        if (comma < 0 || !isClause(t, a, comma - 1)) {
            return null;
        }
        int v = t.fold[comma + 1].equals("according") ? comma + 1 : verb(t, comma + 1, end);
        boolean inverted = v == comma + 1;
        int skip = t.fold[v].equals("according") ? 2 : 1;
        int first = inverted ? v + skip : comma + 1;
        int last = inverted ? Math.min(end, first + LONG) : v - 1;
        if (first > last
                || !inverted && (end - v > TAIL || hasVerb(t, v + 1, end))
                || inverted && hasVerb(t, first, end)) {
            return null;
        }
        Mention m = speaker(t, first, last);
        return m == null ? null : new Found(new Said(a, comma - 1), m, v);
    }

    /** The ", NAME said." at the end of the sentence, where what is said stands before it and another is taken for its speaker; null else. */
    static @Nullable Found tail(Tokens t, Said said, Mention speaker, @Nullable Span cue) {
        int a = t.sentenceStart[said.first()];
        int b = t.sentenceEnd[said.first()];
        Found f = said.last() > b ? null : behind(t, a, b);
        boolean own = f != null && cue != null && f.said().holds(t.at(cue.start())) && !Layers.isNobody(t, speaker);
        boolean other = f != null
                && said.last() <= f.said().last()
                && (speaker.last() < f.speaker().first()
                        || speaker.first() > f.speaker().last());
        return other && !own ? f : null;
    }

    /**
     * All that stands before ", NAME said" where the content found lacks its beginning: "NAME does not believe | that ..., her aide said".
     * The content itself where anything else is said there, or told by another.
     */
    static Said fromStart(Tokens t, Said said, Span cue, List<Said> all) {
        int a = Tags.start(t, t.sentenceStart[said.first()]);
        if (said.first() <= a || t.at(cue.start()) <= said.last() || t.sentence[said.last()] != t.sentence[a]) {
            return said;
        }
        Found f = behind(t, a, t.sentenceEnd[a]);
        if (f == null
                || f.said().last() != said.last()
                || f.cue() < t.at(cue.start())
                || f.cue() > t.at(cue.end() - 1)) {
            return said;
        }
        int from = a;
        boolean denied = Layers.opensWithNobody(t, a);
        for (int i = a; i < said.first(); i++) {
            denied |= Frames.isNot(t.fold[i]);
            boolean told = SAID.contains(t.fold[i]) && t.verb[i] && !Tags.isPassive(t, i) && !denied;
            if (t.stretch[i] >= 0 || told || t.fold[i].equals(":") || t.fold[i].equals(";")) {
                return said;
            }
            boolean and = t.fold[i].equals("and") || t.fold[i].equals("but");
            boolean clause = and && !t.verb[i + 1] && !t.fold[i + 1].equals("not");
            if (clause && i > a && t.fold[i - 1].equals(",") && Tags.isMain(t, a, i - 1)) {
                from = i + 1;
            }
        }
        int first = from;
        return Tags.isMain(t, first, said.last())
                        && all.stream().noneMatch(s -> s.first() < said.first() && s.last() >= first)
                ? new Said(first, said.last())
                : said;
    }

    /** "According to NAME, CLAUSE." */
    private static @Nullable Found according(Tokens t, int a, int b) {
        if (a + 4 > b || !t.fold[a].equals("according") || !t.fold[a + 1].equals("to")) {
            return null;
        }
        int end = lastWord(t, a, b);
        for (int i = a + 3; i < Math.min(end, a + LONG); i++) {
            if (t.fold[i].equals(",") && !hasVerb(t, a + 2, i - 1) && isClause(t, i + 1, end)) {
                Mention m = speaker(t, a + 2, i - 1);
                return m == null ? null : new Found(new Said(i + 1, end), m, a);
            }
        }
        return null;
    }

    /** "NAME said CLAUSE.", "NAME told NAME that CLAUSE." */
    static @Nullable Found before(Tokens t, int a, int b) {
        int end = lastWord(t, a, b);
        int aside = aside(t, a, Math.min(end, a + LONG));
        int back = aside < 0 ? -1 : comma(t, aside + 2, Math.min(end, aside + 2 * LONG));
        int v = verb(t, back < 0 ? a : back, end);
        int last = back < 0 ? v - 1 : aside - 1;
        if (v > a && v < end && Set.of("had", "has", "have").contains(t.fold[v]) && t.verb[v + 1]) {
            v++;
        }
        if (v <= a || (back < 0 ? v - a > LONG : v > back + 2) || !SAID.contains(t.fold[v])) {
            return null;
        }
        int first = v + 1;
        while (first < end && first - v < LONG && !t.fold[first].equals("that") && !t.verb[first]) {
            first++;
        }
        boolean that = first < end && t.fold[first].equals("that");
        if (that) {
            if (!isClause(t, first, end)) {
                return null;
            }
        } else {
            if (!BARE.contains(t.fold[v])) {
                return null;
            }
            first = v + 1;
            if (t.fold[v].startsWith("t")) {
                first = behindObject(t, v + 1, end);
            }
            if (first < 0 || !startsClause(t, first, end)) {
                first = pronoun(t, v + 1, end);
            }
            if (first < 0) {
                return null;
            }
        }
        Mention m = speaker(t, a, last);
        return m == null ? null : new Found(new Said(first, end), m, v);
    }

    /** The comma of ", who ... ," or ", which ... ,"; -1 where there is none before the first verb. */
    private static int aside(Tokens t, int a, int end) {
        int i = comma(t, a + 1, end);
        return i < 0 || hasVerb(t, a, i) || !t.fold[i + 1].equals("who") && !t.fold[i + 1].equals("which") ? -1 : i;
    }

    /** The first comma; -1 for none. */
    private static int comma(Tokens t, int a, int end) {
        for (int i = a; i < end; i++) {
            if (t.fold[i].equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /** Words that open a clause which the main clause of what is said follows. */
    private static final Set<String> OPENERS =
            Set.of("if when unless although though while after before once because since until as".split(" "));

    /** "That if A happens", cut before ", B will": with the main clause, where nothing else is said in the sentence. */
    static Said whole(Tokens t, Said said, List<Said> all) {
        int a = t.fold[said.first()].equals("that") ? said.first() + 1 : said.first();
        int end = lastWord(t, a, t.sentenceEnd[said.last()]);
        boolean cut = OPENERS.contains(t.fold[a])
                && said.last() + 2 < end
                && t.fold[said.last() + 1].equals(",")
                && t.sentence[said.first()] == t.sentence[said.last()];
        for (int i = said.first(); cut && i <= end; i++) {
            int at = i;
            boolean other = at > said.last() && (SAID.contains(t.fold[at]) || t.stretch[at] >= 0);
            boolean comma = at < said.last() && t.fold[at].equals(",");
            cut = !other && !comma && all.stream().noneMatch(s -> s != said && s.holds(at));
        }
        return cut && isClause(t, said.last() + 2, end) ? new Said(said.first(), end) : said;
    }

    /** Words of a line that tells who said what stands between marks in the line before, at most. */
    private static final int LINE = 9;

    /** In a text with a line a sentence: "NAME tweeted." in the line behind the speech. Null for none; its content is the speech. */
    static @Nullable Found lineBehind(Tokens t, Said speech) {
        int k = t.stretch[speech.last()];
        int p = t.paragraph[speech.last()] + 1;
        if (k < 0 || t.stretches.get(k).close() == 0 || p + 1 >= t.firsts.length || t.firsts[p] == t.firsts[p + 1]) {
            return null;
        }
        int a = t.firsts[p];
        int b = lastWord(t, a, t.firsts[p + 1] - 1);
        boolean atEnd = t.end[t.firsts[p] - 1] <= t.stretches.get(k).span().end();
        boolean next = t.text.substring(t.end[a - 1], t.start[a])
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                == 1;
        if (!atEnd || !next || b - a >= LINE) {
            return null;
        }
        int v = verb(t, a, b);
        boolean alone = v > a && (SAID.contains(t.fold[v]) || TWEETED.contains(t.fold[v])) && !hasVerb(t, v + 1, b);
        for (int i = a; alone && i <= b; i++) {
            alone = t.stretch[i] < 0 && !t.fold[i].equals("that") && (i <= v || !PERSONS.contains(t.fold[i]));
        }
        boolean brief = alone && b - v <= BRIEF;
        Mention m = brief ? speaker(t, a, v - 1) : null;
        return m == null ? null : new Found(speech, m, v);
    }

    private static final Set<String> TWEETED =
            Set.of("tweeted", "wrote", "posted", "concluded", "replied", "answered", "continued");

    /** Words behind the verb of such a line ("on Monday"), at most. */
    private static final int BRIEF = 3;

    /** Behind the one to whom it is told: one name, pronoun or noun; -1 where it is longer. */
    private static int behindObject(Tokens t, int i, int end) {
        if (i >= end) {
            return -1;
        }
        int k = i;
        if (PERSONS.contains(t.fold[i])) {
            k++;
        }
        while (k > i ? t.isCapital(k) && t.isCapital(k - 1) && k - i < 4 : t.isNoun(k) || t.isCapital(k)) {
            k++;
            if (k >= end) {
                return -1;
            }
        }
        if (t.fold[k].equals(",")) {
            k++;
        }
        return k == i || !t.isWord(k) ? -1 : k;
    }

    /** "In an interview on Monday it may": where a clause with a pronoun for its subject begins; -1 for none. */
    private static int pronoun(Tokens t, int from, int end) {
        boolean phrase = from < end && (isPreposition(t.fold[from]) || Frames.TIMES.contains(t.fold[from]));
        for (int i = from; phrase && i + 1 < Math.min(end, from + LONG); i++) {
            if (t.verb[i] || !t.isWord(i)) {
                return -1;
            }
            if (Set.of("he", "she", "it", "they", "we").contains(t.fold[i]) && t.finite[i + 1]) {
                return isClause(t, i, end) ? i : -1;
            }
        }
        return -1;
    }

    /** A subject and its verb, nothing between them that is no part of it. */
    private static boolean startsClause(Tokens t, int first, int end) {
        boolean noun = false;
        for (int i = first; i <= Math.min(end, first + LONG); i++) {
            if (t.finite[i]) {
                return noun && isClause(t, first, end);
            }
            if (!t.isWord(i) || t.verb[i] || i == first && isPreposition(t.fold[i])) {
                return false;
            }
            noun |= t.isNoun(i);
        }
        return false;
    }

    private static boolean isPreposition(String w) {
        return Set.of(
                        "in", "on", "at", "about", "of", "for", "from", "to", "with", "by", "as", "during", "after",
                        "before", "when", "while", "if")
                .contains(w);
    }

    static int lastWord(Tokens t, int a, int b) {
        int end = b;
        while (end > a && !t.isWord(end) && t.state[end] == Tokens.OUT && !t.fold[end].equals(")")) {
            end--;
        }
        return end;
    }

    private static boolean isClause(Tokens t, int first, int last) {
        boolean finite = false;
        for (int i = first; i <= last; i++) {
            finite |= t.finite[i];
        }
        return finite && last - first + 1 >= CLAUSE;
    }

    /** The first verb with a tense; -1 for none. */
    private static int verb(Tokens t, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (t.verb[i]) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasVerb(Tokens t, int first, int last) {
        return verb(t, first, last) >= 0;
    }

    /** A noun phrase that may name somebody; null for anything else. */
    static @Nullable Mention speaker(Tokens t, int first, int last) {
        if (last - first >= LONG || first > last) {
            return null;
        }
        String w = t.fold[first];
        if (!t.isWord(first)
                || isPreposition(w)
                || Set.of(
                                "which", "that", "it", "this", "there", "then", "who", "one", "and", "but", "or",
                                "because", "so", "as")
                        .contains(w)) {
            return null;
        }
        boolean noun = false;
        for (int i = first; i <= last; i++) {
            noun |= t.isNoun(i);
        }
        Mention m = Mention.of(t, first, last, 1).bare(t);
        return noun && m.last() >= m.first() ? m : null;
    }
}
