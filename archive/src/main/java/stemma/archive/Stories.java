package stemma.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of stories and of why they are as they are. Every call stands within a transaction of {@link Database}. */
final class Stories {
    private final Database db;

    Stories(Database db) {
        this.db = db;
    }

    /** A story's row; {@code into} is 0 where it still stands for itself. */
    record Row(int number, String id, String headline, long change, int into) {}

    int nextNumber() throws SQLException {
        return (int) db.number("SELECT MAX(number) FROM story") + 1;
    }

    void insert(int number, String founder, String headline, long change) throws SQLException {
        String free = "s-" + founder;
        for (int n = 2; db.number("SELECT COUNT(*) FROM story WHERE id = ?", free) > 0; n++) {
            free = "s-" + founder + "~" + n;
        }
        db.update(
                "INSERT INTO story (number, id, headline, change) VALUES (?, ?, ?, ?)", number, free, headline, change);
    }

    /** The story of that identifier as it stands; where it went into another, that one. */
    Optional<Row> find(String id) throws SQLException {
        Optional<Row> row = db.first(
                "SELECT number, id, headline, change, COALESCE(merged_into, 0) FROM story WHERE id = ?", Stories::row, id);
        while (row.isPresent() && row.get().into() != 0) {
            row = byNumber(row.get().into());
        }
        return row;
    }

    Optional<Row> byNumber(int number) throws SQLException {
        return db.first(
                "SELECT number, id, headline, change, COALESCE(merged_into, 0) FROM story WHERE number = ?",
                Stories::row,
                number);
    }

    private static Row row(java.sql.ResultSet r) throws SQLException {
        return new Row(r.getInt(1), r.getString(2), r.getString(3), r.getLong(4), r.getInt(5));
    }

    List<StoryEntry> after(int number, int most, List<Integer> last) throws SQLException {
        return entries(
                db.list(
                        "SELECT number, id, headline, change, 0 FROM story WHERE number > ? AND merged_into IS NULL"
                                + " ORDER BY number LIMIT ?",
                        Stories::row,
                        number,
                        most),
                last);
    }

    List<StoryEntry> changedSince(long change, int most) throws SQLException {
        return entries(
                db.list(
                        "SELECT number, id, headline, change, 0 FROM story WHERE change > ? AND merged_into IS NULL"
                                + " ORDER BY change LIMIT ?",
                        Stories::row,
                        change,
                        most),
                new ArrayList<>());
    }

    private List<StoryEntry> entries(List<Row> rows, List<Integer> last) throws SQLException {
        List<StoryEntry> out = new ArrayList<>();
        for (Row r : rows) {
            out.add(entry(r));
            last.add(r.number());
        }
        return out;
    }

    StoryEntry entry(Row r) throws SQLException {
        List<String> ids = new ArrayList<>(
                db.list("SELECT id FROM report WHERE story = ?", row -> row.getString(1), r.number()));
        ids.sort(null);
        return new StoryEntry(r.id(), r.headline(), r.change(), ids);
    }
}
