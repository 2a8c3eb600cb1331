package stemma.weigh.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.clean.Origins;
import stemma.report.Locus;
import stemma.trace.Ground;
import stemma.trace.Source;
import stemma.weigh.Statement;
import stemma.weigh.StoryReports;

/**
 * Counts the independent sources behind places that say one thing: by the lineage of the passage, or by the agency that the
 * sentence itself names as its origin. Places of one origin are one source, however many families of copies have them; and those of one
 * source are no more, whomever one of them names.
 */
final class Witnessed {
    private final StoryReports story;
    private final Map<String, Annotated> reports = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    Witnessed(StoryReports story) {
        this.story = story;
        story.reports().forEach(r -> reports.put(r.id(), r));
        for (Source s : story.traced().sources()) {
            String name = s.name();
            if (name != null) {
                named.putIfAbsent(name, s.id());
            }
        }
    }

    /**
     * @param places sorted; at least one
     * @param perhaps reports that may say it, too
     */
    Statement statement(
            String text, Statement.Status status, List<Locus> places, Statement.Parts parts, List<String> perhaps) {
        Set<String> in = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        List<Set<String>> legs = new ArrayList<>();
        for (Locus p : places) {
            in.add(p.report());
            Set<String> leg = new TreeSet<>(story.traced().sourcesOf(p));
            Set<String> said = origins(p);
            if (said.size() == 1) {
                String known = named.get(said.iterator().next());
                leg = new TreeSet<>(
                        Set.of(known == null ? ORIGIN + said.iterator().next() : known));
                ids.addAll(known == null ? story.traced().sourcesOf(p) : leg);
            } else {
                ids.addAll(leg);
            }
            origins.addAll(said);
            legs.add(leg);
        }
        Set<String> all = new TreeSet<>();
        legs.forEach(all::addAll);
        Set<String> texts = new TreeSet<>();
        places.forEach(p -> texts.addAll(story.traced().sourcesOf(p)));
        int high = Math.min(all.size(), texts.size());
        int low = high == 0
                ? 0
                : Math.min(story.traced().fewest(grounded(all)), story.traced().fewest(texts));
        @Nullable Integer count = high == 0 ? null : low == high ? (Integer) high : null;
        return new Statement(
                "",
                text,
                status,
                places,
                in.size(),
                count,
                List.copyOf(ids),
                new Statement.Support(low, high, List.copyOf(origins), perhaps),
                parts);
    }

    /** The same where a source that has its matter by its own words from one of the origins may be no more than that one. */
    private Set<String> grounded(Set<String> ids) {
        Set<String> out = new TreeSet<>(ids);
        for (Source s : story.traced().sources()) {
            for (Ground g : s.grounds()) {
                if (g.isMain() && ids.contains(s.id()) && ids.contains(ORIGIN + g.name())) {
                    out.remove(s.id());
                }
            }
        }
        return out;
    }

    private static final String ORIGIN = "origin:";

    private Set<String> origins(Locus place) {
        Annotated r = reports.get(place.report());
        if (r == null) {
            return Set.of();
        }
        for (Sentence s : r.sentences()) {
            if (s.span().overlaps(place.span())) {
                return Origins.of(s.span().of(r.text()));
            }
        }
        return Set.of();
    }
}
