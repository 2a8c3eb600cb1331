package stemma.archive.index;

import java.util.List;
import stemma.archive.Kept;
import stemma.text.Span;

/**
 * A report that was found.
 *
 * @param score how well it answers, 0 or more; 0 where the query asks for no words
 * @param snippet the stretch of the report's untouched text that shows it best, in code points
 * @param hits what was sought and stands in the text, in code points of the untouched text, in order, not overlapping; empty
 *     where only the title or what is known beside the text answers
 */
public record Hit(Kept kept, float score, Span snippet, List<Span> hits) {
    public Hit {
        hits = List.copyOf(hits);
    }
}
