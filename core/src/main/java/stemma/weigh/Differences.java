package stemma.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.report.Locus;

/** What each report of a story adds to the others, leaves out and changes. */
public final class Differences {
    /** Other reports that must carry a statement for its lack to be told. */
    private static final int CARRIED = 2;

    private Differences() {}

    /**
     * One report against its siblings.
     *
     * @param adds identifiers of statements that stand in it alone, are no other reading of what others have and in words that the others lack
     * @param leavesOut of statements that several others carry and it does not, nor most of their words
     * @param changes of discrepancies in which it has another reading than the supported one
     */
    public record Of(String report, List<String> adds, List<String> leavesOut, List<String> changes) {
        public Of {
            adds = List.copyOf(adds);
            leavesOut = List.copyOf(leavesOut);
            changes = List.copyOf(changes);
        }
    }

    /** By report, sorted; empty for a story of one report. Only reports that assert or change something are known here. */
    public static List<Of> of(Account account) {
        Map<String, TreeSet<Integer>> carries = new TreeMap<>();
        List<Statement> statements = account.statements();
        for (int i = 0; i < statements.size(); i++) {
            int at = i;
            statements
                    .get(i)
                    .attestations()
                    .forEach(p -> carries.computeIfAbsent(p.report(), k -> new TreeSet<>())
                            .add(at));
        }
        List<Of> out = new ArrayList<>();
        if (carries.size() < 2) {
            return out;
        }
        carries.forEach((report, mine) -> {
            List<String> adds = new ArrayList<>();
            List<String> lacks = new ArrayList<>();
            List<Locus> contested = contested(account, report);
            for (int i = 0; i < statements.size(); i++) {
                Statement s = statements.get(i);
                boolean alone = mine.contains(i)
                        && s.reports() == 1
                        && s.support().perhaps().isEmpty();
                boolean lacking = !mine.contains(i)
                        && s.reports() >= CARRIED
                        && !s.support().perhaps().contains(report);
                if ((alone || lacking) && !differs(contested, s)) {
                    (alone ? adds : lacks).add(s.id());
                }
            }
            out.add(new Of(report, adds, lacks, changes(account, report)));
        });
        return out;
    }

    /** Is the statement one that the report has in another reading, or its own reading of it? */
    private static boolean differs(List<Locus> contested, Statement s) {
        for (Locus p : contested) {
            for (Locus at : s.attestations()) {
                if (p.overlaps(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All places of the discrepancies in which the report has a part. */
    private static List<Locus> contested(Account account, String report) {
        List<Locus> out = new ArrayList<>();
        for (Discrepancy d : account.discrepancies()) {
            List<Locus> places = d.readings().stream()
                    .flatMap(r -> r.attestations().stream())
                    .toList();
            if (places.stream().anyMatch(p -> p.report().equals(report))) {
                out.addAll(places);
            }
        }
        return out;
    }

    private static List<String> changes(Account account, String report) {
        return account.discrepancies().stream()
                .filter(d -> d.supported() != null)
                .filter(d -> d.readings().stream()
                        .anyMatch(r -> !r.value().equals(d.supported())
                                && r.attestations().stream()
                                        .anyMatch(p -> p.report().equals(report))))
                .map(Discrepancy::id)
                .toList();
    }
}
