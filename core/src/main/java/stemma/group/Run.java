package stemma.group;

import java.util.List;
import stemma.annotate.Annotated;

/** The reports of one run, profiled and weighed against one another; numbered as given. */
final class Run {
    /** Up to so many reports every pair is looked at. */
    private static final int ALL_PAIRS = 40;

    private final List<Weighed> reports;
    private final int terms;

    /** @param reports sorted by identifier, so that no order of the input shows */
    Run(List<Annotated> reports) {
        Vocabulary vocabulary = new Vocabulary();
        List<Profile> profiles =
                reports.stream().map(r -> Profile.of(r, vocabulary)).toList();
        profiles.forEach(vocabulary::count);
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

    /** How likely the two tell one story, 0..1; see {@link Judgement}. */
    double likeness(int a, int b) {
        return Judgement.likeness(reports.get(a), reports.get(b));
    }
}
