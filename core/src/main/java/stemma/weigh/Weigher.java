package stemma.weigh;

import java.util.List;
import stemma.weigh.apparatus.Utterances;
import stemma.weigh.conflict.Conflicts;

/** Weighs what a story's reports say: each part has its own class, this one calls them in order. */
public final class Weigher {
    private Weigher() {}

    public static Account weigh(StoryReports story) {
        Conflicts.Found conflicts = Conflicts.find(story);
        return new Account(
                Utterances.collect(story),
                List.of(),
                conflicts.discrepancies(),
                conflicts.corruptions(),
                List.of(),
                List.of());
    }
}
