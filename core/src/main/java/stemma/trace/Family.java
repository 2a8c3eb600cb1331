package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reports that share text, as the search for their tree sees them: blocks held or not, places of variation, order, title, credit. */
final class Family {
    private static final double CUT = -1;
    final int size;
    final Copy[] copies;
    final Costs costs;
    final int blocks;
    final int units;
    final int variants;
    final int[] unitOfBlock;
    final int[] lengthOfBlock;
    final double[] textOfBlock;
    final int[] unitOfVariant;
    final int[] blockOfVariant;
    final int[] columnOfVariant;
    final int[] readingsOfVariant;
    final double[][][] substitution;

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

    private final int[][] blocksOfUnit;
    private final double[] logFactorial;

    Family(Places places, Traits traits, Costs costs, Settings settings) {
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
        variants = varying.size();
        columnOfVariant = varying.stream().mapToInt(c -> c).toArray();
        unitOfVariant = new int[variants];
        blockOfVariant = new int[variants];
        readingsOfVariant = new int[variants];
        substitution = new double[variants][][];
        oddness = new double[variants][];
        byte[][] reading = new byte[size][variants];
        for (int v = 0; v < variants; v++) {
            int c = columnOfVariant[v];
            unitOfVariant[v] = places.unitOf[c];
            blockOfVariant[v] = places.blockOf[c];
            int r = places.readings[c].length;
            readingsOfVariant[v] = r;
            substitution[v] = new double[r][r];
            for (int i = 0; i < r; i++) {
                for (int j = 0; j < r; j++) {
                    substitution[v][i][j] = i == j ? 0 : 4;
                }
            }
            oddness[v] = Wording.oddness(places.readings[c], settings.uses(Lineage.Evidence.LANGUAGE) ? 1 : 0);
            for (int i = 0; i < size; i++) {
                reading[i][v] = (byte) places.reading[c][i];
            }
        }
        blocksOfUnit = members(unitOfBlock);
        logFactorial =
                new double[variants + 2 + (int) (Arrays.stream(lengthOfBlock).sum() * costs.slots())];
        for (int i = 1; i < logFactorial.length; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
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
                    edgeCost[p][c] = edge(copies[p], copies[c], unitCost[p][c]) + traits.time()[p][c];
                }
            }
            rootCost[c] = root(copies[c], rootUnit[c]);
        }
    }

    private int[][] members(int[] unitOf) {
        int[] n = new int[units];
        for (int u : unitOf) {
            n[u]++;
        }
        int[][] out = new int[units][];
        Arrays.setAll(out, u -> new int[n[u]]);
        Arrays.fill(n, 0);
        for (int i = 0; i < unitOf.length; i++) {
            out[unitOf[i]][n[unitOf[i]]++] = i;
        }
        return out;
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
                out[b] = small ? costs.omitWords() : costs.cutBlock();
            } else {
                out[b] = small ? .1 : position[report][unitOfBlock[b]] > last ? costs.cutTail() : costs.cutUnit();
            }
        }
        return out;
    }

    /** What it costs to make the child out of the parent; by unit into {@code perUnit}. */
    double edge(Copy p, Copy c, double[] perUnit) {
        double sum = traits.order()[p.order()][c.order()]
                + traits.title()[p.title()][c.title()]
                + traits.credit()[p.credit()][c.credit()];
        int[] at = position[p.order()];
        int last = -1;
        for (int u = 0; u < units; u++) {
            perUnit[u] = unit(p, c, u);
            if (perUnit[u] != CUT) {
                sum += perUnit[u];
                if (at[u] > last && holds(c, u)) {
                    last = at[u];
                }
            }
        }
        for (int u = 0; u < units; u++) {
            if (perUnit[u] == CUT) {
                perUnit[u] = at[u] > last ? costs.cutTail() : costs.cutUnit();
                sum += perUnit[u];
            }
        }
        int lead = -1;
        int held = 0;
        for (int u = 0; u < units; u++) {
            held += holds(p, u) ? 1 : 0;
        }
        int[] sorted = new int[held];
        held = 0;
        for (int u = 0; u < units; u++) {
            if (holds(p, u)) {
                sorted[held++] = at[u];
            }
        }
        Arrays.sort(sorted);
        lead = held == 0 ? 0 : sorted[Math.min(held - 1, Math.max(1, held / 3))];
        sum += substitutions(p, c, at, lead, true, perUnit) + substitutions(p, c, at, lead, false, perUnit);
        return sum;
    }

    private double substitutions(Copy p, Copy c, int[] at, int lead, boolean upper, double[] perUnit) {
        int both = 0;
        int changed = 0;
        for (int v = 0; v < variants; v++) {
            int x = p.reading()[v];
            int y = c.reading()[v];
            if (x >= 0 && y >= 0 && at[unitOfVariant[v]] <= lead == upper) {
                both++;
                changed += x != y ? 1 : 0;
            }
        }
        int words = 0;
        for (int b = 0; b < blocks; b++) {
            if (p.has()[b] && c.has()[b] && at[unitOfBlock[b]] <= lead == upper) {
                words += lengthOfBlock[b];
            }
        }
        both += (int) (words * costs.slots());
        double subs = choice(both, changed) + changed * costs.substitution();
        if (changed > 0) {
            double each = (subs - choice(both, 0)) / changed;
            for (int v = 0; v < variants; v++) {
                int x = p.reading()[v];
                int y = c.reading()[v];
                if (x >= 0 && y >= 0 && x != y && at[unitOfVariant[v]] <= lead == upper) {
                    perUnit[unitOfVariant[v]] += each;
                }
            }
        }
        return subs;
    }

    /** Nats that tell how many and which of the places were changed, all rates being as likely beforehand (Krichevsky's universal code). */
    private double choice(int places, int changed) {
        return logFactorial[places] - logFactorial[changed] - logFactorial[places - changed] + Math.log(places + 1.0);
    }

    private double unit(Copy p, Copy c, int u) {
        boolean parent = false;
        boolean child = false;
        double gained = 0;
        int gains = 0;
        double cuts = 0;
        for (int b : blocksOfUnit[u]) {
            boolean inP = p.has()[b];
            boolean inC = c.has()[b];
            parent |= inP;
            child |= inC;
            if (inC && !inP) {
                gained += textOfBlock[b];
                gains++;
            } else if (inP && !inC) {
                cuts += lengthOfBlock[b] >= 5 ? costs.cutBlock() : costs.omitWords();
            }
        }
        if (!child) {
            return parent ? CUT : 0;
        }
        if (!parent) {
            return gained + costs.insertUnit();
        }
        double sum = gained + gains * costs.insertBlock() + cuts;
        return sum;
    }

    /** What it costs to write the text anew. */
    double root(Copy c, double[] perUnit) {
        double sum = costs.root();
        for (int u = 0; u < units; u++) {
            double text = 0;
            for (int b : blocksOfUnit[u]) {
                text += c.has()[b] ? textOfBlock[b] : 0;
            }
            perUnit[u] = text;
            sum += text;
        }
        for (int v = 0; v < variants; v++) {
            sum += c.reading()[v] >= 0 ? oddness[v][c.reading()[v]] : 0;
        }
        return sum;
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
