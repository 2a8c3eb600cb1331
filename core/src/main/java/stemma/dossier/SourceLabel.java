package stemma.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stemma.annotate.Annotated;
import stemma.report.Agency;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.trace.Ground;
import stemma.trace.Lineage;
import stemma.trace.Source;
import stemma.weigh.StoryReports;

/** What a source is called for people: by the agency that is credited, else by the outlet whose report it is. */
final class SourceLabel {
    private SourceLabel() {}

    static String of(Source s, StoryReports story) {
        boolean lost = !s.present() && s.reports().size() > 1;
        String name = name(s, story);
        String grounds = grounds(s);
        String called = grounds.isEmpty() || !name.endsWith(NOBODY)
                ? name + grounds
                : (name.substring(0, name.length() - NOBODY.length()) + grounds.substring(2)).strip();
        return s.id() + " (" + called + (lost ? "; its own text is lost)" : ")");
    }

    /** Is nothing known of the source but the one report that is it? */
    static boolean isBare(Source s, StoryReports story) {
        return s.reports().size() == 1
                && s.evidence().isEmpty()
                && grounds(s).isEmpty()
                && name(s, story).equals(NOBODY);
    }

    /** Where it is told whose the text is. */
    static List<Locus> evidence(Source s) {
        return Stream.concat(
                        s.evidence().stream(),
                        s.grounds().stream().filter(Ground::isMain).flatMap(g -> g.evidence().stream()))
                .toList();
    }

    /** By the reports' own words. */
    private static String grounds(Source s) {
        return s.grounds().stream()
                .map(g -> switch (g.reach()) {
                    case CREDIT -> "; says that it has its text from " + g.name();
                    case LEAD -> "; says that it has its news from " + g.name();
                    case FIRST -> "; says that " + g.name() + " had the news first";
                    case TOLD -> "";
                    case PASSAGES -> "; gives a large part of it as taken from " + g.name();
                })
                .collect(Collectors.joining());
    }

    private static final String NOBODY = "no agency named";

    private static String name(Source s, StoryReports story) {
        String name = s.name();
        return switch (s.kind()) {
            case AGENCY -> name == null ? "a news agency" : name;
            case OUTLET -> name == null ? "an outlet" : name;
            case UNKNOWN -> name == null ? unnamed(s, story) : name;
        };
    }

    private static String unnamed(Source s, StoryReports story) {
        List<String> outlets = story.reports().stream()
                .map(Annotated::report)
                .filter(r ->
                        s.id().equals(story.traced().ownSource().get(r.id())) && (!s.present() || !isTaken(r, story)))
                .map(r -> r.outlet() == null ? "" : r.outlet())
                .distinct()
                .toList();
        List<String> thanked = story.reports().stream()
                .map(Annotated::report)
                .filter(r -> s.id().equals(story.traced().ownSource().get(r.id())))
                .map(Report::agency)
                .filter(Objects::nonNull)
                .map(Agency::name)
                .distinct()
                .sorted()
                .toList();
        return outlets.size() == 1 && !outlets.getFirst().isEmpty()
                ? outlets.getFirst() + "; "
                        + (thanked.isEmpty()
                                ? NOBODY
                                : "thanks " + String.join(" and ", thanked) + " for a contribution")
                : s.present() ? NOBODY : "no report names it";
    }

    private static boolean isTaken(Report r, StoryReports story) {
        return story.traced().lineage().edges().stream()
                .anyMatch(e -> e.to().equals(r.id()) && e.relation() != Lineage.Relation.QUOTES);
    }

    /** What each node of the tree is called: a lost one by the agency that it is likely to be. */
    static Map<String, String> nodes(Lineage l) {
        return l.nodes().stream()
                .collect(Collectors.toMap(
                        Lineage.Node::id,
                        n -> n.lost() && !n.label().equals("lost") ? n.id() + ", " + n.label() : n.id(),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
