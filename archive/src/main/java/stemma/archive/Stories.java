package stemma.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    void insert(int number, String founder, long change) throws SQLException {
        String free = "s-" + founder;
        for (int n = 2; db.number("SELECT COUNT(*) FROM story WHERE id = ?", free) > 0; n++) {
            free = "s-" + founder + "~" + n;
        }
        db.update(
                "INSERT INTO story (number, id, headline, change) VALUES (?, ?, ?, ?)", number, free, founder, change);
    }

    void setHeadline(int number, String headline, long change) throws SQLException {
        db.update("UPDATE story SET headline = ?, change = ? WHERE number = ?", headline, change, number);
    }

    void setChange(int number, long change) throws SQLException {
        db.update("UPDATE story SET change = ? WHERE number = ?", change, number);
    }

    void mergeInto(int gone, int into, long change) throws SQLException {
        db.update("UPDATE story SET merged_into = ?, change = ? WHERE number = ?", into, change, gone);
    }

    void log(
            long change,
            int story,
            StoryEvent.Kind kind,
            @Nullable Integer report,
            int other,
            @Nullable Double likeness,
            String why)
            throws SQLException {
        db.update(
                "INSERT INTO story_log (change, story, event, report, other, likeness, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
                change,
                story,
                kind.name(),
                report,
                other == 0 ? null : other,
                likeness,
                Identity.plain(why));
    }

    /** The log of the story and of those that went into it, in order. */
    List<StoryEvent> events(int story) throws SQLException {
        return db.list(
                "WITH RECURSIVE went (number) AS (SELECT CAST(? AS INTEGER) UNION SELECT s.number FROM story s JOIN went w"
                        + " ON s.merged_into = w.number)"
                        // What happened to it and, of those that left it, to which story they went.
                        + " SELECT l.change, l.event, s.id, r.id, o.id, l.likeness, l.why FROM story_log l"
                        + " JOIN story s ON s.number = l.story"
                        + " LEFT JOIN report r ON r.number = l.report LEFT JOIN story o ON o.number = l.other"
                        + " WHERE l.story IN (SELECT number FROM went)"
                        + " OR l.event IN ('PARTED', 'MOVED') AND l.other IN (SELECT number FROM went)"
                        + " ORDER BY l.change",
                r -> {
                    double mean = r.getDouble(6);
                    boolean measured = !r.wasNull();
                    return new StoryEvent(
                            r.getLong(1),
                            StoryEvent.Kind.valueOf(r.getString(2)),
                            r.getString(3),
                            r.getString(4),
                            r.getString(5),
                            (measured ? String.format(Locale.ROOT, "likeness %.2f; ", mean) : "") + r.getString(7));
                },
                story);
    }

    /** The story of that identifier as it stands; where it went into another, that one. */
    Optional<Row> find(String id) throws SQLException {
        Optional<Row> row = db.first(
                "SELECT number, id, headline, change, COALESCE(merged_into, 0) FROM story WHERE id = ?",
                Stories::row,
                id);
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
        List<String> ids =
                new ArrayList<>(db.list("SELECT id FROM report WHERE story = ?", row -> row.getString(1), r.number()));
        ids.sort(null);
        return new StoryEntry(r.id(), r.headline(), r.change(), ids);
    }
}
