package stemma.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stemma.weigh.Account;
import stemma.weigh.Differences;
import stemma.weigh.Discrepancy;
import stemma.weigh.Statement;

/** What each report of a story has alone, lacks and changes, in short words for people. */
final class Siblings {
    /** Statements and changes of a report that are told in words; of the rest the number. */
    private static final int SHOWN = 2;

    /** Characters of a statement that are shown. */
    private static final int LONGEST = 90;

    private Siblings() {}

    /** @param parts sentences without a full stop; at least one */
    record Line(String report, List<String> parts) {}

    /** Reports that differ in nothing are left out. */
    static List<Line> of(Account account) {
        Map<String, Statement> statements =
                account.statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        Map<String, Discrepancy> discrepancies =
                account.discrepancies().stream().collect(Collectors.toMap(Discrepancy::id, Function.identity()));
        List<Line> out = new ArrayList<>();
        for (Differences.Of d : Differences.of(account)) {
            List<String> parts = new ArrayList<>();
            if (!d.changes().isEmpty()) {
                parts.add("changes "
                        + some(d.changes().stream()
                                .map(discrepancies::get)
                                .map(c -> change(c, d.report()))
                                .toList()));
            }
            told("alone has ", d.adds(), statements, parts);
            told("lacks what others have: ", d.leavesOut(), statements, parts);
            if (!parts.isEmpty()) {
                out.add(new Line(d.report(), parts));
            }
        }
        return out;
    }

    private static void told(String lead, List<String> ids, Map<String, Statement> statements, List<String> parts) {
        if (!ids.isEmpty()) {
            parts.add(lead
                    + some(ids.stream()
                            .map(statements::get)
                            .map(s -> Summary.quote(Summary.shorten(s.text(), LONGEST)))
                            .toList()));
        }
    }

    private static String change(Discrepancy c, String report) {
        String mine = c.readings().stream()
                .filter(r -> !r.value().equals(c.supported()))
                .filter(r -> r.attestations().stream().anyMatch(p -> p.report().equals(report)))
                .map(Discrepancy.Reading::value)
                .findFirst()
                .orElse("");
        String right = c.supported();
        return Summary.quote(right == null ? "" : right) + " into " + Summary.quote(mine);
    }

    private static String some(List<String> all) {
        int left = all.size() - SHOWN;
        return String.join(", ", all.subList(0, Math.min(SHOWN, all.size())))
                + (left > 0 ? " and " + left + " more" : "");
    }
}
