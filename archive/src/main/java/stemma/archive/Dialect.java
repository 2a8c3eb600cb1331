package stemma.archive;

import java.util.Map;

/** Where the two databases differ. */
enum Dialect {
    SQLITE(Map.of("bytes", "BLOB", "clustered", "WITHOUT ROWID")),
    POSTGRESQL(Map.of("bytes", "BYTEA", "clustered", ""));

    private final Map<String, String> words;

    Dialect(Map<String, String> words) {
        this.words = words;
    }

    /** A statement of the common schema in this dialect's words. */
    String say(String sql) {
        String out = sql;
        for (Map.Entry<String, String> w : words.entrySet()) {
            out = out.replace("${" + w.getKey() + "}", w.getValue());
        }
        return out;
    }
}
