package stemma.archive.index;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import stemma.archive.Kept;
import stemma.clean.Credits;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;

/** A report as the index holds it: its words and what is known of it, but neither its text nor its story, which are the database's. */
final class Entry {
    static final String ID = "id";
    static final String TEXT = "text";
    static final String STEM = "stem";
    static final String TITLE = "title";
    static final String OUTLET = "outlet";
    static final String AGENCY = "agency";
    static final String LANG = "lang";
    static final String DAY = "day";
    static final String TIME = "time";
    static final String VERSION = "version";

    /** Counts of words, without places: stems are never sought in a row. */
    private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    private Entry() {}

    static Document of(Kept kept) {
        Report report = kept.report().fairly();
        Document d = new Document();
        d.add(new StringField("key", Shelf.key(kept.id(), kept.version()), Field.Store.NO));
        d.add(new StringField(ID, kept.id(), Field.Store.NO));
        d.add(new SortedDocValuesField(ID, new BytesRef(kept.id())));
        d.add(new NumericDocValuesField(VERSION, kept.version()));
        String text = report.within().of(report.text());
        d.add(new TextField(TEXT, text, Field.Store.NO));
        d.add(new Field(STEM, Folding.STEMS.tokenStream(STEM, text), COUNTED));
        Title title = report.title();
        if (title != null) {
            d.add(new TextField(TITLE, title.text(), Field.Store.NO));
        }
        if (report.outlet() != null) {
            d.add(new TextField(OUTLET, report.outlet(), Field.Store.NO));
        }
        agencies(report).forEach(a -> d.add(new TextField(AGENCY, a, Field.Store.NO)));
        String language = report.language().toLowerCase(Locale.ROOT);
        d.add(new StringField(LANG, language, Field.Store.NO));
        if (language.indexOf('-') > 0) {
            d.add(new StringField(LANG, language.substring(0, language.indexOf('-')), Field.Store.NO));
        }
        Published published = report.published();
        if (published != null) {
            Days.day(published.value()).ifPresent(day -> d.add(new LongPoint(DAY, day)));
            Days.second(published.value()).ifPresent(s -> d.add(new NumericDocValuesField(TIME, s)));
        }
        return d;
    }

    /** Agencies that the report credits; of a plain text nobody has looked for them yet. */
    private static Set<String> agencies(Report r) {
        Set<String> out = new TreeSet<>();
        Credits credits = r.parts().isEmpty() ? Credits.find(r.text()) : null;
        if (credits != null && credits.agency() != null) {
            out.add(credits.agency().name());
        }
        if (r.agency() != null) {
            out.add(r.agency().name());
        }
        for (Signal s : r.signals()) {
            if (s.kind() == Signal.Kind.CREDIT || s.kind() == Signal.Kind.BYLINE) {
                out.add(s.value());
            }
        }
        return out;
    }
}
