package stemma.quote;

/**
 * Gives every word its chances of being said (content), of introducing what is said (cue) and of naming who says it (source): a
 * linear-chain conditional random field (Lafferty et al. 2001) over a paragraph's tokens. Source and cue are told apart by whether
 * the content follows or precedes them.
 */
final class Roles {
    static final int O = 0;
    static final int BEGIN = 1;
    static final int INSIDE = 2;
    static final int CUE_FORE = 3;
    static final int SOURCE_FORE = 4;
    static final int CUE_AFTER = 5;
    static final int SOURCE_AFTER = 6;
    static final int LABELS = 7;
    static final int CLASSES = 12;
    static final int MOST = 128;

    private Roles() {}

    /** Class of a place between tokens: chooses the table of transitions into the token. */
    static int joint(Tokens t, int i) {
        int before = 0;
        if (i > 0 && t.paragraph[i] == t.paragraph[i - 1]) {
            before = t.sentence[i] != t.sentence[i - 1] ? 1 : t.isWord(i - 1) ? 0 : 2;
        }
        return t.state[i] * 3 + before;
    }

    /** Writes the rows of the features that fire at a token; their number is returned. */
    static int features(Tokens t, int i, int mask, int[] out) {
        int a = t.firsts[t.paragraph[i]];
        int b = t.firsts[t.paragraph[i] + 1];
        int w0 = t.word[i];
        int w1 = at(t.word, i - 1, a, b);
        int w2 = at(t.word, i - 2, a, b);
        int w3 = at(t.word, i - 3, a, b);
        int v1 = at(t.word, i + 1, a, b);
        int v2 = at(t.word, i + 2, a, b);
        int v3 = at(t.word, i + 3, a, b);
        int s0 = t.shape[i];
        int s1 = at(t.shape, i - 1, a, b);
        int s2 = at(t.shape, i - 2, a, b);
        int r1 = at(t.shape, i + 1, a, b);
        int r2 = at(t.shape, i + 2, a, b);
        int f0 = t.suffix[i];
        int f1 = at(t.suffix, i - 1, a, b);
        int g1 = at(t.suffix, i + 1, a, b);
        int p0 = t.tag[i];
        int p1 = at(t.tag, i - 1, a, b);
        int p2 = at(t.tag, i - 2, a, b);
        int p3 = at(t.tag, i - 3, a, b);
        int q1 = at(t.tag, i + 1, a, b);
        int q2 = at(t.tag, i + 2, a, b);
        int q3 = at(t.tag, i + 3, a, b);
        int state = t.state[i];
        int n = 0;
        out[n++] = Hash.of(1, 0);
        out[n++] = Hash.of(2, w0);
        out[n++] = Hash.of(3, w1);
        out[n++] = Hash.of(4, w2);
        out[n++] = Hash.of(5, w3);
        out[n++] = Hash.of(6, v1);
        out[n++] = Hash.of(7, v2);
        out[n++] = Hash.of(8, v3);
        out[n++] = Hash.of(9, w1, w0);
        out[n++] = Hash.of(10, w0, v1);
        out[n++] = Hash.of(11, w2, w1);
        out[n++] = Hash.of(12, v1, v2);
        out[n++] = Hash.of(13, w1, v1);
        out[n++] = Hash.of(14, w2, w1, w0);
        out[n++] = Hash.of(15, w0, v1, v2);
        out[n++] = Hash.of(16, w1, w0, v1);
        out[n++] = Hash.of(17, w0, state);
        out[n++] = Hash.of(18, s0, state);
        out[n++] = Hash.of(19, s1, s0, r1);
        out[n++] = Hash.of(20, s2, s1, s0);
        out[n++] = Hash.of(21, s0, r1, r2);
        out[n++] = Hash.of(22, f0);
        out[n++] = Hash.of(23, f1, f0);
        out[n++] = Hash.of(24, f0, g1);
        out[n++] = Hash.of(25, w1, s0);
        out[n++] = Hash.of(26, s0, v1);
        out[n++] = Hash.of(27, s1, w0);
        if (p0 != 0) {
            out[n++] = Hash.of(30, p0);
            out[n++] = Hash.of(31, p1, p0);
            out[n++] = Hash.of(32, p0, q1);
            out[n++] = Hash.of(33, p1, p0, q1);
            out[n++] = Hash.of(34, p2, p1, p0);
            out[n++] = Hash.of(35, p0, q1, q2);
            out[n++] = Hash.of(36, w1, p0);
            out[n++] = Hash.of(37, w0, q1);
            out[n++] = Hash.of(38, p1, w0);
            out[n++] = Hash.of(39, p0, v1);
            out[n++] = Hash.of(40, p3, p2, p1, p0);
            out[n++] = Hash.of(41, p0, q1, q2, q3);
            out[n++] = Hash.of(42, w2, p1, p0);
            int vb = t.verbBefore[i];
            int va = t.verbAfter[i];
            int b0 = vb < 0 ? 1 : t.word[vb];
            int a0 = va < 0 ? 1 : t.word[va];
            int bd = vb < 0 ? 0 : Hash.step(i - vb);
            int ad = va < 0 ? 0 : Hash.step(va - i);
            int bb = vb < 0 || t.verbBefore[vb] < 0 ? 1 : t.word[t.verbBefore[vb]];
            out[n++] = Hash.of(43, b0, p0);
            out[n++] = Hash.of(44, b0, bd);
            out[n++] = Hash.of(45, b0, w0);
            out[n++] = Hash.of(46, a0, p0);
            out[n++] = Hash.of(47, a0, ad);
            out[n++] = Hash.of(48, a0, w0);
            out[n++] = Hash.of(49, bb, b0, p0);
        }
        return place(t, i, a, b, mask, out, n);
    }

    private static int place(Tokens t, int i, int a, int b, int mask, int[] out, int from) {
        int n = from;
        int w0 = t.word[i];
        int state = t.state[i];
        int k = t.stretch[i];
        boolean first = i == a || t.sentence[i] != t.sentence[i - 1];
        boolean last = i == b - 1 || t.sentence[i] != t.sentence[i + 1];
        int edge = (first ? 1 : 0) + (last ? 2 : 0);
        int sf = t.sentenceStart[i];
        int sl = t.sentenceEnd[i];
        int p = Math.min(t.paragraph[i], 2);
        out[n++] = Hash.of(50, edge, t.shape[i]);
        out[n++] = Hash.of(51, edge, w0);
        out[n++] = Hash.of(52, Math.min(i - sf, 6), t.shape[i]);
        out[n++] = Hash.of(53, Math.min(sl - i, 6), t.shape[i]);
        out[n++] = Hash.of(54, p, t.shape[i]);
        out[n++] = Hash.of(55, Hash.step(sl - sf), state);
        out[n++] = Hash.of(56, t.word[sf], state);
        out[n++] = Hash.of(57, sf + 1 <= sl ? t.word[sf + 1] : 0, t.word[sf], state);
        out[n++] = Hash.of(58, t.word[sl], state);
        if (k >= 0) {
            int x = t.stretchFirst[k];
            int y = t.stretchLast[k];
            int len = Hash.step(y - x);
            int lead = x > a ? t.word[x - 1] : 1;
            int lead2 = x > a + 1 ? t.word[x - 2] : 1;
            int tail = y < b - 1 ? t.word[y + 1] : 1;
            int tail2 = y < b - 2 ? t.word[y + 2] : 1;
            int inner = y > x ? t.word[t.stretches.get(k).close() > 0 ? y - 1 : y] : 1;
            int start = x + 1 < t.size ? t.shape[x + 1] & 16 : 0;
            out[n++] = Hash.of(60, state, len, inner, start);
            out[n++] = Hash.of(61, state, lead);
            out[n++] = Hash.of(62, state, tail);
            out[n++] = Hash.of(63, state, lead, lead2);
            out[n++] = Hash.of(64, state, tail, tail2);
            out[n++] = Hash.of(65, state, inner, tail);
            out[n++] = Hash.of(66, state, lead, start, len);
            out[n++] = Hash.of(67, state, tail2);
            out[n++] = Hash.of(68, state, x == a ? 1 : 0, y == b - 1 ? 1 : 0, len);
            out[n++] = Hash.of(69, state, x == a ? 1 : 0, inner, start);
        } else {
            int l = t.stretchBefore[i];
            int r = t.stretchAfter[i];
            int left = l < 0 || t.stretchFirst[l] < a ? -1 : i - t.stretchLast[l];
            int right = r < 0 || t.stretchFirst[r] >= b ? -1 : t.stretchFirst[r] - i;
            int ls = left < 0 ? -1 : t.stretchLast[l] >= sf ? 1 : 0;
            int rs = right < 0 ? -1 : t.stretchFirst[r] <= sl ? 1 : 0;
            out[n++] = Hash.of(70, Hash.step(left), Hash.step(right), t.shape[i]);
            out[n++] = Hash.of(71, Hash.step(left), w0);
            out[n++] = Hash.of(72, Hash.step(right), w0);
            out[n++] = Hash.of(73, ls, rs, w0);
            out[n++] = Hash.of(74, ls, rs, t.shape[i], t.tag[i]);
            if (left > 0) {
                int y = t.stretchLast[l];
                out[n++] = Hash.of(75, t.word[y - 1], Hash.step(left), t.shape[i]);
                out[n++] = Hash.of(76, t.word[y - 1], w0);
            }
            if (right > 0) {
                int x = t.stretchFirst[r];
                out[n++] = Hash.of(77, t.word[Math.max(a, x - 1)], Hash.step(right), t.shape[i]);
                out[n++] = Hash.of(78, t.word[Math.max(a, x - 1)], w0);
            }
        }
        for (int j = 0; j < n; j++) {
            out[j] &= mask;
        }
        return n;
    }

    private static int at(int[] values, int i, int a, int b) {
        return i < a ? -1 - Math.min(a - i, 2) : i >= b ? -3 - Math.min(i - b, 2) : values[i];
    }

    /** Probabilities of all labels at all tokens. */
    static double[][] chances(Tokens t, Weights weights, float[] transition) {
        Chain chain = new Chain(LABELS);
        double[][] out = new double[t.size][LABELS];
        int[] rows = new int[MOST];
        for (int p = 0; p + 1 < t.firsts.length; p++) {
            int a = t.firsts[p];
            int n = t.firsts[p + 1] - a;
            if (n == 0) {
                continue;
            }
            float[][] score = new float[n][LABELS];
            int[] joint = new int[n];
            for (int i = 0; i < n; i++) {
                int k = features(t, a + i, weights.mask(), rows);
                for (int f = 0; f < k; f++) {
                    weights.add(rows[f], score[i]);
                }
                joint[i] = joint(t, a + i);
            }
            double[][] chance = new double[n][LABELS];
            chain.marginals(score, joint, transition, chance, null);
            System.arraycopy(chance, 0, out, a, n);
        }
        return out;
    }
}
