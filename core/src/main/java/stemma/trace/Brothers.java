package stemma.trace;

import java.util.BitSet;

/** Counts what copies of one text have in common against it: each such agreement the tree takes for chance. */
final class Brothers {
    /** Words of a stretch that is more than a trifle. */
    private static final int STRETCH = 5;

    private Brothers() {}

    static void count(Ledger ledger) {
        for (int p = 0; p < ledger.tree.parent.length; p++) {
            BitSet kids = ledger.children(p);
            if (ledger.tree.exists(p) && kids.cardinality() > 1) {
                ledger.turnTo(p);
                String of = ledger.tree.lost(p)
                        ? "brothers of lost: "
                        : ledger.tree.parent[p] < 0 ? "brothers of head: " : "brothers: ";
                words(ledger, of, p, kids);
                stretches(ledger, of, p, kids);
                forms(ledger, of, p, kids);
            }
        }
    }

    private static void words(Ledger ledger, String of, int p, BitSet kids) {
        Family family = ledger.family;
        int words = 0;
        int slips = 0;
        int against = 0;
        for (int v = 0; v < family.variants; v++) {
            int x = ledger.copy(p).reading()[v];
            if (x < 0) {
                continue;
            }
            int[] n = new int[family.readingsOfVariant[v]];
            int all = 0;
            for (int c = kids.nextSetBit(0); c >= 0; c = kids.nextSetBit(c + 1)) {
                int y = ledger.copy(c).reading()[v];
                if (y >= 0) {
                    n[y]++;
                    all++;
                }
            }
            for (int y = 0; y < n.length; y++) {
                if (y != x && n[y] > 1) {
                    words += family.chosen[v][x][y] ? n[y] - 1 : 0;
                    slips += family.chosen[v][x][y] ? 0 : n[y] - 1;
                    against += n[y] == all ? 1 : 0;
                }
            }
        }
        ledger.some(of + "words", words);
        ledger.one(of + "words " + Ledger.upTo(words, 0, 1, 2, 4));
        ledger.some(of + "slips", slips);
        ledger.some(of + "all against it", against);
    }

    private static void stretches(Ledger ledger, String of, int p, BitSet kids) {
        Family family = ledger.family;
        int cut = 0;
        int put = 0;
        for (int b = 0; b < family.blocks; b++) {
            boolean x = ledger.copy(p).has()[b];
            int n = 0;
            for (int c = kids.nextSetBit(0); c >= 0; c = kids.nextSetBit(c + 1)) {
                n += ledger.copy(c).has()[b] != x ? 1 : 0;
            }
            if (n > 1 && family.lengthOfBlock[b] >= STRETCH) {
                cut += x ? n - 1 : 0;
                put += x ? 0 : n - 1;
            }
        }
        ledger.some(of + "cut", cut);
        ledger.some(of + "put in", put);
    }

    private static void forms(Ledger ledger, String of, int p, BitSet kids) {
        double[][] title = ledger.family.traits.title();
        double[][] order = ledger.family.traits.order();
        int titles = 0;
        int orders = 0;
        for (int c = kids.nextSetBit(0); c >= 0; c = kids.nextSetBit(c + 1)) {
            for (int d = kids.nextSetBit(c + 1); d >= 0; d = kids.nextSetBit(d + 1)) {
                int a = ledger.copy(c).title();
                int b = ledger.copy(d).title();
                titles += title[a][b] == 0
                                && title[b][a] == 0
                                && title[ledger.copy(p).title()][a] > 0
                        ? 1
                        : 0;
                int m = ledger.copy(c).order();
                int n = ledger.copy(d).order();
                orders += order[m][n] == 0 && order[ledger.copy(p).order()][m] > 0 ? 1 : 0;
            }
        }
        ledger.some(of + "title", titles);
        ledger.some(of + "order", orders);
    }
}
