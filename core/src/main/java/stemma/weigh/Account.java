package stemma.weigh;

import java.util.List;

/** What a story's reports say together. Every list is sorted by its own stable order. */
public record Account(
        List<Utterance> utterances,
        List<Statement> statements,
        List<Discrepancy> discrepancies,
        List<Corruption> corruptions,
        List<Happening> timeline,
        List<Entity> entities,
        List<Toll> tolls,
        Writing writing) {
    public Account {
        utterances = List.copyOf(utterances);
        statements = List.copyOf(statements);
        discrepancies = List.copyOf(discrepancies);
        corruptions = List.copyOf(corruptions);
        timeline = List.copyOf(timeline);
        entities = List.copyOf(entities);
        tolls = List.copyOf(tolls);
    }
}
