package stemma.trace;

import java.util.BitSet;

/** Counts what a tree supposes of each act of copying. */
final class Steps {
    /** A brief has this many paragraphs at most, by judgement. */
    private static final int BRIEF = 4;

    private final Ledger ledger;
    private final Family family;
    private final Tree tree;
    private final double[] units;

    Steps(Ledger ledger) {
        this.ledger = ledger;
        this.family = ledger.family;
        this.tree = ledger.tree;
        this.units = new double[family.units];
    }

    /** @return words replaced in the head and in the rest, slips, and paragraphs or stretches cut, put in or moved */
    int[] step(int p, int c) {
        Copy from = ledger.copy(p);
        Copy to = ledger.copy(c);
        String kind = (tree.lost(p) ? "lost" : "extant") + (tree.lost(c) ? " to lost: " : " to extant: ");
        ledger.one(kind);
        ledger.one(tree.parent[p] >= 0 ? "copy of copy" : "copy of head");
        ledger.one("children " + Ledger.upTo(tree.childCount(c), 0, 1, 2, 3));
        double fixed = family.fixed(from, to, units);
        double words = family.changes(from, to, units);
        double whole = fixed + words;
        ledger.add(kind + "form nats", fixed);
        ledger.add(kind + "words nats", words);
        int moves = (int) (family.traits.order()[from.order()][to.order()] / family.costs.move());
        ledger.one(kind + "moves " + Ledger.upTo(moves, 0, 1, 2, 3));
        ledger.one(kind + "title " + family.traits.title()[from.title()][to.title()]);
        double credit = family.traits.credit()[from.credit()][to.credit()];
        ledger.one(kind + "credit " + (credit > 2 ? "new" : credit > 0 ? "gone" : "same"));
        if (!tree.lost(c)) {
            double least = Double.MAX_VALUE;
            for (int q = 0; q < family.size; q++) {
                least = q == c || q == p ? least : Math.min(least, family.edgeCost[q][c]);
            }
            double dearer = least == Double.MAX_VALUE ? 99 : whole - least;
            ledger.one(kind + "beside the next " + Ledger.upTo(dearer, -20, -8, -3, -1, 1, 3, 8));
        }
        Form form = form(kind, c, from, to);
        int[] changed = words(kind, p, c, from, to);
        String manner =
                form.brief ? "brief" : form.cut > .2 * (form.kept + form.cut) || moves > 0 ? "rewrite" : "reprint";
        double[] untouched = family.untouched(from, to, family.head(from));
        double share = (changed[0] + changed[1]) / Math.max(1, changed[0] + changed[1] + untouched[0] + untouched[1]);
        ledger.one(kind + manner + " rate " + Ledger.upTo(Math.ceil(100 * share), 0, 1, 2, 4, 7, 11, 16));
        int above = p < family.size ? p : ledger.extant(p);
        if (above >= 0 && c < family.size) {
            ledger.add(kind + "late", family.traits.time()[above][c] > 0 ? 1 : 0);
            ledger.add(kind + "in time", family.traits.time()[c][above] > 0 ? 1 : 0);
        }
        ledger.one(kind + manner + " words " + Ledger.upTo(changed[0] + changed[1], 1, 3, 6, 12, 20));
        return new int[] {changed[0], changed[1], changed[2], form.cut + form.put + form.stretches + moves};
    }

    private record Form(boolean brief, int kept, int cut, int put, int stretches) {}

    private Form form(String kind, int c, Copy from, Copy to) {
        BitSet outside = tree.reportsFrom(c);
        outside.flip(0, family.size);
        int held = 0;
        int[] at = family.positionIn(from.order());
        int last = -1;
        for (int u = 0; u < family.units; u++) {
            last = family.holds(to, u) ? Math.max(last, at[u]) : last;
        }
        int kept = 0;
        int cut = 0;
        int put = 0;
        int within = 0;
        int left = 0;
        int added = 0;
        for (int u = 0; u < family.units; u++) {
            boolean a = family.holds(from, u);
            boolean b = family.holds(to, u);
            kept += a && b ? 1 : 0;
            put += b && !a ? 1 : 0;
            int unit = u;
            held += b && !a && outside.stream().anyMatch(i -> family.holds(family.copies[i], unit)) ? 1 : 0;
            cut += a && !b ? 1 : 0;
            within += a && !b && at[u] < last ? 1 : 0;
            if (a && b) {
                for (int x : family.blocksOfUnit[u]) {
                    left += from.has()[x] && !to.has()[x] ? 1 : 0;
                    added += to.has()[x] && !from.has()[x] ? 1 : 0;
                }
            }
        }
        boolean brief = kept <= BRIEF && within == 0 && cut > 0;
        double share = kept + cut == 0 ? 0 : (double) cut / (kept + cut);
        ledger.one(kind + (brief ? "brief" : "cut " + Ledger.upTo(Math.ceil(100 * share), 0, 15, 30, 45, 60)));
        ledger.some(kind + "cut within", within);
        ledger.add(kind + "any cut within", within > 0 ? 1 : 0);
        ledger.some(kind + "put in", put);
        ledger.add(kind + "any put in", put > 0 ? 1 : 0);
        ledger.one(kind + "put in held " + Ledger.upTo(held, 0, 1, 2, 4));
        ledger.one(kind + "put in own " + Ledger.upTo(put - held, 0, 1, 2, 4));
        ledger.some(kind + "stretches cut", left);
        ledger.some(kind + "stretches put in", added);
        return new Form(brief, kept, cut, put, left + added);
    }

    private int[] words(String kind, int p, int c, Copy from, Copy to) {
        BitSet below = tree.reportsFrom(c);
        int elsewhere = 0;
        int slipsElsewhere = 0;
        int own = 0;
        boolean[] head = family.head(from);
        int up = tree.parent[p];
        int[] out = new int[3];
        double turn = 0;
        int back = 0;
        int inherited = 0;
        for (int v = 0; v < family.variants; v++) {
            int x = from.reading()[v];
            int y = to.reading()[v];
            if (x < 0 || y < 0) {
                continue;
            }
            int above = up >= 0 ? ledger.copy(up).reading()[v] : -1;
            if (x == y) {
                inherited += above >= 0 && above != x ? 1 : 0;
                continue;
            }
            back += above == y ? 1 : 0;
            if (family.unitOfVariant[v] >= 0) {
                boolean held = false;
                boolean shared = false;
                for (int i = 0; i < family.size; i++) {
                    held |= !below.get(i) && family.copies[i].reading()[v] == y;
                    shared |= i != p && family.copies[i].reading()[v] == x;
                }
                elsewhere += held && family.chosen[v][x][y] ? 1 : 0;
                slipsElsewhere += held && !family.chosen[v][x][y] ? 1 : 0;
                own += !shared && p < family.size ? 1 : 0;
            }
            if (family.chosen[v][x][y]) {
                out[family.unitOfVariant[v] >= 0 && head[family.unitOfVariant[v]] ? 0 : 1]++;
                turn += family.oddness[v][y] - family.oddness[v][x];
            } else if (family.unitOfVariant[v] < 0) {
                ledger.one(kind + (x == 0 ? "mark gained" : "mark lost"));
            } else {
                out[2]++;
                ledger.add(kind + "turn of slips", bounded(family.oddness[v][y] - family.oddness[v][x]));
            }
        }
        ledger.one(kind + "in head " + Ledger.upTo(out[0], 0, 1, 2, 3, 4, 6, 9));
        ledger.one(kind + "in body " + Ledger.upTo(out[1], 0, 1, 3, 6, 10));
        ledger.one(kind + "slips " + Ledger.upTo(out[2], 0, 1, 2, 4));
        ledger.add(kind + "turn", bounded(turn));
        ledger.some(kind + "back", back);
        ledger.add(kind + "any back", back > 0 ? 1 : 0);
        ledger.one(kind + "elsewhere " + Ledger.upTo(elsewhere, 0, 1, 2, 4, 7));
        ledger.some(kind + "elsewhere", elsewhere);
        ledger.one(kind + "slips elsewhere " + Ledger.upTo(slipsElsewhere, 0, 1, 2, 4));
        ledger.one(kind + "own " + Ledger.upTo(own, 0, 1, 2, 4, 7));
        ledger.some(kind + "own", own);
        if (up >= 0) {
            ledger.one(kind + "inherited " + Ledger.upTo(inherited, 0, 1, 2, 4));
        }
        return out;
    }

    private static double bounded(double nats) {
        return Math.max(-20, Math.min(20, nats));
    }
}
