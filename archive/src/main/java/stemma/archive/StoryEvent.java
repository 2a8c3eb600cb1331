package stemma.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a story is as it is: one line of its log. A report that left the story is told of by the line of the story to which it went.
 *
 * @param change the archive's change number, by which the lines of all stories are in order
 * @param story the story that it tells of, as it is called now
 * @param report the report that it was about
 * @param other for {@link Kind#MERGED} the story that went into this one, for {@link Kind#PARTED} and {@link Kind#MOVED} the
 *     story that the report came from
 * @param why in words; may be empty
 */
public record StoryEvent(
        long change,
        Kind kind,
        String story,
        @Nullable String report,
        @Nullable String other,
        String why) {
    /** What happened. */
    public enum Kind {
        /** A report like no other began it. */
        FOUNDED,
        /** A report new to the archive, or newly worded, came to it. */
        JOINED,
        /** Another story turned out to be this one. */
        MERGED,
        /** It was a part of another story before. */
        PARTED,
        /** A report of another story came over. */
        MOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
