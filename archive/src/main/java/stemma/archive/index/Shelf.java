package stemma.archive.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** A folder with one Lucene index, which says of which archive it is and how far it has come. */
final class Shelf implements AutoCloseable {
    /** Grows whenever what is indexed, or how, becomes another; an index of another form is made anew. */
    private static final String FORM = "1";

    /** Memory for reports not yet written, in MiB. */
    private static final double BUFFER = 48;

    /** Lucene's advice on how to start Java is nothing for the person who searches; kept, or the level would be forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final Directory directory;

    private Shelf(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    static Shelf at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Shelf(folder, FSDirectory.open(folder));
    }

    /** Was nothing ever written here? */
    boolean isEmpty() throws IOException {
        return java.util.Arrays.stream(directory.listAll()).allMatch(IndexWriter.WRITE_LOCK_NAME::equals);
    }

    /** @return null where there is no index yet, or one that cannot be read */
    @Nullable DirectoryReader reader() {
        try {
            return DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            return null;
        }
    }

    /** The change up to which the index has come; -1 where it is none, damaged, another archive's or of another form. */
    long reached(String archive) {
        try (DirectoryReader r = reader()) {
            return r == null ? -1 : reached(r, archive);
        } catch (IOException e) {
            return -1;
        }
    }

    static long reached(DirectoryReader r, String archive) throws IOException {
        Map<String, String> said = r.getIndexCommit().getUserData();
        return archive.equals(said.get("archive")) && FORM.equals(said.get("form"))
                ? Long.parseLong(said.getOrDefault("change", "-1"))
                : -1;
    }

    /** Begins to write; null where another process is writing. */
    @Nullable IndexWriter writer(boolean anew) throws IOException {
        try {
            return new IndexWriter(directory, config(anew));
        } catch (LockObtainFailedException e) {
            return null;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            if (!anew) {
                throw e;
            }
            clear();
            return new IndexWriter(directory, config(true));
        }
    }

    private static IndexWriterConfig config(boolean anew) {
        return new IndexWriterConfig(Folding.WORDS)
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    static void commit(IndexWriter w, String archive, long change) throws IOException {
        Map<String, String> said = new HashMap<>();
        said.put("archive", archive);
        said.put("form", FORM);
        said.put("change", Long.toString(change));
        w.setLiveCommitData(said.entrySet());
        w.commit();
    }

    /** Has the reader this very version of the report? */
    static boolean has(DirectoryReader r, String id, int version) throws IOException {
        return r.docFreq(new Term("key", key(id, version))) > 0;
    }

    static String key(String id, int version) {
        return version + " " + id;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                if (!f.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.deleteIfExists(f);
                }
            }
        }
    }

    /** Bytes on the disk. */
    long size() throws IOException {
        long sum = 0;
        for (String f : directory.listAll()) {
            sum += directory.fileLength(f);
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
