package stemma.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an archive's database holds together. */
final class Checking {
    private final Database db;
    private final List<String> problems = new ArrayList<>();

    Checking(Database db) {
        this.db = db;
    }

    /** What is wrong, a line each; empty where nothing is. */
    List<String> database() throws SQLException {
        if (db.dialect() == Dialect.SQLITE) {
            db.list("PRAGMA integrity_check", r -> r.getString(1)).stream()
                    .filter(line -> !line.equals("ok"))
                    .forEach(problems::add);
        }
        none(
                "reports without their latest version",
                "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.report = r.number AND"
                        + " v.version = r.version)");
        none(
                "versions missing before the latest",
                "SELECT COUNT(*) FROM report r WHERE r.version <> (SELECT COUNT(*) FROM version v WHERE v.report = r.number)");
        none(
                "versions of no report",
                "SELECT COUNT(*) FROM version v WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.number = v.report)");
        none("report numbers missing", "SELECT COALESCE(MAX(number), 0) - COUNT(*) FROM report");
        none(
                "reports in no story that stands",
                "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM story s WHERE s.number = r.story AND"
                        + " s.merged_into IS NULL)");
        none(
                "stories without reports",
                "SELECT COUNT(*) FROM story s WHERE s.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM report r WHERE"
                        + " r.story = s.number)");
        none(
                "reports never placed",
                "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM placement p WHERE p.report = r.number)");
        none("changes later than the last", "SELECT COUNT(*) FROM report r, archive a WHERE r.change > a.last_change");
        return problems;
    }

    private void none(String what, String count) throws SQLException {
        long n = db.number(count);
        if (n != 0) {
            problems.add(n + " " + what);
        }
    }

    /** Whether every version of the report comes back whole. */
    static Optional<String> bodies(Database db, Reports reports, String id) {
        try {
            for (Kept k : db.read(() -> reports.versions(id))) {
                if (!k.id().equals(id) && !Identity.plain(k.id()).equals(id)) {
                    return Optional.of("report " + id + " holds another, " + k.id());
                }
            }
            return Optional.empty();
        } catch (ArchiveException e) {
            return Optional.of("report " + id + ": " + e.getMessage());
        }
    }
}
