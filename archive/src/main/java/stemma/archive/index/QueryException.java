package stemma.archive.index;

/** A query that cannot be understood. The message is for the person who wrote it. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int at;

    /** @param at the place in the query, in UTF-16 units from 0 */
    public QueryException(String message, int at) {
        super(message);
        this.at = at;
    }

    public int at() {
        return at;
    }
}
