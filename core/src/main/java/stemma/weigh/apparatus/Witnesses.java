package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.trace.Lineage;
import stemma.trace.Traced;

/**
 * What each report is worth as a witness of a wording. Copies of one source vote on what their source had; against another
 * source they count as one. A report that takes from another one present confirms nothing that it shares with it.
 */
final class Witnesses {
    /** An edge counts as a proof of who took from whom at this confidence; one without a measured confidence never does. */
    private static final double SURE = .9;

    private final List<Annotated> reports;
    private final Traced traced;
    private final Map<String, Set<String>> ancestors = new TreeMap<>();
    private final Map<String, Set<String>> parents = new TreeMap<>();

    Witnesses(List<Annotated> reports, Traced traced) {
        this.reports = reports;
        this.traced = traced;
        for (Lineage.Edge e : traced.lineage().edges()) {
            Double confidence = e.confidence();
            if (e.relation() == Lineage.Relation.QUOTES) {
                continue;
            }
            parents.computeIfAbsent(e.to(), k -> new TreeSet<>()).add(e.from());
            if (confidence != null && confidence >= SURE) {
                ancestors.computeIfAbsent(e.to(), k -> new TreeSet<>()).add(e.from());
            }
        }
    }

    /** The sources that a place goes back to; empty where unknown. */
    Set<String> sources(Locus place) {
        return new TreeSet<>(traced.sourcesOf(place));
    }

    /** Independent sources of all places together; null where one of them is of unknown source, or where two may be one. */
    @Nullable Integer count(List<Locus> places) {
        Set<String> all = new HashSet<>();
        for (Locus p : places) {
            Set<String> s = sources(p);
            if (s.isEmpty()) {
                return null;
            }
            all.addAll(s);
        }
        return traced.fewest(all) == all.size() ? (Integer) all.size() : null;
    }

    /** Are both of known source, and none of them common? */
    boolean areIndependent(Locus a, Locus b) {
        Set<String> x = sources(a);
        Set<String> y = sources(b);
        return !x.isEmpty() && !y.isEmpty() && x.stream().noneMatch(y::contains);
    }

    /**
     * Which of several variants of one place the witnesses support: the one that most sources have; where all are of one
     * source, or of unknown ones, the one that most of its reports have that did not take it from another one here; where these are
     * even, the one that most reports have at all: an alteration comes late, and few copy it.
     *
     * @param variants readings that have each
     * @return its index; empty where they cannot decide
     */
    Optional<Integer> decide(List<List<Quoted>> variants) {
        Set<String> present = new TreeSet<>();
        variants.forEach(v -> v.forEach(q -> present.add(id(q))));
        List<Support> all = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            all.add(support(i, variants.get(i), present));
        }
        Set<String> sources = new TreeSet<>();
        all.forEach(s -> sources.addAll(s.sources()));
        int most = all.stream().mapToInt(s -> s.sources().size()).max().orElse(0);
        List<Support> first =
                all.stream().filter(s -> s.sources().size() == most).toList();
        if (first.size() > 1 && sources.size() == 1) {
            int votes = first.stream().mapToInt(Support::votes).max().orElse(0);
            first = first.stream().filter(s -> s.votes() == votes).toList();
            int copies = first.stream().mapToInt(Support::reports).max().orElse(0);
            first = first.stream().filter(s -> s.reports() == copies).toList();
        }
        return first.size() == 1 ? Optional.of(first.getFirst().variant()) : Optional.empty();
    }

    /**
     * Is it shown that this reading stands as its report found it? Then whoever altered the wording, it was not this report. Shown where
     * the report that it took from has the same wording, and where two reports that did not take from one another have it and
     * nobody of their source has another.
     *
     * @param variants readings that have each wording of one place
     * @param own the variant of the reading
     */
    boolean isFaithful(Quoted q, List<List<Quoted>> variants, int own) {
        List<Quoted> same = variants.get(own);
        if (isTaken(q, same)) {
            return true;
        }
        Set<String> sources = sources(q.place());
        for (int v = 0; v < variants.size(); v++) {
            if (v != own && variants.get(v).stream().anyMatch(o -> isOf(o, sources))) {
                return false;
            }
        }
        return same.stream().anyMatch(o -> !id(o).equals(id(q)) && isOf(o, sources) && !isTaken(o, same));
    }

    private boolean isOf(Quoted q, Set<String> sources) {
        return sources(q.place()).stream().anyMatch(sources::contains);
    }

    /** Does the lineage have the reading's report take from the report of one of these? */
    private boolean isTaken(Quoted q, List<Quoted> from) {
        Set<String> up = parents.getOrDefault(id(q), Set.of());
        return from.stream().anyMatch(o -> up.contains(id(o)));
    }

    /**
     * @param votes reports that have it and did not take it from another one here
     * @param reports all that have it
     */
    private record Support(int variant, Set<String> sources, int votes, int reports) {}

    private Support support(int variant, List<Quoted> readings, Set<String> present) {
        Set<String> sources = new TreeSet<>();
        Set<String> voters = new TreeSet<>();
        for (Quoted q : readings) {
            Set<String> known = sources(q.place());
            sources.addAll(known.isEmpty() ? Set.of("") : known);
            if (ancestors.getOrDefault(id(q), Set.of()).stream().noneMatch(present::contains)) {
                voters.add(id(q));
            }
        }
        int reports = (int) readings.stream().map(Quoted::report).distinct().count();
        return new Support(variant, sources, voters.size(), reports);
    }

    private String id(Quoted q) {
        return reports.get(q.report()).id();
    }
}
