package stemma.quote;

import java.util.ArrayList;
import java.util.List;

/** Lays the contents: which stretches of a paragraph are what somebody said, from the chances that {@link Roles} gives each word. */
final class Contents {
    static final int MOST = 64;
    /** Longest content within one sentence that is looked at, tokens. */
    private static final int LONGEST = 90;
    /** What stands in marks is laid at this share of the threshold; chosen on the reports of PolNeAR train kept aside. */
    private static final double MARKED = 0.6;

    /** Least probability of a stretch with the look of a title: more likely said than not. */
    private static final double TITLE = 0.5;

    private Contents() {}

    /** What a lattice's features need, worked out once a paragraph. */
    static final class View {
        final Tokens t;
        final double[][] chances;
        final int from;
        final int to;
        /** Sums of logarithms and counts up to each token, from the paragraph's first. */
        final double[] inside;

        final int[] commas;
        final int[] cues;
        final int[] sources;
        final int[] opens;
        /** Nearest likely cue at or before, at or after each token within its sentence; -1 for none. */
        final int[] cueBefore;

        final int[] cueAfter;

        View(Tokens t, double[][] chances, int from, int to) {
            this.t = t;
            this.chances = chances;
            this.from = from;
            this.to = to;
            int n = to - from;
            inside = new double[n + 1];
            commas = new int[n + 1];
            cues = new int[n + 1];
            sources = new int[n + 1];
            opens = new int[n + 1];
            cueBefore = new int[n];
            cueAfter = new int[n];
            for (int k = 0; k < n; k++) {
                double[] c = chances[from + k];
                double in = Math.min(.999, Math.max(.001, Mention.content(c)));
                String w = t.fold[from + k];
                inside[k + 1] = inside[k] + Math.log(in / (1 - in));
                commas[k + 1] = commas[k] + (w.equals(",") ? 1 : 0);
                boolean cue = Mention.cue(c) > .4;
                cues[k + 1] = cues[k] + (cue ? 1 : 0);
                sources[k + 1] = sources[k] + (Mention.source(c) > .4 ? 1 : 0);
                opens[k + 1] = opens[k] + (w.equals("(") ? 1 : w.equals(")") ? -1 : 0);
                boolean same = k > 0 && t.sentence[from + k] == t.sentence[from + k - 1];
                cueBefore[k] = cue ? from + k : same ? cueBefore[k - 1] : -1;
            }
            for (int k = n - 1; k >= 0; k--) {
                boolean same = k + 1 < n && t.sentence[from + k] == t.sentence[from + k + 1];
                cueAfter[k] = Mention.cue(chances[from + k]) > .4 ? from + k : same ? cueAfter[k + 1] : -1;
            }
        }

        int word(int i) {
            return i < from ? 1 : i >= to ? 2 : t.word[i];
        }

        int tag(int i) {
            return i < from || i >= to ? 63 : t.tag[i];
        }

        int step(int i, int label) {
            return i < from || i >= to ? 9 : Speakers.percent(chances[i][label]);
        }

        int cue(int i) {
            return i < from || i >= to ? 9 : Speakers.percent(Mention.cue(chances[i]));
        }

        int source(int i) {
            return i < from || i >= to ? 9 : Speakers.percent(Mention.source(chances[i]));
        }

        int content(int i) {
            return i < from || i >= to ? 9 : Speakers.percent(Mention.content(chances[i]));
        }
    }

    /** All segments worth looking at, without scores. */
    static Lattice lattice(View v) {
        Tokens t = v.t;
        Lattice out = new Lattice(v.from, v.to);
        for (int i = v.from; i < v.to; i++) {
            boolean starts = v.chances[i][Roles.BEGIN] > .005
                    || t.state[i] == Tokens.OPEN
                    || v.content(i) > 1 && i > v.from && (v.content(i - 1) < 6 || !t.isWord(i - 1))
                    || v.content(i) > 1 && i == v.from;
            if (!starts) {
                continue;
            }
            int stretch = t.stretch[i];
            for (int j = i; j < v.to && j - i < 4 * LONGEST; j++) {
                boolean reachable = t.sentence[j] == t.sentence[i] && j - i < LONGEST
                        || stretch >= 0 && t.stretch[j] == stretch
                        || t.stretch[j] >= 0 && t.sentence[t.stretchFirst[t.stretch[j]]] == t.sentence[i];
                if (!reachable) {
                    break;
                }
                if (Mention.content(v.chances[j]) < .01 && t.state[j] != Tokens.CLOSE) {
                    if (t.stretch[j] < 0 && Mention.content(v.chances[j]) < .002) {
                        break;
                    }
                    continue;
                }
                boolean ends = j + 1 == v.to
                        || v.chances[j + 1][Roles.INSIDE] < .98
                        || t.state[j] == Tokens.CLOSE
                        || t.sentence[j + 1] != t.sentence[j];
                if (ends) {
                    out.add(i, j);
                }
            }
        }
        return out;
    }

    static int startFeatures(View v, int i, int[] out) {
        Tokens t = v.t;
        int n = 0;
        int edge = i == v.from ? 2 : t.sentence[i] != t.sentence[i - 1] ? 1 : 0;
        int cb = i > v.from && edge == 0 ? v.cueBefore[i - 1 - v.from] : -1;
        int cw = cb < 0 ? 3 : t.word[cb];
        int cd = cb < 0 ? -1 : Hash.step(i - cb);
        int state = t.state[i];
        int begin = v.step(i, Roles.BEGIN);
        out[n++] = Hash.of(200, begin, state);
        out[n++] = Hash.of(201, begin, v.content(i - 1), edge);
        out[n++] = Hash.of(202, v.cue(i - 1), begin);
        out[n++] = Hash.of(203, v.word(i));
        out[n++] = Hash.of(204, v.word(i - 1));
        out[n++] = Hash.of(205, v.word(i - 1), v.word(i));
        out[n++] = Hash.of(206, v.word(i - 2), v.word(i - 1));
        out[n++] = Hash.of(207, cw, cd);
        out[n++] = Hash.of(208, cw, v.word(i));
        out[n++] = Hash.of(209, cw, v.word(i - 1));
        out[n++] = Hash.of(210, edge, state, t.shape[i]);
        out[n++] = Hash.of(211, v.tag(i - 1), v.tag(i));
        out[n++] = Hash.of(212, v.tag(i), v.tag(i + 1), cd);
        out[n++] = Hash.of(213, cw, v.tag(i));
        out[n++] = Hash.of(214, v.tag(i - 1), v.word(i));
        out[n++] = Hash.of(215, v.source(i - 1), v.cue(i - 1), v.word(i - 1));
        int vb = edge == 0 && i > v.from ? t.verbBefore[i] : -1;
        int va = i < v.to ? t.verbAfter[i] : -1;
        int vw = vb < 0 ? 3 : t.word[vb];
        out[n++] = Hash.of(216, vw, v.word(i));
        out[n++] = Hash.of(217, vw, v.tag(i), vb < 0 ? 0 : Hash.step(i - vb));
        out[n++] = Hash.of(218, v.tag(i - 2), v.tag(i - 1), v.tag(i));
        out[n++] = Hash.of(219, v.tag(i), va < 0 ? 0 : v.tag(va), va < 0 ? 0 : Hash.step(va - i));
        out[n++] = Hash.of(220, v.tag(i - 1), v.tag(i), v.tag(i + 1), begin);
        return n;
    }

    static int endFeatures(View v, int j, int[] out) {
        Tokens t = v.t;
        int n = 0;
        int edge = j + 1 == v.to ? 2 : t.sentence[j + 1] != t.sentence[j] ? 1 : 0;
        int ca = j + 1 < v.to && edge == 0 ? v.cueAfter[j + 1 - v.from] : -1;
        int cw = ca < 0 ? 3 : t.word[ca];
        int cd = ca < 0 ? -1 : Hash.step(ca - j);
        int state = t.state[j];
        int next = v.content(j + 1);
        out[n++] = Hash.of(230, v.content(j), next, state);
        out[n++] = Hash.of(231, v.step(j + 1, Roles.INSIDE), edge);
        out[n++] = Hash.of(232, v.step(j + 1, Roles.BEGIN), v.source(j + 1), v.cue(j + 1));
        out[n++] = Hash.of(233, v.word(j));
        out[n++] = Hash.of(234, v.word(j + 1));
        out[n++] = Hash.of(235, v.word(j), v.word(j + 1));
        out[n++] = Hash.of(236, v.word(j + 1), v.word(j + 2));
        out[n++] = Hash.of(237, cw, cd);
        out[n++] = Hash.of(238, v.word(j + 1), cd);
        out[n++] = Hash.of(239, edge, state, v.word(j));
        out[n++] = Hash.of(240, v.tag(j), v.tag(j + 1));
        out[n++] = Hash.of(241, v.tag(j), v.tag(j + 1), v.tag(j + 2));
        out[n++] = Hash.of(242, v.tag(j), v.word(j + 1));
        out[n++] = Hash.of(243, v.source(j + 1), v.word(j));
        int va = edge == 0 && j + 1 < v.to ? t.verbAfter[j] : -1;
        out[n++] = Hash.of(244, v.tag(j + 1), va < 0 ? 0 : v.tag(va), va < 0 ? 0 : Hash.step(va - j));
        out[n++] = Hash.of(245, v.tag(j - 1), v.tag(j), v.tag(j + 1));
        out[n++] = Hash.of(246, v.tag(j + 1), v.tag(j + 2), next);
        out[n++] = Hash.of(247, v.word(j + 1), v.tag(j + 2), next);
        return n;
    }

    static int insideFeatures(View v, int k, int[] out) {
        int n = 0;
        out[n++] = Hash.of(260, v.content(k), v.t.state[k]);
        out[n++] = Hash.of(261, v.cue(k));
        out[n++] = Hash.of(262, v.source(k));
        out[n++] = Hash.of(263, v.word(k), v.cue(k) > 3 ? 1 : 0);
        return n;
    }

    static int pairFeatures(View v, int i, int j, int[] out) {
        Tokens t = v.t;
        int n = 0;
        int a = i - v.from;
        int b = j - v.from;
        int len = Hash.step(j - i);
        int mean = (int) Math.round(Math.max(-6, Math.min(6, (v.inside[b + 1] - v.inside[a]) / (b + 1 - a))));
        int marks = marks(t, i, j);
        int cues = Math.min(2, v.cues[b + 1] - v.cues[a]);
        int sources = Math.min(2, v.sources[b + 1] - v.sources[a]);
        int opens = v.opens[b + 1] - v.opens[a];
        int commas = Math.min(3, v.commas[b + 1] - v.commas[a]);
        int startEdge = i == t.sentenceStart[i] ? 1 : 0;
        int endEdge = j == t.sentenceEnd[j] ? 2 : j + 1 == t.sentenceEnd[j] && !t.isWord(j + 1) ? 1 : 0;
        int cb = startEdge == 0 ? v.cueBefore[a - 1] : -1;
        int ca = endEdge != 2 ? v.cueAfter[b + 1] : -1;
        int cw = cb < 0 ? 3 : t.word[cb];
        int dw = ca < 0 ? 3 : t.word[ca];
        int near = cb < 0 ? 0 : i - cb < 3 ? 1 : 2;
        int far = ca < 0 ? 0 : ca - j < 4 ? 1 : 2;
        int kindNext = kind(v, j + 1);
        int kindBefore = kind(v, i - 1);
        out[n++] = Hash.of(280, len, marks);
        out[n++] = Hash.of(281, marks, startEdge, endEdge);
        out[n++] = Hash.of(282, mean, marks);
        out[n++] = Hash.of(283, mean, len);
        out[n++] = Hash.of(284, opens, marks);
        out[n++] = Hash.of(285, cues, sources, marks);
        out[n++] = Hash.of(286, near, far, endEdge, startEdge);
        out[n++] = Hash.of(287, cw, endEdge, kindNext);
        out[n++] = Hash.of(288, dw, startEdge, kindBefore);
        out[n++] = Hash.of(289, cw, len);
        out[n++] = Hash.of(290, v.word(i), endEdge, kindNext);
        out[n++] = Hash.of(291, commas, kindNext, endEdge);
        out[n++] = Hash.of(292, kindBefore, kindNext, marks);
        out[n++] = Hash.of(293, v.word(i), v.word(j + 1));
        out[n++] = Hash.of(294, v.word(i - 1), v.word(j + 1));
        out[n++] = Hash.of(295, v.tag(i), v.tag(j), kindNext);
        out[n++] = Hash.of(296, v.tag(i), len, kindNext);
        out[n++] = Hash.of(297, cw, v.tag(j + 1), len);
        int vb = startEdge == 0 ? t.verbBefore[i] : -1;
        int vw = vb < 0 ? 3 : t.word[vb];
        int va = t.verbAfter[i];
        int verbs = va < 0 || va > j ? 0 : t.verbAfter[va] < 0 || t.verbAfter[va] > j ? 1 : 2;
        boolean first = i <= j && va > i && va <= j;
        out[n++] = Hash.of(298, vw, endEdge, kindNext);
        out[n++] = Hash.of(299, vw, v.tag(j + 1), endEdge);
        out[n++] = Hash.of(300, vw, verbs, endEdge);
        out[n++] = Hash.of(301, v.tag(i), verbs, kindNext, kindBefore);
        out[n++] = Hash.of(302, verbs, len, kindNext, marks);
        out[n++] = Hash.of(303, v.tag(i), v.tag(j + 1), v.tag(j), first ? 1 : 0);
        out[n++] = Hash.of(304, v.word(j + 1), v.tag(j + 2), verbs);
        out[n++] = Hash.of(305, cw, verbs, kindNext);
        return n;
    }

    /** How the segment lies to quotation marks: 0 no marks, 1 a whole stretch, 2 within one, 3 holds whole ones, 4 cuts one. */
    static int marks(Tokens t, int i, int j) {
        int x = t.stretch[i];
        int y = t.stretch[j];
        if (x >= 0 && x == y) {
            return t.stretchFirst[x] == i && t.stretchLast[x] == j ? 1 : 2;
        }
        if (x >= 0 && t.stretchFirst[x] != i || y >= 0 && t.stretchLast[y] != j) {
            return 4;
        }
        int r = t.stretchAfter[i];
        return r >= 0 && t.stretchFirst[r] <= j ? 3 : 0;
    }

    private static int kind(View v, int i) {
        if (i < v.from || i >= v.to) {
            return 9;
        }
        if (v.t.isWord(i)) {
            return Mention.cue(v.chances[i]) > .4 ? 7 : Mention.source(v.chances[i]) > .4 ? 8 : 1;
        }
        return switch (v.t.fold[i]) {
            case "," -> 2;
            case ".", "!", "?" -> 3;
            case "<q>" -> 4;
            case "</q>" -> 5;
            default -> 6;
        };
    }

    /** Scores all segments of the lattice. */
    static void score(View v, Lattice lattice, Weights weights) {
        int n = v.to - v.from;
        int[] rows = new int[MOST];
        float[] start = new float[n];
        float[] end = new float[n];
        float[] inside = new float[n + 1];
        java.util.Arrays.fill(start, Float.NaN);
        java.util.Arrays.fill(end, Float.NaN);
        float[] one = new float[1];
        for (int k = 0; k < n; k++) {
            inside[k + 1] = inside[k] + sum(weights, rows, insideFeatures(v, v.from + k, rows), one);
        }
        for (int s = 0; s < lattice.size; s++) {
            int a = lattice.first[s] - v.from;
            int b = lattice.last[s] - v.from;
            if (Float.isNaN(start[a])) {
                start[a] = sum(weights, rows, startFeatures(v, lattice.first[s], rows), one);
            }
            if (Float.isNaN(end[b])) {
                end[b] = sum(weights, rows, endFeatures(v, lattice.last[s], rows), one);
            }
            lattice.score[s] = start[a]
                    + end[b]
                    + inside[b + 1]
                    - inside[a]
                    + sum(weights, rows, pairFeatures(v, lattice.first[s], lattice.last[s], rows), one);
        }
    }

    private static float sum(Weights weights, int[] rows, int n, float[] one) {
        one[0] = 0;
        for (int k = 0; k < n; k++) {
            weights.add(rows[k] & weights.mask(), one);
        }
        return one[0];
    }

    /** Two words or more, every one of them capitalised but the smallest, and no punctuation at the end: the look of a work's title. */
    private static boolean isTitle(Tokens t, int first, int last) {
        int words = 0;
        for (int i = first + 1; i < last; i++) {
            if (!t.isWord(i)) {
                return false;
            }
            words++;
            if (!t.isCapital(i) && (t.end[i] - t.start[i] > 3 || i == first + 1)) {
                return false;
            }
        }
        return words > 1;
    }

    static List<Said> find(Tokens t, double[][] chances, Weights weights, double threshold) {
        List<Said> out = new ArrayList<>();
        for (int p = 0; p + 1 < t.firsts.length; p++) {
            if (t.firsts[p] == t.firsts[p + 1]) {
                continue;
            }
            View v = new View(t, chances, t.firsts[p], t.firsts[p + 1]);
            Lattice lattice = lattice(v);
            score(v, lattice, weights);
            double[] chance = new double[lattice.size];
            lattice.marginals(chance);
            for (int s = 0; s < lattice.size; s++) {
                int marks = marks(t, lattice.first[s], lattice.last[s]);
                chance[s] -= marks == 0
                        ? threshold
                        : marks == 1 && isTitle(t, lattice.first[s], lattice.last[s]) ? TITLE : MARKED * threshold;
            }
            for (int s : lattice.best(chance)) {
                out.add(new Said(lattice.first[s], lattice.last[s]));
            }
        }
        return out;
    }
}
