package stemma.weigh.apparatus;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final double SHORT = 4.5;
    private static final double LONG = 6;
    private static final double AGREEMENT = .72;
    private static final double AGREEMENT_LONG = .6;
    private static final double AGREEMENT_OTHER_SPEAKER = .85;
    /** Content words around a quotation below which nothing can be said of its context. */
    private static final int NO_CONTEXT = 5;

    private Likeness() {}

    static boolean isOneUtterance(Quoted a, Quoted b, Alignment x) {
        double m = x.matched();
        if (m < LEAST || !agrees(x)) {
            return false;
        }
        if (areOthers(a.speaker(), b.speaker()) && (m < LONG || x.agreement() < AGREEMENT_OTHER_SPEAKER)) {
            return false;
        }
        if (m >= SHORT) {
            return true;
        }
        return !isTitle(x) && !replacesContent(x) && (a.report() == b.report() ? m > 3 : sharesContext(a, b));
    }

    private static boolean agrees(Alignment x) {
        return x.agreement() >= (x.matched() >= LONG ? AGREEMENT_LONG : AGREEMENT);
    }

    /** Do two readings known to be of one utterance have words in common that can be compared? */
    static boolean overlaps(Alignment x) {
        return x.matched() >= LEAST && x.agreement() >= AGREEMENT_LONG;
    }

    /** Does it rest on a short phrase only? */
    static boolean isSlight(Alignment x) {
        return x.matched() < SHORT;
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
            if (w.isContent(i) && !Character.isUpperCase(w.surface(i, i + 1).codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sharesContext(Quoted a, Quoted b) {
        if (Math.min(a.context().size(), b.context().size()) < NO_CONTEXT) {
            return true;
        }
        return Context.shared(a.names(), b.names()) > 0 || Context.shared(a.context(), b.context()) > 2;
    }

    /** Two speakers who share no part of a name. */
    static boolean areOthers(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return false;
        }
        Set<String> x = parts(a);
        x.retainAll(parts(b));
        return x.isEmpty();
    }

    private static Set<String> parts(String name) {
        Wording w = Wording.of(name, new stemma.text.Span(0, name.length()));
        Set<String> out = new HashSet<>();
        for (int i = 0; i < w.size(); i++) {
            if (w.isContent(i)) {
                out.add(w.key(i));
            }
        }
        return out;
    }
}
