package stemma.archive.index;

import java.util.List;
import java.util.Optional;
import stemma.archive.Archive;
import stemma.archive.Kept;

/** That from which an index is derived: an archive, or what stands in for one. */
public interface Source {
    /** Unique to the archive. */
    String name();

    /** Number of the last change; only grows. */
    long lastChange();

    /** As {@link Archive#changedSince}. */
    List<Kept> changedSince(long change, int most);

    Optional<Kept> report(String id);

    /** Identifiers of the reports in the story; empty where there is no such story. */
    List<String> story(String id);

    static Source of(Archive a) {
        return new Source() {
            @Override
            public String name() {
                return a.name();
            }

            @Override
            public long lastChange() {
                return a.lastChange();
            }

            @Override
            public List<Kept> changedSince(long change, int most) {
                return a.changedSince(change, most);
            }

            @Override
            public Optional<Kept> report(String id) {
                return a.report(id);
            }

            @Override
            public List<String> story(String id) {
                return a.story(id).map(stemma.archive.StoryEntry::reports).orElse(List.of());
            }
        };
    }
}
