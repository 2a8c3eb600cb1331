package stemma.archive.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A query in the words of the index. What is asked about a report beside its words sorts out and does not rank. */
final class Translation {
    /** A word in the title weighs as two in the text, one of the same stem less than half; by judgement, not measured. */
    private static final float IN_TITLE = 2;

    private static final float SAME_STEM = 0.4f;

    private final Function<Asked.About, Collection<String>> reports;

    /** @param reports the identifiers of the reports of a story, or in which somebody speaks */
    Translation(Function<Asked.About, Collection<String>> reports) {
        this.reports = reports;
    }

    Query of(Asked asked) {
        return switch (asked) {
            case Asked.Words w -> words(w);
            case Asked.Beginning b ->
                new ConstantScoreQuery(new PrefixQuery(
                        new Term(Entry.TEXT, String.join("", folded(b.letters(), b.at())))));
            case Asked.About a -> new BoostQuery(new ConstantScoreQuery(about(a)), 0);
            case Asked.All all -> all(all);
            case Asked.Any any -> {
                BooleanQuery.Builder q = new BooleanQuery.Builder();
                any.parts().forEach(p -> q.add(of(p), Occur.SHOULD));
                yield q.build();
            }
            case Asked.Not not -> all(new Asked.All(List.of(not)));
        };
    }

    private Query all(Asked.All all) {
        BooleanQuery.Builder q = new BooleanQuery.Builder();
        boolean wanted = false;
        for (Asked p : all.parts()) {
            if (p instanceof Asked.Not(Asked inner)) {
                q.add(of(inner), Occur.MUST_NOT);
            } else {
                q.add(of(p), Occur.MUST);
                wanted = true;
            }
        }
        if (!wanted) {
            q.add(new BoostQuery(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), 0), Occur.MUST);
        }
        return q.build();
    }

    private static Query words(Asked.Words w) {
        List<String> folded = folded(w.words(), w.at());
        BooleanQuery.Builder q = new BooleanQuery.Builder();
        q.add(row(Entry.TEXT, folded), Occur.SHOULD);
        q.add(new BoostQuery(row(Entry.TITLE, folded), IN_TITLE), Occur.SHOULD);
        if (folded.size() == 1) {
            for (String stem : Folding.STEMS.words(w.words())) {
                q.add(new BoostQuery(new TermQuery(new Term(Entry.STEM, stem)), SAME_STEM), Occur.SHOULD);
            }
        }
        return q.build();
    }

    private static List<String> folded(String words, int at) {
        List<String> folded = Folding.WORDS.words(words);
        if (folded.isEmpty()) {
            throw new QueryException("no letter or digit to search for in " + words, at);
        }
        return folded;
    }

    /** The words one after another. */
    private static Query row(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    private Query about(Asked.About a) {
        return switch (a.field()) {
            case TITLE -> row(Entry.TITLE, folded(a.value(), a.at()));
            case OUTLET -> row(Entry.OUTLET, folded(a.value(), a.at()));
            case AGENCY -> row(Entry.AGENCY, folded(a.value(), a.at()));
            case LANG -> new TermQuery(new Term(Entry.LANG, a.value().toLowerCase(Locale.ROOT)));
            case AFTER -> LongPoint.newRangeQuery(Entry.DAY, day(a), Long.MAX_VALUE);
            case BEFORE -> LongPoint.newRangeQuery(Entry.DAY, Long.MIN_VALUE, day(a) - 1);
            case STORY, SPEAKER ->
                new TermInSetQuery(
                        Entry.ID, reports.apply(a).stream().map(BytesRef::new).toList());
        };
    }

    private static long day(Asked.About a) {
        return Days.first(a.value()).orElseThrow(() -> new QueryException("no date: " + a.value(), a.at()));
    }
}
