package stemma.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collation;
import stemma.collate.Collator;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;

/**
 * The family tree alone over generated traditions: {@code TraditionsBench MOST FOLDER...}, each folder made by {@code gen_tradition.py
 * --split}; of each the first MOST traditions. With {@code STEMMA_WITHOUT=TIME} (or another kind of evidence) as if it were not known.
 * With {@code STEMMA_CONFIDENCE=1} prints each edge's confidence and whether it is right, for {@link Calibration}. Counts edges as {@code score_lineage.py} does.
 */
public final class TraditionsBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final boolean CONFIDENCE = System.getenv("STEMMA_CONFIDENCE") != null;

    private int right;
    private int directed;
    private int gold;
    private int found;
    private int exact;
    private int traditions;

    private TraditionsBench() {}

    public static void main(String[] args) throws IOException {
        String without = System.getenv("STEMMA_WITHOUT");
        Settings settings = without == null
                ? Settings.defaults()
                : Settings.defaults().without(Lineage.Evidence.valueOf(without));
        for (int k = 1; k < args.length; k++) {
            TraditionsBench bench = new TraditionsBench();
            JsonNode all = JSON.readTree(Path.of(args[k], "gold.json").toFile()).get("traditions");
            for (int t = 0; t < Math.min(all.size(), Integer.parseInt(args[0])); t++) {
                bench.add(Path.of(args[k]), all.get(t), settings);
            }
            System.out.println(args[k] + ": " + bench);
        }
    }

    private void add(Path folder, JsonNode tradition, Settings settings) throws IOException {
        List<Report> reports = new ArrayList<>();
        Path file = folder.resolve("traditions/" + tradition.get("id").asText() + ".jsonl");
        for (String line : Files.readAllLines(file)) {
            reports.add(report(JSON.readTree(line)));
        }
        reports.sort(Comparator.comparing(Report::id));
        List<Annotated> annotated =
                Cleaner.clean(reports).stream().map(Annotator::outline).toList();
        List<Collation> collations = Collator.collate(annotated);
        Traced traced = Tracer.trace(annotated, collations, settings, Costs.defaults());
        List<String[]> truth = new ArrayList<>();
        tradition
                .get("edges")
                .forEach(e -> truth.add(
                        new String[] {e.get("from").asText(), e.get("to").asText()}));
        Set<String> ids = new HashSet<>();
        reports.forEach(r -> ids.add(r.id()));
        List<String[]> drawn = traced.lineage().edges().stream()
                .map(e -> new String[] {
                    mark(e.from(), ids), mark(e.to(), ids), e.relation() + " " + e.confidence()
                })
                .toList();
        score(truth, drawn, ids);
        traditions++;
        Integer count = traced.independent().count();
        exact += count != null && count == tradition.get("independentSources").asInt() ? 1 : 0;
    }

    static Report report(JsonNode x) {
        Report.Builder b = Report.of(x.get("id").asText(), x.get("text").asText());
        if (x.hasNonNull("title")) {
            b.title(new Title(x.get("title").asText(), null));
        }
        if (x.hasNonNull("outlet")) {
            b.outlet(x.get("outlet").asText());
        }
        if (x.hasNonNull("published")) {
            b.published(Published.fromMetadata(x.get("published").asText()));
        }
        return b.build();
    }

    /** Lost copies of the drawing get names that the truth does not use. */
    private static String mark(String node, Set<String> ids) {
        return ids.contains(node) ? node : "drawn " + node;
    }

    private void score(List<String[]> truth, List<String[]> drawn, Set<String> ids) {
        Map<String, String> match = match(near(truth, ids), near(drawn, ids));
        Set<String> goldDirected = new HashSet<>();
        Set<String> goldEdges = new HashSet<>();
        truth.forEach(e -> {
            goldDirected.add(e[0] + ">" + e[1]);
            goldEdges.add(edge(e[0], e[1]));
        });
        Set<String> drawnDirected = new HashSet<>();
        Set<String> drawnEdges = new HashSet<>();
        drawn.forEach(e -> {
            String from = match.getOrDefault(e[0], e[0]);
            String to = match.getOrDefault(e[1], e[1]);
            drawnDirected.add(from + ">" + to);
            drawnEdges.add(edge(from, to));
            if (CONFIDENCE) {
                boolean lost = !ids.contains(e[0]) || !ids.contains(e[1]);
                System.out.println(
                        "edge " + e[2] + (lost ? " lost " : " extant ") + goldDirected.contains(from + ">" + to));
            }
        });
        gold += goldEdges.size();
        found += drawnEdges.size();
        drawnEdges.retainAll(goldEdges);
        right += drawnEdges.size();
        drawnDirected.retainAll(goldDirected);
        directed += drawnDirected.size();
    }

    static String edge(String a, String b) {
        return a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a;
    }

    /** By lost copy the reports next to it, or, where there are none, those next to its lost neighbours. */
    static Map<String, Set<String>> near(List<String[]> edges, Set<String> ids) {
        Map<String, Set<String>> beside = new TreeMap<>();
        for (String[] e : edges) {
            beside.computeIfAbsent(e[0], x -> new TreeSet<>()).add(e[1]);
            beside.computeIfAbsent(e[1], x -> new TreeSet<>()).add(e[0]);
        }
        Map<String, Set<String>> out = new TreeMap<>();
        for (Map.Entry<String, Set<String>> e : beside.entrySet()) {
            if (!ids.contains(e.getKey())) {
                Set<String> reports = new TreeSet<>(e.getValue());
                reports.retainAll(ids);
                if (reports.isEmpty()) {
                    e.getValue().forEach(y -> reports.addAll(Objects.requireNonNull(beside.get(y))));
                    reports.retainAll(ids);
                }
                out.put(e.getKey(), reports);
            }
        }
        return out;
    }

    private record Candidate(double likeness, String truth, String drawn) {}

    static Map<String, String> match(Map<String, Set<String>> truth, Map<String, Set<String>> drawn) {
        List<Candidate> all = new ArrayList<>();
        truth.forEach((x, around) -> drawn.forEach((y, beside) -> {
            Set<String> both = new HashSet<>(around);
            both.retainAll(beside);
            double likeness = (double) both.size() / (around.size() + beside.size() - both.size());
            if (likeness >= .5) {
                all.add(new Candidate(likeness, x, y));
            }
        }));
        all.sort(Comparator.comparing((Candidate c) -> -c.likeness())
                .thenComparing(Candidate::truth)
                .thenComparing(Candidate::drawn));
        Map<String, String> out = new HashMap<>();
        for (Candidate c : all) {
            if (!out.containsValue(c.truth())) {
                out.putIfAbsent(c.drawn(), c.truth());
            }
        }
        return out;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "edge F1 %.3f, directed %.3f, exact count %.3f of %d",
                2.0 * right / (gold + found),
                2.0 * directed / (gold + found),
                (double) exact / traditions,
                traditions);
    }
}
