package stemma.weigh.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.annotate.TimeExpression;
import stemma.annotate.Tree;
import stemma.text.Span;

/**
 * The verb that a clause is about and the verb that a time hangs on. Only where both are one does the time say when that was done: "the
 * break-in of June 1972", "a shooting on Thursday" and "was known before 1980" date something else.
 */
final class Binding {
    /** Relations by which a time, or a preposition before it, hangs on what it dates. */
    private static final Set<String> STEPS = Set.of(
            "pobj",
            "pcomp",
            "prep",
            "advmod",
            "npadvmod",
            "nummod",
            "compound",
            "amod",
            "appos",
            "nmod",
            "quantmod",
            "det",
            "poss",
            "punct",
            "dep",
            "nsubj",
            "dobj",
            "attr",
            "conj",
            "cc");

    /** Words that belong to a time, so that what hangs on them hangs on what they hang on. */
    private static final Pattern OF_TIME = Pattern.compile(
            "(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}*\\.?|\\d{1,4}(?:st|nd|rd|th)?|"
                    + "\\d{1,2}:\\d\\d|[ap]\\.?m\\.?|morning|afternoon|evening|night|noon|midnight|weekend|week|month|year|day|days|today|yesterday|tomorrow|tonight|early|late|later|earlier|"
                    + "shortly|just|only|back|ago|end|beginning|start|around|about)");

    /** Nouns that tell of something done, so that a time beside them may be theirs: by their endings, and short ones. */
    private static final Pattern EVENT = Pattern.compile(
            "(?i)\\p{L}{2,}(?:ions?|ments?|ings?|als?|ances?|ences?|ures?|ages?|sis|ses|ries|ry)"
                    + "|(?:attack|arrest|assault|battle|birth|blast|break|breach|break-in|call|campaign|case|clash|coup|crash|crisis|cut|deal|death|debate|defeat|delay|drill|escape|event|fall|fight|fire|flight|"
                    + "game|hack|incident|interview|killer|lead|leak|loss|march|match|murder|outbreak|plan|poll|probe|protest|race|raid|rally|report|request|response|return|review|riot|rule|"
                    + "sale|search|season|show|siege|speech|spree|standoff|storm|strike|suicide|summit|talk|test|theft|threat|tour|trial|trip|victory|visit|vote|walkout|war|win|work|offer|"
                    + "fraud|crime|rampage|conflict|contest|fest|festival|conference|premiere|debut|start|launch|release|move|decade|history|law|bill|act)(?:e?s)?");

    /** Verbs that are done when that is which they are done to: "held talks on Monday". */
    private static final Pattern LIGHT = Pattern.compile(
            "(?i)ma[kd]es?|making|h[eo]lds?|holding|g[ai]ves?|given|giving|has|have|had|having|takes?|took|taken|began|begins?|begun|starts?|started|ends?|ended|attend(?:s|ed)?|join(?:s|ed)?|"
                    + "issue[sd]?|deliver(?:s|ed)?|won|wins?|lost|los[et]s?|survived?|suffer(?:s|ed)?");

    /** Prepositions of being there: who is at a hearing on Monday is there on Monday. */
    private static final Set<String> THERE = Set.of("at", "in", "during");

    /** Is what the noun tells of done at the time of the main verb? */
    private boolean isWhen(int noun) {
        int up = tree.head(noun);
        if (up < 0) {
            return false;
        }
        return tree.relation(noun).equals("dobj")
                        && isMain(up)
                        && LIGHT.matcher(tree.parse().form(up)).matches()
                || tree.relation(noun).equals("pobj")
                        && THERE.contains(tree.parse().form(up).toLowerCase(Locale.ROOT))
                        && tree.head(up) >= 0
                        && isMain(tree.head(up));
    }

    static boolean isOfTime(String word) {
        return OF_TIME.matcher(word).matches();
    }

    /** Does the noun, by its form, tell of something done? */
    static boolean isEvent(String noun) {
        return EVENT.matcher(noun).matches();
    }

    /** Steps up the tree at most. */
    private static final int FAR = 8;

    /** Relations of verbs that share their time with the one above them: "was ordered to leave on Monday". */
    private static final Set<String> JOINT = Set.of("xcomp", "aux", "auxpass");

    /** Tokens between two verbs that are one act: "shot and killed". */
    private static final int PAIR = 3;

    private final Tree tree;
    private final int main;
    private final Span words;

    private Binding(Tree tree, int main, Span words) {
        this.tree = tree;
        this.main = main;
        this.words = words;
    }

    /** Empty where the words have no verb of their own, or stand in two sentences. */
    static Optional<Binding> of(Annotated report, Span words) {
        for (int s = 0; s < report.sentences().size(); s++) {
            Sentence at = report.sentences().get(s);
            if (at.span().overlaps(words)) {
                Tree t = report.syntax().tree(s);
                int main = main(t, words);
                return main < 0 ? Optional.empty() : Optional.of(new Binding(t, main, words));
            }
        }
        return Optional.empty();
    }

    /** The verb nearest to the root among the words. */
    private static int main(Tree t, Span words) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < t.size(); i++) {
            if (words.contains(t.parse().tokens().span(i)) && t.parse().isVerb(i)) {
                int depth = 0;
                for (int at = i; t.head(at) >= 0 && depth <= t.size(); at = t.head(at)) {
                    depth++;
                }
                if (depth < least) {
                    best = i;
                    least = depth;
                }
            }
        }
        return best;
    }

    /** What is told of the clause's verb, by the tree of its sentence. */
    TimelineLine line(String text) {
        return new TimelineLine(text, tree, main);
    }

    /** Does the time hang on the verb of the clause? */
    boolean dates(TimeExpression time) {
        int at = head(time.span());
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            int up = tree.head(at);
            if (up < 0 || !STEPS.contains(tree.relation(at)) || isSubject(at, up)) {
                return false;
            }
            if (tree.parse().isVerb(up)) {
                return (isMain(up) || isSecond(up)) && !isOfInner(up, at);
            }
            if (isNews(up)) {
                return true;
            }
            String tag = tree.parse().tag(up);
            boolean passes = tag.equals("IN")
                    || tag.equals("TO")
                    || tag.startsWith("RB")
                    || OF_TIME.matcher(tree.parse().form(up)).matches()
                    || tag.startsWith("NNP")
                    || tag.startsWith("NN") && (!isEvent(tree.parse().form(up)) || isWhen(up))
                    || tag.equals("PRP");
            if (!passes) {
                return false;
            }
            at = up;
        }
        return false;
    }

    /** What kills, wounds and breaks does so when it comes. */
    private static final Pattern STRIKES = Pattern.compile(
            "(?i)killed|injured|wounded|hurt|left|buried|destroyed|damaged|claimed|swept|trapped|hit|struck|shook|rocked|knocked|cut|closed|shut|halted|delayed|forced|burned|gutted|toppled|derailed|flooded");

    /** "a landslide on Sunday buried the mill": what is told anew, by its article, and struck at once. */
    private boolean isNews(int noun) {
        boolean subject = tree.relation(noun).equals("nsubj") && tree.head(noun) == main;
        int article = tree.child(noun, Set.of("det"));
        return subject
                && tree.parse().tag(noun).equals("NN")
                && STRIKES.matcher(tree.parse().form(main)).matches()
                && tree.parse().tag(main).equals("VBD")
                && article >= 0
                && Set.of("a", "an").contains(tree.parse().form(article).toLowerCase(Locale.ROOT));
    }

    /**
     * "praised her decision to close the mill this week", "sentenced a man who killed two on Monday": a verb of its own stands between the main one
     * and a time behind it, and either may have been done then.
     */
    private boolean isOfInner(int verb, int time) {
        for (int i = verb + 1; i < time; i++) {
            String r = tree.relation(i);
            if (tree.parse().isVerb(i)
                    && (r.equals("acl") || r.equals("relcl"))
                    && tree.isBelow(i, verb)
                    && !isParted(i, time)) {
                return true;
            }
        }
        return false;
    }

    private boolean isParted(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (tree.parse().form(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "one of the men hurt on May 12 has died": a time that stands as the verb's only subject has lost the verb it is of. */
    private boolean isSubject(int time, int verb) {
        if (!tree.relation(time).startsWith("nsubj") || tree.subject(verb) != time) {
            return false;
        }
        for (int i = tree.head(verb) + 1; i < time; i++) {
            if (tree.parse().tag(i).equals("VBD") || tree.parse().tag(i).equals("VBN")) {
                return true;
            }
        }
        return false;
    }

    /** "climbed the wall and opened the gate on Monday": a second verb told of one subject, the words of which hold both. */
    private boolean isSecond(int verb) {
        return tree.relation(verb).equals("conj")
                && tree.head(verb) == main
                && tree.subject(verb) < 0
                && !tree.isNegated(verb)
                && tree.parse().tag(verb).equals(tree.parse().tag(main))
                && words.contains(tree.parse().tokens().span(verb));
    }

    private boolean isMain(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            if (at == main) {
                return true;
            }
            boolean pair = tree.relation(at).equals("conj") && at - tree.head(at) <= PAIR && tree.subject(at) < 0;
            if (!pair && !JOINT.contains(tree.relation(at))) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** Of the tokens of the time the one that hangs on something outside it; -1 where none does. */
    private int head(Span time) {
        for (int i = 0; i < tree.size(); i++) {
            Span at = tree.parse().tokens().span(i);
            if (at.overlaps(time)) {
                int up = tree.head(i);
                if (up >= 0 && !tree.parse().tokens().span(up).overlaps(time)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Is it told that it was not done? */
    boolean negated() {
        return tree.isNegated(main);
    }

    /** Verbs of what is so rather than done. */
    private static final Pattern STATE = Pattern.compile(
            "(?i)was|were|been|be|had|have|has|wanted|knew|known|thought|believed|seemed|appeared|looked|felt|feared|hoped|loved|liked|hated|needed|owned|remained|stayed|stood|lay|lived|meant|"
                    + "kept|tended|expected|considered|seen|set|supposed|poised|based|likely|faced|struggled|continued|planned|sought|worried|sat");

    /** Is it told in a finite verb as something done, once and by the time of writing: "sank", "has sunk", "was sunk"? */
    boolean isDone() {
        String tag = tree.parse().tag(main);
        if (STATE.matcher(tree.parse().form(main)).matches() || tag.equals("VBG")) {
            return false;
        }
        boolean finite = tag.equals("VBD");
        for (int k : tree.children(main)) {
            if (tree.relation(k).startsWith("aux")) {
                String aux = tree.parse().form(k).toLowerCase(Locale.ROOT);
                if (Set.of("had", "'d", "’d", "is", "are", "to").contains(aux)
                        || tree.parse().tag(k).equals("MD")) {
                    return false;
                }
                finite |= Set.of("was", "were", "has", "have", "'ve", "’ve").contains(aux);
            }
        }
        return finite;
    }

    /** Is the clause the sentence's own, or what somebody says in it: no "before she moved", no "who fled"? */
    boolean isMainClause() {
        int at = main;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            String r = tree.relation(at);
            if (tree.head(at) < 0) {
                return true;
            }
            if (!r.equals("ccomp") && !r.equals("conj") && !r.equals("xcomp")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "would", "could", "may": may it be done, or not? */
    boolean isPossible() {
        for (int k : tree.children(main)) {
            if (tree.relation(k).startsWith("aux")
                    && Set.of("would", "could", "may", "might", "should", "must", "'d", "’d")
                            .contains(tree.parse().form(k).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Is it told as past: "opened", "was opened", "has opened"? */
    boolean past() {
        String tag = tree.parse().tag(main);
        if (tag.equals("VBD")) {
            return true;
        }
        boolean aux = false;
        for (int k : tree.children(main)) {
            if (tree.relation(k).startsWith("aux")) {
                aux = true;
                if (Set.of("was", "were", "has", "had", "have", "did", "'ve", "’ve", "'d", "’d")
                        .contains(tree.parse().form(k).toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return !aux && (tag.equals("VBN") || tag.equals("VBG"));
    }
}
