package stemma.quote;

/** Mixes the parts of a feature to one number. The shipped weights stand at these numbers: a change means training anew. */
final class Hash {
    private Hash() {}

    static int of(int template, int a) {
        return end(mix(template * 0x9E3779B1, a));
    }

    static int of(int template, int a, int b) {
        return end(mix(mix(template * 0x9E3779B1, a), b));
    }

    static int of(int template, int a, int b, int c) {
        return end(mix(mix(mix(template * 0x9E3779B1, a), b), c));
    }

    static int of(int template, int a, int b, int c, int d) {
        return end(mix(mix(mix(mix(template * 0x9E3779B1, a), b), c), d));
    }

    private static int mix(int h, int x) {
        int k = x * 0xCC9E2D51;
        k = Integer.rotateLeft(k, 15) * 0x1B873593;
        return Integer.rotateLeft(h ^ k, 13) * 5 + 0xE6546B64;
    }

    private static int end(int x) {
        int h = x;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    /** Lengths and distances in steps that widen: 0 1 2 3 4 6 8 12 16 24 ... as 0 1 2 3 4 5 6 7 8 9 ... */
    static int step(int n) {
        if (n < 5) {
            return Math.max(n, -1);
        }
        int log = 31 - Integer.numberOfLeadingZeros(n);
        return 2 * log + (n >> log - 1 & 1);
    }
}
