package stemma.archive.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import stemma.archive.Archive;
import stemma.archive.ArchiveException;
import stemma.archive.Kept;

/**
 * Whether an archive's index agrees with its database. Changes nothing.
 *
 * @param state what there is of an index, in words
 * @param problems what does not agree, a line each, with what to do; an index that is only behind is none
 */
public record IndexCheck(String state, List<String> problems) {
    private static final int PAGE = 200;
    private static final String REMEDY = "; 'stemma index --rebuild' makes it anew";

    /** Reads every file of the index, and every report of the archive. */
    public static IndexCheck of(Archive a) {
        return of(Source.of(a), Index.place(a));
    }

    static IndexCheck of(Source source, Path folder) {
        List<String> problems = new ArrayList<>();
        try (Shelf words = Shelf.at(folder.resolve("words"));
                Shelf speakers = Shelf.at(folder.resolve("speakers"))) {
            String state = words(words, source, problems);
            speakers(speakers, source, problems);
            return new IndexCheck(state, List.copyOf(problems));
        } catch (IOException e) {
            throw new ArchiveException("the index in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String words(Shelf shelf, Source source, List<String> problems) throws IOException {
        if (shelf.isEmpty()) {
            return "no index yet: the next search makes it";
        }
        try (@Nullable DirectoryReader r = shelf.reader()) {
            long reached = r == null ? -1 : Shelf.reached(r, source.name());
            if (r == null || reached < 0) {
                problems.add("the index is damaged, or another archive's, or an older program's" + REMEDY);
                return "no index that can be used";
            }
            if (!isWhole(r, problems, "the index")) {
                return "a damaged index";
            }
            long last = source.lastChange();
            if (reached > last) {
                problems.add("the index knows more than the database, which was perhaps put back from a copy" + REMEDY);
            }
            IndexSearcher searcher = new IndexSearcher(r);
            int known = 0;
            int behind = 0;
            for (List<Kept> page = source.changedSince(0, PAGE);
                    !page.isEmpty();
                    page = source.changedSince(page.getLast().change(), PAGE)) {
                for (Kept k : page) {
                    int all = count(searcher, Entry.ID, k.id());
                    int these = count(searcher, "key", Shelf.key(k.id(), k.version()));
                    known += all;
                    behind += these == 0 && k.change() > reached ? 1 : 0;
                    if (these == 0 && k.change() <= reached) {
                        problems.add("the index lacks report " + k.id() + ", version " + k.version() + REMEDY);
                    } else if (all > 1) {
                        problems.add("the index holds report " + k.id() + " " + all + " times" + REMEDY);
                    }
                }
            }
            if (known < r.numDocs()) {
                problems.add(
                        "the index holds " + (r.numDocs() - known) + " reports that the database does not" + REMEDY);
            }
            return behind == 0
                    ? r.numDocs() + (r.numDocs() == 1 ? " report indexed" : " reports indexed")
                    : behind + (behind == 1 ? " report" : " reports") + " not indexed yet: the next search does it";
        }
    }

    private static void speakers(Shelf shelf, Source source, List<String> problems) throws IOException {
        if (shelf.isEmpty()) {
            return;
        }
        try (@Nullable DirectoryReader r = shelf.reader()) {
            if (r == null || Shelf.reached(r, source.name()) < 0) {
                problems.add("the index of speakers is damaged, or another archive's, or an older program's"
                        + "; the next search for a speaker makes it anew");
                return;
            }
            isWhole(r, problems, "the index of speakers");
        }
    }

    /** Are its files what was written, by their checksums? */
    private static boolean isWhole(DirectoryReader r, List<String> problems, String what) {
        for (LeafReaderContext leaf : r.leaves()) {
            try {
                leaf.reader().checkIntegrity();
            } catch (IOException e) {
                problems.add(what + " is damaged (" + e.getMessage() + ")" + REMEDY);
                return false;
            }
        }
        return true;
    }

    private static int count(IndexSearcher searcher, String field, String value) throws IOException {
        return searcher.count(new TermQuery(new Term(field, value)));
    }
}
