package stemma.trace;

/**
 * Reports put together from others with nothing of their own: nearly all their words stand in two others that share no text with one
 * another and go on with much of their own. Had both taken from the report, they would have divided it between them by chance.
 */
final class Compilations {
    /** Least part of a compilation's words that others must hold. */
    private static final double COVERED = .9;

    /** Most part of a compilation's words that both of two origins hold. */
    private static final double COMMON = .05;

    /** Least part of an origin's words that are its own, and of the compilation's that each origin gave. */
    private static final double OWN = .2;

    private Compilations() {}

    static boolean[] in(Places places, int reports) {
        boolean[] out = new boolean[reports];
        for (int x = 0; x < reports; x++) {
            for (int a = 0; a < reports; a++) {
                for (int b = a + 1; b < reports; b++) {
                    out[x] |= x != a && x != b && compiled(places, x, a, b);
                }
            }
        }
        return out;
    }

    private static boolean compiled(Places places, int x, int a, int b) {
        int words = 0;
        int fromA = 0;
        int fromB = 0;
        int both = 0;
        int ownA = 0;
        int ownB = 0;
        int ab = 0;
        for (int c = 0; c < places.size(); c++) {
            boolean inA = places.has(a, c);
            boolean inB = places.has(b, c);
            ab += inA && inB ? 1 : 0;
            if (places.has(x, c)) {
                words++;
                fromA += inA ? 1 : 0;
                fromB += inB ? 1 : 0;
                both += inA && inB ? 1 : 0;
            } else {
                ownA += inA ? 1 : 0;
                ownB += inB ? 1 : 0;
            }
        }
        return fromA + fromB - both >= COVERED * words
                && ab <= COMMON * words
                && Math.min(fromA, fromB) >= OWN * words
                && ownA >= OWN * (ownA + fromA)
                && ownB >= OWN * (ownB + fromB);
    }
}
