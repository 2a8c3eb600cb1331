package stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Agency;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.text.Span;
import stemma.trace.Lineage.Evidence;

/** Names a family's source, where its reports themselves say whose text it is. */
final class Sources {
    private Sources() {}

    static Source source(
            String id,
            boolean lost,
            List<String> family,
            List<String> holders,
            List<Annotated> reports,
            Map<String, Integer> index,
            boolean reworded,
            Settings settings) {
        boolean credits = settings.uses(Evidence.CREDIT) || settings.uses(Evidence.DATELINE);
        String name = credits ? agency(family, reports, index, reworded) : null;
        List<Locus> evidence = new ArrayList<>();
        for (String r : family) {
            Agency a =
                    reports.get(Objects.requireNonNull(index.get(r))).report().agency();
            if (name != null && a != null && a.name().equals(name) && a.span() != null) {
                evidence.add(new Locus(r, a.span()));
            }
        }
        boolean itself = name != null
                && family.stream()
                        .anyMatch(
                                r -> name.equals(AgencyText.itself(reports.get(Objects.requireNonNull(index.get(r))))));
        return new Source(
                id, name == null ? Source.Kind.UNKNOWN : Source.Kind.AGENCY, name, !lost || itself, holders, evidence);
    }

    /**
     * The agency that most reports of the family credit; null where none does. An agency that a report thanks for a contribution
     * is not where the report has its text from; only where copies share text and two of them thank it is the text likely to be its.
     * Where the family shares no wording but tells the same in other words, one report's agency is not the others' source: half have to
     * credit it, and thanks are no credit.
     */
    static @Nullable String agency(
            List<String> family, List<Annotated> reports, Map<String, Integer> index, boolean reworded) {
        Map<String, Integer> count = new TreeMap<>();
        Map<String, Integer> thanks = new TreeMap<>();
        for (String r : family) {
            Annotated read = reports.get(Objects.requireNonNull(index.get(r)));
            Report report = read.report();
            Agency a = report.agency();
            String itself = AgencyText.itself(read);
            if (itself != null) {
                count.merge(itself, 1, Integer::sum);
            } else if (a != null && !contributed(report, a)) {
                count.merge(a.name(), 1, Integer::sum);
            } else if (a != null && !reworded) {
                thanks.merge(a.name(), 1, Integer::sum);
            }
        }
        thanks.forEach((name, n) -> {
            if (n > 1 || count.containsKey(name)) {
                count.merge(name, n, Integer::sum);
            }
        });
        String best = null;
        int most = reworded ? (family.size() + 1) / 2 - 1 : 0;
        for (Map.Entry<String, Integer> e : count.entrySet()) {
            if (e.getValue() > most) {
                most = e.getValue();
                best = e.getKey();
            }
        }
        return best;
    }

    /** Whose the matter of each source's reports is by their own words, by name; places of several reports together. */
    static List<Source> ground(
            List<Source> sources, List<Annotated> reports, List<List<Ground>> grounds, Map<String, String> own) {
        return sources.stream()
                .map(s -> {
                    Map<String, Ground> of = new TreeMap<>();
                    for (int i = 0; i < reports.size(); i++) {
                        if (s.id().equals(own.get(reports.get(i).id()))) {
                            grounds.get(i).stream()
                                    .filter(g -> !g.name().equals(s.name()))
                                    .forEach(g -> of.merge(g.name(), g, Ground::and));
                        }
                    }
                    return s.on(List.copyOf(of.values()));
                })
                .toList();
    }

    static boolean contributed(Report report, Agency agency) {
        Span name = agency.span();
        return name != null
                && report.signals().stream()
                        .filter(s -> s.kind() == Signal.Kind.CREDIT)
                        .map(Signal::span)
                        .anyMatch(p -> p != null
                                && p.contains(name)
                                && p.of(report.text()).toLowerCase(Locale.ROOT).contains("contribut"));
    }

    static String lostLabel(List<String> below, List<Annotated> reports, Map<String, Integer> index, boolean reworded) {
        String agency = agency(below, reports, index, reworded);
        return agency == null ? "lost" : "lost (" + agency + ")";
    }
}
