package stemma.archive.index;

import java.util.List;
import java.util.Locale;

/** What a query asks for. */
public sealed interface Asked {
    /** A word, or several in a row. @param at its place in the query, in UTF-16 units */
    record Words(String words, int at) implements Asked {}

    /** Words that begin so. */
    record Beginning(String letters, int at) implements Asked {}

    /** What is known of a report beside its text. */
    record About(Field field, String value, int at) implements Asked {}

    record All(List<Asked> parts) implements Asked {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Asked> parts) implements Asked {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Asked part) implements Asked {}

    /** By what else a report is found. */
    enum Field {
        TITLE,
        OUTLET,
        AGENCY,
        SPEAKER,
        AFTER,
        BEFORE,
        STORY,
        LANG;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
