package stemma.weigh;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import stemma.weigh.account.Cast;
import stemma.weigh.account.Chronicle;
import stemma.weigh.account.Statements;
import stemma.weigh.apparatus.Utterances;
import stemma.weigh.clause.Ties;
import stemma.weigh.conflict.Conflicts;
import stemma.weigh.toll.Tolls;
import stemma.weigh.writing.Writings;

/** Weighs what a story's reports say: each part has its own class, this one calls them in order. */
public final class Weigher {
    private Weigher() {}

    /** Utterances and the order of writing need nothing of the other parts, so they are found beside them; the result does not depend on it. */
    public static Account weigh(StoryReports story) {
        CompletableFuture<List<Utterance>> utterances = CompletableFuture.supplyAsync(() -> Utterances.collect(story));
        CompletableFuture<Writing> writing = utterances.thenApplyAsync(found -> Writings.find(story));
        Ties.Found ties = Ties.find(story, utterances::join);
        List<Toll> tolls = Tolls.of(story.reports()).tolls();
        Conflicts.Found conflicts = Conflicts.find(story, ties, tolls);
        List<Entity> entities = Cast.find(story.reports(), conflicts.corruptions());
        List<Statement> statements = Statements.find(story, ties, conflicts, utterances.join());
        List<Happening> timeline = Chronicle.find(story.reports(), statements, entities);
        return new Account(
                utterances.join(),
                statements,
                conflicts.discrepancies(),
                conflicts.corruptions(),
                timeline,
                entities,
                tolls,
                writing.join());
    }
}
