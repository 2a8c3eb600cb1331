package stemma.trace;

/** From the chance that the score of {@link Likeliest} gives an edge to that with which such edges are right. */
final class Calibration {
    private Calibration() {}

    /**
     * @param chance summed over the trees that have the edge, 0 to 1
     * @param lost is the parent or the child a lost copy?
     */
    static double chance(double chance, boolean lost) {
        return chance;
    }

    /** @param chance that the second parent is one of the report's parents, 0 to 1 */
    static double ofSecond(double chance) {
        return chance;
    }
}
