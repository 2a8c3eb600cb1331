package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports that share text, as the search for their tree sees them: blocks held or not, places of variation, order, title, credit. */
final class Family {
    private static final double CUT = -1;

    /** A first guess, in nats, of what each block left out at the end costs; settled by {@link Reconstruction} in whole paragraphs. */
    private static final double TAIL_BLOCK = .35;

    final int size;
    final Copy[] copies;
    final Costs costs;
    final int blocks;
    final int units;
    final int variants;
    final int[] unitOfBlock;
    final int[] lengthOfBlock;
    final double[] textOfBlock;
    /** -1 for a mark, which has no unit, block or column. */
    final int[] unitOfVariant;

    final int[] blockOfVariant;
    final int[] columnOfVariant;
    final int[] readingsOfVariant;

    /** Nats of the change of one reading to another, beyond those of its rate where it is a word that copyists choose. */
    final double[][][] change;

    /** Is the step between two readings a copyist's choice of words, or a slip? By place, reading, reading. */
    final boolean[][][] chosen;

    /** The chance that goes with {@link #change}. */
    final double[][][] chance;

    /** May copyists choose between some readings of the place? */
    private final boolean[] open;

    /** How unlikely each reading is as the first writer's own word, in nats, by place and reading. */
    final double[][] oddness;

    final Traits traits;

    /** Cost of each unit of the child's text, by parent, child and unit; whole cost with order, title, credit by parent and child. */
    final double[][][] unitCost;

    final double[][] edgeCost;
    final double[] rootCost;
    final double[][] rootUnit;

    /** What it costs a report not to have taken a block over, by report and block; what it holds is free. */
    final double[][] missing;

    /** Is the report put together from others of the family, with nothing of its own? */
    final boolean[] compiled;

    /** Where each unit stands in each report; where it lacks it, where it would stand by the others. */
    private final int[][] position;

    final int[][] blocksOfUnit;

    Family(Places places, Traits traits, boolean[][] marks, Costs costs, Settings settings) {
        this.size = traits.order().length;
        this.costs = costs;
        this.traits = traits;
        compiled = Compilations.in(places, size);
        blocks = places.blocks;
        units = places.units;
        unitOfBlock = new int[blocks];
        lengthOfBlock = new int[blocks];
        textOfBlock = new double[blocks];
        boolean[][] has = new boolean[size][blocks];
        List<Integer> varying = new ArrayList<>();
        for (int c = 0; c < places.size(); c++) {
            int b = places.blockOf[c];
            unitOfBlock[b] = places.unitOf[c];
            lengthOfBlock[b]++;
            textOfBlock[b] += places.quoted[c] ? costs.quotedWord() : costs.word();
            for (int i = 0; i < size; i++) {
                has[i][b] |= places.has(i, c);
            }
            if (places.readings[c].length > 1 && settings.uses(Lineage.Evidence.ERROR)) {
                varying.add(c);
            }
        }
        int words = varying.size();
        variants = words + marks.length;
        columnOfVariant = new int[variants];
        unitOfVariant = new int[variants];
        blockOfVariant = new int[variants];
        readingsOfVariant = new int[variants];
        change = new double[variants][][];
        chosen = new boolean[variants][][];
        oddness = new double[variants][];
        byte[][] reading = new byte[size][variants];
        Map<String, Integer> uses = new HashMap<>();
        for (String[] r : places.readings) {
            for (String s : r) {
                uses.merge(s, 1, Integer::sum);
            }
        }
        for (int v = 0; v < words; v++) {
            int c = varying.get(v);
            columnOfVariant[v] = c;
            unitOfVariant[v] = places.unitOf[c];
            blockOfVariant[v] = places.blockOf[c];
            int r = places.readings[c].length;
            readingsOfVariant[v] = r;
            change[v] = new double[r][r];
            chosen[v] = new boolean[r][r];
            Wording.steps(places.readings[c], places.quoted[c], costs, change[v], chosen[v]);
            oddness[v] = Wording.oddness(
                    places.readings[c],
                    uses,
                    settings.uses(Lineage.Evidence.LANGUAGE) ? 1 : 0,
                    costs,
                    places.quoted[c]);
            for (int i = 0; i < size; i++) {
                reading[i][v] = (byte) places.reading[c][i];
            }
        }
        for (int m = 0; m < marks.length; m++) {
            int v = words + m;
            columnOfVariant[v] = -1;
            unitOfVariant[v] = -1;
            blockOfVariant[v] = -1;
            readingsOfVariant[v] = 2;
            change[v] = new double[][] {{0, costs.markGained()}, {costs.markLost(), 0}};
            chosen[v] = new boolean[2][2];
            oddness[v] = new double[] {0, 2};
            for (int i = 0; i < size; i++) {
                reading[i][v] = (byte) (marks[m][i] ? 1 : 0);
            }
        }
        chance = new double[variants][][];
        open = new boolean[variants];
        for (int v = 0; v < variants; v++) {
            int r = readingsOfVariant[v];
            chance[v] = new double[r][r];
            open[v] = any(chosen[v]);
            for (int i = 0; i < r; i++) {
                for (int j = 0; j < r; j++) {
                    chance[v][i][j] = Math.exp(-change[v][i][j]);
                }
            }
        }
        blocksOfUnit = places.blocksOfUnit();
        position = Traits.positions(places, size);
        copies = new Copy[size];
        for (int i = 0; i < size; i++) {
            copies[i] = new Copy(has[i], reading[i], i, i, i);
        }
        missing = new double[size][];
        for (int i = 0; i < size; i++) {
            missing[i] = missing(i);
        }
        unitCost = new double[size][size][units];
        edgeCost = new double[size][size];
        rootUnit = new double[size][units];
        rootCost = new double[size];
        for (int c = 0; c < size; c++) {
            for (int p = 0; p < size; p++) {
                if (p != c) {
                    edgeCost[p][c] = edge(copies[p], copies[c], unitCost[p][c]);
                }
            }
            rootCost[c] = root(copies[c], rootUnit[c]);
        }
    }

    private double[] missing(int report) {
        double[] out = new double[blocks];
        int last = -1;
        for (int u = 0; u < units; u++) {
            last = holds(copies[report], u) ? Math.max(last, position[report][u]) : last;
        }
        for (int b = 0; b < blocks; b++) {
            if (copies[report].has()[b]) {
                continue;
            }
            boolean small = lengthOfBlock[b] < 5;
            if (holds(copies[report], unitOfBlock[b])) {
                out[b] = small ? (nearCut(report, b) ? .3 : costs.omitWords()) : costs.cutBlock();
            } else {
                out[b] = small ? .1 : position[report][unitOfBlock[b]] > last ? TAIL_BLOCK : 2;
            }
        }
        return out;
    }

    /** Is the block next to one that the report lacks too? */
    private boolean nearCut(int report, int block) {
        int[] in = blocksOfUnit[unitOfBlock[block]];
        for (int k = 0; k < in.length; k++) {
            if (in[k] == block) {
                return (k > 0 && !copies[report].has()[in[k - 1]])
                        || (k + 1 < in.length && !copies[report].has()[in[k + 1]]);
            }
        }
        return false;
    }

    /** What it costs to make the child out of the parent; by unit into {@code perUnit}. */
    double edge(Copy p, Copy c, double[] perUnit) {
        return fixed(p, c, perUnit) + changes(p, c, perUnit);
    }

    /** What it costs, replaced words left aside. */
    double fixed(Copy p, Copy c, double[] perUnit) {
        double sum = traits.order()[p.order()][c.order()]
                + traits.title()[p.title()][c.title()]
                + traits.credit()[p.credit()][c.credit()];
        int[] at = position[p.order()];
        int last = -1;
        int kept = 0;
        for (int u = 0; u < units; u++) {
            perUnit[u] = unit(p, c, u);
            if (perUnit[u] != CUT) {
                sum += perUnit[u];
                boolean held = holds(c, u);
                kept += held && holds(p, u) ? 1 : 0;
                if (at[u] > last && held) {
                    last = at[u];
                }
            }
        }
        int tail = 0;
        int within = 0;
        for (int u = 0; u < units; u++) {
            if (perUnit[u] == CUT) {
                perUnit[u] = 0;
                if (at[u] > last) {
                    tail++;
                } else {
                    within++;
                }
            }
        }
        sum += tail == 0 ? costs.noTail() : costs.tail() + costs.tailLength() * Math.log(tail + within + kept);
        return sum + Rates.least(Rates.cuts(), within, kept);
    }

    /** By unit: does it stand in the head of the text, which is rewritten most? */
    boolean[] head(Copy p) {
        int[] at = position[p.order()];
        int held = 0;
        int[] sorted = new int[units];
        for (int u = 0; u < units; u++) {
            if (holds(p, u)) {
                sorted[held++] = at[u];
            }
        }
        sorted = Arrays.copyOf(sorted, held);
        Arrays.sort(sorted);
        int lead = held == 0 ? 0 : sorted[Math.min(held - 1, Math.max(1, held / 3))];
        boolean[] out = new boolean[units];
        for (int u = 0; u < units; u++) {
            out[u] = at[u] <= lead;
        }
        return out;
    }

    /** Running words that both hold, and of the places of variation those that both hold, in the head and in the rest: places that might have been changed and never were. */
    double[] untouched(Copy p, Copy c, boolean[] head) {
        double[] out = new double[2];
        for (int b = 0; b < blocks; b++) {
            if (p.has()[b] && c.has()[b]) {
                out[head[unitOfBlock[b]] ? 0 : 1] += costs.slots() * lengthOfBlock[b];
            }
        }
        for (int v = 0; v < variants; v++) {
            int b = blockOfVariant[v];
            if (b >= 0 && p.has()[b] && c.has()[b] && isChosen(v)) {
                out[head[unitOfVariant[v]] ? 0 : 1]--;
            }
        }
        out[0] = Math.max(0, out[0]);
        out[1] = Math.max(0, out[1]);
        return out;
    }

    boolean isChosen(int v) {
        return open[v];
    }

    private static boolean any(boolean[][] rows) {
        for (boolean[] row : rows) {
            for (boolean x : row) {
                if (x) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the replaced words cost. */
    double changes(Copy p, Copy c, double[] perUnit) {
        boolean[] head = head(p);
        double[] left = untouched(p, c, head);
        int[] changed = new int[2];
        double sum = 0;
        for (int v = 0; v < variants; v++) {
            int x = p.reading()[v];
            int y = c.reading()[v];
            if (x < 0 || y < 0) {
                continue;
            }
            int region = unitOfVariant[v] >= 0 && head[unitOfVariant[v]] ? 0 : 1;
            if (x == y) {
                left[region] += isChosen(v) ? 1 : 0;
                continue;
            }
            sum += change[v][x][y];
            if (unitOfVariant[v] >= 0) {
                perUnit[unitOfVariant[v]] += change[v][x][y];
            }
            changed[region] += chosen[v][x][y] ? 1 : 0;
        }
        for (int region = 0; region < 2; region++) {
            double[] price = region == 0 ? Rates.head() : Rates.body();
            double subs = Rates.least(price, changed[region], left[region]);
            sum += subs;
            double each = changed[region] == 0
                    ? 0
                    : (subs - Rates.least(price, 0, left[region] + changed[region])) / changed[region];
            for (int v = 0; v < variants && changed[region] > 0; v++) {
                int x = p.reading()[v];
                int y = c.reading()[v];
                int u = unitOfVariant[v];
                if (x >= 0 && y >= 0 && x != y && u >= 0 && head[u] == (region == 0) && chosen[v][x][y]) {
                    perUnit[u] += each;
                }
            }
        }
        return sum;
    }

    private double unit(Copy p, Copy c, int u) {
        boolean parent = false;
        boolean child = false;
        double sum = 0;
        int lost = 0;
        int gained = 0;
        double text = 0;
        for (int b : blocksOfUnit[u]) {
            boolean inP = p.has()[b];
            boolean inC = c.has()[b];
            parent |= inP;
            child |= inC;
            if (inP && inC) {
                sum += gap(lost, gained, text);
                lost = 0;
                gained = 0;
                text = 0;
            } else if (inC) {
                gained += lengthOfBlock[b];
                text += textOfBlock[b];
            } else if (inP) {
                lost += lengthOfBlock[b];
            }
        }
        if (!child) {
            return parent ? CUT : 0;
        }
        if (!parent) {
            return Math.min(text, costs.paragraph()) + costs.insertUnit();
        }
        return sum + gap(lost, gained, text);
    }

    /** Words left out and put in between two words that parent and child have in common. */
    private double gap(int lost, int gained, double text) {
        double sum = lost == 0 ? 0 : lost >= 5 ? costs.cutBlock() : costs.omitWords();
        return sum
                + (gained == 0
                        ? 0
                        : costs.insertBlock()
                                + (gained < 5 ? costs.insertWord() * gained : Math.min(text, costs.paragraph())));
    }

    /** What it costs to write the text anew. */
    double root(Copy c, double[] perUnit) {
        double sum = text(c, perUnit);
        for (int v = 0; v < variants; v++) {
            sum += c.reading()[v] >= 0 ? oddness[v][c.reading()[v]] : 0;
        }
        return sum;
    }

    /** What it costs to write the text anew, choice of words left aside. */
    double text(Copy c, double[] perUnit) {
        double sum = costs.root();
        for (int u = 0; u < units; u++) {
            double text = 0;
            for (int b : blocksOfUnit[u]) {
                text += c.has()[b] ? textOfBlock[b] : 0;
            }
            perUnit[u] = Math.min(text, costs.paragraph());
            sum += perUnit[u];
        }
        return sum;
    }

    int[] positionIn(int report) {
        return position[report];
    }

    boolean holds(Copy c, int unit) {
        for (int b : blocksOfUnit[unit]) {
            if (c.has()[b]) {
                return true;
            }
        }
        return false;
    }
}
