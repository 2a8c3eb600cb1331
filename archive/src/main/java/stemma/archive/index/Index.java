package stemma.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stemma.archive.Archive;
import stemma.archive.ArchiveException;
import stemma.archive.Kept;
import stemma.archive.index.Speakers.Version;

/**
 * The index of an archive. Opening brings it up to the archive's last change; where it is damaged, of another archive or of
 * another form, it is made anew. Where another process is writing it, what there is is searched, and the answer says so.
 */
public final class Index implements AutoCloseable {
    /** Reports read from the archive at once. */
    private static final int PAGE = 200;

    /** Changes after which what was done is stored, so that a long healing that is cut off goes on from there. */
    private static final int STORED = 5_000;

    /** Reports whose speakers are found while somebody waits for an answer; a report takes some 50 ms. */
    private static final int HEARD_WAITING = 60;

    private final Source source;
    private final Shelf words;
    private final Speakers speakers;
    private final boolean behind;
    private @Nullable DirectoryReader reader;

    private Index(Source source, Shelf words, Speakers speakers, boolean behind) {
        this.source = source;
        this.words = words;
        this.speakers = speakers;
        this.behind = behind;
        this.reader = words.reader();
    }

    /** Where an archive's index stands: below its folder, or, of a server's, in the user's cache. */
    public static Path place(Archive a) {
        Optional<Path> folder = a.folder();
        if (folder.isPresent()) {
            return folder.get().resolve("index");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("stemma").resolve("index-" + a.name());
    }

    /** @param progress told how many reports were indexed so far, if any must be */
    public static Index open(Archive a, IntConsumer progress) {
        return open(Source.of(a), place(a), false, progress);
    }

    /** Makes the index anew, whatever there is. */
    public static Index rebuild(Archive a, IntConsumer progress) {
        return open(Source.of(a), place(a), true, progress);
    }

    /** @param anew leave nothing of what there is? */
    public static Index open(Source source, Path folder, boolean anew, IntConsumer progress) {
        try {
            Shelf words = Shelf.at(folder.resolve("words"));
            Speakers speakers = new Speakers(folder.resolve("speakers"), source.name());
            // Asked for in this order: what is derived never knows more than the archive that is asked after it.
            long known = Math.max(words.reached(source.name()), speakers.reached());
            boolean stale = anew || known > source.lastChange();
            boolean free = !stale || speakers.clear();
            boolean behind = !heal(words, source, anew, progress) || !free;
            return new Index(source, words, speakers, behind);
        } catch (IOException e) {
            throw new ArchiveException("the index in " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean heal(Shelf words, Source source, boolean anew, IntConsumer progress) throws IOException {
        long from = anew ? -1 : words.reached(source.name());
        long last = source.lastChange();
        if (from == last) {
            return true;
        }
        // An archive that was put back from a copy knows less than its index.
        boolean fresh = from < 0 || from > last;
        try (IndexWriter w = words.writer(fresh);
                @Nullable DirectoryReader known = fresh ? null : words.reader()) {
            if (w == null) {
                return false;
            }
            long at = fresh ? 0 : from;
            long stored = at;
            int done = 0;
            for (List<Kept> page = source.changedSince(at, PAGE);
                    !page.isEmpty();
                    page = source.changedSince(at, PAGE)) {
                for (Kept k : page) {
                    if (known == null || !Shelf.has(known, k.id(), k.version())) {
                        w.updateDocument(new Term(Entry.ID, k.id()), Entry.of(k));
                        progress.accept(++done);
                    }
                    at = k.change();
                }
                if (at - stored >= STORED) {
                    Shelf.commit(w, source.name(), at);
                    stored = at;
                }
            }
            Shelf.commit(w, source.name(), Math.max(at, last));
            return true;
        }
    }

    /** Finds the speakers of every report of which they are not known yet; how many reports that were. */
    public int hear(IntConsumer progress) {
        return hear(Integer.MAX_VALUE, progress);
    }

    /** The same for so many reports at most, the first that came or changed first. @param most at least 1 */
    public int hear(int most, IntConsumer progress) {
        try {
            int done = 0;
            long at = speakers.reached();
            for (List<Kept> page = source.changedSince(at, PAGE);
                    !page.isEmpty() && done < most;
                    page = source.changedSince(at, PAGE)) {
                at = page.getLast().change();
                List<Kept> unheard = unheard(page);
                if (!speakers.hear(unheard, at)) {
                    throw new ArchiveException("another process is writing the index");
                }
                for (int i = 0; i < unheard.size(); i++) {
                    progress.accept(++done);
                }
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param query as {@link QueryReader} has it
     * @param most hits to give, at least 1
     * @throws QueryException where it cannot be understood
     */
    public Found search(String query, int most) {
        Asked asked = QueryReader.read(query);
        List<String> remarks = new ArrayList<>();
        if (behind) {
            remarks.add("another process is writing the index; the latest reports may be missing");
        }
        DirectoryReader r = reader;
        try {
            Query q = new Translation(a -> reports(a, remarks)).of(asked);
            if (r == null) {
                return new Found(0, List.of(), remarks);
            }
            IndexSearcher searcher = new IndexSearcher(r);
            TopFieldDocs top = searcher.search(q, new TopFieldCollectorManager(order(), most, Integer.MAX_VALUE));
            return new Found((int) top.totalHits.value(), hits(top, asked, r), remarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By score, then the latest first, undated last, then by identifier. */
    private static Sort order() {
        SortField time = new SortField(Entry.TIME, SortField.Type.LONG, true, Long.MIN_VALUE);
        return new Sort(SortField.FIELD_SCORE, time, new SortField(Entry.ID, SortField.Type.STRING));
    }

    private List<Hit> hits(TopFieldDocs top, Asked asked, DirectoryReader r) {
        Places places = new Places(asked);
        List<Hit> out = new ArrayList<>();
        for (int i = 0; i < top.scoreDocs.length; i++) {
            Object[] fields = ((FieldDoc) top.scoreDocs[i]).fields;
            String id = ((BytesRef) fields[2]).utf8ToString();
            Optional<Kept> kept = source.report(id);
            if (kept.isPresent()) {
                Places.Shown shown = places.show(kept.get().report());
                out.add(new Hit(kept.get(), (Float) fields[0], shown.snippet(), shown.hits()));
            }
        }
        return out;
    }

    private Collection<String> reports(Asked.About a, List<String> remarks) {
        if (a.field() == Asked.Field.STORY) {
            List<String> ids = source.story(a.value());
            if (ids.isEmpty()) {
                remarks.add("there is no story " + a.value());
            }
            return ids;
        }
        List<String> name = Folding.WORDS.words(a.value());
        if (name.isEmpty()) {
            throw new QueryException("no letter or digit to search for in " + a.value(), a.at());
        }
        try {
            DirectoryReader r = reader;
            if (r == null) {
                return List.of();
            }
            hearWho(name, r, remarks);
            List<String> out = new ArrayList<>();
            for (Version v : speakers.versions(name)) {
                // Of the version that is searched: in an earlier one somebody else may have spoken.
                if (Shelf.has(r, v.id(), v.version())) {
                    out.add(v.id());
                }
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the speakers of the latest reports that hold the name and were not heard yet. */
    private void hearWho(List<String> name, DirectoryReader r, List<String> remarks) throws IOException {
        Query mentions = new Translation(a -> List.of())
                .of(new Asked.All(
                        name.stream().<Asked>map(n -> new Asked.Words(n, 0)).toList()));
        Sort latest =
                new Sort(order().getSort()[1], order().getSort()[2], new SortField(Entry.VERSION, SortField.Type.LONG));
        TopFieldDocs all = new IndexSearcher(r)
                .search(mentions, new TopFieldCollectorManager(latest, Math.max(1, r.maxDoc()), Integer.MAX_VALUE));
        List<Version> named = new ArrayList<>();
        for (ScoreDoc d : all.scoreDocs) {
            Object[] fields = ((FieldDoc) d).fields;
            named.add(new Version(((BytesRef) fields[1]).utf8ToString(), ((Long) fields[2]).intValue()));
        }
        List<Version> unheard = speakers.unheard(named);
        List<Version> now = unheard.subList(0, Math.min(HEARD_WAITING, unheard.size()));
        int missing = speakers.hear(unheard(kept(now))) ? unheard.size() - now.size() : unheard.size();
        if (missing > 0) {
            remarks.add(
                    missing
                            + " older reports with that name were not yet looked through for who speaks; 'stemma index' does it");
        }
    }

    private List<Kept> unheard(List<Kept> all) throws IOException {
        Set<Version> unheard = new HashSet<>(speakers.unheard(
                all.stream().map(k -> new Version(k.id(), k.version())).toList()));
        return all.stream()
                .filter(k -> unheard.contains(new Version(k.id(), k.version())))
                .toList();
    }

    private List<Kept> kept(List<Version> versions) {
        return versions.stream().flatMap(v -> source.report(v.id()).stream()).toList();
    }

    /** Could it not be brought up to date, because another process is writing it? */
    public boolean isBehind() {
        return behind;
    }

    /** Reports in the index. */
    public int size() {
        return reader == null ? 0 : reader.numDocs();
    }

    /** Bytes on the disk: words, and speakers. */
    public long[] bytes() {
        try {
            return new long[] {words.size(), speakers.size()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            words.close();
            speakers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
