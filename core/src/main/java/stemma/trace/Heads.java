package stemma.trace;

import java.util.BitSet;

/** Counts what a tree supposes of the heads of families, of lost copies and of the times. */
final class Heads {
    private final Ledger ledger;
    private final Family family;
    private final Tree tree;

    Heads(Ledger ledger) {
        this.ledger = ledger;
        this.family = ledger.family;
        this.tree = ledger.tree;
    }

    void head(int top) {
        Copy copy = ledger.copy(top);
        int kids = tree.childCount(top);
        ledger.one(tree.lost(top) ? "head lost" : kids == 0 ? "head alone" : "head extant");
        ledger.add("head text", family.text(copy, new double[family.units]));
        double odd = 0;
        for (int v = 0; v < family.variants; v++) {
            odd += copy.reading()[v] >= 0 ? family.oddness[v][copy.reading()[v]] : 0;
        }
        ledger.add("head odd", odd);
        ledger.one("head children " + Ledger.upTo(kids, 0, 1, 2, 3, 5));
        if (!tree.lost(top) && kids > 0) {
            int most = 0;
            int own = units(family.copies[top]);
            boolean earlier = false;
            boolean later = false;
            for (int i = 0; i < family.size; i++) {
                if (i != top && tree.above(top, i)) {
                    most = Math.max(most, units(family.copies[i]));
                    earlier |= family.traits.time()[top][i] > 0;
                    later |= family.traits.time()[i][top] > 0;
                }
            }
            ledger.one(own >= most ? "head longest" : "head shorter");
            ledger.one(earlier ? "head late" : later ? "head earliest" : "head of no time");
        }
    }

    private int units(Copy copy) {
        int n = 0;
        for (int u = 0; u < family.units; u++) {
            n += family.holds(copy, u) ? 1 : 0;
        }
        return n;
    }

    /** @param changes of each step, as {@link Steps#step} gives them, by child */
    void lost(int[][] changes) {
        for (int c = family.size; c < tree.parent.length; c++) {
            if (!tree.exists(c)) {
                continue;
            }
            ledger.turnTo(c);
            BitSet kids = ledger.children(c);
            String where = tree.parent[c] < 0 ? "lost head" : "lost within";
            ledger.one(where + " children " + Ledger.upTo(kids.cardinality(), 2, 3, 4));
            int least = Integer.MAX_VALUE;
            int leastInHead = Integer.MAX_VALUE;
            for (int k = kids.nextSetBit(0); k >= 0 && k < family.size; k = kids.nextSetBit(k + 1)) {
                leastInHead = Math.min(leastInHead, changes[k][0]);
                least = Math.min(least, changes[k][0] + changes[k][1] + changes[k][2]);
            }
            if (least < Integer.MAX_VALUE) {
                ledger.one(where + " least in head " + Ledger.upTo(leastInHead, 0, 1, 2, 3));
                ledger.one(where + " least " + Ledger.upTo(least, 0, 1, 2, 4, 8));
            }
            if (tree.parent[c] >= 0) {
                int[] own = changes[c];
                ledger.one("lost within own " + Ledger.upTo(own[0] + own[1] + own[2], 0, 1, 2, 4, 8));
                ledger.one("lost within own in head " + Ledger.upTo(own[0], 0, 1, 2, 3));
                ledger.one("lost within own form " + Ledger.upTo(own[3], 0, 1, 2));
            }
        }
    }

    void times() {
        int late = 0;
        int inTime = 0;
        for (int c = 0; c < family.size; c++) {
            int above = tree.parent[c] < 0 ? Tree.NONE : ledger.extant(tree.parent[c]);
            if (above >= 0) {
                String by = above == tree.parent[c] ? "" : " by lost";
                boolean isLate = family.traits.time()[above][c] > 0;
                boolean isInTime = family.traits.time()[c][above] > 0;
                ledger.add("late" + by, isLate ? 1 : 0);
                ledger.add("in time" + by, isInTime ? 1 : 0);
                late += isLate ? 1 : 0;
                inTime += isInTime ? 1 : 0;
            }
        }
        int all = late + inTime;
        if (all > 0) {
            String sort =
                    late == 0 ? "all right" : 5 * late <= all ? "few late" : 5 * late <= 2 * all ? "some late" : "bad";
            ledger.one("times " + sort);
            ledger.add("times known " + sort, Math.min(4, all));
        }
    }
}
