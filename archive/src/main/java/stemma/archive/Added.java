package stemma.archive;

import java.util.Locale;

/**
 * What adding one report came to.
 *
 * @param id the report's identifier in the archive: the given one, or that with {@code ~2}, {@code ~3}… where another report has it
 * @param version the version stored, or the one already there
 * @param story the story it lies in
 */
public record Added(Outcome outcome, String id, int version, String story) {
    /** Whether something was stored. */
    public enum Outcome {
        /** A report not seen before. */
        NEW,
        /** A changed text under a known address. */
        NEW_VERSION,
        /** The same bytes, or the same content under the same address: nothing was stored. */
        UNCHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
