package stemma.group;

/** Whether two weighed reports tell one story. */
final class Judgement {
    /** Share of the shorter text's runs of five words from which two reports are near-copies; .3 to .6 are alike. */
    private static final double COPY = 0.4;
    /** Share of the shorter text's runs of five words from which two texts are one form of words; set on invented templates. */
    private static final double TEMPLATE = 0.25;
    /** Share of the names' rarity below which the names are others. */
    private static final double NAMES_APART = 0.2;
    /** Summed rarity of names, in nats, from which a report has names enough to compare: two or three rare ones. */
    private static final double NAMED = 15;

    private Judgement() {}

    /**
     * How likely the two tell one story, 0..1. A day apart does not speak against a near-copy; wording alike with other names is
     * a template filled twice, whatever else agrees.
     */
    static double likeness(Weighed a, Weighed b) {
        float[] evidence = Evidence.of(a, b);
        if (isTemplate(a, b, evidence)) {
            return 0;
        }
        double dated = Likeness.shipped().of(evidence);
        return evidence[Sign.COPY_MORE.ordinal()] < COPY
                ? dated
                : Math.max(dated, Likeness.shipped().of(Evidence.undated(evidence)));
    }

    private static boolean isTemplate(Weighed a, Weighed b, float[] evidence) {
        return evidence[Sign.COPY_MORE.ordinal()] >= TEMPLATE
                && evidence[Sign.NAMES_MORE.ordinal()] < NAMES_APART
                && a.rareNames().sum() >= NAMED
                && b.rareNames().sum() >= NAMED;
    }
}
