package stemma.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Fresh places for archives in both databases; one server for the whole run. */
public final class Places {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Places() {}

    /** Where archives can stand: for test classes that run as a whole on each. */
    public enum Kind {
        FOLDER,
        SERVER;

        /** A place where nothing is yet. */
        public String fresh() {
            return switch (this) {
                case FOLDER -> folder();
                case SERVER -> server();
            };
        }
    }

    /** For tests over both. */
    static Stream<String> both() {
        return Stream.of(folder(), server());
    }

    static String folder() {
        try {
            return Files.createTempDirectory("stemma-archive")
                    .resolve("archive")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String server() {
        String name = "archive" + COUNT.incrementAndGet();
        try (Connection c = Server.STARTED.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            s.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.STARTED.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        static final EmbeddedPostgres STARTED = start();

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

    static Path file(String folder) {
        return Path.of(folder).resolve(Database.FILE);
    }
}
