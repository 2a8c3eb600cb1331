package stemma.collate;

/** How frequent a word is in news at large. */
final class Background {
    /** Surprise of a word that was never met. */
    private static final double UNKNOWN = 20;

    private Background() {}

    /** Surprise in bits of a folded word. */
    static double bits(String word) {
        return word.isEmpty() ? 0 : UNKNOWN;
    }
}
