package stemma.weigh.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Tree;
import stemma.text.Span;

/**
 * What a line of the timeline tells by the tree of its sentence: the clause of one verb with the subject and the object that it hangs on, who
 * takes part in that and where it is. What is cut from these, asked, demanded or made to depend on something is told by no line.
 */
final class TimelineLine {
    /** Tokens between a subject and what is told of it over which both are shown as they stand. */
    private static final int NEAR = 4;

    /** Tokens of the longest clause that is added behind the place. */
    private static final int LONGEST = 45;

    private static final int STEPS = 12;

    private static final Set<String> RELATIVES = Set.of("WDT", "WP", "WP$");

    private static final Set<String> WITH =
            Set.of("by", "with", "to", "against", "between", "among", "from", "alongside");

    private static final Set<String> THERE =
            Set.of("in", "at", "near", "outside", "to", "inside", "on", "from", "between", "of", "across");

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "expl");

    private static final Set<String> SIDES = Set.of("nsubj", "nsubjpass", "dobj", "dative", "attr", "oprd");

    private static final Pattern ASKS = Pattern.compile("(?i)what|how|why|who|whom|whose|whether|if|unless");

    private static final Pattern SAID = Pattern.compile("(?i)said|says|say|told|added|according|wrote|tweeted");

    private final String text;
    private final Tree tree;
    private final int main;
    private final int subject;

    /** @param main its verb, a token of the tree */
    TimelineLine(String text, Tree tree, int main) {
        this.text = text;
        this.tree = tree;
        this.main = main;
        subject = subject(main);
    }

    /** Its own subject, else the noun that a participle or a relative clause hangs on, or the subject of the verb it is joined to; -1 for none. */
    private int subject(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            int own = tree.child(at, SUBJECTS);
            if (own >= 0) {
                return RELATIVES.contains(tree.parse().tag(own))
                                && tree.relation(at).equals("relcl")
                        ? tree.head(at)
                        : own;
            }
            int up = tree.head(at);
            String r = tree.relation(at);
            if (r.equals("relcl") || r.equals("acl")) {
                return up;
            }
            boolean joint = r.equals("conj") || r.equals("xcomp") || r.equals("advcl") && tag(at).equals("VBG");
            if (!joint || up < 0 || !tree.parse().isVerb(up)) {
                return -1;
            }
            at = up;
        }
        return -1;
    }

    /** The words of the place with what they lack; null where they tell nothing that can stand in a line. */
    @Nullable String of(Span place) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (place.contains(tree.parse().tokens().span(i))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0 || isAsked() || isConditional() || isDemanded() || isLabel()) {
            return null;
        }
        String said = whole(place, first, last);
        return said == null ? null : standing(said);
    }

    private static final Pattern RELATIVE_TIME = Pattern.compile(
            "^(?:(?:[Ii]n |[Oo]n )?[\\p{L}\\d., ]{0,16}\\b(?:19|20)\\d\\d, )?(?:when|where) (?=\\p{L})");

    private static final Pattern CUT = Pattern.compile("^(?:who|which|that|whose|whom|than|to)\\s.*", Pattern.DOTALL);

    /** Without "where" before a clause that reads by itself; null for what has lost what it is said of. */
    private static @Nullable String standing(String told) {
        String bare = RELATIVE_TIME.matcher(told).replaceFirst("");
        return CUT.matcher(bare).matches() ? null : bare;
    }

    private static final Set<String> PICTURES =
            Set.of("picture", "photo", "photograph", "image", "file", "illustration", "video");

    /** "Picture taken on Monday", and a participle that is told of a noun behind a preposition or of no finite verb: no sentence. */
    private boolean isLabel() {
        String tag = tag(main);
        boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
        for (int k : tree.children(main)) {
            finite |= tree.relation(k).startsWith("aux");
        }
        boolean picture = subject >= 0
                && PICTURES.contains(form(subject))
                && form(main).matches("taken|shows|showed|provided|released|courtesy");
        boolean behind = !finite
                && subject >= 0
                && tree.relation(main).equals("acl")
                && tree.relation(subject).equals("pobj");
        boolean loose = !finite && tag.equals("VBG") && !tree.relation(main).matches("conj|xcomp|advcl");
        return picture || behind || loose;
    }

    /** Its words from the subject to the object. */
    private @Nullable String whole(Span place, int first, int last) {
        if (subject < 0) {
            return isLed(first) ? place.of(text).strip() : null;
        }
        if (isTorn() || isOfPronoun()) {
            return null;
        }
        int end = Math.max(last, lastOfObject(last));
        String told = text.substring(
                        tree.parse().tokens().start(first),
                        tree.parse().tokens().end(end))
                .strip();
        told = end > last ? told : place.of(text).strip();
        int from = start(subject);
        if (from >= first) {
            return subject <= last || !tree.isBelow(subject, main) ? told : null;
        }
        int to = Math.min(last(subject, first), first - 1);
        if (first - to <= NEAR || subject >= first) {
            return text.substring(
                            tree.parse().tokens().start(from),
                            tree.parse().tokens().end(end))
                    .strip();
        }
        return text.substring(
                        tree.parse().tokens().start(from), tree.parse().tokens().end(to)) + " \u2026 " + told;
    }

    /** A finite verb whose subject the parser hung elsewhere: does a noun stand right before it in the place? */
    private boolean isLed(int first) {
        int verb = main;
        for (int k : tree.children(main)) {
            verb = tree.relation(k).startsWith("aux") ? Math.min(verb, k) : verb;
        }
        for (int i = verb - 1; i >= first && verb - i <= NEAR; i--) {
            if (tree.parse().isNoun(i)) {
                return tree.head(main) < 0 && Set.of("VBD", "VBZ", "VBP", "MD").contains(tag(verb));
            }
        }
        return false;
    }

    /** First token of a noun's own phrase. */
    private int start(int noun) {
        int first = noun;
        while (first > 0
                && tree.isBelow(first - 1, noun)
                && !tree.relation(first - 1).equals("punct")
                && !tree.relation(first - 1).equals("cc")) {
            first--;
        }
        return first;
    }

    /** Last token of a noun's phrase in one piece, before the clauses that hang on it. */
    private int last(int noun, int before) {
        int last = noun;
        while (last + 1 < before
                && tree.isBelow(last + 1, noun)
                && !tree.relation(last + 1).matches("punct|cc|relcl|acl|appos")) {
            last++;
        }
        return last;
    }

    /** The last token of what the verb's object, or the clause it says, goes on with behind the place. */
    private int lastOfObject(int last) {
        int out = last;
        for (int k : tree.children(main)) {
            boolean object = Set.of("ccomp", "xcomp", "dobj").contains(tree.relation(k))
                    || k > last && tree.relation(k).equals("advcl") && mark(k).equals("that");
            for (int i = last + 1; k > main && object && i < tree.size(); i++) {
                if (tree.isBelow(i, k)) {
                    out = Math.max(out, i);
                }
            }
        }
        while (out > last && !Character.isLetterOrDigit(form(out).charAt(0))) {
            out--;
        }
        return out - last > LONGEST ? last : out;
    }

    /** "told the jury what his view had been": is it a question within a sentence? */
    private boolean isAsked() {
        if (!Set.of("ccomp", "pcomp", "dobj", "csubj").contains(tree.relation(main))) {
            return false;
        }
        int first = main;
        for (int i = 0; i < main; i++) {
            if (tree.isBelow(i, main)) {
                first = Math.min(first, i);
            }
        }
        return ASKS.matcher(form(first)).matches()
                || first > 0 && ASKS.matcher(form(first - 1)).matches();
    }

    /** Does it hold only if something else does, or stand in an "if" itself? */
    private boolean isConditional() {
        for (int k : tree.children(main)) {
            if (tree.relation(k).equals("advcl") && isIf(k)) {
                return true;
            }
        }
        int at = main;
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            if (isIf(at)) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private boolean isIf(int verb) {
        return Set.of("if", "unless", "whether").contains(mark(verb));
    }

    private String mark(int verb) {
        int first = verb;
        for (int i = verb - 1; i >= 0; i--) {
            first = tree.isBelow(i, verb) ? i : first;
        }
        int own = tree.child(verb, Set.of("mark"));
        return own >= 0 ? form(own) : tree.relation(first).equals("mark") ? form(first) : "";
    }

    /** "that the tower be closed", "should be closed": only what somebody wants. */
    private boolean isDemanded() {
        boolean bare = tag(main).equals("VB");
        boolean leads = false;
        for (int k : tree.children(main)) {
            String r = tree.relation(k);
            if (r.startsWith("aux")) {
                if (form(k).matches("should|must|ought")) {
                    return true;
                }
                leads |= tag(k).equals("MD") || tag(k).equals("TO") || form(k).matches("do|does|did");
                bare |= form(k).equals("be");
            }
        }
        return bare && !leads && Set.of("ccomp", "advcl").contains(tree.relation(main));
    }

    /** Is the subject what a verb of saying before it belongs to, or one of a pair whose other half is missing: "said Officer Holm, and came"? */
    private boolean isTorn() {
        if (subject >= main) {
            return false;
        }
        int from = start(subject);
        boolean lone = tree.child(subject, Set.of("cc")) >= 0 && tree.child(subject, Set.of("conj")) < 0;
        return lone
                || from > 1
                        && SAID.matcher(form(from - 1)).matches()
                        && Set.of(",", "\"", "''").contains(form(from - 2))
                        && (tree.subject(from - 1) < 0 || tree.subject(from - 1) >= from);
    }

    /** "the support it got in May": what somebody did to a noun before is no line by itself. */
    private boolean isOfPronoun() {
        boolean own = tree.child(main, SUBJECTS) == subject;
        boolean hangs = tree.relation(main).equals("relcl")
                || tree.relation(main).equals("ccomp")
                        && tree.head(main) < main
                        && main - tree.head(main) > 1
                        && tag(subject).equals("PRP")
                        && subject > 0
                        && (tree.relation(subject - 1).matches("pobj|pcomp")
                                || tree.parse().isNoun(subject - 1)
                                        && !tree.relation(subject - 1).matches("dobj|dative"));
        return own && hangs && tag(subject).equals("PRP");
    }

    /** Does who is named there do it, or is it done to or with him? Names in genitives, asides, clauses of their own and after "at" or "on" take no part. */
    boolean takesPart(Span name) {
        int at = head(name);
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            int up = tree.head(at);
            if (at == subject) {
                return true;
            }
            if (up < 0) {
                return false;
            }
            String r = tree.relation(at);
            if (r.equals("compound") && Binding.isOfTime(form(up)) && tree.head(up) >= 0) {
                return at > main && isMain(tree.head(up));
            }
            if (SIDES.contains(r) && tree.parse().isVerb(up)) {
                return isMain(up);
            }
            boolean stays = r.equals("conj") && !tree.parse().isVerb(at)
                    || r.equals("appos")
                    || r.equals("agent")
                    || r.equals("pobj") && takes(up);
            if (r.equals("prep") && WITH.contains(form(at)) || r.equals("agent")) {
                if (tree.parse().isVerb(up)) {
                    return isMain(up);
                }
                stays = Binding.isEvent(tree.parse().form(up));
            }
            if (!stays) {
                return false;
            }
            at = up;
        }
        return false;
    }

    private boolean takes(int preposition) {
        return WITH.contains(form(preposition)) || tree.relation(preposition).equals("agent");
    }

    /** Is what is told done there, not only spoken of? */
    boolean isAt(Span place) {
        int at = head(place);
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            int up = tree.head(at);
            if (at == main || isMain(at)) {
                return true;
            }
            if (up < 0 || tree.relation(at).matches("ccomp|pcomp|relcl|acl|advcl|parataxis|poss")) {
                return false;
            }
            if (tree.relation(at).matches("nsubj|nsubjpass")
                            && !Binding.isEvent(tree.parse().form(at))
                    || tree.relation(at).equals("pobj") && !THERE.contains(form(up))) {
                return false;
            }
            at = up;
        }
        return false;
    }

    /** The verb, or one that it is done by: "began to meet", "was shot and killed". */
    private boolean isMain(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            if (at == main) {
                return true;
            }
            boolean pair = tree.relation(at).equals("conj") && tree.subject(at) < 0;
            if (!pair && !tree.relation(at).equals("xcomp")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** The token of the name that hangs on a word outside of it; -1 where the name stands in another sentence. */
    private int head(Span name) {
        if (name.start() >= tree.parse().tokens().end(tree.size() - 1)
                || name.end() <= tree.parse().tokens().start(0)) {
            return -1;
        }
        for (int i = 0; i < tree.size(); i++) {
            if (tree.parse().tokens().span(i).overlaps(name)) {
                int up = tree.head(i);
                if (up < 0 || !tree.parse().tokens().span(up).overlaps(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private String tag(int token) {
        return tree.parse().tag(token);
    }

    private String form(int token) {
        return tree.parse().form(token).toLowerCase(Locale.ROOT);
    }
}
