package stemma.annotate;

/** Mixes feature values into 32 bits; part of the shipped models: a change here asks for new weights. */
final class Hash {
    private Hash() {}

    static int of(int template, int a) {
        int h = (a ^ template * 0x9E3779B1) * 0xCC9E2D51;
        h = Integer.rotateLeft(h, 15) * 0x1B873593;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        return h ^ h >>> 13;
    }

    static int of(int template, int a, int b) {
        return of(template, of(template + 101, a) * 31 + b);
    }

    static int of(int template, int a, int b, int c) {
        return of(template, of(template + 211, a, b) * 31 + c);
    }
}
