package stemma.weigh.conflict;

import java.util.List;
import java.util.SortedMap;
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

    Locus first() {
        return readings.values().stream()
                .flatMap(List::stream)
                .min(Locus::compareTo)
                .orElseThrow();
    }
}
