package stemma.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a ZIP, which a WACZ is too, one after another. */
public final class Zips {
    /** Bytes of all entries together, as a multiple of what a run may hold: past it, the archive is a bomb. */
    private static final long MOST = 64L << 30;

    private static final int ENTRIES = 1_000_000;

    private Zips() {}

    /** Takes an entry; what is left of the stream is passed over. */
    public interface Entries {
        void entry(String name, InputStream in) throws IOException;
    }

    /**
     * @param rejected takes a place and a reason
     * @return whether it was read to its end
     */
    public static boolean read(InputStream in, String source, Entries entries, BiConsumer<String, String> rejected) {
        boolean told = false;
        try {
            ZipInputStream zip = new ZipInputStream(in);
            long[] total = new long[1];
            int n = 0;
            ZipEntry e;
            while ((e = zip.getNextEntry()) != null) {
                if (++n > ENTRIES || total[0] > MOST) {
                    rejected.accept(source, "an archive of too many or too large entries: read up to " + e.getName());
                    return false;
                }
                if (!e.isDirectory()) {
                    Shielded entry = new Shielded(zip, total);
                    entries.entry(e.getName(), entry);
                    told = entry.failed;
                }
                zip.closeEntry();
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            if (!told) {
                rejected.accept(source, "a damaged archive: " + e.getMessage());
            }
            return false;
        }
    }

    /** The entry's bytes, counted; closing it leaves the archive open. */
    private static final class Shielded extends InputStream {
        private final InputStream in;
        private final long[] total;

        /** Was the archive found damaged while this entry was read, by whoever read it? */
        private boolean failed;

        Shielded(InputStream in, long[] total) {
            this.in = in;
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            total[0] += c >= 0 ? 1 : 0;
            return c;
        }

        @Override
        public int read(byte[] b, int off, int length) throws IOException {
            try {
                int n = in.read(b, off, length);
                total[0] += Math.max(0, n);
                return n;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
