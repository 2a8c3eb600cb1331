package stemma.archive.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotator;
import stemma.archive.Kept;
import stemma.clean.Cleaner;
import stemma.quote.Quotation;
import stemma.quote.Quotations;
import stemma.report.Report;
import stemma.text.Span;

/**
 * Who speaks in which version of a report. To find the speakers takes ten times as long as to index the words, so it is kept
 * apart: done when reports were added, and what is left when somebody asks for a name, for the reports that hold it.
 */
final class Speakers implements AutoCloseable {
    private static final String NAME = "name";
    private static final String VERSION = "version";

    private final Shelf shelf;
    private final String archive;

    Speakers(Path folder, String archive) throws IOException {
        this.shelf = Shelf.at(folder);
        this.archive = archive;
    }

    /** A version of a report. */
    record Version(String id, int version) {}

    /** Of these versions, those whose speakers are not known yet, in their order. */
    List<Version> unheard(List<Version> all) throws IOException {
        try (@Nullable DirectoryReader r = shelf.reader()) {
            if (r == null || Shelf.reached(r, archive) < 0) {
                return all;
            }
            List<Version> out = new ArrayList<>();
            for (Version v : all) {
                if (!Shelf.has(r, v.id(), v.version())) {
                    out.add(v);
                }
            }
            return out;
        }
    }

    /** The change up to which the speakers of every report are known; 0 where of none. */
    long reached() {
        return Math.max(0, shelf.reached(archive));
    }

    /** Finds and keeps the speakers of these reports; false where another process is writing. */
    boolean hear(List<Kept> all) throws IOException {
        return hear(all, 0);
    }

    /** The same; from then on the speakers of every report are known up to that change, if it is later than {@link #reached}. */
    boolean hear(List<Kept> all, long upTo) throws IOException {
        if (all.isEmpty() && upTo <= reached()) {
            return true;
        }
        // Worked out before the index is held for writing.
        List<Document> entries = (all.size() > 3 ? all.parallelStream() : all.stream())
                .map(Speakers::entry)
                .toList();
        boolean anew = shelf.reached(archive) < 0;
        try (IndexWriter w = shelf.writer(anew)) {
            if (w == null) {
                return false;
            }
            for (int i = 0; i < all.size(); i++) {
                w.updateDocument(new Term(Entry.ID, all.get(i).id()), entries.get(i));
            }
            Shelf.commit(w, archive, Math.max(upTo, reached()));
            return true;
        }
    }

    /** Forgets all; false where another process is writing. */
    boolean clear() throws IOException {
        try (IndexWriter w = shelf.writer(true)) {
            if (w != null) {
                Shelf.commit(w, archive, 0);
            }
            return w != null;
        }
    }

    private static Document entry(Kept k) {
        Document d = new Document();
        d.add(new StringField("key", Shelf.key(k.id(), k.version()), Field.Store.NO));
        d.add(new StringField(Entry.ID, k.id(), Field.Store.YES));
        d.add(new StoredField(VERSION, k.version()));
        for (String name : names(k.report())) {
            d.add(new TextField(NAME, name, Field.Store.NO));
        }
        return d;
    }

    /** The names of those who speak in the report, in full and as mentioned. */
    private static Set<String> names(Report report) {
        Set<String> out = new TreeSet<>();
        String text = report.fairly().text();
        for (Quotation q :
                Quotations.find(Annotator.named(Cleaner.clean(List.of(report)).getFirst()))) {
            String canonical = q.canonical();
            if (canonical != null) {
                out.add(canonical);
            }
            Span mention = q.speaker();
            if (mention != null && mention.end() <= text.length()) {
                out.add(mention.of(text));
            }
        }
        return out;
    }

    /** Versions of reports, among those heard, in which somebody of that name speaks; of each report one at most. */
    List<Version> versions(List<String> name) throws IOException {
        List<Version> out = new ArrayList<>();
        try (@Nullable DirectoryReader r = shelf.reader()) {
            if (r == null || Shelf.reached(r, archive) < 0 || r.maxDoc() == 0) {
                return out;
            }
            IndexSearcher s = new IndexSearcher(r);
            StoredFields stored = s.storedFields();
            for (ScoreDoc d : s.search(new PhraseQuery(NAME, name.toArray(String[]::new)), r.maxDoc()).scoreDocs) {
                Document found = stored.document(d.doc);
                IndexableField version = found.getField(VERSION);
                out.add(new Version(
                        found.get(Entry.ID),
                        version == null ? 0 : version.numericValue().intValue()));
            }
        }
        return out;
    }

    long size() throws IOException {
        return shelf.size();
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
