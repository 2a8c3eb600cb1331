package stemma.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stemma.annotate.Annotated;
import stemma.report.Locus;

/** Which paragraphs stand in another order in two reports, with their places. */
final class Moves {
    private static final int MOST = 3;

    private final Places places;
    private final List<Annotated> reports;
    private final int[][] beginnings;

    Moves(Places places, List<Annotated> reports) {
        this.places = places;
        this.reports = reports;
        this.beginnings =
                IntStream.range(0, reports.size()).mapToObj(places::beginnings).toArray(int[][]::new);
    }

    /** The units that both have and that do not stand in the longest run of units in the same order. */
    List<Integer> between(int p, int c) {
        int[] inP = beginnings[p];
        int[] inC = beginnings[c];
        List<Integer> shared = new ArrayList<>();
        for (int u = 0; u < places.units; u++) {
            if (inP[u] >= 0 && inC[u] >= 0) {
                shared.add(u);
            }
        }
        shared.sort(Comparator.comparingInt(u -> inP[u]));
        int n = shared.size();
        int[] length = new int[n];
        int[] before = new int[n];
        int best = -1;
        for (int j = 0; j < n; j++) {
            before[j] = -1;
            for (int i = 0; i < j; i++) {
                if (inC[shared.get(i)] < inC[shared.get(j)] && length[i] > length[j]) {
                    length[j] = length[i];
                    before[j] = i;
                }
            }
            length[j]++;
            best = best < 0 || length[j] > length[best] ? j : best;
        }
        boolean[] stays = new boolean[n];
        for (int j = best; j >= 0; j = before[j]) {
            stays[j] = true;
        }
        List<Integer> out = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            if (!stays[j]) {
                out.add(shared.get(j));
            }
        }
        return out;
    }

    /** Where the reports have the units, the first three; sorted by unit, then report. */
    List<Locus> loci(List<Integer> units, int... of) {
        List<Locus> out = new ArrayList<>();
        for (int u : units.subList(0, Math.min(MOST, units.size()))) {
            for (int r : of) {
                int[] column = places.column[r];
                int first = -1;
                int last = -1;
                for (int w = 0; w < column.length; w++) {
                    if (places.unitOf[column[w]] == u && (last < 0 || w <= last + GAP)) {
                        first = first < 0 ? w : first;
                        last = w;
                    }
                }
                if (first >= 0) {
                    out.add(reports.get(r).report().locus(reports.get(r).words().span(first, last)));
                }
            }
        }
        return out;
    }

    /** Words that a copyist may have put into a paragraph without it being another. */
    private static final int GAP = 8;
}
