package stemma.archive.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import stemma.archive.Kept;
import stemma.examine.Examination;
import stemma.quote.Quotation;
import stemma.report.Report;
import stemma.text.Span;

/**
 * Who speaks in which report. To find the speakers takes a hundred times as long as to index the words, so it is kept
 * apart and done when it is wanted: for the reports that hold a name, when somebody asks for that name.
 */
final class Speakers implements AutoCloseable {
    private static final String NAME = "name";

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

    /** Finds and keeps the speakers of these reports; false where another process is writing. */
    boolean hear(List<Kept> all) throws IOException {
        if (all.isEmpty()) {
            return true;
        }
        boolean anew = shelf.reached(archive) < 0;
        try (IndexWriter w = shelf.writer(anew)) {
            if (w == null) {
                return false;
            }
            for (Kept k : all) {
                Document d = new Document();
                d.add(new StringField("key", Shelf.key(k.id(), k.version()), Field.Store.NO));
                d.add(new StringField(Entry.ID, k.id(), Field.Store.YES));
                for (String name : names(k.report())) {
                    d.add(new TextField(NAME, name, Field.Store.NO));
                }
                w.updateDocument(new Term(Entry.ID, k.id()), d);
            }
            Shelf.commit(w, archive, 0);
            return true;
        }
    }

    /** The names of those who speak in the report, in full and as mentioned. */
    private static Set<String> names(Report report) {
        Set<String> out = new TreeSet<>();
        String text = report.fairly().text();
        for (Quotation q : Examination.speech(report).quotations()) {
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

    /** Identifiers of the reports, among those heard, in which somebody of that name speaks. */
    Collection<String> reports(List<String> name) throws IOException {
        List<String> out = new ArrayList<>();
        try (@Nullable DirectoryReader r = shelf.reader()) {
            if (r == null || Shelf.reached(r, archive) < 0 || r.maxDoc() == 0) {
                return out;
            }
            IndexSearcher s = new IndexSearcher(r);
            StoredFields stored = s.storedFields();
            for (ScoreDoc d : s.search(new PhraseQuery(NAME, name.toArray(String[]::new)), r.maxDoc()).scoreDocs) {
                out.add(stored.document(d.doc).get(Entry.ID));
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
