package stemma.trace;

import java.util.List;
import stemma.report.Locus;

/**
 * A story's reports with their family tree.
 *
 * @param sources sorted by identifier
 * @param independent how many of them are independent of one another
 * @param order groups of report identifiers, earliest first; those of one group cannot be ordered
 */
public record Traced(Lineage lineage, List<Source> sources, Independence independent, List<List<String>> order) {
    public Traced {
        sources = List.copyOf(sources);
        order = order.stream().map(List::copyOf).toList();
    }

    /** The identifiers of the sources that the place's wording goes back to; by the lineage of that passage, not of the whole report. */
    public List<String> sourcesOf(Locus place) {
        return sources.stream()
                .filter(s -> s.reports().contains(place.report()))
                .map(Source::id)
                .toList();
    }
}
