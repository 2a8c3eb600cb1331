package stemma.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stemma.report.Report;

/**
 * Reports that were read, kept for good with all their versions, and the stories they tell. What {@link #add} has returned
 * survives the end of the process at any moment. Several processes may have one archive open: writers take turns. Calls from
 * several threads are taken one after another. Every method throws {@link ArchiveException} where the database fails.
 */
public final class Archive implements AutoCloseable {
    private static final int PAGE = 200;

    private final Database db;
    private final InstantSource clock;
    private final Reports reports;
    private final Stories stories;
    private final String name;

    private Archive(Database db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
        this.reports = new Reports(db);
        this.stories = new Stories(db);
        this.name = named();
    }

    /**
     * Opens the archive, makes it where there is none, brings an older one up to date.
     *
     * @param location a folder, or a {@code jdbc:postgresql:} address
     */
    public static Archive open(String location) {
        return open(location, true, InstantSource.system());
    }

    /** Opens an archive that is there already. */
    public static Archive existing(String location) {
        return open(location, false, InstantSource.system());
    }

    static Archive open(String location, boolean make, InstantSource clock) {
        Database db = Database.connect(Location.of(location), make);
        try {
            Migrations.migrate(db);
            return new Archive(db, clock);
        } catch (RuntimeException | Error e) {
            db.close();
            throw e;
        }
    }

    private String named() {
        return db.read(() -> db.first("SELECT name FROM archive", r -> r.getString(1)))
                .orElseGet(() -> db.write(() -> {
                    String fresh = UUID.randomUUID().toString();
                    db.update("INSERT INTO archive (one, name, last_change) VALUES (1, ?, 0) ON CONFLICT DO NOTHING", fresh);
                    return db.first("SELECT name FROM archive", r -> r.getString(1)).orElse(fresh);
                }));
    }

    /** Unique to this archive, whatever becomes of its place: what is derived from it can tell whose it is. */
    public String name() {
        return name;
    }

    /** The archive's folder; empty for a server. What is derived from it may be kept below. */
    public Optional<Path> folder() {
        return Optional.ofNullable(db.location().folder());
    }

    /** Where it stands, in words for a person. */
    public String place() {
        return db.location().toString();
    }

    public List<Added> add(Report... all) {
        return add(List.of(all));
    }

    /**
     * Stores the reports, all of them or, where this throws, none: when it returns they are on the disk. A report already
     * there, by its bytes or by its content under the same address, changes nothing; other content under the same address
     * is a new version of the report.
     *
     * @return one for each report, in their order
     */
    public synchronized List<Added> add(List<Report> all) {
        return db.write(() -> {
            List<Added> out = new ArrayList<>();
            Changes changes = Changes.begin(db);
            for (Report r : all) {
                out.add(add(r, changes));
            }
            changes.end();
            return out;
        });
    }

    private Added add(Report report, Changes changes) throws SQLException {
        String given = Identity.plain(report.id());
        String address = Identity.address(report);
        String fingerprint = ReportBytes.fingerprint(report);
        Optional<Reports.Row> same = reports.bySameBytes(fingerprint, address, given);
        if (same.isPresent()) {
            return unchanged(same.get());
        }
        Optional<Reports.Row> known = address == null ? Optional.empty() : reports.byAddress(address);
        if (known.isPresent()) {
            Reports.Row row = known.get();
            Report last = reports.body(row.number(), row.version());
            if (ReportBytes.content(last).equals(ReportBytes.content(report))) {
                return unchanged(row);
            }
            return newVersion(row, report.renamed(last.id()), fingerprint, changes);
        }
        return newReport(report, given, address, fingerprint, changes);
    }

    private Added unchanged(Reports.Row row) throws SQLException {
        return new Added(Added.Outcome.UNCHANGED, row.id(), row.version(), storyId(row.story()));
    }

    private String storyId(int story) throws SQLException {
        return stories.byNumber(story).map(Stories.Row::id).orElse("");
    }

    private Added newVersion(Reports.Row row, Report report, String fingerprint, Changes changes) throws SQLException {
        int version = row.version() + 1;
        long change = changes.next();
        reports.insertVersion(
                row.number(), version, fingerprint, change, clock.instant(), ReportBytes.pack(report));
        reports.setVersion(row.number(), version, change);
        return new Added(Added.Outcome.NEW_VERSION, row.id(), version, storyId(row.story()));
    }

    private Added newReport(
            Report report, String given, @Nullable String address, String fingerprint, Changes changes)
            throws SQLException {
        String id = reports.free(given);
        int number = reports.nextNumber();
        int story = stories.nextNumber();
        stories.insert(story, id, headline(report), changes.next());
        long change = changes.next();
        reports.insert(new Reports.Row(number, id, 1, story), given, address, change);
        reports.insertVersion(
                number, 1, fingerprint, change, clock.instant(), ReportBytes.pack(report.renamed(id)));
        return new Added(Added.Outcome.NEW, id, 1, storyId(story));
    }

    private static String headline(Report r) {
        return Identity.plain(
                r.title() != null ? r.title().text() : r.text().strip().lines().findFirst().orElse("?"));
    }

    /** The number of the last change; 0 for an empty archive. Numbers only grow, and are seen in their order. */
    public synchronized long lastChange() {
        return db.read(() -> db.number("SELECT last_change FROM archive"));
    }

    /**
     * Reports that came, changed or went into another story after the change of that number, as they are now: each once, in
     * the order of {@link Kept#change}. Nothing is ever deleted. What is derived from the archive is up to date when it has
     * taken all of these up to {@link #lastChange}.
     *
     * @param most how many at once, at least 1
     */
    public synchronized List<Kept> changedSince(long change, int most) {
        return db.read(() -> reports.changedSince(change, most));
    }

    /** Stories whose reports or headline changed after the change of that number, as {@link #changedSince}. */
    public synchronized List<StoryEntry> storiesChangedSince(long change, int most) {
        return db.read(() -> stories.changedSince(change, most));
    }

    /** How many reports there are. */
    public synchronized int size() {
        return db.read(() -> (int) db.number("SELECT COUNT(*) FROM report"));
    }

    /** The report's latest version. */
    public synchronized Optional<Kept> report(String id) {
        return db.read(() -> reports.latest(id));
    }

    /** All versions of the report, the first first; empty where there is no such report. */
    public synchronized List<Kept> versions(String id) {
        return db.read(() -> reports.versions(id));
    }

    /** Every report's latest version, in the order of their first arrival. */
    public void forEachReport(Consumer<Kept> step) {
        int at = 0;
        for (List<Kept> page = page(at); !page.isEmpty(); page = page(at)) {
            page.forEach(step);
            at = page.getLast().number();
        }
    }

    private synchronized List<Kept> page(int after) {
        return db.read(() -> reports.after(after, PAGE));
    }

    /** The story of that identifier; where it has gone into another, that other. */
    public synchronized Optional<StoryEntry> story(String id) {
        return db.read(() -> {
            Optional<Stories.Row> row = stories.find(id);
            return row.isPresent() ? Optional.of(stories.entry(row.get())) : Optional.empty();
        });
    }

    /** Every story that stands, in the order in which they were founded. */
    public void forEachStory(Consumer<StoryEntry> step) {
        List<Integer> last = new ArrayList<>(List.of(0));
        for (List<StoryEntry> page = stories(last); !page.isEmpty(); page = stories(last)) {
            page.forEach(step);
        }
    }

    private synchronized List<StoryEntry> stories(List<Integer> last) {
        return db.read(() -> stories.after(last.getLast(), PAGE, last));
    }

    /** The latest versions of the story's reports, sorted by identifier; empty where there is no such story. */
    public synchronized List<Kept> reportsOf(String story) {
        return db.read(() -> {
            Optional<Stories.Row> row = stories.find(story);
            return row.isPresent() ? reports.ofStory(row.get().number()) : List.of();
        });
    }

    /** A small note kept with the archive under a name: how far a feed was read, say. */
    public synchronized Optional<String> note(String key) {
        return db.read(() -> db.first("SELECT value FROM note WHERE name = ?", r -> r.getString(1), key));
    }

    /** Keeps a note, in place of what stood under that name. */
    public synchronized void note(String key, String value) {
        db.write(() -> db.update(
                "INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                key,
                Identity.plain(value)));
    }

    @Override
    public synchronized void close() {
        db.close();
    }
}
