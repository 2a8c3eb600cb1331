package stemma.archive;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.group.Counts;
import stemma.group.Headline;
import stemma.group.Neighbours;
import stemma.group.Placed;
import stemma.group.Placing;

/**
 * Lets the stories grow: places reports one after another and keeps what became of the stories, with a log of why. The
 * weights of words rest on counts that are renewed each time the archive has grown by a tenth, at most every
 * {@link #OFTEN} reports, so that nothing but the database decides where a report goes, whoever adds it. Every call stands
 * within a writing transaction.
 */
final class Growth {
    private static final int OFTEN = 1024;
    /** Reports of a story that are asked for its headline. */
    private static final int ASKED = 60;

    private final Database db;
    private final Reports reports;
    private final Stories stories;
    private final DatabaseShelf shelf;
    private @Nullable Counts counts;
    private @Nullable Placing placing;
    private int counted = -1;
    private long seen = -1;

    Growth(Database db, Reports reports, Stories stories) {
        this.db = db;
        this.reports = reports;
        this.stories = stories;
        this.shelf = new DatabaseShelf(db);
    }

    /** To be called first in a transaction: others may have written since. */
    void begin(Changes changes) throws SQLException {
        if (changes.last() != seen) {
            forget();
        }
        int now = (int) db.number("SELECT counted FROM term_counts");
        if (counts == null || now != counted) {
            counts = db.first("SELECT counts FROM term_counts", r -> Counts.read(r.getBytes(1)))
                    .orElseGet(Counts::new);
            counted = now;
            placing = null;
        }
    }

    /** To be called last, before the numbers are stored. */
    void end(Changes changes) throws SQLException {
        count();
        seen = changes.last();
    }

    /** What is held in memory may not be what the database holds. */
    void forget() {
        counts = null;
        placing = null;
        seen = -1;
    }

    private Placing placing() {
        if (counts == null) {
            counts = new Counts();
        }
        if (placing == null) {
            placing = new Placing(counts);
        }
        return placing;
    }

    private void count() throws SQLException {
        int size = shelf.size();
        if (counts == null || size - counted < Math.min(OFTEN, Math.max(1, counted / 10))) {
            return;
        }
        for (int r = counted + 1; r <= size; r++) {
            counts.add(shelf.imprint(r));
        }
        counted = size;
        placing = null;
        db.update(
                "INSERT INTO term_counts (one, counted, counts) VALUES (1, ?, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET counted = excluded.counted, counts = excluded.counts",
                counted,
                counts.bytes());
    }

    /**
     * Places a report whose row is there already.
     *
     * @return the number of its story
     */
    int place(int report, Read read, Changes changes) throws SQLException {
        shelf.keep(report, read.imprint(), read.lead());
        Placed placed = placing().place(report, changes.next(), shelf);
        Map<Integer, Integer> before = new TreeMap<>();
        for (Placed.Group g : placed.groups()) {
            for (int r : g.members()) {
                before.put(r, shelf.story(r));
            }
        }
        shelf.keep(report, placed.near(), placed.terms(), read.imprint());
        Map<Integer, Integer> after = new TreeMap<>();
        for (Placed.Group g : placed.groups()) {
            keep(g, report, placed.near(), before, after, changes);
        }
        merge(report, before, after, changes);
        count();
        return after.getOrDefault(report, 0);
    }

    private void keep(
            Placed.Group g,
            int report,
            Neighbours near,
            Map<Integer, Integer> before,
            Map<Integer, Integer> after,
            Changes changes)
            throws SQLException {
        int[] came = Arrays.stream(g.members())
                .filter(r -> g.story() == 0 || before.getOrDefault(r, 0) != g.story())
                .toArray();
        boolean own = Arrays.binarySearch(g.members(), report) >= 0;
        int story = g.story() == 0 ? stories.nextNumber() : g.story();
        if (g.story() == 0) {
            stories.insert(story, reports.idOf(g.members()[0]), changes.next());
        }
        for (int r : g.members()) {
            after.put(r, story);
        }
        boolean lost = g.story() != 0
                && before.entrySet().stream().anyMatch(e -> e.getValue() == g.story() && !contains(g, e.getKey()));
        for (int r : came) {
            reports.setStory(r, story, changes.next());
        }
        for (int r : came) {
            log(story, r, report, g, near, before, changes);
        }
        if (!g.whole()) {
            stories.setChange(story, changes.next());
        } else if (came.length > 0 || lost || own) {
            List<String> ids = List.of(reports.idOf(g.members()[0]));
            String headline = Headline.of(
                    Arrays.stream(g.members())
                            .limit(ASKED)
                            .mapToObj(shelf::lead)
                            .toList(),
                    ids.getFirst());
            stories.setHeadline(story, Identity.plain(headline), changes.next());
        }
    }

    private static boolean contains(Placed.Group g, int report) {
        return Arrays.binarySearch(g.members(), report) >= 0;
    }

    private void log(
            int story,
            int r,
            int report,
            Placed.Group g,
            Neighbours near,
            Map<Integer, Integer> before,
            Changes changes)
            throws SQLException {
        int from = before.getOrDefault(r, 0);
        if (r == report) {
            int likest = likest(near, story);
            boolean alone = g.whole() && g.members().length == 1;
            stories.log(
                    changes.next(),
                    story,
                    from != 0 && from != story && !alone
                            ? StoryEvent.Kind.MOVED
                            : alone && from == 0
                                    ? StoryEvent.Kind.FOUNDED
                                    : alone ? StoryEvent.Kind.PARTED : StoryEvent.Kind.JOINED,
                    r,
                    from == story ? 0 : from,
                    Double.isNaN(g.mean()) ? null : g.mean(),
                    likest == 0
                            ? ""
                            : "likest " + reports.idOf(likest) + ": "
                                    + placing().why(report, likest, shelf));
        } else if (g.story() == 0) {
            stories.log(changes.next(), story, StoryEvent.Kind.PARTED, r, from, null, came(report));
        } else {
            stories.log(changes.next(), story, StoryEvent.Kind.MOVED, r, from, null, came(report));
        }
    }

    private String came(int report) throws SQLException {
        return "when " + reports.idOf(report) + " came";
    }

    private int likest(Neighbours near, int story) {
        int best = 0;
        float most = 0;
        for (int i = 0; i < near.reports().length; i++) {
            if (near.likeness()[i] > most && shelf.story(near.reports()[i]) == story) {
                best = near.reports()[i];
                most = near.likeness()[i];
            }
        }
        return best;
    }

    /** Stories that have no reports left have gone into the one that took most of them, the older among equals. */
    private void merge(int report, Map<Integer, Integer> before, Map<Integer, Integer> after, Changes changes)
            throws SQLException {
        Set<Integer> standing = new HashSet<>(after.values());
        for (int gone :
                before.values().stream().filter(s -> s != 0).collect(Collectors.toCollection(java.util.TreeSet::new))) {
            if (standing.contains(gone) || shelf.members(gone, 1).length > 0) {
                continue;
            }
            Map<Integer, Integer> took = new TreeMap<>();
            before.forEach((r, s) -> {
                if (s == gone) {
                    took.merge(after.getOrDefault(r, 0), 1, Integer::sum);
                }
            });
            int into = took.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
            stories.mergeInto(gone, into, changes.next());
            stories.log(changes.next(), into, StoryEvent.Kind.MERGED, null, gone, null, came(report));
        }
    }
}
