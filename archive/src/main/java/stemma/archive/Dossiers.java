package stemma.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import stemma.dossier.Dossier;
import stemma.dossier.Json;
import stemma.dossier.Summary;
import stemma.examine.Examination;
import stemma.examine.Version;
import stemma.group.Story;

/** Dossiers of stories, each kept under the fingerprint of all that went into it: one report more, and only its story is examined anew. */
final class Dossiers {
    private static final String PROGRAM = program();

    private final Database db;

    Dossiers(Database db) {
        this.db = db;
    }

    /** Made now, from nothing but the reports. */
    static Dossier make(StoryEntry story, List<Kept> reports) {
        return Examination.examine(
                new Story(story.id(), story.headline(), story.reports()),
                reports.stream().map(Kept::report).toList());
    }

    static StoryPage page(StoryEntry story, List<Kept> reports) {
        Dossier d = make(story, reports);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Json.dossier(d, json);
        return new StoryPage(Summary.of(d), json.toString(StandardCharsets.UTF_8));
    }

    /** Of the program, the story and every one of its reports. */
    static String fingerprint(StoryEntry story, List<Kept> reports) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder all = new StringBuilder(PROGRAM);
            all.append('\n').append(story.id()).append('\n').append(story.headline());
            for (Kept k : reports) {
                all.append('\n')
                        .append(k.id())
                        .append('\t')
                        .append(k.report().source())
                        .append('\t')
                        .append(k.report().sha256())
                        .append('\t')
                        .append(ReportBytes.content(k.report()));
            }
            return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Version and build: a dossier made by another program is none of ours. */
    private static String program() {
        CodeSource from = Examination.class.getProtectionDomain().getCodeSource();
        if (from == null || from.getLocation() == null) {
            return Version.VERSION;
        }
        try {
            Path at = Path.of(from.getLocation().toURI());
            return Version.VERSION + " " + Files.size(at) + " "
                    + Files.getLastModifiedTime(at).toMillis();
        } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
            // Not from a file that can be told apart: the version must do.
            return Version.VERSION;
        }
    }

    /** The kept page, where it was made of just this. */
    Optional<StoryPage> kept(int story, String fingerprint) throws SQLException {
        return db.first(
                "SELECT body FROM dossier WHERE story = ? AND fingerprint = ?",
                r -> unpack(r.getBytes(1)),
                story,
                fingerprint);
    }

    void keep(int story, String fingerprint, StoryPage page) throws SQLException {
        db.update(
                "INSERT INTO dossier (story, fingerprint, body) VALUES (?, ?, ?)"
                        + " ON CONFLICT (story) DO UPDATE SET fingerprint = excluded.fingerprint, body = excluded.body",
                story,
                fingerprint,
                pack(page));
    }

    private static byte[] pack(StoryPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            for (String s : List.of(page.summary(), page.json())) {
                byte[] b = s.getBytes(StandardCharsets.UTF_8);
                out.writeInt(b.length);
                out.write(b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static StoryPage unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            String summary = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return new StoryPage(summary, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException("a damaged dossier: " + e.getMessage(), e);
        }
    }
}
