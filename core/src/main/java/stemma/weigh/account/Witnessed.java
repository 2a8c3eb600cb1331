package stemma.weigh.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.clean.Origins.Origin;
import stemma.report.Locus;
import stemma.trace.Credits;
import stemma.trace.Ground;
import stemma.trace.Grounds;
import stemma.trace.Source;
import stemma.weigh.Statement;
import stemma.weigh.StoryReports;

/**
 * Counts the independent sources behind places that say one thing: by the lineage of the passage, or by the agency or paper that the
 * sentence itself names as its origin. Places of one origin are one source, however many families of copies have them; and those of one
 * source are no more, whomever one of them names. An origin whose own report is in the story is that report's source.
 */
final class Witnessed {
    private static final String ORIGIN = "origin:";

    /** Has the report's writer asked for himself as well? */
    private static final Pattern CONFIRMS =
            Pattern.compile("\\b(?:[Cc]onfirm(?:ed|s|ing)?|[Vv]erif(?:ied|ies|ying)|[Cc]orroborat(?:ed|es|ing))\\b");

    private final StoryReports story;
    private final Map<String, Annotated> reports = new TreeMap<>();
    private final Map<String, List<List<Origin>>> credited = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    Witnessed(StoryReports story) {
        this.story = story;
        Credits credits = new Credits(story.reports());
        story.reports().forEach(r -> {
            reports.put(r.id(), r);
            credited.put(r.id(), credits.of(r));
        });
        for (Source s : story.traced().sources()) {
            String name = s.name();
            if (name != null) {
                named.putIfAbsent(name, s.id());
            }
        }
    }

    /**
     * What one place counts for.
     *
     * @param least sources that it surely rests on
     * @param most the same if what it also claims to have asked for itself is believed
     * @param told usual names of the origins that its sentence names, other than its own outlet
     */
    private record Leg(Set<String> least, Set<String> most, Set<String> told) {}

    /**
     * @param places sorted; at least one
     * @param perhaps reports that may say it, too
     */
    Statement statement(
            String text, Statement.Status status, List<Locus> places, Statement.Parts parts, List<String> perhaps) {
        Set<String> in = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        Set<String> least = new TreeSet<>();
        Set<String> most = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        for (Locus p : places) {
            in.add(p.report());
            Set<String> own = new TreeSet<>(story.traced().sourcesOf(p));
            Leg leg = leg(p, own);
            least.addAll(leg.least());
            most.addAll(leg.most());
            origins.addAll(leg.told());
            texts.addAll(own);
            boolean absent = leg.most().stream().anyMatch(l -> l.startsWith(ORIGIN));
            ids.addAll(absent ? own : leg.most());
        }
        int high = Math.min(most.size(), texts.size());
        int low = high == 0
                ? 0
                : Math.min(
                        story.traced().fewest(grounded(least)), story.traced().fewest(texts));
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

    private Leg leg(Locus place, Set<String> own) {
        Annotated r = reports.get(place.report());
        if (r == null) {
            return new Leg(own, own, Set.of());
        }
        for (int i = 0; i < r.sentences().size(); i++) {
            Sentence s = r.sentences().get(i);
            if (s.span().overlaps(place.span())) {
                return leg(r, s, credited.getOrDefault(r.id(), List.of()).get(i), own);
            }
        }
        return new Leg(own, own, Set.of());
    }

    private Leg leg(Annotated r, Sentence s, List<Origin> all, Set<String> own) {
        Set<String> told = new TreeSet<>();
        all.stream()
                .map(Origin::name)
                .filter(n -> !Grounds.isOwn(r.report(), n))
                .forEach(told::add);
        if (told.isEmpty()
                || told.size() < all.stream().map(Origin::name).distinct().count()) {
            return new Leg(own, own, told);
        }
        Set<String> present = new TreeSet<>();
        told.forEach(n -> present.addAll(sourceOf(n)));
        Set<String> legs = present.isEmpty()
                ? Set.of(ORIGIN + told.iterator().next())
                : Set.of(present.iterator().next());
        return new Leg(legs, CONFIRMS.matcher(s.span().of(r.text())).find() ? own : legs, told);
    }

    /** The source that the paper or agency is, or whose reports it published; empty where the story has none. */
    private Set<String> sourceOf(String name) {
        String known = named.get(name);
        if (known != null) {
            return Set.of(known);
        }
        for (Annotated r : reports.values()) {
            String source = story.traced().ownSource().get(r.id());
            if (source != null && Grounds.isHouse(r.report(), name)) {
                return Set.of(source);
            }
        }
        return Set.of();
    }
}
