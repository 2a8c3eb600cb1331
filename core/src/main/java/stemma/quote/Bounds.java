package stemma.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Where what somebody says begins and ends, as far as the grammar of the sentence shows it: at the subject of its verb, before a second
 * verb of the speaker's own. English only.
 */
final class Bounds {
    /** What the speaker does next: "said the pier was closed and announced that ...". */
    private static final Set<String> NEXT = Set.of(
            "announced",
            "added",
            "pledged",
            "vowed",
            "promised",
            "insisted",
            "reiterated",
            "declined",
            "refused",
            "apologized",
            "apologised",
            "thanked",
            "warned",
            "urged",
            "condemned",
            "denied");

    private static final Set<String> AND = Set.of("and", "but", "before", "then");

    /** Words that open a phrase before the clause, of which the clause's subject says nothing. */
    private static final Set<String> FRONTED =
            Set.of("instead", "rather", "despite", "without", "after", "before", "following", "amid", "by", "besides");

    /** Words between marks in such a phrase, at most, that are held at arm's length. */
    private static final int FEW = 3;

    /** Tokens of a subject cut off from its verb, at most. */
    private static final int SUBJECT = 12;

    /** Tokens of other content that stands before it, from which that is something said by itself. */
    private static final int CLAUSE = 3;

    private Bounds() {}

    /** All of it: with the subject before "to come" of "the vote is expected to come, according to NAME", without the speaker's next act. */
    static Said of(Tokens t, Said said, @Nullable Span cue, List<Said> all) {
        if (cue == null) {
            return said;
        }
        if (t.stretch[said.first()] >= 0) {
            return t.at(cue.start()) > said.last() ? said : withoutGloss(t, withoutMain(t, said));
        }
        return t.at(cue.start()) > said.last()
                ? withSubject(t, said, all)
                : withoutGloss(
                        t,
                        withoutMain(
                                t, withoutNext(t, withVerb(t, withoutHearer(t, withoutTime(t, said, cue), cue), all))));
    }

    /** "Said last September he was ...": without when it was said. */
    private static Said withoutTime(Tokens t, Said said, Span cue) {
        int i = said.first();
        if (t.at(cue.end() - 1) != i - 1) {
            return said;
        }
        i += Set.of("last", "this", "on", "in", "earlier").contains(t.fold[i]) ? 1 : 0;
        boolean time = Frames.TIMES.contains(t.fold[i]) && i + 2 < said.last();
        boolean clause = time && (PRONOUNS.contains(t.fold[i + 1]) && t.finite[i + 2] || t.fold[i + 1].equals("that"));
        return clause ? new Said(i + 1, said.last()) : said;
    }

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "there");

    /**
     * With the verb whose subject it is: "the trucks it sold | , which were built in PLACE, meet the standard", "the woman who was shot | was
     * treated there". As it is where another is told to say something before that verb.
     */
    private static Said withVerb(Tokens t, Said said, List<Said> all) {
        int b = Plain.lastWord(t, said.last(), t.sentenceEnd[said.last()]);
        int i = said.last() + 1;
        if (i >= b
                || t.sentence[said.first()] != t.sentence[said.last()]
                || t.verb[said.first()]
                || t.fold[said.first()].equals("to")) {
            return said;
        }
        boolean relative = false;
        for (int k = said.first(); k <= said.last(); k++) {
            relative |= Set.of("who", "which", "whose").contains(t.fold[k]);
        }
        int v = relative && t.finite[i] ? i : -1;
        if (t.fold[i].equals(",") && Set.of("which", "who", "whose").contains(t.fold[i + 1])) {
            for (int k = i + 2; k < b - 1 && v < 0; k++) {
                v = t.fold[k].equals(",") && t.finite[k + 1] ? k + 1 : v;
                if (t.stretch[k] >= 0 || t.fold[k].equals(";") || t.fold[k].equals(":")) {
                    return said;
                }
            }
        }
        if (v < 0 || Telling.isVerb(t.fold[v])) {
            return said;
        }
        int end = v;
        while (end < b && t.stretch[end + 1] < 0 && !t.fold[end + 1].equals(";") && !t.fold[end + 1].equals(":")) {
            end++;
        }
        return end == b && isFree(all, said.last() + 1, b + 1) ? new Said(said.first(), b) : said;
    }

    /** "If sent back, he said he would try again": without the condition it is another thing that is said; the words of the cue come along. */
    static boolean isConditional(Tokens t, Said said, Span cue) {
        int a = t.sentenceStart[said.first()];
        int v = t.at(cue.start());
        boolean will = false;
        for (int i = said.first();
                t.stretch[said.first()] < 0 && i <= Math.min(said.last(), said.first() + SUBJECT);
                i++) {
            will |= WILL.contains(t.fold[i]);
        }
        boolean comma = false;
        for (int i = a; i < v; i++) {
            comma |= t.fold[i].equals(",");
            will &= t.stretch[i] < 0;
        }
        return will && comma && a < v && v < said.first() && IF.contains(t.fold[a]);
    }

    private static final Set<String> IF = Set.of("if", "unless");

    private static final Set<String> WILL =
            Set.of("will", "would", "could", "may", "might", "won't", "won’t", "wouldn't", "wouldn’t");

    private static final Set<String> TOLD = Set.of("told", "tells", "tell");

    /** Who is told something by a common noun. */
    private static final Set<String> HEARERS = Set.of(
            ("judge judges reporters reporter lawmakers aides officers detectives deputies investigators jurors jury court panel committee"
                            + " board council crowd audience congress senators prosecutors journalists supporters")
                    .split(" "));

    /** "Told a federal judge the papers were needed": without the judge. */
    private static Said withoutHearer(Tokens t, Said said, Span cue) {
        if (!TOLD.contains(t.fold[t.at(cue.start())]) || t.at(cue.start()) != said.first() - 1) {
            return said;
        }
        for (int i = said.first(); i < Math.min(said.last() - 2, said.first() + HEARER); i++) {
            if (t.verb[i] || !t.isWord(i)) {
                return said;
            }
            boolean clause = t.finite[i + 2] || t.finite[i + 3] || t.fold[i + 1].equals("that");
            if (HEARERS.contains(t.fold[i]) && !t.finite[i + 1] && clause) {
                return new Said(i + 1, said.last());
            }
        }
        return said;
    }

    /** Tokens of a hearer, at most. */
    private static final int HEARER = 4;

    /** Without what the reporter adds: ", when in fact ...", ", which NAME took as ...". */
    private static Said withoutGloss(Tokens t, Said said) {
        for (int i = said.first() + 2; i < said.last() - 2; i++) {
            if (!t.fold[i].equals(",") && t.state[i] != Tokens.CLOSE
                    || t.state[i] == Tokens.IN
                    || t.stretch[i + 1] >= 0) {
                continue;
            }
            boolean fact = FACT.contains(t.fold[i + 1]) && (t.fold[i + 2].equals("in") && t.fold[i + 3].equals("fact"));
            int v = i + 3;
            while (v < said.last() && t.isCapital(v)) {
                v++;
            }
            boolean took = t.fold[i + 1].equals("which") && t.proper[i + 2] && TAKEN.contains(t.fold[v]);
            if (fact || took) {
                return new Said(said.first(), t.state[i] == Tokens.CLOSE ? i : i - 1);
            }
        }
        return said;
    }

    private static final Set<String> FACT = Set.of("when", "although", "though", "but");

    /** Verbs by which the reporter tells how another took it. */
    private static final Set<String> TAKEN =
            Set.of("took", "understood", "interpreted", "denied", "denies", "dismissed", "read");

    private static Said withSubject(Tokens t, Said said, List<Said> all) {
        int a = t.sentenceStart[said.first()];
        boolean cut = t.fold[said.first()].equals("to") || t.finite[said.first()];
        if (!cut || said.first() == a || said.first() - a > SUBJECT) {
            return said;
        }
        while (a < said.first() && Set.of("and", "but", "so", "also").contains(t.fold[a])) {
            a++;
        }
        for (int i = a; i < said.first(); i++) {
            if (t.stretch[i] >= 0
                    || !t.isWord(i) && !t.fold[i].equals(",")
                    || t.fold[i].startsWith("wh")
                    || Telling.isVerb(t.fold[i]) && t.verb[i] && !t.fold[i].equals("expected")) {
                return said;
            }
        }
        return isFree(all, a, said.first()) ? new Said(a, said.last()) : said;
    }

    /** Is nothing else said from the one token up to the other? */
    private static boolean isFree(List<Said> all, int from, int to) {
        return all.stream().noneMatch(s -> s.first() < to && s.last() >= from && s.last() - s.first() >= CLAUSE);
    }

    private static Said withoutNext(Tokens t, Said said) {
        boolean infinitive =
                t.fold[said.first()].equals("to") || t.verb[said.first()] && t.fold[said.first()].endsWith("ing");
        for (int i = said.first() + 2; i < said.last() - 1; i++) {
            if (!AND.contains(t.fold[i]) || t.stretch[i] >= 0 || t.sentence[i] != t.sentence[said.first()]) {
                continue;
            }
            int v = t.isAdverb(i + 1) ? i + 2 : i + 1;
            boolean next = NEXT.contains(t.fold[v]) && t.finite[v]
                    || t.fold[i].equals("but") && t.fold[v].equals("did")
                    || infinitive && Set.of("was", "were", "is").contains(t.fold[v]);
            next |= t.fold[i].equals("but") && PRONOUNS.contains(t.fold[v]) && isSilent(t, v + 1);
            if (next && t.stretch[v] < 0) {
                int end = i - 1;
                while (end > said.first() && t.fold[end].equals(",")) {
                    end--;
                }
                return new Said(said.first(), end);
            }
        }
        return said;
    }

    /** "Did n't detail", "declined to say": how the reporter tells that no more was said. */
    private static boolean isSilent(Tokens t, int v) {
        if (t.fold[v].equals("declined") || t.fold[v].equals("refused")) {
            return true;
        }
        boolean not = Set.of("did", "would", "could").contains(t.fold[v]) && t.fold[v + 1].equals("not");
        int verb = not ? v + 2 : v + 1;
        boolean n = Set.of("didn't", "didn’t", "wouldn't", "wouldn’t", "couldn't", "couldn’t")
                .contains(t.fold[v]);
        return (n || not) && verb < t.size && SAYS_MORE.contains(t.fold[verb]);
    }

    private static final Set<String> SAYS_MORE = Set.of(
            ("say detail elaborate give name specify explain identify provide comment disclose reveal offer describe")
                    .split(" "));

    /** Of "While NAME said \u201c...,\u201d the plan does not", only the first: the rest is the reporter's own main clause. */
    private static Said withoutMain(Tokens t, Said said) {
        int a = t.sentenceStart[said.first()];
        if (!Set.of("while", "although", "though").contains(t.fold[a]) || t.sentence[said.last()] != t.sentence[a]) {
            return said;
        }
        for (int i = said.first() + 1; i < said.last() - 2; i++) {
            if (t.state[i] == Tokens.CLOSE && t.fold[i - 1].equals(",") && Tags.isMain(t, i + 1, said.last())) {
                return new Said(said.first(), i);
            }
        }
        return said;
    }

    /** "Instead of a direct \u201cno,\u201d NAME wrote ...": a phrase of the reporter's with a word or two between marks. */
    static boolean isFronted(Tokens t, Said said, @Nullable Span cue) {
        int a = AND.contains(t.fold[said.first()]) ? said.first() + 1 : said.first();
        if (cue == null || a >= said.last() || t.at(cue.start()) < said.last() || !FRONTED.contains(t.fold[a])) {
            return false;
        }
        int marked = 0;
        for (int i = a; i <= said.last(); i++) {
            marked += t.stretch[i] >= 0 && t.isWord(i) ? 1 : 0;
            if (t.finite[i] && t.stretch[i] < 0) {
                return false;
            }
        }
        return t.stretch[a] < 0 && marked <= FEW;
    }

    private static final Set<String> CALL = Set.of("call", "calls", "called", "calling");

    /** "Called on NAME to act", "called for the law to be kept": that is speech. */
    private static final Set<String> CALLED_ON = Set.of("on", "for", "upon");

    private static final Set<String> NAMED = Set.of("named", "identified", "anonymous", "quoted");

    /** "To call NAME to testify": who is called to do something is not spoken of; nor does one speak who "asked not to be named". */
    static boolean isSummons(Tokens t, Said said, Span cue) {
        int first = said.first();
        boolean unnamed = first + 3 <= said.last()
                && t.fold[first].equals("not")
                && t.fold[first + 2].equals("be")
                && NAMED.contains(t.fold[first + 3]);
        if (unnamed || NAMED.contains(t.fold[said.last()]) && said.last() - first <= FEW + 1) {
            return true;
        }
        boolean call = false;
        for (int i = t.at(cue.start()); i < t.size && t.start[i] < cue.end(); i++) {
            call |= CALL.contains(t.fold[i]) && i + 1 < t.size && !CALLED_ON.contains(t.fold[i + 1]);
        }
        for (int i = said.first() + 1; call && i < said.last(); i++) {
            if (t.finite[i] || t.stretch[i] >= 0) {
                return false;
            }
            if (t.fold[i].equals("to") && t.verb[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
