package stemma.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Published;

/** Which report was written before which: first by who copied whom, then by what they say of events, then by times that do not contradict these. */
public final class Order {
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

    /** Seconds by which a time without a zone may be off: outlets of one story sit in neighbouring zones, mostly. */
    private static final long ZONE_UNKNOWN = 5 * 3600;

    private Order() {}

    static List<List<String>> of(List<Annotated> reports, List<Lineage.Edge> edges, Settings settings) {
        return of(reports, edges, Set.of(), settings);
    }

    /**
     * @param reports the story's, sorted by identifier
     * @param told pairs of identifiers, the first of whom wrote before the second by what they say; those against who copied whom are passed over
     * @return groups of identifiers, earliest first; those of one group cannot be ordered
     */
    public static List<List<String>> of(
            List<Annotated> reports, List<Lineage.Edge> edges, Set<List<String>> told, Settings settings) {
        int n = reports.size();
        boolean[][] before = new boolean[n][n];
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < n; i++) {
            index.put(reports.get(i).id(), i);
        }
        for (Lineage.Edge e : edges) {
            Integer from = index.get(e.from());
            Integer to = index.get(e.to());
            if (from != null && to != null) {
                before[from][to] = true;
            }
        }
        close(before);
        addTold(index, told, before);
        if (settings.uses(Lineage.Evidence.TIME)) {
            addTimes(reports, before);
        }
        return groups(reports, before);
    }

    /** All at once, so that it does not depend on which comes first; none where they would go round in a circle with the copies. */
    private static void addTold(Map<String, Integer> index, Set<List<String>> told, boolean[][] before) {
        boolean[][] all = new boolean[before.length][];
        for (int i = 0; i < before.length; i++) {
            all[i] = before[i].clone();
        }
        for (List<String> pair : told) {
            Integer from = index.get(pair.get(0));
            Integer to = index.get(pair.get(1));
            if (from != null && to != null && !before[to][from]) {
                all[from][to] = true;
            }
        }
        close(all);
        for (int i = 0; i < all.length; i++) {
            if (all[i][i]) {
                return;
            }
        }
        System.arraycopy(all, 0, before, 0, all.length);
    }

    private static void addTimes(List<Annotated> reports, boolean[][] before) {
        int n = reports.size();
        long[][] times =
                reports.stream().map(r -> window(r.report().published())).toArray(long[][]::new);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (before[i][j] && times[j][1] < times[i][0]) {
                    return;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                before[i][j] |= times[i][1] < times[j][0];
            }
        }
        close(before);
    }

    private static void close(boolean[][] before) {
        for (int k = 0; k < before.length; k++) {
            for (int i = 0; i < before.length; i++) {
                for (int j = 0; before[i][k] && j < before.length; j++) {
                    before[i][j] |= before[k][j];
                }
            }
        }
    }

    /** Splits the reports wherever everything on one side is known to be before everything on the other. */
    private static List<List<String>> groups(List<Annotated> reports, boolean[][] before) {
        int n = reports.size();
        int[] earlier = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                earlier[i] += before[j][i] ? 1 : 0;
            }
        }
        Integer[] sorted = new Integer[n];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, Comparator.comparing((Integer i) -> earlier[i]).thenComparing(i -> i));
        List<List<String>> out = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            boolean cut = !group.isEmpty();
            for (int i = 0; cut && i < k; i++) {
                for (int j = k; cut && j < n; j++) {
                    cut = before[sorted[i]][sorted[j]];
                }
            }
            if (cut) {
                group.sort(Comparator.naturalOrder());
                out.add(group);
                group = new ArrayList<>();
            }
            group.add(reports.get(sorted[k]).id());
        }
        if (!group.isEmpty()) {
            group.sort(Comparator.naturalOrder());
            out.add(group);
        }
        return out;
    }

    /** First and last second that the time may mean; all time where it is unknown. */
    static long[] window(@Nullable Published published) {
        if (published == null) {
            return new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        }
        String v = published.value();
        try {
            if (published.precision() == Published.Precision.MINUTE
                    || published.precision() == Published.Precision.SECOND) {
                if (LOCAL.matcher(v).matches()) {
                    long t = LocalDateTime.parse(v).toEpochSecond(ZoneOffset.UTC);
                    return new long[] {t - ZONE_UNKNOWN, t + ZONE_UNKNOWN};
                }
                long t = v.endsWith("Z")
                        ? Instant.parse(v.length() == 17 ? v.substring(0, 16) + ":00Z" : v)
                                .getEpochSecond()
                        : OffsetDateTime.parse(v).toEpochSecond();
                return new long[] {t, t};
            }
            if (published.precision() == Published.Precision.DAY) {
                long t = LocalDate.parse(v.substring(0, 10))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toEpochSecond();
                return new long[] {t, t + 86_399};
            }
        } catch (DateTimeParseException e) {
            return new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        }
        return new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
    }
}
