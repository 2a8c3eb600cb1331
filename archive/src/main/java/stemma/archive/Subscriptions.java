package stemma.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.read.web.Validators;
import stemma.report.Report;

/**
 * How far feeds have been read, and which of their entries wait for their page. An entry is either waiting, or done in
 * the same transaction that stored its report, or given up and kept with the reason: none is lost, whenever the process ends.
 */
public final class Subscriptions {
    private static final String WAITING = "waiting";
    private static final String DONE = "done";
    private static final String GIVEN_UP = "given up";

    private final Archive archive;

    public Subscriptions(Archive archive) {
        this.archive = archive;
    }

    /**
     * Where the reading of a feed stands.
     *
     * @param due when it may be asked again
     * @param failures in a row
     * @param said what went wrong last; empty where nothing did
     */
    public record Feed(String address, Validators validators, Instant due, int failures, String said) {}

    /**
     * An entry as its feed gave it.
     *
     * @param key by which it is known again in any feed
     * @param address of its page; empty where it has none
     * @param stamp changes with what the feed says of it
     * @param own the report that the feed itself holds: at least its title
     */
    public record Item(String key, String address, String stamp, Report own) {}

    /**
     * An entry that waits for its page.
     *
     * @param address of its page; empty where it has none
     * @param tries so far
     * @param said why there is none yet; empty before the first try
     */
    public record Entry(String key, String feed, String address, int tries, String said) {}

    /** How many entries wait, are done, are given up. */
    public record Count(int waiting, int done, int givenUp) {}

    /** Where the reading of the feed stands; for a new one nothing is known and it is due. */
    public Feed feed(String address) {
        return archive.read(db -> db.first(
                        "SELECT address, etag, last_modified, due, failures, said FROM feed WHERE address = ?",
                        Subscriptions::feed,
                        address))
                .orElse(new Feed(address, Validators.none(), Instant.EPOCH, 0, ""));
    }

    private static Feed feed(ResultSet r) throws SQLException {
        return new Feed(
                r.getString(1),
                new Validators(r.getString(2), r.getString(3)),
                Instant.ofEpochMilli(r.getLong(4)),
                r.getInt(5),
                r.getString(6));
    }

    /**
     * Keeps where the reading of a feed stands together with the entries that it held: those not seen before, and those
     * of which it now says something else, wait from now on.
     *
     * @return how many these are
     */
    public int keep(Feed feed, List<Item> items, Instant now) {
        return archive.write(db -> {
            db.update(
                    "INSERT INTO feed (address, etag, last_modified, due, failures, said) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (address) DO UPDATE SET etag = excluded.etag,"
                            + " last_modified = excluded.last_modified, due = excluded.due,"
                            + " failures = excluded.failures, said = excluded.said",
                    feed.address(),
                    plain(feed.validators().etag()),
                    plain(feed.validators().lastModified()),
                    feed.due().toEpochMilli(),
                    feed.failures(),
                    Identity.plain(feed.said()));
            int fresh = 0;
            for (Item i : items) {
                fresh += keep(db, feed.address(), i, now) ? 1 : 0;
            }
            return fresh;
        });
    }

    private static @Nullable String plain(@Nullable String s) {
        return s == null ? null : Identity.plain(s);
    }

    private static boolean keep(Database db, String feed, Item i, Instant now) throws SQLException {
        String key = Identity.plain(i.key());
        Optional<String> known = db.first("SELECT stamp FROM entry WHERE name = ?", r -> r.getString(1), key);
        if (known.isPresent()) {
            return !known.get().equals(i.stamp())
                    && db.update(
                                    "UPDATE entry SET stamp = ?, state = ?, due = ?, tries = 0, said = '', own = ?,"
                                            + " feed = ?, address = ? WHERE name = ?",
                                    i.stamp(),
                                    WAITING,
                                    now.toEpochMilli(),
                                    ReportBytes.pack(i.own()),
                                    feed,
                                    Identity.plain(i.address()),
                                    key)
                            > 0;
        }
        db.update(
                "INSERT INTO entry (name, feed, address, stamp, state, due, tries, said, own)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, '', ?)",
                key,
                feed,
                Identity.plain(i.address()),
                i.stamp(),
                WAITING,
                now.toEpochMilli(),
                ReportBytes.pack(i.own()));
        return true;
    }

    /** Entries that wait and may be tried by now, the longest due first. */
    public List<Entry> due(Instant now, int most) {
        return archive.read(db -> db.list(
                "SELECT name, feed, address, tries, said FROM entry WHERE state = ? AND due <= ?"
                        + " ORDER BY due, name LIMIT ?",
                r -> new Entry(r.getString(1), r.getString(2), r.getString(3), r.getInt(4), r.getString(5)),
                WAITING,
                now.toEpochMilli(),
                most));
    }

    /** When the next waiting entry may be tried; empty where none waits. */
    public Optional<Instant> nextDue() {
        return archive.read(db -> db.first(
                "SELECT due FROM entry WHERE state = ? ORDER BY due LIMIT 1",
                r -> Instant.ofEpochMilli(r.getLong(1)),
                WAITING));
    }

    /** What the feed itself held of a waiting entry. */
    public Optional<Report> own(Entry e) {
        return archive.read(db -> db.first(
                "SELECT own FROM entry WHERE name = ? AND own IS NOT NULL",
                r -> ReportBytes.unpack(r.getBytes(1)),
                e.key()));
    }

    /** Adds the entry's reports to the archive; with them, in one transaction, the entry is done. */
    public List<Added> done(Entry e, List<Report> reports, String said) {
        return archive.add(reports, db -> end(db, e, DONE, said));
    }

    /** No page will come: the entry is kept with the reason, and waits no longer. */
    public void giveUp(Entry e, String said) {
        archive.write(db -> end(db, e, GIVEN_UP, said));
    }

    private static int end(Database db, Entry e, String state, String said) throws SQLException {
        return db.update(
                "UPDATE entry SET state = ?, said = ?, own = ? WHERE name = ?",
                state,
                Identity.plain(said),
                null,
                e.key());
    }

    /** The entry goes on waiting: one try more, with what went wrong. */
    public void again(Entry e, Instant due, String said) {
        archive.write(db -> db.update(
                "UPDATE entry SET due = ?, tries = ?, said = ? WHERE name = ?",
                due.toEpochMilli(),
                e.tries() + 1,
                Identity.plain(said),
                e.key()));
    }

    public Count count() {
        return archive.read(db -> new Count(count(db, WAITING), count(db, DONE), count(db, GIVEN_UP)));
    }

    private static int count(Database db, String state) throws SQLException {
        return (int) db.number("SELECT COUNT(*) FROM entry WHERE state = ?", state);
    }
}
