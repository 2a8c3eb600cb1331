package stemma.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases of a PostgreSQL server; one server for the whole run, started by the first that asks. */
final class Postgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    /** The address of a database in which nothing is yet. */
    static String fresh() {
        String name = "archive" + COUNT.incrementAndGet();
        try (Connection c = SERVER.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            s.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres p = EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createTempDirectory("stemma-postgres"))
                    .setCleanDataDirectory(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    p.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return p;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
