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
        double shared = 0;
        double onlyA = 0;
        double onlyB = 0;
        double heaviestA = 0;
        double heaviestB = 0;
        for (int m = 0, n = 0; m < p.length || n < q.length; ) {
            long d = m == p.length ? 1 : n == q.length ? -1 : (p[m] >> 32) - (q[n] >> 32);
            if (d == 0) {
                shared += Math.min(weight(p[m++]), weight(q[n++]));
            } else if (d < 0) {
                double w = weight(p[m++]);
                onlyA += w;
                heaviestA = Math.max(heaviestA, w);
            } else {
                double w = weight(q[n++]);
                onlyB += w;
                heaviestB = Math.max(heaviestB, w);
            }
        }
        return new Bag(shared, shared + onlyA, shared + onlyB, heaviestA, heaviestB);
    }

    private static double weight(long entry) {
        return (entry & 0xFFFFFFFFL) / 1000.0;
    }

    /** What both have, of all that they have: 0 to 1. */
    double dice() {
        return a + b == 0 ? 0 : 2 * shared / (a + b);
    }
}
