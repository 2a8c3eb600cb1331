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
        if (cue == null || t.stretch[said.first()] >= 0) {
            return said;
        }
        return t.at(cue.start()) > said.last()
                ? withSubject(t, said, all)
                : withoutGloss(t, withoutNext(t, withoutHearer(t, said, cue)));
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
            if (!t.fold[i].equals(",") || t.stretch[i] >= 0) {
                continue;
            }
            boolean fact = FACT.contains(t.fold[i + 1]) && (t.fold[i + 2].equals("in") && t.fold[i + 3].equals("fact"));
            int v = i + 3;
            while (v < said.last() && t.isCapital(v)) {
                v++;
            }
            boolean took = t.fold[i + 1].equals("which") && t.proper[i + 2] && TAKEN.contains(t.fold[v]);
            if (fact || took) {
                return new Said(said.first(), i - 1);
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
        boolean infinitive = t.fold[said.first()].equals("to");
        for (int i = said.first() + 2; i < said.last() - 1; i++) {
            if (!AND.contains(t.fold[i]) || t.stretch[i] >= 0 || t.sentence[i] != t.sentence[said.first()]) {
                continue;
            }
            int v = t.isAdverb(i + 1) ? i + 2 : i + 1;
            boolean next = NEXT.contains(t.fold[v]) && t.finite[v]
                    || t.fold[i].equals("but") && t.fold[v].equals("did")
                    || infinitive && Set.of("was", "were", "is").contains(t.fold[v]);
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
        if (NAMED.contains(t.fold[said.last()]) && said.last() - said.first() <= FEW + 1) {
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
