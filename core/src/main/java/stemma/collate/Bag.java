package stemma.collate;

/**
 * Two stretches compared without regard to order.
 *
 * @param shared surprise of what both have, each as often as both have it, in bits
 * @param a surprise of all that a has
 * @param heaviestA surprise of the heaviest word that only a has; 0 where there is none
 */
record Bag(double shared, double a, double b, double heaviestA, double heaviestB) {
    /** Of two stretches as {@link Witness#sortedRoots} gives them. */
    static Bag common(long[] p, long[] q) {
        long shared = 0;
        long onlyA = 0;
        long onlyB = 0;
        int heaviestA = 0;
        int heaviestB = 0;
        int m = 0;
        int n = 0;
        while (m < p.length && n < q.length) {
            int rootP = (int) (p[m] >> 32);
            int rootQ = (int) (q[n] >> 32);
            if (rootP == rootQ) {
                shared += Math.min((int) p[m++], (int) q[n++]);
            } else if (rootP < rootQ) {
                int w = (int) p[m++];
                onlyA += w;
                heaviestA = Math.max(heaviestA, w);
            } else {
                int w = (int) q[n++];
                onlyB += w;
                heaviestB = Math.max(heaviestB, w);
            }
        }
        for (; m < p.length; m++) {
            onlyA += (int) p[m];
            heaviestA = Math.max(heaviestA, (int) p[m]);
        }
        for (; n < q.length; n++) {
            onlyB += (int) q[n];
            heaviestB = Math.max(heaviestB, (int) q[n]);
        }
        return new Bag(
                shared / UNIT, (shared + onlyA) / UNIT, (shared + onlyB) / UNIT, heaviestA / UNIT, heaviestB / UNIT);
    }

    private static final double UNIT = 1000;

    /** Has neither anything that the other lacks? */
    boolean onlyShared() {
        return heaviestA == 0 && heaviestB == 0;
    }

    /** What both have, of all that they have: 0 to 1. */
    double dice() {
        return a + b == 0 ? 0 : 2 * shared / (a + b);
    }
}
