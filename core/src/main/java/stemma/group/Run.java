package stemma.group;

import java.util.List;
import stemma.annotate.Annotated;

/** The reports of one run, profiled and weighed against one another; numbered as given. */
final class Run {
    /** Up to so many reports every pair is looked at. */
    private static final int ALL_PAIRS = 40;
    /** Share of the shorter text's runs of five words from which two reports are near-copies; .3 to .6 are alike. */
    private static final double COPY = 0.4;
    /** Share of the shorter text's runs of five words from which two texts are one form of words; set on invented templates. */
    private static final double TEMPLATE = 0.25;
    /** Share of the names' rarity below which the names are others. */
    private static final double NAMES_APART = 0.2;
    /** Summed rarity of names, in nats, from which a report has names enough to compare: two or three rare ones. */
    private static final double NAMED = 15;

    private final List<Weighed> reports;
    private final int terms;

    /** @param reports sorted by identifier, so that no order of the input shows */
    Run(List<Annotated> reports) {
        Vocabulary vocabulary = new Vocabulary();
        List<Profile> profiles =
                reports.stream().map(r -> Profile.of(r, vocabulary)).toList();
        this.reports = Weighed.all(profiles, vocabulary);
        this.terms = vocabulary.size();
    }

    String id(int report) {
        return reports.get(report).profile().id();
    }

    int size() {
        return reports.size();
    }

    /** Pairs (i, j) with i &lt; j as {@code i << 32 | j}, ascending. */
    long[] candidates() {
        return reports.size() <= ALL_PAIRS
                ? Candidates.all(reports.size())
                : Candidates.pairs(reports.stream().map(Weighed::body).toList(), terms);
    }

    float[] evidence(int a, int b) {
        return Evidence.of(reports.get(a), reports.get(b));
    }

    /**
     * How likely the two tell one story, 0..1. A day apart does not speak against a near-copy; wording alike with other names is
     * a template filled twice, whatever else agrees.
     */
    double likeness(int a, int b) {
        float[] evidence = evidence(a, b);
        if (isTemplate(reports.get(a), reports.get(b), evidence)) {
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
