package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The readings of lost copies that hang together, summed over all that they may have been (Felsenstein 1981, Evolutionary trees from DNA
 * sequences: the pruning algorithm), with the rate of each step fitted to them (expectation and maximisation, three rounds).
 */
final class Readings {
    private static final int ROUNDS = 3;

    private final Family family;
    private final @Nullable Copy[] found;
    private final List<Step> steps = new ArrayList<>();
    private final int[] lost;
    private final int[] stepInto;
    private final int[][] stepsFrom;
    private final double[][] up;
    private final double[][] down;
    private final double[][] message;

    /** One act of copying from or to a lost copy. */
    private static final class Step {
        final int from;
        final int to;
        final boolean[] head;
        final double[] untouched;
        final int[] rate = {3, 2};
        final double[] changed = new double[2];
        final double[] left = new double[2];

        Step(int from, int to, boolean[] head, double[] untouched) {
            this.from = from;
            this.to = to;
            this.head = head;
            this.untouched = untouched;
        }
    }

    /**
     * @param found the copies, those that are lost with what they hold; their readings are put in
     * @param top the uppermost of the lost copies
     */
    Readings(Family family, Tree tree, @Nullable Copy[] found, int top) {
        this.family = family;
        this.found = found;
        List<Integer> order = new ArrayList<>(List.of(top));
        for (int k = 0; k < order.size(); k++) {
            BitSet children = tree.children(order.get(k));
            for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
                if (tree.lost(c)) {
                    order.add(c);
                }
            }
        }
        lost = order.stream().mapToInt(i -> i).toArray();
        int m = tree.parent.length;
        stepInto = new int[m];
        stepsFrom = new int[m][];
        Arrays.fill(stepInto, -1);
        if (tree.parent[top] >= 0) {
            add(tree.parent[top], top);
        }
        for (int i : lost) {
            BitSet children = tree.children(i);
            stepsFrom[i] = new int[children.cardinality()];
            int k = 0;
            for (int c = children.nextSetBit(0); c >= 0; c = children.nextSetBit(c + 1)) {
                stepsFrom[i][k++] = steps.size();
                add(i, c);
            }
        }
        int most = 2;
        for (int r : family.readingsOfVariant) {
            most = Math.max(most, r);
        }
        up = new double[m][most];
        down = new double[m][most];
        message = new double[steps.size()][most];
    }

    private void add(int from, int to) {
        Copy p = copy(from);
        boolean[] head = family.head(p);
        stepInto[to] = steps.size();
        steps.add(new Step(from, to, head, family.untouched(p, copy(to), head)));
    }

    private Copy copy(int node) {
        return Objects.requireNonNull(found[node]);
    }

    /** Nats of all readings, given those of the reports around; the lost copies get the likeliest. */
    double nats() {
        double sum = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            sum = 0;
            for (Step s : steps) {
                Arrays.fill(s.changed, 0);
                System.arraycopy(s.untouched, 0, s.left, 0, 2);
            }
            for (int v = 0; v < family.variants; v++) {
                sum += variant(v, round == ROUNDS);
            }
            for (Step s : steps) {
                for (int region = 0; region < 2; region++) {
                    double[] price = region == 0 ? Rates.head() : Rates.body();
                    if (round < ROUNDS) {
                        s.rate[region] = Rates.best(price, s.changed[region], s.left[region]);
                    } else {
                        sum += Rates.nats(price, s.rate[region], 0, s.untouched[region]);
                    }
                }
            }
        }
        return sum;
    }

    private int region(Step s, int v) {
        int u = family.unitOfVariant[v];
        return u >= 0 && s.head[u] ? 0 : 1;
    }

    private double chance(Step s, int v, boolean chosenPlace, int x, int y) {
        if (x == y) {
            return chosenPlace ? 1 - Rates.rate(s.rate[region(s, v)]) : 1;
        }
        double p = family.chance[v][x][y];
        return family.chosen[v][x][y] ? p * Rates.rate(s.rate[region(s, v)]) : p;
    }

    private boolean has(int node, int v) {
        int b = family.blockOfVariant[v];
        return b < 0 || copy(node).has()[b];
    }

    private double variant(int v, boolean last) {
        int n = family.readingsOfVariant[v];
        boolean chosenPlace = family.isChosen(v);
        boolean any = false;
        for (int k = lost.length - 1; k >= 0; k--) {
            int i = lost[k];
            if (!has(i, v)) {
                if (last) {
                    copy(i).reading()[v] = -1;
                }
                continue;
            }
            any = true;
            Arrays.fill(up[i], 0, n, 1);
            for (int e : stepsFrom[i]) {
                Step s = steps.get(e);
                boolean seen = s.to < family.size ? family.copies[s.to].reading()[v] >= 0 : has(s.to, v);
                for (int r = 0; r < n; r++) {
                    double m = 1;
                    if (seen && s.to < family.size) {
                        m = chance(s, v, chosenPlace, r, family.copies[s.to].reading()[v]);
                    } else if (seen) {
                        m = 0;
                        for (int t = 0; t < n; t++) {
                            m += chance(s, v, chosenPlace, r, t) * up[s.to][t];
                        }
                    }
                    message[e][r] = m;
                    up[i][r] *= m;
                }
            }
        }
        if (!any) {
            return 0;
        }
        double nats = 0;
        for (int i : lost) {
            if (!has(i, v)) {
                continue;
            }
            int e = stepInto[i];
            boolean within = e >= 0 && steps.get(e).from >= family.size && has(steps.get(e).from, v);
            if (!within) {
                int above = e >= 0 && steps.get(e).from < family.size
                        ? family.copies[steps.get(e).from].reading()[v]
                        : -1;
                double sum = 0;
                for (int r = 0; r < n; r++) {
                    down[i][r] = above >= 0
                            ? chance(steps.get(e), v, chosenPlace, above, r)
                            : e < 0 ? Math.exp(-family.oddness[v][r]) : 1.0 / n;
                    sum += down[i][r] * up[i][r];
                }
                nats -= Math.log(sum);
                for (int r = 0; r < n; r++) {
                    down[i][r] /= sum;
                }
                if (above >= 0 && chosenPlace) {
                    count(steps.get(e), v, above, i, n);
                }
            }
            if (last) {
                int best = 0;
                for (int r = 1; r < n; r++) {
                    if (down[i][r] * up[i][r] > down[i][best] * up[i][best] + 1e-12) {
                        best = r;
                    }
                }
                copy(i).reading()[v] = (byte) best;
            }
            for (int f : stepsFrom[i]) {
                below(i, f, v, n, chosenPlace);
            }
        }
        return nats;
    }

    private void count(Step s, int v, int above, int i, int n) {
        double changed = 0;
        for (int r = 0; r < n; r++) {
            changed += r != above && family.chosen[v][above][r] ? down[i][r] * up[i][r] : 0;
        }
        s.changed[region(s, v)] += changed;
        s.left[region(s, v)] += 1 - changed;
    }

    private void below(int i, int e, int v, int n, boolean chosenPlace) {
        Step s = steps.get(e);
        boolean report = s.to < family.size;
        int reading = report ? family.copies[s.to].reading()[v] : -1;
        if (report ? reading < 0 : !has(s.to, v)) {
            return;
        }
        double changed = 0;
        if (!report) {
            Arrays.fill(down[s.to], 0, n, 0);
        }
        for (int r = 0; r < n; r++) {
            double rest = message[e][r] > 0 ? down[i][r] * up[i][r] / message[e][r] : 0;
            if (report) {
                changed += r != reading && family.chosen[v][r][reading] ? rest * message[e][r] : 0;
            } else {
                for (int t = 0; t < n; t++) {
                    double p = rest * chance(s, v, chosenPlace, r, t);
                    down[s.to][t] += p;
                    changed += r != t && family.chosen[v][r][t] ? p * up[s.to][t] : 0;
                }
            }
        }
        if (chosenPlace) {
            s.changed[region(s, v)] += changed;
            s.left[region(s, v)] += 1 - changed;
        }
    }
}
