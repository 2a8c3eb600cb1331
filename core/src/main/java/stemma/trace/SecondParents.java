package stemma.trace;

/** Counts what a tree supposes of reports that took from a second one. */
final class SecondParents {
    private SecondParents() {}

    static void count(Ledger ledger) {
        Family family = ledger.family;
        Tree tree = ledger.tree;
        for (int c = 0; c < family.size; c++) {
            int q = ledger.found.second()[c];
            if (q < 0) {
                continue;
            }
            int p = tree.parent[c];
            ledger.turnTo(c);
            double[] first = p < 0 ? family.rootUnit[c] : new double[family.units];
            if (p >= 0) {
                family.edge(ledger.copy(p), ledger.copy(c), first);
            }
            int taken = 0;
            int held = 0;
            double saved = 0;
            for (int u = 0; u < family.units; u++) {
                if (family.holds(ledger.copy(c), u)) {
                    held++;
                    double less = first[u] - family.unitCost[q][c][u];
                    if (less > family.costs.taken()) {
                        taken++;
                        saved += less;
                    }
                }
            }
            String of = p < 0 ? "second of head: " : p >= family.size ? "second beside lost: " : "second: ";
            ledger.one(of);
            ledger.one(of + "taken " + Ledger.upTo(taken, 1, 2, 3, 4, 6));
            ledger.one(of + "tenths " + Ledger.upTo(held == 0 ? 0 : 10 * taken / held, 1, 2, 3, 4, 6));
            ledger.one(of + "saved " + Ledger.upTo(saved, 8, 12, 18, 27, 40));
            ledger.add(of + "late", family.traits.time()[q][c] > 0 ? 1 : 0);
            ledger.add(of + "in time", family.traits.time()[c][q] > 0 ? 1 : 0);
            ledger.one(of + "children " + Ledger.upTo(tree.childCount(c), 0, 1));
            boolean near = (p >= 0 && tree.parent[p] == q) || (p >= 0 && tree.parent[q] == p);
            ledger.one(of + (near ? "of the parent's kin" : "of others"));
        }
    }
}
