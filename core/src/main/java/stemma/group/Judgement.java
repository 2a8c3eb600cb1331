package stemma.group;

/** Whether two weighed reports tell one story. */
final class Judgement {
    /** Share of the shorter text's runs of five words from which two reports are near-copies; .3 to .6 are alike. */
    private static final double COPY = 0.4;
    /** Share of the shorter text's runs of five words from which two texts are one form of words; set on invented templates. */
    private static final double TEMPLATE = 0.25;
    /** Share of the names' rarity below which the names are others. */
    private static final double NAMES_APART = 0.2;
    /**
     * Share of the other words, of the text that has more of them, from which two texts are one form of words even where names
     * break every run. Invented templates have .83 and more; of 6,368 pairs of one story in GVA and ECB+ none with names so far apart has .55.
     */
    private static final double FORM = 0.6;
    /** The same share of names for such a form: an office may be named in every notice. */
    private static final double FORM_NAMES_APART = 0.3;
    /** Summed rarity, in nats, from which a report has names enough to compare: two or three rare ones. */
    private static final double NAMED = 15;
    /** Rarity, in nats, from which any word may be a name, where no capitals tell: one report in 400. */
    private static final double MARK = 6;
    /** Summed rarity of such words, in nats, from which there are enough: two. */
    private static final double MARKED = 12;

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
        boolean copied = evidence[Sign.COPY_MORE.ordinal()] >= TEMPLATE;
        boolean formed = form(a, b) >= FORM;
        if (a.rareNames().sum() < NAMED || b.rareNames().sum() < NAMED) {
            return formed && marks(a, b) < NAMES_APART;
        }
        double names = evidence[Sign.NAMES_MORE.ordinal()];
        return copied && names < NAMES_APART || formed && names < FORM_NAMES_APART;
    }

    /** Share of the words that are no names which both have, of the text that has more of them. */
    private static double form(Weighed a, Weighed b) {
        return (double) a.plain().common(b.plain())
                / Math.max(1, Math.max(a.plain().size(), b.plain().size()));
    }

    /** Share of the rarity of one's rarest words that the other has too, the higher; 1 where either has too few. */
    private static double marks(Weighed a, Weighed b) {
        Bag x = a.rareBody().terms().from(MARK);
        Bag y = b.rareBody().terms().from(MARK);
        double mine = x.sum();
        double others = y.sum();
        return mine < MARKED || others < MARKED ? 1 : Math.max(x.shared(y) / mine, y.shared(x) / others);
    }
}
