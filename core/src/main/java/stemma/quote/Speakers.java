package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who says what: every mention near a content is weighed by a linear model over where it stands, how likely its words name
 * a source, and which cue stands between; "nobody" is a candidate as well. The choice for one content is a feature of the next.
 */
final class Speakers {
    static final int MOST = 96;
    /** How many paragraphs back a speaker is looked for. */
    private static final int BACK = 3;
    /** Mentions looked at on either side of a content. */
    private static final int NEAR = 12;

    private Speakers() {}

    /** The mentions that may have said it; the null at the end stands for nobody. */
    static List<@Nullable Mention> candidates(Tokens t, List<Mention> mentions, Said said) {
        List<@Nullable Mention> out = new ArrayList<>();
        int p = t.paragraph[said.first()];
        int after = 0;
        for (Mention m : mentions) {
            int d = p - t.paragraph[m.first()];
            if (d > BACK || d < 0 || m.first() >= said.first() && m.last() <= said.last()) {
                continue;
            }
            if (m.first() > said.last()) {
                if (++after > NEAR) {
                    break;
                }
            }
            out.add(m);
        }
        int before = (int)
                out.stream().filter(m -> m != null && m.first() < said.first()).count();
        List<@Nullable Mention> kept = new ArrayList<>(out.subList(Math.max(0, before - 2 * NEAR), out.size()));
        kept.add(null);
        return kept;
    }

    /**
     * Writes the rows of the features of one candidate.
     *
     * @param last speaker of the content before, null where there is none
     * @param before the content before, null where there is none
     */
    static int features(
            Tokens t,
            double[][] chances,
            List<Mention> mentions,
            List<Said> contents,
            int index,
            @Nullable Mention m,
            @Nullable Mention last,
            int mask,
            int[] out) {
        Said c = contents.get(index);
        Said before = index > 0 ? contents.get(index - 1) : null;
        int n = 0;
        int a = c.first();
        int b = c.last();
        int type = type(t, c);
        int p = t.paragraph[a];
        int pa = t.firsts[p];
        int pb = t.firsts[p + 1];
        int gap = before == null
                ? -1
                : t.paragraph[before.last()] == p
                        ? Hash.step(a - before.last())
                        : 40 + Math.min(3, p - t.paragraph[before.last()]);
        int w1 = a > pa ? t.word[a - 1] : 1;
        int w2 = a > pa + 1 ? t.word[a - 2] : 1;
        int v1 = b + 1 < pb ? t.word[b + 1] : 1;
        int v2 = b + 2 < pb ? t.word[b + 2] : 1;
        int end = t.word[t.state[b] == Tokens.CLOSE && b > a ? b - 1 : b];
        if (m == null) {
            out[n++] = Hash.of(100, type);
            out[n++] = Hash.of(101, type, w1);
            out[n++] = Hash.of(102, type, v1);
            out[n++] = Hash.of(103, type, w2, w1);
            out[n++] = Hash.of(104, type, gap);
            out[n++] = Hash.of(105, type, last == null ? 0 : 1);
            out[n++] = Hash.of(106, percent(most(chances, t.sentenceStart[a], t.sentenceEnd[b], true)), type);
            out[n++] = Hash.of(107, percent(most(chances, t.sentenceStart[a], t.sentenceEnd[b], false)), type);
            out[n++] = Hash.of(108, Hash.step(b - a), type);
            return mask(out, n, mask);
        }
        boolean fore = m.first() < a;
        int side = fore ? 1 : 2;
        int sentences = fore ? t.sentence[a] - t.sentence[m.last()] : t.sentence[m.first()] - t.sentence[b];
        int paragraphs = p - t.paragraph[m.first()];
        int place = Math.min(sentences, 4) * 4 + Math.min(paragraphs, 3);
        int where = side * 32 + place;
        int from = fore ? m.last() + 1 : b + 1;
        int to = fore ? a - 1 : m.first() - 1;
        int far = Hash.step(to - from + 1);
        int kind = m.kind().ordinal();
        int between = 0;
        for (Mention o : mentions) {
            if (o.first() >= from && o.last() <= to) {
                between++;
            }
        }
        between = Math.min(between, 5);
        int contentsBetween = 0;
        for (Said o : contents) {
            if (o.first() >= from && o.last() <= to) {
                contentsBetween++;
            }
        }
        contentsBetween = Math.min(contentsBetween, 3);
        double sf = 0;
        double sa = 0;
        for (int i = m.first(); i <= m.last(); i++) {
            sf = Math.max(sf, chances[i][Roles.SOURCE_FORE]);
            sa = Math.max(sa, chances[i][Roles.SOURCE_AFTER]);
        }
        int cf = percent(fore ? sf : sa);
        int cx = percent(fore ? sa : sf);
        int cueBetween = percent(paragraphs > 0 ? 0 : most(chances, from, to, true));
        int cuePast = percent(
                paragraphs > 0
                        ? 0
                        : fore
                                ? most(chances, Math.max(pa, m.first() - 3), m.first() - 1, true)
                                : most(chances, m.last() + 1, Math.min(pb - 1, m.last() + 4), true));
        int x1 = m.first() > 0 ? t.word[m.first() - 1] : 1;
        int y1 = m.last() + 1 < t.size ? t.word[m.last() + 1] : 1;
        int y2 = m.last() + 2 < t.size ? t.word[m.last() + 2] : 1;
        boolean same = last != null && (last.first() == m.first());
        boolean alike = last != null && last.headWord(t).equalsIgnoreCase(m.headWord(t));
        int again = same ? 2 : alike ? 1 : last == null ? 3 : 0;
        int in = inside(contents, m);
        int startsSentence = t.sentenceStart[m.first()] == m.first() ? 1 : 0;
        out[n++] = Hash.of(1, where, type);
        out[n++] = Hash.of(2, where, far);
        out[n++] = Hash.of(3, where, between);
        out[n++] = Hash.of(4, where, kind, type);
        out[n++] = Hash.of(5, where, cf);
        out[n++] = Hash.of(6, where, cx);
        out[n++] = Hash.of(7, cf, cx, type);
        out[n++] = Hash.of(8, where, cueBetween, cuePast);
        out[n++] = Hash.of(9, where, cf, cueBetween);
        out[n++] = Hash.of(10, where, cf, between);
        out[n++] = Hash.of(11, where, again, type);
        out[n++] = Hash.of(12, again, gap, type);
        out[n++] = Hash.of(13, again, w1, type);
        out[n++] = Hash.of(14, again, v1, type);
        out[n++] = Hash.of(15, where, w1);
        out[n++] = Hash.of(16, where, v1);
        out[n++] = Hash.of(17, where, end, v1);
        out[n++] = Hash.of(18, side, y1, Math.min(sentences, 1));
        out[n++] = Hash.of(19, side, x1, Math.min(sentences, 1));
        out[n++] = Hash.of(20, side, y1, y2);
        out[n++] = Hash.of(21, t.word[m.head()], side);
        out[n++] = Hash.of(22, t.word[m.first()], side, kind);
        out[n++] = Hash.of(23, in, type, where);
        out[n++] = Hash.of(24, startsSentence, where, kind);
        out[n++] = Hash.of(25, contentsBetween, where, type);
        out[n++] = Hash.of(26, contentsBetween, again, where);
        out[n++] = Hash.of(27, side, x1, w1, far);
        out[n++] = Hash.of(28, side, y1, v1, far);
        out[n++] = Hash.of(29, where, far, kind, between);
        out[n++] = Hash.of(30, where, gap, again, w1 == 1 ? 1 : 0);
        out[n++] = Hash.of(31, a == pa ? 1 : 0, b == pb - 1 ? 1 : 0, where, type);
        out[n++] = Hash.of(32, a == pa ? 1 : 0, b == pb - 1 ? 1 : 0, again, cf);
        out[n++] = Hash.of(33, t.shape[m.head()], side, type);
        out[n++] = Hash.of(34, t.tag[m.head()], kind, side);
        out[n++] = Hash.of(35, m.last() + 1 < t.size ? t.tag[m.last() + 1] : 0, where);
        out[n++] = Hash.of(36, Math.min(3, m.last() - m.first()), kind, side);
        out[n++] = Hash.of(37, t.tag[m.first()], m.last() + 1 < t.size ? t.tag[m.last() + 1] : 0, side);
        out[n++] = Hash.of(38, m.first() > 0 ? t.tag[m.first() - 1] : 0, where);
        return mask(out, n, mask);
    }

    /** Which content, if any, the mention stands in: none 0, between marks 1, else 2. */
    private static int inside(List<Said> contents, Mention m) {
        for (Said s : contents) {
            if (s.holds(m.first())) {
                return 1;
            }
        }
        return 0;
    }

    /** Between marks from end to end 2, in part 1, else 0. */
    static int type(Tokens t, Said c) {
        int in = 0;
        int all = 0;
        for (int i = c.first(); i <= c.last(); i++) {
            if (t.isWord(i)) {
                all++;
                in += t.stretch[i] >= 0 ? 1 : 0;
            }
        }
        return in == 0 ? 0 : in == all ? 2 : 1;
    }

    private static double most(double[][] chances, int from, int to, boolean cue) {
        double max = 0;
        for (int i = from; i <= to; i++) {
            max = Math.max(max, cue ? Mention.cue(chances[i]) : Mention.source(chances[i]));
        }
        return max;
    }

    /** A probability in eight steps. */
    static int percent(double x) {
        return x < .02 ? 0 : x < .1 ? 1 : x < .25 ? 2 : x < .5 ? 3 : x < .75 ? 4 : x < .9 ? 5 : x < .98 ? 6 : 7;
    }

    private static int mask(int[] out, int n, int mask) {
        for (int i = 0; i < n; i++) {
            out[i] &= mask;
        }
        return n;
    }

    /** The speaker of each content, in order; null where nobody is named. */
    static List<@Nullable Mention> choose(
            Tokens t, double[][] chances, List<Mention> mentions, List<Said> contents, Weights weights) {
        List<@Nullable Mention> out = new ArrayList<>();
        int[] rows = new int[MOST];
        float[] score = new float[1];
        Mention last = null;
        for (int i = 0; i < contents.size(); i++) {
            Mention best = null;
            float top = Float.NEGATIVE_INFINITY;
            for (Mention m : candidates(t, mentions, contents.get(i))) {
                int n = features(t, chances, mentions, contents, i, m, last, weights.mask(), rows);
                score[0] = 0;
                for (int k = 0; k < n; k++) {
                    weights.add(rows[k], score);
                }
                if (score[0] > top) {
                    top = score[0];
                    best = m;
                }
            }
            out.add(best);
            last = best;
        }
        return out;
    }
}
