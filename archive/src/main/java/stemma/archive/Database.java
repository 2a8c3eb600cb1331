package stemma.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One connection to an archive's database and what both databases are asked in one way. Writers take turns: a transaction
 * holds the archive's one row from its beginning, so that change numbers become visible in their order. Not for several threads.
 */
final class Database implements AutoCloseable {
    static final String FILE = "archive.db";
    /** Milliseconds that a writer waits for another process's transaction. */
    private static final int PATIENCE = 60_000;
    /** KiB of SQLite's page cache: the inner pages of a million reports' trees fit. */
    private static final int CACHE = 64 << 10;

    private final Location location;
    private final Dialect dialect;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Location location, Dialect dialect, Connection connection) {
        this.location = location;
        this.dialect = dialect;
        this.connection = connection;
    }

    /** @param make may it be made where there is none? */
    static Database connect(Location location, boolean make) {
        return switch (location) {
            case Location.Folder f -> sqlite(f, make);
            case Location.Server s -> postgresql(s, make);
        };
    }

    private static Database sqlite(Location.Folder at, boolean make) {
        Path file = at.path().resolve(FILE);
        try {
            if (Files.exists(at.path()) && !Files.isDirectory(at.path())) {
                throw new ArchiveException(at + ": a file, not an archive's folder");
            }
            if (!Files.exists(file)) {
                if (!make) {
                    throw new ArchiveException(at + ": no archive here; 'stemma add' makes one");
                }
                Files.createDirectories(at.path());
            }
        } catch (IOException e) {
            throw new ArchiveException(at + ": cannot be made: " + e.getMessage(), e);
        }
        try {
            Connection c = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            Database db = new Database(at, Dialect.SQLITE, c);
            db.run("PRAGMA busy_timeout = " + PATIENCE);
            db.run("PRAGMA journal_mode = WAL");
            db.run("PRAGMA synchronous = FULL");
            db.run("PRAGMA cache_size = -" + CACHE);
            db.run("PRAGMA temp_store = MEMORY");
            return db;
        } catch (SQLException e) {
            throw failure(at, e);
        }
    }

    /** A database in which there is no archive is none of ours: a command that only reads must not put its tables there. */
    private static Database postgresql(Location.Server at, boolean make) {
        try {
            Properties p = new Properties();
            p.setProperty("ApplicationName", "stemma");
            p.setProperty("reWriteBatchedInserts", "true");
            Database db = new Database(at, Dialect.POSTGRESQL, DriverManager.getConnection(at.url(), p));
            if (!make && !db.hasTable("migration")) {
                db.close();
                throw new ArchiveException(at + ": no archive here; 'stemma add' makes one");
            }
            return db;
        } catch (SQLException e) {
            throw failure(at, e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    Location location() {
        return location;
    }

    /** Something that is done within one transaction. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Something that is asked of a database within one transaction. */
    interface Query<T> {
        T of(Database db) throws SQLException;
    }

    /** Runs it with the archive held against other writers; all of it is stored, for good, or none. */
    <T> T write(Work<T> work) {
        try {
            begin();
            try {
                if (dialect == Dialect.POSTGRESQL) {
                    run("SELECT pg_advisory_xact_lock(5374450)");
                }
                T out = work.run();
                end("COMMIT");
                return out;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(e);
                throw e;
            }
        } catch (SQLException e) {
            throw failure(location, e);
        }
    }

    /** Runs it on one state of the archive, whatever others write meanwhile. */
    <T> T read(Work<T> work) {
        try {
            run(dialect == Dialect.SQLITE ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            try {
                T out = work.run();
                end("COMMIT");
                return out;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(e);
                throw e;
            }
        } catch (SQLException e) {
            throw failure(location, e);
        }
    }

    private void begin() throws SQLException {
        run(dialect == Dialect.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    private void end(String how) throws SQLException {
        run(how);
    }

    private void rollback(Throwable because) {
        try {
            end("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(sql);
        }
    }

    /** The statement, prepared once, with its parameters: null, String, Integer, Long, Double, byte[]. */
    PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement s = prepared.get(sql);
        if (s == null) {
            s = connection.prepareStatement(sql);
            prepared.put(sql, s);
        }
        for (int i = 0; i < values.length; i++) {
            Object v = values[i];
            if (v instanceof Integer n) {
                s.setInt(i + 1, n);
            } else if (v instanceof Long n) {
                s.setLong(i + 1, n);
            } else if (v instanceof byte[] b) {
                s.setBytes(i + 1, b);
            } else if (v instanceof Double d) {
                s.setDouble(i + 1, d);
            } else if (v instanceof String t) {
                s.setString(i + 1, t);
            } else {
                s.setNull(i + 1, java.sql.Types.NULL);
            }
        }
        return s;
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        return prepare(sql, values).executeUpdate();
    }

    /** The same statement for each row of values. */
    void batch(String sql, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            prepare(sql, row).addBatch();
        }
        prepare(sql).executeBatch();
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        List<T> out = new ArrayList<>();
        try (ResultSet rows = prepare(sql, values).executeQuery()) {
            while (rows.next()) {
                out.add(row.read(rows));
            }
        }
        return out;
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = prepare(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, r -> r.getLong(1), values).orElse(0L);
    }

    boolean hasTable(String name) throws SQLException {
        try (ResultSet t = connection
                .getMetaData()
                .getTables(null, dialect == Dialect.SQLITE ? null : connection.getSchema(), name, null)) {
            return t.next();
        }
    }

    /** What went wrong with the database, in words for the person who asked. */
    static ArchiveException failure(Location at, SQLException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("SQLITE_BUSY")) {
            return new ArchiveException(
                    at + ": another program has been writing to this archive for a minute; try again", e);
        }
        if (said.contains("SQLITE_NOTADB") || said.contains("SQLITE_CORRUPT")) {
            return new ArchiveException(at + ": the database is damaged or none: " + said, e);
        }
        if (said.contains("SQLITE_FULL")) {
            return new ArchiveException(at + ": the disk is full; nothing of the last step was stored", e);
        }
        if (said.contains("SQLITE_READONLY") || said.contains("SQLITE_CANTOPEN")) {
            return new ArchiveException(at + ": cannot be opened for writing: " + said, e);
        }
        return new ArchiveException(at + ": " + said, e);
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement s : prepared.values()) {
                s.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw failure(location, e);
        }
    }
}
