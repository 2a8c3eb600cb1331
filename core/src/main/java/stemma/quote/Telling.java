package stemma.quote;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Whether what a report tells without quotation marks is told as somebody's words at all: "said that ..." and "believes that ..." are,
 * "recovered the gun", "was charged" and "wants to see the bill" are what somebody did or means to do. The verbs are those of
 * communication and of belief (Levin, English Verb Classes and Alternations, 1993, chapters 29, 33 and 37), and a few of news English.
 * English only.
 */
final class Telling {
    /** Verbs whose object is what somebody said, as a clause or as a name of what it says ("announced the closing of the plant"). */
    private static final Set<String> SAY = forms(
            "accuse acknowledge admit affirm allege announce blame claim concede confess confirm demand deny disclose"
                    + " dispute dismiss divulge emphasize emphasise estimate express foresee forecast outline pledge predict"
                    + " proclaim promise propose recommend reiterate report reveal stress suggest summarize summarise"
                    + " threaten tout trumpet underline underscore urge vow warn rebut refute retract quote attribute herald"
                    + " downplay declare caution advise guarantee endorse highlight");

    /** Verbs of naming and judging: what they tell has a verb of its own, or is one thing taken as another ("described it as a trap"). */
    private static final Set<String> JUDGE = forms(
            "call cite compare condemn criticize criticise decry denounce deplore describe detail explain lament liken mention"
                    + " note question recount ridicule portray depict characterize characterise label dub brand hail laud"
                    + " applaud praise commend slam blast lambaste rebuke rip deride say state insist repeat");

    /** Verbs of saying that tell it in a clause only; their other objects are persons, subjects and papers. */
    private static final Set<String> SPEAK =
            forms("add advertise agree apologize apologise appeal argue ask assert assure beg boast brag brief"
                    + " bemoan bet bicker blurt exhort refer reference rate frame"
                    + " charge chide clarify comment complain conclude concur confide contend convince correct counsel counter cry debate deem"
                    + " disagree discuss echo email e-mail elaborate enquire exclaim fume grumble gripe gush hint imply inform indicate inquire"
                    + " instruct interject joke lecture lie maintain mock mumble murmur muse mutter notify object observe opine plead point"
                    + " posit postulate reject pray preach pronounce protest quip rail rant rave read reason reassure recall recite recollect relate relay"
                    + " remark remember remind reply request respond retort rule scoff scold scream shout shriek signal sing speculate speak spell stipulate"
                    + " submit surmise swear sigh talk taunt tell testify text theorize theorise tweet retweet post blog cable fax phone radio utter vent venture"
                    + " voice volunteer wail whine whisper wire wonder write yell"
                    + " show find determine prove demonstrate document discover project calculate reckon guess");

    /** Verbs of belief and feeling: what they tell is a clause with a verb of its own. */
    private static final Set<String> THINK =
            forms("accept anticipate appreciate assume believe conceive decide desire doubt dream envisage"
                    + " envision expect fear feel figure foresee forget gather guess hear hold hope imagine intuit know learn marvel notice perceive"
                    + " presume pretend realize realise recognize recognise regret rejoice resent see sense suppose suspect think trust understand"
                    + " worry wish");

    /** Words that tell of words without being verbs. */
    private static final Set<String> NOUNS = Set.of(
            ("according accusation accusations account allegation allegations announcement argument assertion assessment assurance assurances belief"
                            + " claim claims comment comments complaint concern concerns conclusion confession contention criticism declaration demand"
                            + " denial doubt doubts estimate evidence explanation fear fears finding findings forecast guess hope hopes idea impression"
                            + " indication insistence interview letter memo message notion opinion plea pledge prediction promise proposal"
                            + " question questions reason reasoning recommendation remark remarks report reports request response revelation rumor rumour rumors"
                            + " rumours sentiment sense speech statement statements suggestion suggestions suspicion suspicions testimony theory"
                            + " defend defends defended defending phrase term terms thought threat threats tweet tweets view views vow warning warnings word words post news advice agreement per quote"
                            + " confident sure certain convinced aware adamant afraid worried concerned clear optimistic hopeful skeptical sceptical"
                            + " doubtful proud glad sorry happy surprised grateful unaware unsure via")
                    .split(" "));

    /** Words of a content without a verb of its own, at least; of fewer ("the bill", "which") nobody is told anything. */
    private static final int WORDS = 4;

    private Telling() {}

    /**
     * Is a content without quotation marks words or a belief of somebody?
     *
     * @param speaker null where nobody is named; one who writes "I" or "we" outside of marks is the writer, who quotes nobody
     * @param cue null where none was found: then it is not
     */
    static boolean isTold(Tokens t, Said said, @Nullable Mention speaker, @Nullable Span cue) {
        if (cue == null
                || speaker != null && WRITER.contains(t.fold[speaker.head()])
                || speaker == null && isAside(t, said, cue)
                || isDeclaration(t, said, cue)
                || Bounds.isSummons(t, said, cue)) {
            return false;
        }
        boolean trial = t.fold[t.at(cue.start())].startsWith("testif") && cue.end() - cue.start() > LONGEST;
        if (trial && t.fold[t.at(cue.end() - 1)].equals("in")) {
            return false;
        }
        int words = 0;
        boolean verb = false;
        boolean finite = false;
        for (int i = said.first(); i <= said.last(); i++) {
            words += t.isWord(i) ? 1 : 0;
            verb |= t.verb[i];
            finite |= t.finite[i];
        }
        if (words < 2) {
            return false;
        }
        boolean opens = t.verb[said.first()] || t.fold[said.first()].equals("to") || t.fold[said.first()].equals("not");
        boolean clause = finite && !t.fold[said.first()].equals("to");
        boolean asked = t.fold[t.sentenceEnd[said.last()]].equals("?");
        int first = t.at(cue.start());
        for (int i = first; i < t.size && t.start[i] < cue.end(); i++) {
            String w = t.fold[i];
            if (w.equals(":") || w.equals("according")) {
                return words >= 2;
            }
            if (w.equals("asked") && i > 0 && ASKED_OF.contains(t.fold[i - 1])) {
                return false;
            }
            if (SAY.contains(w) && (verb || words >= WORDS)
                    || w.startsWith("call") && isFor(t, i) && words >= WORDS
                    || JUDGE.contains(w) && (finite && !w.startsWith("call") || opens || isOneAsAnother(t, said))
                    || SPEAK.contains(w) && (finite || opens)
                    || THINK.contains(w) && clause && !asked && speaker != null
                    || NOUNS.contains(w) && clause && speaker != null) {
                return true;
            }
        }
        return false;
    }

    /** Letters of "testified". */
    private static final int LONGEST = 10;

    /** "Declared an emergency": what is done by saying so. */
    private static boolean isDeclaration(Tokens t, Said said, Span cue) {
        boolean declares =
                t.fold[t.at(cue.start())].startsWith("declar") || t.fold[t.at(cue.end() - 1)].startsWith("declar");
        for (int i = said.first(); declares && i <= Math.min(said.last(), said.first() + NEAR); i++) {
            if (DECLARED.contains(t.fold[i])) {
                return true;
            }
        }
        return false;
    }

    /** Tokens before the noun of what is declared, at most. */
    private static final int NEAR = 3;

    private static final Set<String> DECLARED = Set.of(
            "emergency", "war", "victory", "bankruptcy", "disaster", "holiday", "ceasefire", "truce", "mistrial");

    /** Before "asked": what follows was put to the one who is named. */
    private static final Set<String> ASKED_OF = Set.of("when", "if", "was", "were", "is", "are", "been", "being");

    private static final Set<String> WRITER =
            Set.of("i", "we", "you", "i'm", "we're", "you're", "i've", "i'd", "we've");

    /** What nobody says: a question of the writer's, what something suggests ("..., raising hopes that ..."). */
    private static boolean isAside(Tokens t, Said said, Span cue) {
        return t.fold[t.sentenceEnd[said.last()]].equals("?") || t.fold[t.at(cue.end() - 1)].endsWith("ing");
    }

    /** "Called for", "calling on". */
    private static boolean isFor(Tokens t, int verb) {
        return verb + 1 < t.size && (t.fold[verb + 1].equals("for") || t.fold[verb + 1].equals("on"));
    }

    /** "It as a trap", "him a traitor". */
    private static boolean isOneAsAnother(Tokens t, Said said) {
        for (int i = said.first() + 1; i < said.last(); i++) {
            if (Set.of("as", "a", "an", "to").contains(t.fold[i]) && i - said.first() <= NAME) {
                return true;
            }
        }
        return false;
    }

    /** Tokens of what is named something else, at most. */
    private static final int NAME = 8;

    /** Words right before a stretch between marks that make a name of it, or hold it at arm's length. */
    private static final Set<String> SO_CALLED = Set.of(
            "so-called", "dubbed", "nicknamed", "codenamed", "code-named", "titled", "entitled", "termed", "billed");

    /** Words between marks that may be a name or a word held at arm's length, at most. */
    private static final int FEW = 4;

    /** A few words between marks that nobody speaks: "a so-called \u201cblack site\u201d", "they recorded their \u201cbasement tapes\u201d". */
    static boolean isLabel(Tokens t, Said said, @Nullable Span cue) {
        int words = 0;
        int open = -1;
        for (int i = said.first(); i <= said.last(); i++) {
            words += t.isWord(i) && t.stretch[i] >= 0 ? 1 : 0;
            open = open < 0 && t.stretch[i] >= 0 ? i : open;
        }
        int before = open < 0 ? -1 : t.stretchFirst[t.stretch[open]] - 1;
        boolean article = before > 1 && Set.of("the", "a", "an", "his", "her").contains(t.fold[before]);
        before = article && SO_CALLED.contains(t.fold[before - 1]) ? before - 1 : before;
        if (open >= 0 && words <= FEW && isByName(t, said, open)) {
            return true;
        }
        if (words > FEW || before < 1 || t.sentence[before] != t.sentence[open] || cue == null) {
            return false;
        }
        String w = t.fold[before];
        String v = t.fold[before - 1];
        boolean named = isCapitalised(t, t.stretch[open]);
        if (SO_CALLED.contains(w)
                || ALIAS.contains(w)
                || named && w.endsWith("self") && v.startsWith("call")
                || named
                        && w.equals("called")
                        && (t.isNoun(before - 1) && !t.proper[before - 1] || Tags.isPassive(t, before))
                || w.equals("as")
                        && (t.fold[Math.max(0, before - 2)].equals("known") || named && v.equals("identified"))
                || w.equals("called")
                        && (v.equals("so") || v.equals("-") && t.fold[Math.max(0, before - 2)].equals("so"))
                || w.equals("as") && (v.equals("known") || v.equals("titled"))) {
            return true;
        }
        if (w.equals(":")) {
            return false;
        }
        for (int i = t.at(cue.start()); i < t.size && t.start[i] < cue.end(); i++) {
            String c = t.fold[i];
            if (isVerb(c) || NOUNS.contains(c) || c.equals(":")) {
                return false;
            }
        }
        return true;
    }

    private static final Set<String> ALIAS = Set.of("alias", "aka", "a.k.a", "a.k.a.", "named", "christened");

    /** "Robert \u201cBob\u201d NAME", "\u201cBig Jim\u201d NAME said": a by-name within a name or before it, and no verb beside it in the content. */
    private static boolean isByName(Tokens t, Said said, int open) {
        for (int i = said.first(); i <= said.last(); i++) {
            if (t.stretch[i] < 0 && (t.finite[i] || t.fold[i].equals(","))) {
                return false;
            }
        }
        return isWithinName(t, t.stretch[open]);
    }

    private static boolean isWithinName(Tokens t, int k) {
        int open = t.stretchFirst[k];
        int close = t.stretchLast[k];
        int words = 0;
        for (int i = open; i <= close; i++) {
            words += t.isWord(i) ? 1 : 0;
        }
        boolean after = close + 1 < t.size
                && t.sentence[close + 1] == t.sentence[open]
                && t.isWord(close + 1)
                && t.isCapital(close + 1)
                && t.proper[close + 1]
                && t.isWord(close - 1);
        boolean before = open > 0
                && t.sentence[open - 1] == t.sentence[open]
                && t.isWord(open - 1)
                && t.isCapital(open - 1)
                && t.proper[open - 1];
        return words > 0 && words <= FEW && after && (before || isCapitalised(t, k));
    }

    /** Has every word between the marks a capital, "the" and "of" left out? */
    private static boolean isCapitalised(Tokens t, int k) {
        boolean capital = false;
        for (int i = t.stretchFirst[k]; i <= t.stretchLast[k]; i++) {
            boolean small = Set.of("the", "of", "el", "la").contains(t.fold[i]);
            if (t.isWord(i) && !t.isCapital(i) && !small) {
                return false;
            }
            capital |= t.isWord(i) && t.isCapital(i);
        }
        return capital;
    }

    /** Are all its words between marks by-names within names? False where it has none between marks. */
    static boolean isNamesOnly(Tokens t, Said said) {
        boolean any = false;
        for (int i = said.first(); i <= said.last(); i++) {
            if (t.state[i] == Tokens.OPEN || i == said.first() && t.stretch[i] >= 0) {
                if (!isWithinName(t, t.stretch[i])
                        || t.stretchLast[t.stretch[i]] >= said.last()
                        || t.stretchFirst[t.stretch[i]] <= said.first()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Is the word, folded, a verb that may tell what somebody says, thinks or shows? */
    static boolean isVerb(String word) {
        return SAY.contains(word) || JUDGE.contains(word) || SPEAK.contains(word) || THINK.contains(word);
    }

    /** All forms of regular verbs and of the irregular ones among them. */
    private static Set<String> forms(String verbs) {
        Set<String> out = new HashSet<>();
        for (String v : verbs.split(" ")) {
            out.add(v);
            boolean y = v.endsWith("y") && "aeiou".indexOf(v.charAt(v.length() - 2)) < 0;
            String e = v.endsWith("e") ? v.substring(0, v.length() - 1) : v;
            String s = v.endsWith("s") || v.endsWith("sh") || v.endsWith("ch") || v.endsWith("x") ? "es" : "s";
            out.add(y ? v.substring(0, v.length() - 1) + "ies" : v + s);
            out.add(y ? v.substring(0, v.length() - 1) + "ied" : e + "ed");
            out.add((v.endsWith("ie") ? v.substring(0, v.length() - 2) + "y" : e) + "ing");
            char last = v.charAt(v.length() - 1);
            out.add(v + last + "ed");
            out.add(v + last + "ing");
        }
        for (String line : IRREGULAR.split(";")) {
            String[] w = line.strip().split(" ");
            if (out.contains(w[0])) {
                out.addAll(java.util.List.of(w));
            }
        }
        return Set.copyOf(out);
    }

    private static final String IRREGULAR =
            "say said; tell told; write wrote written; think thought; know knew known; feel felt; find found;"
                    + " hear heard; hold held; see saw seen; understand understood; speak spoke spoken; swear swore sworn; show shown; lie lying;"
                    + " forget forgot forgotten; foresee foresaw foreseen; sing sang sung; learn learnt; dream dreamt;"
                    + " spell spelt; agree agreed agreeing; decree decreed; see seeing; foresee foreseeing";
}
