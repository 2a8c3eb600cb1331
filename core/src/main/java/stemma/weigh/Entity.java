package stemma.weigh;

import java.util.List;
import stemma.annotate.Name;
import stemma.report.Locus;

/**
 * A person, organisation or place of a story, under all the names the reports give it.
 *
 * @param name the fullest correct name
 * @param roles titles and offices as the reports word them, most frequent first
 * @param mentions sorted by place
 */
public record Entity(String id, String name, Name.Kind kind, List<String> roles, List<Mention> mentions) {
    public Entity {
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }

    /** @param surface the words as they stand */
    public record Mention(Locus place, String surface) {}
}
