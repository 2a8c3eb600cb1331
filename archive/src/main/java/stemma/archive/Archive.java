package stemma.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stemma.dossier.Dossier;
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
    private final Growth growth;
    private final Dossiers dossiers;
    private final String name;

    private Archive(Database db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
        this.reports = new Reports(db);
        this.stories = new Stories(db);
        this.dossiers = new Dossiers(db);
        this.growth = new Growth(db, reports, stories);
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
                    db.update(
                            "INSERT INTO archive (one, name, last_change) VALUES (1, ?, 0) ON CONFLICT DO NOTHING",
                            fresh);
                    return db.first("SELECT name FROM archive", r -> r.getString(1))
                            .orElse(fresh);
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
    public List<Added> add(List<Report> all) {
        return add(all, none -> true);
    }

    /** As {@link #add(List)}, with something else stored in the same transaction. */
    List<Added> add(List<Report> all, Database.Query<?> beside) {
        // What is there already need not be worked out again: nothing is ever deleted.
        List<Boolean> there = there(all);
        List<Optional<Read>> read = (all.size() > 3
                        ? IntStream.range(0, all.size()).parallel()
                        : IntStream.range(0, all.size()))
                .mapToObj(i -> there.get(i) ? Optional.<Read>empty() : Optional.of(Read.of(all.get(i))))
                .toList();
        synchronized (this) {
            try {
                return db.write(() -> {
                    List<Added> out = new ArrayList<>();
                    Changes changes = Changes.begin(db);
                    growth.begin(changes);
                    for (int i = 0; i < all.size(); i++) {
                        out.add(add(all.get(i), read.get(i), changes));
                    }
                    growth.end(changes);
                    changes.end();
                    beside.of(db);
                    return settled(out);
                });
            } catch (RuntimeException | Error e) {
                growth.forget();
                throw e;
            }
        }
    }

    private synchronized List<Boolean> there(List<Report> all) {
        return db.read(() -> {
            List<Boolean> out = new ArrayList<>();
            for (Report r : all) {
                out.add(same(r).isPresent());
            }
            return out;
        });
    }

    private Optional<Reports.Row> same(Report r) throws SQLException {
        return reports.bySameBytes(ReportBytes.fingerprint(r), Identity.address(r), Identity.plain(r.id()));
    }

    private Added add(Report report, Optional<Read> prepared, Changes changes) throws SQLException {
        Optional<Reports.Row> same = same(report);
        if (same.isPresent()) {
            return new Added(
                    Added.Outcome.UNCHANGED, same.get().id(), same.get().version(), "");
        }
        Read read = prepared.orElseGet(() -> Read.of(report));
        String given = Identity.plain(report.id());
        String address = Identity.address(report);
        Optional<Reports.Row> known = address == null ? Optional.empty() : reports.byAddress(address);
        if (known.isPresent()) {
            Reports.Row row = known.get();
            Report last = reports.body(row.number(), row.version());
            if (ReportBytes.article(last).equals(ReportBytes.article(report))) {
                return new Added(Added.Outcome.UNCHANGED, row.id(), row.version(), "");
            }
            return newVersion(row, read, report.renamed(last.id()), changes);
        }
        return newReport(read, given, address, changes);
    }

    private Added newVersion(Reports.Row row, Read read, Report report, Changes changes) throws SQLException {
        int version = row.version() + 1;
        long change = changes.next();
        keep(row.number(), version, read, report, change);
        reports.setVersion(row.number(), version, change);
        growth.place(row.number(), read, changes);
        return new Added(Added.Outcome.NEW_VERSION, row.id(), version, "");
    }

    private Added newReport(Read read, String given, @Nullable String address, Changes changes) throws SQLException {
        String id = reports.free(given);
        int number = reports.nextNumber();
        long change = changes.next();
        reports.insert(new Reports.Row(number, id, 1, 0), given, address, change);
        Report report = read.report();
        keep(number, 1, read, given.equals(id) ? report : report.renamed(id), change);
        growth.place(number, read, changes);
        return new Added(Added.Outcome.NEW, id, 1, "");
    }

    private void keep(int number, int version, Read read, Report report, long change) throws SQLException {
        reports.insertVersion(number, version, read.fingerprint(), change, clock.instant(), ReportBytes.pack(report));
    }

    /** The same with the stories in which the reports lie now that all of them are placed. */
    private List<Added> settled(List<Added> all) throws SQLException {
        List<Added> out = new ArrayList<>();
        for (Added a : all) {
            out.add(new Added(a.outcome(), a.id(), a.version(), reports.storyOf(a.id())));
        }
        return out;
    }

    /** The number of the last change; 0 for an empty archive. Numbers only grow, and are seen in their order. */
    public synchronized long lastChange() {
        return db.read(() -> db.number("SELECT last_change FROM archive"));
    }

    /**
     * Reports that came, changed or went into another story after the change of that number, as they are now: each once, in
     * the order of {@link Kept#change}. Nothing is ever deleted. What is derived from the archive is up to date with
     * {@link #lastChange}, asked for before, when this has come to its end and gives an empty list.
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

    /** Why the story is as it is, and those that went into it, in the order in which it happened. */
    public synchronized List<StoryEvent> eventsOf(String story) {
        return db.read(() -> {
            Optional<Stories.Row> row = stories.find(story);
            return row.isPresent() ? stories.events(row.get().number()) : List.of();
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

    /** The story's dossier, kept from before where nothing of it changed since; empty where there is no such story. */
    public synchronized Optional<StoryPage> page(String story) {
        return db.read(() -> stories.find(story)).map(row -> {
            StoryEntry entry = db.read(() -> stories.entry(row));
            List<Kept> members = db.read(() -> reports.ofStory(row.number()));
            String fingerprint = Dossiers.fingerprint(entry, members);
            return db.read(() -> dossiers.kept(row.number(), fingerprint)).orElseGet(() -> {
                StoryPage page = Dossiers.page(entry, members);
                db.write(() -> {
                    dossiers.keep(row.number(), fingerprint, page);
                    return true;
                });
                return page;
            });
        });
    }

    /** The story's dossier, made anew. */
    public synchronized Optional<Dossier> dossier(String story) {
        return story(story).map(entry -> Dossiers.make(entry, reportsOf(entry.id())));
    }

    /** What is wrong with the database, a line each; empty where nothing is. Reads every version of every report. */
    public synchronized List<String> problems() {
        List<String> out = new ArrayList<>(db.read(() -> new Checking(db).database()));
        for (String id : db.read(() -> db.list("SELECT id FROM report ORDER BY number", r -> r.getString(1)))) {
            Checking.bodies(db, reports, id).ifPresent(out::add);
        }
        return out;
    }

    /** Kept dossiers of stories as they are now that differ from those made anew, by story. Examines every story that has one kept. */
    public synchronized List<String> staleDossiers() {
        List<String> out = new ArrayList<>();
        forEachStory(s -> db.read(() -> stories.find(s.id()))
                .flatMap(row -> {
                    List<Kept> members = reportsOf(s.id());
                    return db.read(() -> dossiers.kept(row.number(), Dossiers.fingerprint(s, members)))
                            .filter(kept -> !kept.equals(Dossiers.page(s, members)));
                })
                .ifPresent(kept -> out.add(s.id())));
        return out;
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

    /** For what else is kept in the database: one state of it. */
    synchronized <T> T read(Database.Query<T> query) {
        return db.read(() -> query.of(db));
    }

    /** For what else is kept in the database: all or nothing. */
    synchronized <T> T write(Database.Query<T> query) {
        return db.write(() -> query.of(db));
    }

    @Override
    public synchronized void close() {
        db.close();
    }
}
