package stemma.archive;

import java.util.List;

/**
 * A story as the archive keeps it.
 *
 * @param id stable: see the rule in {@code docs/archive.md}
 * @param change number of the last change to which reports it holds
 * @param reports identifiers, sorted; at least one
 */
public record StoryEntry(String id, String headline, long change, List<String> reports) {
    public StoryEntry {
        reports = List.copyOf(reports);
    }
}
