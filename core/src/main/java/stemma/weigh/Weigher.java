package stemma.weigh;

import java.util.List;
import stemma.weigh.account.Cast;
import stemma.weigh.account.Chronicle;
import stemma.weigh.account.Statements;
import stemma.weigh.apparatus.Utterances;
import stemma.weigh.conflict.Conflicts;

/** Weighs what a story's reports say: each part has its own class, this one calls them in order. */
public final class Weigher {
    private Weigher() {}

    public static Account weigh(StoryReports story) {
        Conflicts.Found conflicts = Conflicts.find(story);
        List<Entity> entities = Cast.find(story.reports(), conflicts.corruptions());
        List<Statement> statements = Statements.find(story, conflicts);
        List<Happening> timeline = Chronicle.find(story.reports(), statements, entities);
        return new Account(
                Utterances.collect(story),
                statements,
                conflicts.discrepancies(),
                conflicts.corruptions(),
                timeline,
                entities);
    }
}
