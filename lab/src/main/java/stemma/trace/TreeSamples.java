package stemma.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;

/**
 * What {@code train_trees.py} learns from: {@code TreeSamples OUT FOLDER...}, each folder made by {@code gen_tradition.py --split}. For every
 * family a line {@code F name edges}, then a line a tree that might be chosen, {@code C edges right directed}, its acts by number and what is
 * counted of it beside them, and one for the true tree, {@code T}; before a tree the acts, {@code A}, that none before it had. Trees that the shipped score would meet are the ones written.
 */
public final class TreeSamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final List<String[]> truth = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** The acts of the family so far, by what is counted of them. */
    private final Map<String, Integer> acts = new HashMap<>();

    private TreeSamples(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        try (PrintStream out = new PrintStream(args[0], StandardCharsets.UTF_8)) {
            for (String folder : Arrays.asList(args).subList(1, args.length)) {
                JsonNode all =
                        JSON.readTree(Path.of(folder, "gold.json").toFile()).get("traditions");
                for (JsonNode t : all) {
                    new TreeSamples(out).tradition(Path.of(folder), t);
                }
            }
        }
    }

    private void tradition(Path folder, JsonNode tradition) throws IOException {
        String name = tradition.get("id").asText();
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("traditions/" + name + ".jsonl"))) {
            reports.add(TraditionsBench.report(JSON.readTree(line)));
        }
        reports.sort(Comparator.comparing(Report::id));
        reports.forEach(r -> ids.add(r.id()));
        for (JsonNode e : tradition.get("edges")) {
            boolean second = "quotes".equals(e.get("relation").asText());
            truth.add(second ? truth.size() : 0, new String[] {
                e.get("from").asText(), e.get("to").asText()
            });
        }
        List<Annotated> annotated =
                Cleaner.clean(reports).stream().map(Annotator::outline).toList();
        List<BitSet> quoted = annotated.stream().map(QuotedWords::of).toList();
        Settings settings = Settings.defaults();
        Kinship kinship = new Kinship(annotated, quoted, stemma.collate.Collator.collate(annotated), settings);
        for (int[] members : kinship.families()) {
            if (members.length > 1) {
                Tracer.Grown grown = Tracer.grow(annotated, quoted, kinship, members, settings, Costs.defaults());
                family(name, grown);
            }
        }
    }

    private void family(String name, Tracer.Grown grown) {
        List<String> in = grown.reports().stream().map(Annotated::id).toList();
        Map<String, Set<String>> near = TraditionsBench.near(truth, ids);
        List<String[]> gold = truth.stream()
                .filter(e -> belongs(e[0], in, near) && belongs(e[1], in, near))
                .toList();
        acts.clear();
        out.println("F " + name + " " + undirected(gold, Map.of()).size());
        Search search = new Search(grown.family());
        for (Search.Found f : Likeliest.candidates(grown.family())) {
            line("C", f.tree(), search, grown, gold);
        }
        Tree real = real(gold, in);
        if (real != null) {
            line("T", real, search, grown, gold);
        }
    }

    private void line(String kind, Tree tree, Search search, Tracer.Grown grown, List<String[]> gold) {
        Search.Found found = search.price(tree, true);
        List<String[]> drawn = new ArrayList<>();
        for (int c = 0; c < tree.parent.length; c++) {
            if (tree.exists(c) && tree.parent[c] >= 0) {
                drawn.add(edge(tree.parent[c], c, grown));
            }
            if (c < tree.size && found.second()[c] >= 0) {
                drawn.add(edge(found.second()[c], c, grown));
            }
        }
        Map<String, String> match =
                TraditionsBench.match(TraditionsBench.near(gold, ids), TraditionsBench.near(drawn, ids));
        Set<String> edges = undirected(drawn, match);
        Set<String> directed = directed(drawn, match);
        directed.retainAll(directed(gold, Map.of()));
        int all = edges.size();
        edges.retainAll(undirected(gold, Map.of()));
        StringBuilder line =
                new StringBuilder(kind + " " + all + " " + edges.size() + " " + directed.size());
        Ledger.Counts counts = Ledger.of(grown.family(), found);
        Map<String, Double> rest = new LinkedHashMap<>(counts.whole());
        for (Map<String, Double> act : counts.acts()) {
            act.forEach((x, y) -> rest.computeIfPresent(x, (k, z) -> Math.abs(z - y) < 1e-9 ? null : z - y));
            String text = text(act);
            Integer id = acts.get(text);
            if (id == null) {
                id = acts.size();
                acts.put(text, id);
                out.println("A" + text);
            }
            line.append(' ').append(id);
        }
        out.println(line + text(rest));
    }

    private static String text(Map<String, Double> counts) {
        StringBuilder line = new StringBuilder();
        counts.forEach((x, y) -> line.append('\t').append(x).append('=').append(String.format(Locale.ROOT, "%.4g", y)));
        return line.toString();
    }

    private static String[] edge(int p, int c, Tracer.Grown grown) {
        return new String[] {name(p, grown), name(c, grown)};
    }

    private static String name(int node, Tracer.Grown grown) {
        return node < grown.reports().size() ? grown.reports().get(node).id() : "drawn " + node;
    }

    private static Set<String> undirected(List<String[]> edges, Map<String, String> match) {
        Set<String> out = new HashSet<>();
        edges.forEach(e -> out.add(
                TraditionsBench.edge(match.getOrDefault(e[0], e[0]), match.getOrDefault(e[1], e[1]))));
        return out;
    }

    private static Set<String> directed(List<String[]> edges, Map<String, String> match) {
        Set<String> out = new HashSet<>();
        edges.forEach(e -> out.add(match.getOrDefault(e[0], e[0]) + ">" + match.getOrDefault(e[1], e[1])));
        return out;
    }

    /** The true tree over the family's reports; null where it has more lost copies than a tree can hold. */
    private static @Nullable Tree real(List<String[]> gold, List<String> in) {
        Map<String, Integer> index = new HashMap<>();
        for (String id : in) {
            index.put(id, index.size());
        }
        Tree tree = new Tree(in.size());
        Arrays.fill(tree.parent, Tree.GONE);
        Arrays.fill(tree.parent, 0, in.size(), Tree.NONE);
        for (String[] e : gold) {
            for (String x : e) {
                if (!index.containsKey(x)) {
                    if (index.size() >= tree.parent.length) {
                        return null;
                    }
                    tree.parent[index.size()] = Tree.NONE;
                    index.put(x, index.size());
                }
            }
        }
        Set<String> seen = new HashSet<>();
        for (String[] e : gold) {
            if (seen.add(e[1])) {
                tree.parent[index.getOrDefault(e[1], 0)] = index.getOrDefault(e[0], 0);
            }
        }
        tree.prune();
        return tree;
    }

    private static boolean belongs(String node, List<String> members, Map<String, Set<String>> near) {
        return members.contains(node) || near.getOrDefault(node, Set.of()).stream().anyMatch(members::contains);
    }
}
