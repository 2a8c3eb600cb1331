package stemma.weigh.apparatus;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Are two quotations of one utterance? Many shared words may differ in places and still be one utterance; few must agree
 * nearly word for word, must not be a mere title or slogan, and need something around them that is shared.
 *
 * <p>Thresholds in content words ({@link Wording#weight}) and shares, set on half of the variants pairs; the other half is
 * given in docs/decisions.
 */
final class Likeness {
    /** Fewer shared content words than this are never enough. */
    static final double LEAST = 2.4;

    private static final double LEAST_ALONE = 2.7;
    private static final double PHRASE = 3.5;
    private static final double SHORT = 4.5;
    private static final double LONG = 6;
    private static final double AGREEMENT = .72;
    private static final double AGREEMENT_LONG = .6;
    private static final double AGREEMENT_OTHER_SPEAKER = .85;
    /** Part of the shorter quotation's weight that must be matched where it is a phrase. */
    private static final double CONTAINED = .8;
    /** The same where much around both is shared: by less, two phrases have a set expression in common ("law enforcement officers"). */
    private static final double PART = .6;

    /** Content words shared around both by which even a part of a phrase is taken for the same. */
    private static final int MUCH_CONTEXT = 8;
    /** Content words around a quotation below which nothing can be said of its context. */
    private static final int NO_CONTEXT = 5;

    private Likeness() {}

    static boolean isOneUtterance(Quoted a, Quoted b, Alignment x) {
        double m = x.matched();
        if (m < LEAST || !agrees(x)) {
            return false;
        }
        if (areOthers(a.speaker(), b.speaker()) && !outweighsSpeakers(a, b, x)) {
            return false;
        }
        return m >= SHORT || isOnePhrase(a, b, x);
    }

    /** A short phrase must stand whole in the other quotation, or be a clause of both, or have much around it that is shared. */
    private static boolean isOnePhrase(Quoted a, Quoted b, Alignment x) {
        if (isTitle(x) || replacesContent(x)) {
            return false;
        }
        if (a.report() == b.report()) {
            return x.matched() > PHRASE && x.containment() >= CONTAINED;
        }
        int shared = Context.shared(a.context(), b.context());
        boolean whole = x.containment() >= CONTAINED || x.isClause();
        if (shared >= MUCH_CONTEXT && (whole || x.matched() >= LEAST_ALONE && x.containment() >= PART)) {
            return true;
        }
        if (!whole || (x.matched() < PHRASE && addsContent(x))) {
            return false;
        }
        if (Math.min(a.context().size(), b.context().size()) < NO_CONTEXT) {
            return true;
        }
        return x.matched() >= LEAST_ALONE && (Context.shared(a.names(), b.names()) > 0 || shared > 2);
    }

    private static boolean agrees(Alignment x) {
        return x.agreement() >= (x.matchedBesideNames() >= LONG ? AGREEMENT_LONG : AGREEMENT);
    }

    /** Do two readings known to be of one utterance have words in common that can be compared? */
    static boolean overlaps(Alignment x) {
        return x.matched() >= LEAST && x.agreement() >= AGREEMENT_LONG;
    }

    /** Do the two share enough words to be compared, and differ too much to be one? */
    static boolean isLookalike(Alignment x) {
        return x.matched() >= SHORT && !agrees(x);
    }

    private static boolean replacesContent(Alignment x) {
        return x.blocks().stream()
                .filter(k -> k.kind() == Alignment.Kind.VARIANT)
                .anyMatch(k -> hasContent(x.a(), k.fromA(), k.toA()) && hasContent(x.b(), k.fromB(), k.toB()));
    }

    private static boolean addsContent(Alignment x) {
        return x.blocks().stream()
                .filter(k -> k.kind() == Alignment.Kind.VARIANT)
                .anyMatch(k -> hasContent(x.a(), k.fromA(), k.toA()) || hasContent(x.b(), k.fromB(), k.toB()));
    }

    /** Do two stretches of one report say the same in other words, or more or less of it in the midst? */
    static boolean isOtherWording(Alignment x) {
        return x.matched() >= LEAST && (replacesContent(x) || overlaps(x) && addsContent(x));
    }

    /** Part of the weight that agrees where the two lie side by side, 0 to 1; what only one goes on with is not counted. */
    static double sameness(Alignment x) {
        return x.matched() == 0 ? 0 : x.matched() / (x.matched() + x.varied());
    }

    private static boolean hasContent(Wording w, int from, int to) {
        for (int i = from; i < to; i++) {
            if (w.isContent(i)) {
                return true;
            }
        }
        return false;
    }

    /** All its content words have capitals: a title, motto or name, not speech. */
    private static boolean isTitle(Alignment x) {
        return isTitle(x.a(), x.firstA(), x.endA()) || isTitle(x.b(), x.firstB(), x.endB());
    }

    private static boolean isTitle(Wording w, int from, int to) {
        for (int i = from; i < to; i++) {
            if (w.isContent(i) && !w.hasCapital(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Attribution errs, mostly towards another person named nearby. So two names speak against one utterance less where a
     * report names the other's speaker beside the quotation (of a short phrase: both do), or where the wording is long and the same.
     */
    private static boolean outweighsSpeakers(Quoted a, Quoted b, Alignment x) {
        if (x.matched() >= LONG && x.agreement() >= AGREEMENT_OTHER_SPEAKER) {
            return true;
        }
        boolean nearA = isNear(b.speaker(), a);
        boolean nearB = isNear(a.speaker(), b);
        return x.matched() >= PHRASE
                ? nearA || nearB
                : nearA && nearB && x.variants().isEmpty();
    }

    private static boolean isNear(@Nullable String speaker, Quoted q) {
        return speaker != null && Context.shared(parts(speaker), q.names()) > 0;
    }

    /** Two speakers, both by name, who share no part of it. A pronoun or description may be anybody. */
    static boolean areOthers(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return false;
        }
        Set<String> x = parts(a);
        Set<String> y = parts(b);
        return !x.isEmpty() && !y.isEmpty() && Context.shared(x, y) == 0;
    }

    /** The words of a name that have a capital. */
    private static Set<String> parts(String name) {
        Wording w = Wording.of(name, new Span(0, name.length()));
        Set<String> out = new HashSet<>();
        for (int i = 0; i < w.size(); i++) {
            if (w.isContent(i) && w.hasCapital(i)) {
                out.add(w.key(i));
            }
        }
        return out;
    }
}
