package stemma.group;

/**
 * The least mean likeness at which two groups of reports are one story.
 *
 * @param pair for two reports, 0..1
 * @param rise what the natural logarithm of half the size adds, up to {@link #LARGE} reports: a large story is more often
 *     a wrong one than a small one, and more so the larger the stream
 */
record Threshold(double pair, double rise) {
    private static final int FEW = 12;
    private static final int MANY = 3000;
    /** Least mean likeness within a story of a small run: invented reports of different stories stay under .1, of 180 made traditions nearly all are whole. */
    private static final double PAIR_FEW = 0.4;
    /** The same for a stream of {@link #MANY}; found together with {@link #RISE} on AllSides, GVA and ECB+, see {@code docs/models/group.md}. */
    private static final double PAIR_MANY = 0.52;

    private static final double RISE = 0.2;
    /** Reports from which a story's size makes no difference more. */
    private static final int LARGE = 6;

    /**
     * Reports handed over by the handful were chosen as belonging together more often than those of a stream, so less is asked
     * of them, and the more reports, the more pairs of other stories there are for each pair of one: the threshold rises with the
     * square of the logarithm of the number of reports from {@link #FEW} to {@link #MANY}, what it asks of large stories with its
     * fourth power.
     */
    static Threshold of(int reports) {
        double t = Math.clamp(Math.log((double) reports / FEW) / Math.log((double) MANY / FEW), 0, 1);
        return new Threshold(PAIR_FEW + (PAIR_MANY - PAIR_FEW) * t * t, RISE * t * t * t * t);
    }

    /** For a group of so many reports, at least 2. */
    double at(int reports) {
        return pair + rise * Math.log(Math.min(reports, LARGE) / 2.0);
    }
}
