package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.quote.Quotation;
import stemma.text.Fold;
import stemma.text.Span;
import stemma.weigh.Entity;
import stemma.weigh.StoryReports;

/**
 * One name for one speaker over a story's reports. What a report alone could tell of its speakers is "Blake" here and "Jon Blake" there;
 * the story's cast knows that they are one, spoilt names among them. Where a name's form belongs to two of the cast it stands as it is.
 */
public final class Voices {
    /** Names of the cast by report and folded form. */
    private final Map<String, Set<String>> byForm = new HashMap<>();

    private final Map<String, List<Placed>> byReport = new HashMap<>();

    /** One of the cast, where a report mentions him. */
    private record Placed(Span place, String name) {}

    private Voices(List<Entity> cast) {
        for (Entity e : cast) {
            for (Entity.Mention m : e.mentions()) {
                byForm.computeIfAbsent(key(m.place().report(), m.surface()), k -> new TreeSet<>())
                        .add(e.name());
                byReport.computeIfAbsent(m.place().report(), k -> new ArrayList<>())
                        .add(new Placed(m.place().span(), e.name()));
            }
        }
    }

    /** The quotations of each report, in the story's order, their speakers by the names of the cast. */
    public static List<List<Quotation>> named(StoryReports story, List<Entity> cast) {
        Voices v = new Voices(cast);
        List<List<Quotation>> out = new ArrayList<>();
        for (int i = 0; i < story.reports().size(); i++) {
            String report = story.reports().get(i).id();
            out.add(story.quotations().get(i).stream()
                    .map(q -> q.named(v.name(report, q)))
                    .toList());
        }
        return out;
    }

    private @Nullable String name(String report, Quotation q) {
        String own = q.canonical();
        if (own == null) {
            return null;
        }
        Set<String> same = byForm.getOrDefault(key(report, own), Set.of());
        if (same.size() == 1) {
            return same.iterator().next();
        }
        Span speaker = q.speaker();
        if (speaker == null || !isName(own)) {
            return own;
        }
        String end = lastWord(own);
        Set<String> within = new TreeSet<>();
        for (Placed p : byReport.getOrDefault(report, List.of())) {
            if (speaker.contains(p.place()) && lastWord(p.name()).equals(end)) {
                within.add(p.name());
            }
        }
        return same.isEmpty() && within.size() == 1 ? within.iterator().next() : own;
    }

    /** Nothing but words with capitals: "an official who travels with NAME" is not NAME. */
    private static boolean isName(String s) {
        return Arrays.stream(s.split("\\s+")).allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)));
    }

    private static String key(String report, String form) {
        return report + '\n' + Fold.words(form);
    }

    private static String lastWord(String name) {
        String folded = Fold.words(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }
}
