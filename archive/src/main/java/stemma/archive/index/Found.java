package stemma.archive.index;

import java.util.List;

/**
 * An answer.
 *
 * @param total reports that answer the query
 * @param hits the first of them: by score, then the latest first, then by identifier
 * @param remarks what a person should know of the answer, in words: that it is not complete, and why
 */
public record Found(int total, List<Hit> hits, List<String> remarks) {
    public Found {
        hits = List.copyOf(hits);
        remarks = List.copyOf(remarks);
    }
}
