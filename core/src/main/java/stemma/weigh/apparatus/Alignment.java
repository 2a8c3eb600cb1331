package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two wordings laid side by side: the best overlap of one with the other. Either may go on beyond the overlap at either end
 * without cost where the other has come to its end (a shorter quotation); where both go on, with different words, it costs.
 * Gaps cost by Gotoh's affine scheme (J. Mol. Biol. 162, 1982), next to nothing at an ellipsis. Time and memory are the
 * product of the two lengths.
 *
 * <p>The costs are in content words. They were set by hand on half of the variants pairs.
 */
final class Alignment {
    private static final double MISMATCH = .5;
    private static final double AKIN = .2;
    private static final double OPEN = .7;
    private static final double EXTEND = .12;
    private static final double OVERHANG = .5;
    private static final double OVERHANG_WORD = .12;
    private static final double AT_ELLIPSIS = .05;
    private static final double BOTH_START = .5;
    /** Words at an end of both, different, that still are a variation and not just where a quotation was cut. */
    private static final int EDGE = 3;

    private final Wording a;
    private final Wording b;
    private final int[] toB;
    private final boolean[] substituted;
    private final List<Block> blocks = new ArrayList<>();
    private final double matched;

    /** Was the overlap's first word taken off it? Then what stands before it in the two answers nothing. */
    private final boolean trimmed;

    private int firstA;
    private int endA;
    private int firstB;
    private int endB;

    /**
     * A place of variation inside the overlap: words {@code fromA..toA} of the one stand against {@code fromB..toB} of the
     * other; one of the two may be empty. Ways of writing, brackets and ellipses are no variation.
     */
    record Block(int fromA, int toA, int fromB, int toB, Kind kind) {}

    /** What a block is. */
    enum Kind {
        VARIANT,
        SPELLING,
        EDITORIAL
    }

    private Alignment(Wording a, Wording b) {
        this.a = a;
        this.b = b;
        this.toB = new int[a.size()];
        this.substituted = new boolean[a.size()];
        Arrays.fill(toB, -1);
        solve();
        int i = 0;
        while (i < a.size() && !isMatch(i)) {
            i++;
        }
        int k = a.size() - 1;
        while (k >= 0 && !isMatch(k)) {
            k--;
        }
        double sum = 0;
        int begins = i <= k ? past(i, k) : i;
        trimmed = begins > i;
        i = begins;
        if (i <= k) {
            firstA = i;
            endA = k + 1;
            firstB = toB[i];
            endB = toB[k] + 1;
            for (int w = i; w <= k; w++) {
                sum += isMatch(w) ? Math.max(a.weight(w), b.weight(toB[w])) : 0;
            }
            collect();
        }
        matched = sum;
    }

    /**
     * Where the overlap begins: not with an article that belongs to what only one of the two has before it, as in "a convicted felon" beside
     * "a cheat, convicted felon".
     */
    private int past(int first, int last) {
        int next = first + 1;
        if (next > last || a.weight(first) > Wording.FUNCTION_WEIGHT) {
            return first;
        }
        while (!isMatch(next)) {
            next++;
        }
        boolean inB = next == first + 1 && toB[next] > toB[first] + 1 && toB[first] > 0 && b.hasPause(toB[next]);
        boolean inA = toB[next] == toB[first] + 1 && next > first + 1 && first > 0 && a.hasPause(next);
        if (!inA && !inB) {
            return first;
        }
        Arrays.fill(toB, first, next, -1);
        return next;
    }

    private Alignment(Alignment of) {
        a = of.b;
        b = of.a;
        toB = new int[a.size()];
        substituted = new boolean[a.size()];
        Arrays.fill(toB, -1);
        for (int i = 0; i < of.toB.length; i++) {
            if (of.toB[i] >= 0) {
                toB[of.toB[i]] = i;
                substituted[of.toB[i]] = of.substituted[i];
            }
        }
        for (Block k : of.blocks) {
            blocks.add(new Block(k.fromB(), k.toB(), k.fromA(), k.toA(), k.kind()));
        }
        matched = of.matched;
        trimmed = of.trimmed;
        firstA = of.firstB;
        endA = of.endB;
        firstB = of.firstA;
        endB = of.endA;
    }

    static Alignment of(Wording a, Wording b) {
        return new Alignment(a, b);
    }

    /** The same seen from the other side. */
    Alignment flip() {
        return new Alignment(this);
    }

    private boolean isMatch(int i) {
        return toB[i] >= 0 && !substituted[i];
    }

    private double over(int i, int j, int k, int l) {
        return k == 0 || l == 0
                ? 0
                : a.isElided(i) || b.isElided(j)
                        ? AT_ELLIPSIS
                        : OVERHANG + OVERHANG_WORD * Math.min(10, Math.min(k, l));
    }

    private void solve() {
        int n = a.size();
        int m = b.size();
        float[][] h = new float[n + 1][m + 1];
        float[][] skipB = new float[n + 1][m + 1];
        float[][] skipA = new float[n + 1][m + 1];
        byte[][] from = new byte[n + 1][m + 1];
        float none = -1e6f;
        for (int i = 0; i <= n; i++) {
            Arrays.fill(skipB[i], none);
            Arrays.fill(skipA[i], none);
            Arrays.fill(h[i], none);
        }
        double best = 0;
        int bestI = -1;
        int bestJ = -1;
        for (int i = 0; i <= n; i++) {
            boolean elidedA = a.isElided(i);
            for (int j = 0; j <= m; j++) {
                boolean elidedB = b.isElided(j);
                if (j > 0) {
                    double step = b.weight(j - 1) == 0 ? 0 : elidedA ? 0 : EXTEND;
                    double open = elidedA ? AT_ELLIPSIS : b.weight(j - 1) == 0 ? 0 : OPEN;
                    skipB[i][j] = (float) (Math.max(h[i][j - 1] - open, skipB[i][j - 1]) - step);
                }
                if (i > 0) {
                    double step = a.weight(i - 1) == 0 ? 0 : elidedB ? 0 : EXTEND;
                    double open = elidedB ? AT_ELLIPSIS : a.weight(i - 1) == 0 ? 0 : OPEN;
                    skipA[i][j] = (float) (Math.max(h[i - 1][j] - open, skipA[i - 1][j]) - step);
                }
                if (i > 0 && j > 0) {
                    double gain = gain(i - 1, j - 1);
                    double start = i == 1 && j == 1 ? BOTH_START : -over(i - 1, j - 1, i - 1, j - 1);
                    double before = start;
                    byte way = 0;
                    if (h[i - 1][j - 1] >= before) {
                        before = h[i - 1][j - 1];
                        way = 1;
                    }
                    if (skipB[i - 1][j - 1] > before) {
                        before = skipB[i - 1][j - 1];
                        way = 2;
                    }
                    if (skipA[i - 1][j - 1] > before) {
                        before = skipA[i - 1][j - 1];
                        way = 3;
                    }
                    h[i][j] = (float) (before + gain);
                    from[i][j] = way;
                    double end = h[i][j] + (i == n && j == m ? BOTH_START : -over(i, j, n - i, m - j));
                    if (end > best + 1e-6) {
                        best = end;
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
        }
        if (bestI > 0) {
            trace(h, skipB, skipA, from, bestI, bestJ);
        }
    }

    private double gain(int i, int j) {
        String x = a.key(i);
        String y = b.key(j);
        boolean same = a.isPlain(i) && b.isPlain(j) ? x.equals(y) : Spelling.same(x, y);
        if (same) {
            return Math.max(.1, Math.max(a.weight(i), b.weight(j)));
        }
        return (a.verb(i) > 0 && a.verb(i) == b.verb(j)) || Spelling.akin(x, y) ? AKIN : -MISMATCH;
    }

    private void trace(float[][] h, float[][] skipB, float[][] skipA, byte[][] from, int endI, int endJ) {
        int i = endI;
        int j = endJ;
        while (true) {
            toB[i - 1] = j - 1;
            substituted[i - 1] = !Spelling.same(a.key(i - 1), b.key(j - 1));
            byte way = from[i][j];
            i--;
            j--;
            if (way == 0) {
                return;
            }
            if (way == 2) {
                do {
                    j--;
                } while (skipB[i][j] > h[i][j] - (a.isElided(i) ? AT_ELLIPSIS : b.weight(j) == 0 ? 0 : OPEN));
            } else if (way == 3) {
                do {
                    i--;
                } while (skipA[i][j] > h[i][j] - (b.isElided(j) ? AT_ELLIPSIS : a.weight(i) == 0 ? 0 : OPEN));
            }
        }
    }

    private void collect() {
        int i = firstA;
        int j = firstB;
        while (i < endA) {
            if (isMatch(i) && toB[i] == j) {
                i++;
                j++;
                continue;
            }
            int ni = i;
            while (!isMatch(ni)) {
                ni++;
            }
            int nj = toB[ni];
            blocks.add(new Block(i, ni, j, nj, kind(i, ni, j, nj)));
            i = ni;
            j = nj;
        }
    }

    private Kind kind(int i, int ni, int j, int nj) {
        List<String> x = a.plain(i, ni);
        List<String> y = b.plain(j, nj);
        boolean elided = elided(a, i, ni) && x.isEmpty() || elided(b, j, nj) && y.isEmpty();
        boolean bracket = hasBracket(a, i, ni) || hasBracket(b, j, nj);
        if (elided || (bracket && (x.isEmpty() || y.isEmpty()) && x.size() + y.size() <= 4)) {
            return Kind.EDITORIAL;
        }
        String p = String.join("", x);
        String q = String.join("", y);
        return p.equals(q) || isSlip(p, q) ? Kind.SPELLING : Kind.VARIANT;
    }

    /** The same letters but for a doubled one, or two neighbours changed over, in a word of six letters or more. */
    private static boolean isSlip(String p, String q) {
        if (Math.min(p.length(), q.length()) < 6) {
            return false;
        }
        if (single(p).equals(single(q))) {
            return true;
        }
        if (p.length() != q.length()) {
            return false;
        }
        int i = 0;
        while (p.charAt(i) == q.charAt(i)) {
            i++;
        }
        return i + 1 < p.length()
                && p.charAt(i) == q.charAt(i + 1)
                && p.charAt(i + 1) == q.charAt(i)
                && p.regionMatches(i + 2, q, i + 2, p.length() - i - 2);
    }

    private static String single(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            if (i == 0 || s.charAt(i) != s.charAt(i - 1)) {
                out.append(s.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean elided(Wording w, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (w.isElided(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBracket(Wording w, int from, int to) {
        for (int i = from; i < to; i++) {
            if (w.isBracketed(i)) {
                return true;
            }
        }
        return false;
    }

    /** Weight of the words that both have, in content words. */
    double matched() {
        return matched;
    }

    boolean isEmpty() {
        return endA == firstA;
    }

    List<Block> blocks() {
        return blocks;
    }

    int firstA() {
        return firstA;
    }

    int endA() {
        return endA;
    }

    int firstB() {
        return firstB;
    }

    int endB() {
        return endB;
    }

    /** The word of b that stands for word i of a; -1 where none does. */
    int toB(int i) {
        return isMatch(i) ? toB[i] : -1;
    }

    /** The first word of b that stands for word {@code at} of a or a later one; the overlap's end where none does. */
    int crossing(int at) {
        for (int i = at; i < endA; i++) {
            if (toB(i) >= 0) {
                return toB[i];
            }
        }
        return endB;
    }

    Wording a() {
        return a;
    }

    Wording b() {
        return b;
    }

    /** Weight of the words before the overlap that stand against other words: 0 where one of the two begins with it. */
    double overhangBefore() {
        return a.isElided(firstA) || b.isElided(firstB) ? 0 : Math.min(a.weight(0, firstA), b.weight(0, firstB));
    }

    double overhangAfter() {
        return a.isElided(endA) || b.isElided(endB) ? 0 : Math.min(a.weight(endA, a.size()), b.weight(endB, b.size()));
    }

    /** Part of the lighter one's weight that is matched, 0 to 1. */
    double containment() {
        double least = Math.min(a.weight(0, a.size()), b.weight(0, b.size()));
        return least == 0 ? 0 : Math.min(1, matched / least);
    }

    /** {@link #matched} with words in capitals weighed as function words: names are shared by all that is said of one subject. */
    double matchedBesideNames() {
        double sum = matched;
        for (int i = firstA; i < endA; i++) {
            if (isMatch(i) && a.isContent(i) && a.weight(i) > 0 && a.hasCapital(i)) {
                sum -= a.weight(i) - Wording.FUNCTION_WEIGHT;
            }
        }
        return sum;
    }

    /** Do both have a mark of punctuation, or their end, at both ends of the overlap? */
    boolean isClause() {
        return a.hasPause(firstA) && a.hasPause(endA) && b.hasPause(firstB) && b.hasPause(endB);
    }

    /** Weight of what differs inside the overlap: all of the lesser side of a place, part of what the other has more. */
    double varied() {
        double sum = 0;
        for (Block k : blocks) {
            if (k.kind() == Kind.VARIANT) {
                double x = a.weight(k.fromA(), k.toA());
                double y = b.weight(k.fromB(), k.toB());
                sum += Math.min(4, Math.min(x, y) + .4 * Math.abs(x - y));
            }
        }
        return sum;
    }

    /**
     * All places where the two have different words: those inside the overlap, and at either end of it where both go on within
     * the sentence and one of them for no more than {@link #EDGE} words.
     */
    List<Block> variants() {
        List<Block> out = new ArrayList<>();
        if (isEmpty()) {
            return out;
        }
        int before = Math.min(firstA, firstB);
        if (before > 0
                && !trimmed
                && before <= EDGE
                && overhangBefore() > 0
                && !a.endsSentence(firstA)
                && !b.endsSentence(firstB)
                && !isSpacing(firstA, firstB, -1)) {
            int x = firstA;
            int y = firstB;
            out.add(new Block(x - edge(x, before), x, y - edge(y, before), y, Kind.VARIANT));
        }
        for (Block k : blocks) {
            if (k.kind() == Kind.VARIANT) {
                out.add(k);
            }
        }
        int afterA = a.size() - endA;
        int afterB = b.size() - endB;
        int after = Math.min(afterA, afterB);
        if (after > 0
                && after <= EDGE
                && overhangAfter() > 0
                && !a.endsSentence(endA)
                && !b.endsSentence(endB)
                && !isSpacing(endA, endB, 1)) {
            out.add(new Block(endA, endA + edge(afterA, after), endB, endB + edge(afterB, after), Kind.VARIANT));
        }
        return out;
    }

    /** Do a word of the one and two of the other, next to these places, have the same letters: "someday", "some day"? */
    private boolean isSpacing(int i, int j, int way) {
        return beside(a, i, way).equals(beside(b, j, 2 * way))
                || beside(a, i, 2 * way).equals(beside(b, j, way));
    }

    /** Letters of so many words before the place, or after it; of fewer where there are no more. */
    private static String beside(Wording w, int at, int words) {
        return String.join(
                "", w.plain(Math.max(0, Math.min(at, at + words)), Math.min(w.size(), Math.max(at, at + words))));
    }

    private static int edge(int words, int least) {
        return words <= EDGE + 2 ? words : least;
    }

    /** 0 to 1: how far the two agree where they lie side by side, words that hang over on both sides counted against. */
    double agreement() {
        return matched == 0 ? 0 : matched / (matched + varied() + overhangBefore() + overhangAfter());
    }
}
