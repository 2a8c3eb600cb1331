package stemma.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.report.Locus;

/**
 * A story's reports with their family tree.
 *
 * @param sources sorted by identifier
 * @param independent how many of them are independent of one another
 * @param order groups of report identifiers, earliest first; those of one group cannot be ordered
 * @param ownSource the source that each report's text goes back to where no share says otherwise, by report
 * @param shares places of reports that were taken from another source
 * @param doubts pairs of sources of which it cannot be told whether they are one
 */
public record Traced(
        Lineage lineage,
        List<Source> sources,
        Independence independent,
        List<List<String>> order,
        Map<String, String> ownSource,
        List<Share> shares,
        List<Doubt> doubts) {
    public Traced {
        sources = List.copyOf(sources);
        order = order.stream().map(List::copyOf).toList();
        ownSource = java.util.Collections.unmodifiableMap(new TreeMap<>(ownSource));
        shares = List.copyOf(shares);
        doubts = List.copyOf(doubts);
    }

    /** Without knowledge of places: each report's text goes back to every source that it holds text of. */
    public Traced(Lineage lineage, List<Source> sources, Independence independent, List<List<String>> order) {
        this(lineage, sources, independent, order, Map.of(), List.of(), List.of());
    }

    /** The same with another order. */
    public Traced ordered(List<List<String>> groups) {
        return new Traced(lineage, sources, independent, groups, ownSource, shares, doubts);
    }

    /** A place that goes back to the source given, not to its report's own. */
    public record Share(Locus place, String source) {}

    /** Two sources that may be one. */
    public record Doubt(String source, String other) {}

    /** Is it open whether the texts of two reports go back to one source? */
    public boolean isDoubted(String report, String other) {
        String x = ownSource.get(report);
        String y = ownSource.get(other);
        return doubts.stream()
                .anyMatch(d -> d.source().equals(x) && d.other().equals(y)
                        || d.source().equals(y) && d.other().equals(x));
    }

    /** How many different sources these identifiers stand for at least: those that may be one, be it through others, count as one. */
    public int fewest(Collection<String> ids) {
        return fewest(ids, doubts);
    }

    static int fewest(Collection<String> ids, List<Doubt> doubts) {
        Set<String> left = new TreeSet<>(ids);
        int groups = 0;
        while (!left.isEmpty()) {
            Set<String> group = new TreeSet<>(Set.of(left.iterator().next()));
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Doubt d : doubts) {
                    if (group.contains(d.source()) != group.contains(d.other())) {
                        group.add(d.source());
                        group.add(d.other());
                        grew = true;
                    }
                }
            }
            left.removeAll(group);
            groups++;
        }
        return groups;
    }

    /** The identifiers of the sources that the place's wording goes back to; by the lineage of that passage, not of the whole report. */
    public List<String> sourcesOf(Locus place) {
        String own = ownSource.get(place.report());
        if (own == null) {
            return sources.stream()
                    .filter(s -> s.reports().contains(place.report()))
                    .map(Source::id)
                    .toList();
        }
        TreeSet<String> out = new TreeSet<>();
        int taken = 0;
        for (Share s : shares) {
            if (s.place().report().equals(place.report())) {
                int shared = s.place().span().shared(place.span());
                taken += shared;
                if (2 * shared > place.span().length()) {
                    out.add(s.source());
                }
            }
        }
        if (2 * taken <= place.span().length() || out.isEmpty()) {
            out.add(own);
        }
        return List.copyOf(out);
    }
}
