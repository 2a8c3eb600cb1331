package stemma.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Tree;
import stemma.text.Span;

/**
 * Mends a choice that the grammar of the sentence rules out: whoever stands behind "during", "in" or "with", or is the object of the cue's
 * verb, is not who says it where that verb has a subject. English only.
 */
final class Subjects {
    /** Steps up a tree that are taken at most. */
    private static final int FAR = 6;

    private static final Set<String> BESIDE = Set.of(
            "during", "in", "at", "on", "with", "after", "before", "over", "amid", "against", "about", "since", "into",
            "under");

    private static final Set<String> OBJECTS = Set.of("dobj", "iobj", "dative");

    /** Tokens before a noun among which its preposition stands. */
    private static final int NEAR = 5;

    private final Annotated report;
    private final Tokens t;

    Subjects(Annotated report, Tokens t) {
        this.report = report;
        this.t = t;
    }

    /** The subject of the cue's verb where the one chosen cannot be it; else the one chosen. */
    Mention instead(Mention chosen, Said said, @Nullable Span cue, List<Mention> mentions) {
        Mention teller = teller(chosen, mentions);
        if (teller != null) {
            return teller;
        }
        if (cue == null) {
            return chosen;
        }
        int first = t.at(cue.start());
        int verb = -1;
        for (int i = first; i < t.size && t.start[i] < cue.end(); i++) {
            if (Telling.isVerb(t.fold[i]) && t.verb[i]) {
                verb = i;
            }
        }
        boolean verbal = chosen.kind() == Mention.Kind.NOMINAL
                && t.finite[chosen.head()]
                && !t.isNoun(chosen.head())
                && Telling.isVerb(t.fold[chosen.head()]);
        if (!verbal && !isLedIn(chosen) && chosen.first() != verb + 1) {
            return chosen;
        }
        int k = verb < 0 || t.sentence[verb] != t.sentence[chosen.head()] ? -1 : sentence(t.start[verb]);
        if (k < 0) {
            return chosen;
        }
        Tree tree = report.syntax().tree(k);
        int at = tree.parse().tokens().at(t.start[verb]);
        int taken = tree.parse().tokens().at(t.start[chosen.head()]);
        boolean pobj = tree.relation(taken).equals("pobj")
                && tree.head(taken) >= 0
                && BESIDE.contains(stemma.text.Fold.word(tree.parse().form(tree.head(taken))));
        boolean object = OBJECTS.contains(tree.relation(taken)) && tree.head(taken) == at;
        if (!verbal && !pobj && !object) {
            return chosen;
        }
        int s = subject(tree, at);
        int h = s < 0 ? -1 : t.at(tree.parse().tokens().start(s));
        if (h < 0 || h >= chosen.first() && h <= chosen.last() || said.holds(h) || t.stretch[h] >= 0) {
            return chosen;
        }
        for (Mention m : mentions) {
            if (m.first() <= h && h <= m.last()) {
                return m;
            }
        }
        return verbal ? named(h, verb) : chosen;
    }

    /** The noun with what stands before it of its name or its article. */
    private Mention named(int noun, int verb) {
        int first = noun;
        while (first > t.sentenceStart[noun]
                && t.isWord(first - 1)
                && (t.isCapital(first - 1) || t.fold[first - 1].equals("the"))) {
            first--;
        }
        int last = noun;
        while (last + 1 < verb && t.isWord(last + 1) && t.isCapital(last + 1) && t.proper[last + 1]) {
            last++;
        }
        return Mention.of(t, first, last, 1);
    }

    /** Tokens of several who speak together, at most. */
    private static final int TOGETHER = 18;

    /** "NAME, who ..., and NAME said": with those before it who speak with the one chosen, the last of them; itself else. */
    Mention withFellows(Mention chosen, Said said, @Nullable Span cue) {
        int verb = cue == null ? -1 : t.at(cue.start());
        if (verb <= chosen.last()
                || chosen.kind() == Mention.Kind.PRONOUN
                || t.sentence[verb] != t.sentence[chosen.head()]
                || said.first() < verb) {
            return chosen;
        }
        int k = sentence(t.start[verb]);
        if (k < 0) {
            return chosen;
        }
        Tree tree = report.syntax().tree(k);
        int s = subject(tree, tree.parse().tokens().at(t.start[verb]));
        int up = tree.parse().tokens().at(t.start[chosen.head()]);
        boolean joined = false;
        for (int steps = 0; up >= 0 && up != s && steps < FAR; steps++) {
            joined |= tree.relation(up).equals("conj");
            if (!tree.relation(up).equals("conj") && !tree.relation(up).equals("appos")) {
                return chosen;
            }
            up = tree.head(up);
        }
        if (s < 0 || up != s || !joined) {
            return chosen;
        }
        int first = t.at(tree.phrase(s).start());
        return first < chosen.first() && chosen.last() - first < TOGETHER && t.stretch[first] < 0
                ? Mention.of(t, first, chosen.last(), chosen.chance())
                : chosen;
    }

    /** "NAME told NAME": the first, where the second was chosen; null else. */
    private @Nullable Mention teller(Mention chosen, List<Mention> mentions) {
        int verb = chosen.first() - 1;
        if (verb < 1 || !TOLD.contains(t.fold[verb]) || t.sentence[verb] != t.sentence[chosen.first()]) {
            return null;
        }
        int i = verb - 1;
        while (i > t.sentenceStart[verb]
                && (t.isAdverb(i) || t.fold[i].equals("has") || t.fold[i].equals("have") || t.fold[i].equals("had"))) {
            i--;
        }
        for (Mention m : mentions) {
            if (m.last() == i && t.sentence[m.first()] == t.sentence[verb]) {
                return m;
            }
        }
        return null;
    }

    private static final Set<String> TOLD = Set.of("told", "tells");

    /** Stands a preposition before it that leads in no speaker? */
    private boolean isLedIn(Mention m) {
        for (int i = m.head() - 1; i >= Math.max(t.sentenceStart[m.head()], m.head() - NEAR); i--) {
            if (BESIDE.contains(t.fold[i])) {
                return true;
            }
        }
        return false;
    }

    /** -1 where no sentence holds the offset. */
    private int sentence(int offset) {
        int word = report.words().firstEndingAfter(offset);
        if (word >= report.words().size()) {
            return -1;
        }
        int k = report.syntax().sentenceOf(word);
        return k >= 0 && report.sentences().get(k).span().contains(offset) ? k : -1;
    }

    private static int subject(Tree t, int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            int s = t.child(at, Set.of("nsubj"));
            if (s >= 0) {
                return s;
            }
            String r = t.relation(at);
            if (t.child(at, Set.of("nsubjpass")) >= 0
                    || !r.equals("conj") && !r.equals("xcomp") && !r.equals("advcl")) {
                return -1;
            }
            at = t.head(at);
        }
        return -1;
    }
}
