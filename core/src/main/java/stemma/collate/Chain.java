package stemma.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shared runs that follow one another in both reports with little between them: the bones of a passage.
 *
 * @param runs in order, not overlapping in either report
 * @param score surprise of their words less what the gaps cost, in bits
 */
record Chain(List<Run> runs, float score) {
    /** Words that may stand between two runs of one chain, in either report; more is a cut or an insertion and ends the passage. */
    private static final int GAP = 14;

    /** Cost of a word that stands between two runs, in bits. Half of what the commonest word tells. */
    private static final float WORD_BETWEEN = 2f;

    /** Chains of fewer bits, {@link Lexicon#chance} added, are not made. */
    static final float LEAST_BITS = 40;

    /** Runs before a run that are tried as its predecessors. */
    private static final int LOOK_BACK = 80;

    Chain {
        runs = List.copyOf(runs);
    }

    Run first() {
        return runs.getFirst();
    }

    Run last() {
        return runs.getLast();
    }

    /**
     * All chains that tell enough, best first. Every run stands in one chain at most; chains may overlap or cross.
     * Chaining as in Abouelhoda & Ohlebusch 2005, with a bounded look-back instead of their search tree.
     */
    static List<Chain> all(Witness a, Witness b) {
        float least = LEAST_BITS + a.chance();
        List<Run> runs = Run.all(a, b);
        if (mostBits(a, runs) < least) {
            return List.of();
        }
        int n = runs.size();
        float[] score = new float[n];
        int[] before = new int[n];
        int[] ends = new int[n];
        for (int j = 0; j < n; j++) {
            Run r = runs.get(j);
            float own = bits(a, r, 0);
            score[j] = own;
            before[j] = -1;
            ends[j] = Math.max(j == 0 ? 0 : ends[j - 1], r.a() + r.length());
            for (int i = j - 1; i >= 0 && i >= j - LOOK_BACK && r.a() - ends[i] <= GAP; i--) {
                Run p = runs.get(i);
                int overlap = Math.max(0, Math.max(p.a() + p.length() - r.a(), p.b() + p.length() - r.b()));
                int gapA = r.a() + overlap - p.a() - p.length();
                int gapB = r.b() + overlap - p.b() - p.length();
                if (p.b() >= r.b() || overlap >= r.length() || gapA > GAP || gapB > GAP) {
                    continue;
                }
                float s = score[i] + bits(a, r, overlap) - WORD_BETWEEN * Math.max(gapA, gapB);
                if (s > score[j]) {
                    score[j] = s;
                    before[j] = i;
                }
            }
        }
        return unroll(runs, score, before, least);
    }

    private static float bits(Witness a, Run r, int from) {
        return a.bits(r.a() + from, r.a() + r.length());
    }

    /** What no chain of the runs tells more than: each of their words in a once, and what rounding may add. */
    private static float mostBits(Witness a, List<Run> runs) {
        float bits = 1 + 4 * runs.size() * Math.ulp(a.bits(0, a.size()));
        int end = 0;
        for (Run r : runs) {
            int from = Math.max(end, r.a());
            end = Math.max(end, r.a() + r.length());
            bits += a.bits(from, end);
        }
        return bits;
    }

    private static List<Chain> unroll(List<Run> runs, float[] score, int[] before, float least) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < score.length; i++) {
            if (score[i] >= least) {
                order.add(i);
            }
        }
        order.sort((i, j) -> score[i] == score[j] ? Integer.compare(i, j) : Float.compare(score[j], score[i]));
        boolean[] used = new boolean[runs.size()];
        List<Chain> out = new ArrayList<>();
        for (int end : order) {
            List<Run> members = new ArrayList<>();
            int i = end;
            for (; i >= 0 && !used[i]; i = before[i]) {
                used[i] = true;
                members.add(runs.get(i));
            }
            float own = score[end] - (i >= 0 ? score[i] : 0);
            if (!members.isEmpty() && own >= least) {
                out.add(new Chain(trimmed(members.reversed()), own));
            }
        }
        out.sort(Comparator.comparing((Chain c) -> -c.score)
                .thenComparing(c -> c.first().a())
                .thenComparing(c -> c.first().b()));
        return out;
    }

    /** Cuts from each run what the one before it covers already. */
    private static List<Run> trimmed(List<Run> runs) {
        List<Run> out = new ArrayList<>(runs.size());
        int endA = 0;
        int endB = 0;
        for (Run r : runs) {
            int overlap = out.isEmpty() ? 0 : Math.max(0, Math.max(endA - r.a(), endB - r.b()));
            out.add(new Run(r.a() + overlap, r.b() + overlap, r.length() - overlap));
            endA = r.a() + r.length();
            endB = r.b() + r.length();
        }
        return out;
    }
}
