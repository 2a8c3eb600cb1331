package stemma.trace;

import java.util.Arrays;
import java.util.List;
import stemma.annotate.Annotated;
import stemma.report.Title;
import stemma.text.Fold;
import stemma.trace.Lineage.Evidence;

/**
 * What the order of paragraphs, the titles, the credits and the times say about who copied whom, as costs in nats by parent and
 * child.
 */
record Traits(double[][] order, double[][] title, double[][] credit, double[][] time) {
    static Traits of(Places places, List<Annotated> reports, Costs costs, Settings settings) {
        double[][] none = new double[reports.size()][reports.size()];
        boolean credits = settings.uses(Evidence.CREDIT) && settings.uses(Evidence.DATELINE);
        return new Traits(
                settings.uses(Evidence.ORDER) ? order(places, reports, costs) : none,
                settings.uses(Evidence.WORDING) ? titles(reports) : none,
                credits ? credits(reports, costs) : none,
                settings.uses(Evidence.TIME) ? times(reports) : none);
    }

    private static double[][] times(List<Annotated> reports) {
        int n = reports.size();
        double[][] out = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int c = 0; c < n; c++) {
                long[] from = Order.window(reports.get(p).report().published());
                long[] to = Order.window(reports.get(c).report().published());
                out[p][c] = p != c && to[1] < from[0] ? 1 : 0;
            }
        }
        return out;
    }

    private static double[][] order(Places places, List<Annotated> reports, Costs costs) {
        int n = reports.size();
        Moves moves = new Moves(places, reports);
        double[][] out = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int c = 0; c < n; c++) {
                out[p][c] = p == c ? 0 : moves.between(p, c).size() * costs.move();
            }
        }
        return out;
    }

    /** For every report, where each unit stands; a unit that it lacks stands behind the one it mostly follows elsewhere. */
    static int[][] positions(Places places, int n) {
        int[][] at = new int[n][];
        for (int i = 0; i < n; i++) {
            at[i] = Arrays.stream(places.beginnings(i))
                    .map(w -> w < 0 ? w : w * 1000)
                    .toArray();
        }
        int[][] out = new int[n][];
        for (int i = 0; i < n; i++) {
            out[i] = at[i].clone();
            for (int u = 0; u < places.units; u++) {
                for (int j = 0; at[i][u] < 0 && out[i][u] < 0 && j < n; j++) {
                    if (at[j][u] >= 0) {
                        int before = -1;
                        int where = 0;
                        for (int x = 0; x < places.units; x++) {
                            if (at[i][x] >= 0 && at[j][x] >= 0 && at[j][x] < at[j][u] && at[j][x] > before) {
                                before = at[j][x];
                                where = at[i][x] + 1;
                            }
                        }
                        out[i][u] = where;
                    }
                }
            }
        }
        return out;
    }

    static double[][] titles(List<Annotated> reports) {
        int n = reports.size();
        double[][] out = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int c = 0; c < n; c++) {
                Title from = reports.get(p).report().title();
                Title to = reports.get(c).report().title();
                out[p][c] = p == c || from == null || to == null ? 0 : title(from.text(), to.text());
            }
        }
        return out;
    }

    private static double title(String from, String to) {
        if (from.equals(to)) {
            return 0;
        }
        String f = Fold.words(from);
        String t = Fold.words(to);
        boolean shouts = to.equals(to.toUpperCase(java.util.Locale.ROOT));
        boolean shouted = from.equals(from.toUpperCase(java.util.Locale.ROOT));
        double c = shouted && !shouts ? 2 : 0;
        if (f.equals(t)) {
            return c + 1;
        }
        if (f.startsWith(t)) {
            return c + 1;
        }
        if (t.startsWith(f)) {
            return c + 3;
        }
        if (t.endsWith(f)) {
            return c + 1.5;
        }
        if (f.endsWith(t)) {
            return c + 3;
        }
        return c + 2;
    }

    static double[][] credits(List<Annotated> reports, Costs costs) {
        int n = reports.size();
        double[][] out = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int c = 0; c < n; c++) {
                var from = reports.get(p).report().agency();
                var to = reports.get(c).report().agency();
                if (p != c) {
                    out[p][c] = from == null
                            ? to == null ? 0 : costs.creditNew()
                            : to == null ? 1 : from.name().equals(to.name()) ? 0 : costs.creditOther();
                }
            }
        }
        return out;
    }
}
