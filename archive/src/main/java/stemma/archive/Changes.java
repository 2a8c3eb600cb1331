package stemma.archive;

import java.sql.SQLException;

/** Hands out change numbers within one writing transaction. */
final class Changes {
    private final Database db;
    private final long first;
    private long last;

    private Changes(Database db, long last) {
        this.db = db;
        this.first = last;
        this.last = last;
    }

    static Changes begin(Database db) throws SQLException {
        return new Changes(db, db.number("SELECT last_change FROM archive"));
    }

    long next() {
        return ++last;
    }

    long last() {
        return last;
    }

    /** Stores how far the numbers have come. */
    void end() throws SQLException {
        if (last != first) {
            db.update("UPDATE archive SET last_change = ?", last);
        }
    }
}
