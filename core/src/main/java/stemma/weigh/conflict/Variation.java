package stemma.weigh.conflict;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import stemma.report.Locus;
import stemma.weigh.Discrepancy;

/**
 * A place where aligned witnesses read differently.
 *
 * @param readings value to the places that have it, sorted; at least two
 * @param about the words around it in one of the reports
 */
record Variation(Discrepancy.Kind kind, SortedMap<String, List<Locus>> readings, String about) {
    Variation {
        if (readings.size() < 2) {
            throw new IllegalArgumentException("a variation of " + readings.size() + " reading");
        }
    }

    /** This one and another with the same readings elsewhere. */
    Variation with(Variation other) {
        TreeMap<String, List<Locus>> all = new TreeMap<>(readings);
        other.readings.forEach((value, places) -> all.merge(
                value,
                places,
                (a, b) -> Stream.concat(a.stream(), b.stream())
                        .distinct()
                        .sorted()
                        .toList()));
        return new Variation(kind, all, about);
    }

    Locus first() {
        return readings.values().stream()
                .flatMap(List::stream)
                .min(Locus::compareTo)
                .orElseThrow();
    }
}
