package stemma.archive;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import stemma.group.Heavy;
import stemma.group.Imprint;
import stemma.group.Lead;
import stemma.group.Neighbours;
import stemma.group.Shelf;

/** The tables that placing reads and writes. Every call stands within a transaction of {@link Database}. */
final class DatabaseShelf implements Shelf {
    /** The least day there is. */
    private static final int UNDATED = Integer.MIN_VALUE;

    private static final int FEW = 2000;
    private static final float STEPS = 65535;

    /** A report and its weight in one number: a row costs little more than each column that is fetched. */
    private static final String HELD = "SELECT CAST(report AS BIGINT) * 65536 + weight FROM posting";

    private final Database db;

    DatabaseShelf(Database db) {
        this.db = db;
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw Database.failure(db.location(), e);
        }
    }

    @Override
    public int size() {
        return ask(() -> (int) db.number("SELECT MAX(number) FROM report"));
    }

    @Override
    public byte[] imprint(int report) {
        return ask(() -> bytes("SELECT imprint FROM placement WHERE report = ?", report));
    }

    @Override
    public Neighbours neighbours(int report) {
        return Neighbours.read(ask(() -> bytes("SELECT near FROM placement WHERE report = ?", report)));
    }

    Lead lead(int report) {
        return Lead.read(new String(
                ask(() -> bytes("SELECT lead FROM placement WHERE report = ?", report)), StandardCharsets.UTF_8));
    }

    private byte[] bytes(String sql, int report) throws SQLException {
        return db.first(sql, r -> r.getBytes(1), report)
                .orElseThrow(() -> new ArchiveException(
                        db.location() + ": report number " + report + " was never placed; the archive is damaged"));
    }

    @Override
    public int story(int report) {
        return ask(() -> (int) db.number("SELECT story FROM report WHERE number = ?", report));
    }

    @Override
    public int[] members(int story, int most) {
        return ask(() -> db.list(
                        "SELECT number FROM report WHERE story = ? ORDER BY number LIMIT ?",
                        r -> r.getInt(1),
                        story,
                        most))
                .stream()
                .mapToInt(i -> i)
                .toArray();
    }

    @Override
    public void holders(long term, int day, int most, Holder holder) {
        ask(() -> {
            if (most == ALL) {
                take(HELD + " WHERE term = ? ORDER BY day, report LIMIT ?", holder, term, FEW);
            } else {
                if (day != UNDATED) {
                    take(HELD + " WHERE term = ? AND day >= ? ORDER BY day, report LIMIT ?", holder, term, day, most);
                    take(
                            HELD + " WHERE term = ? AND day < ? AND day > " + UNDATED
                                    + " ORDER BY day DESC, report DESC LIMIT ?",
                            holder,
                            term,
                            day,
                            most);
                }
                take(
                        HELD + " WHERE term = ? AND day = " + UNDATED + " ORDER BY report DESC LIMIT ?",
                        holder,
                        term,
                        most);
                if (day == UNDATED) {
                    take(
                            HELD + " WHERE term = ? AND day > " + UNDATED + " ORDER BY day DESC, report DESC LIMIT ?",
                            holder,
                            term,
                            most);
                }
            }
            return true;
        });
    }

    private void take(String sql, Holder holder, Object... values) throws SQLException {
        try (ResultSet r = db.prepare(sql, values).executeQuery()) {
            while (r.next()) {
                long held = r.getLong(1);
                holder.take((int) (held >>> 16), (held & 0xFFFF) / STEPS);
            }
        }
    }

    /** Keeps a report's imprint and lead before it is placed. */
    void keep(int report, byte[] imprint, Lead lead) throws SQLException {
        db.update(
                "INSERT INTO placement (report, imprint, near, lead) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (report) DO UPDATE SET imprint = excluded.imprint, lead = excluded.lead",
                report,
                imprint,
                new byte[8],
                Identity.plain(lead.text()).getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps what it was found like, and by what it is to be found. Terms of an earlier version stay: they lead to a comparison, no more. */
    void keep(int report, Neighbours near, List<Heavy> terms, byte[] imprint) throws SQLException {
        db.update("UPDATE placement SET near = ? WHERE report = ?", near.bytes(), report);
        OptionalInt known = Imprint.day(imprint);
        int day = known.orElse(UNDATED);
        db.batch(
                "INSERT INTO posting (term, day, report, weight) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (term, day, report) DO UPDATE SET weight = excluded.weight",
                terms.stream()
                        .map(t -> new Object[] {t.term(), day, report, Math.round(t.weight() * STEPS)})
                        .toList());
    }
}
