package stemma.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings an archive to this program's schema: the numbered files of {@code migrations}, each once, each in a transaction of
 * its own. A file that was ever released is never edited; what changes comes as the next number.
 */
final class Migrations {
    private Migrations() {}

    /** The files, in order; the first is number 1. */
    static List<String> files() {
        return text("list").lines().filter(l -> !l.isBlank()).toList();
    }

    /** @throws ArchiveException where the archive is newer than this program */
    static void migrate(Database db) {
        migrate(db, files());
    }

    static void migrate(Database db, List<String> files) {
        try {
            if (db.hasTable("migration") && version(db, files.size()) == files.size()) {
                return;
            }
        } catch (SQLException e) {
            throw Database.failure(db.location(), e);
        }
        db.write(() -> {
            if (!db.hasTable("migration")) {
                db.run("CREATE TABLE migration (number INTEGER PRIMARY KEY, file TEXT NOT NULL)");
            }
            return true;
        });
        for (int n = 1; n <= files.size(); n++) {
            int number = n;
            String file = files.get(n - 1);
            db.write(() -> {
                if (version(db, files.size()) < number) {
                    for (String statement : statements(text(file))) {
                        db.run(db.dialect().say(statement));
                    }
                    db.update("INSERT INTO migration (number, file) VALUES (?, ?)", number, file);
                }
                return true;
            });
        }
    }

    private static int version(Database db, int known) throws SQLException {
        int version = (int) db.number("SELECT MAX(number) FROM migration");
        if (version > known) {
            throw new ArchiveException(db.location() + ": written by a newer Stemma (schema " + version
                    + ", this one knows " + known + "); nothing was changed. Use the newer program.");
        }
        return version;
    }

    /** Statements end with a semicolon at a line's end; comments are whole lines. */
    static List<String> statements(String sql) {
        String plain = sql.replaceAll("(?m)^\\s*--.*$", "");
        return java.util.Arrays.stream(plain.split(";\\s*\n"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource migrations/" + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
