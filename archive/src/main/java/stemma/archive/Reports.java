package stemma.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.report.Report;

/** The tables of reports and their versions. Every call stands within a transaction of {@link Database}. */
final class Reports {
    private static final String SELECT =
            "SELECT r.number, v.version, r.version, r.change, v.change, s.id, v.arrived, v.body"
                    + " FROM report r JOIN version v ON v.report = r.number LEFT JOIN story s ON s.number = r.story ";
    private static final String LATEST = SELECT + "WHERE v.version = r.version ";

    private final Database db;

    Reports(Database db) {
        this.db = db;
    }

    /** A report's row. */
    record Row(int number, String id, int version, int story) {}

    private static Row row(ResultSet r) throws SQLException {
        return new Row(r.getInt(1), r.getString(2), r.getInt(3), r.getInt(4));
    }

    Optional<Row> byAddress(String address) throws SQLException {
        return db.first("SELECT number, id, version, story FROM report WHERE address = ?", Reports::row, address);
    }

    /** The report with these bytes under this address, or under this given identifier. */
    Optional<Row> bySameBytes(String fingerprint, @Nullable String address, String given) throws SQLException {
        return db.first(
                "SELECT r.number, r.id, v.version, r.story FROM version v JOIN report r ON r.number = v.report"
                        + " WHERE v.fingerprint = ? AND (r.address = ? OR r.given = ?) ORDER BY v.report, v.version",
                Reports::row,
                fingerprint,
                address == null ? "" : address,
                given);
    }

    /** The identifier itself, or the first of {@code id~2}, {@code id~3}… that no report has. */
    String free(String id) throws SQLException {
        String free = id;
        for (int n = 2; db.number("SELECT COUNT(*) FROM report WHERE id = ?", free) > 0; n++) {
            free = id + "~" + n;
        }
        return free;
    }

    int nextNumber() throws SQLException {
        return (int) db.number("SELECT MAX(number) FROM report") + 1;
    }

    void insert(Row r, String given, @Nullable String address, long change) throws SQLException {
        db.update(
                "INSERT INTO report (number, id, given, address, version, story, change) VALUES (?, ?, ?, ?, ?, ?, ?)",
                r.number(),
                r.id(),
                given,
                address,
                r.version(),
                r.story(),
                change);
    }

    void insertVersion(int report, int version, String fingerprint, long change, Instant arrived, byte[] body)
            throws SQLException {
        db.update(
                "INSERT INTO version (report, version, fingerprint, change, arrived, body) VALUES (?, ?, ?, ?, ?, ?)",
                report,
                version,
                fingerprint,
                change,
                arrived.toEpochMilli(),
                body);
    }

    void setVersion(int report, int version, long change) throws SQLException {
        db.update("UPDATE report SET version = ?, change = ? WHERE number = ?", version, change, report);
    }

    void setStory(int report, int story, long change) throws SQLException {
        db.update("UPDATE report SET story = ?, change = ? WHERE number = ?", story, change, report);
    }

    String idOf(int report) throws SQLException {
        return db.first("SELECT id FROM report WHERE number = ?", r -> r.getString(1), report)
                .orElseThrow(() -> new ArchiveException("there is no report number " + report));
    }

    /** The identifier of the report's story. */
    String storyOf(String id) throws SQLException {
        return db.first(
                        "SELECT s.id FROM report r JOIN story s ON s.number = r.story WHERE r.id = ?",
                        r -> r.getString(1),
                        id)
                .orElse("");
    }

    Report body(int report, int version) throws SQLException {
        return db.first(
                        "SELECT body FROM version WHERE report = ? AND version = ?",
                        r -> ReportBytes.unpack(r.getBytes(1)),
                        report,
                        version)
                .orElseThrow(() -> new ArchiveException("report " + report + " has no version " + version));
    }

    Optional<Kept> latest(String id) throws SQLException {
        return db.first(LATEST + "AND r.id = ?", Reports::kept, id);
    }

    List<Kept> versions(String id) throws SQLException {
        return db.list(SELECT + "WHERE r.id = ? ORDER BY v.version", Reports::kept, id);
    }

    List<Kept> after(int number, int most) throws SQLException {
        return db.list(LATEST + "AND r.number > ? ORDER BY r.number LIMIT ?", Reports::kept, number, most);
    }

    List<Kept> changedSince(long change, int most) throws SQLException {
        return db.list(LATEST + "AND r.change > ? ORDER BY r.change LIMIT ?", Reports::kept, change, most);
    }

    List<Kept> ofStory(int story) throws SQLException {
        return db.list(LATEST + "AND r.story = ? ORDER BY r.id", Reports::kept, story);
    }

    private static Kept kept(ResultSet r) throws SQLException {
        boolean latest = r.getInt(2) == r.getInt(3);
        return new Kept(
                r.getInt(1),
                r.getInt(2),
                latest,
                latest ? r.getLong(4) : r.getLong(5),
                r.getString(6),
                Instant.ofEpochMilli(r.getLong(7)),
                ReportBytes.unpack(r.getBytes(8)));
    }
}
