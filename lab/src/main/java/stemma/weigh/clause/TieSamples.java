package stemma.weigh.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collation;
import stemma.collate.Collator;
import stemma.quote.Quotation;
import stemma.quote.Quotations;
import stemma.report.Report;
import stemma.trace.Independence;
import stemma.trace.Lineage;
import stemma.trace.Traced;
import stemma.weigh.StoryReports;

/**
 * Writes the features of pairs of clauses, or the joined clauses, of each gold story: {@code TieSamples features|joined REPORTS GOLD OUT}.
 * {@code TieSamples stories FOLDER STORY.jsonl...}: of each file of reports, one story, its clauses and the features of all pairs of two reports, for
 * {@code train_clauses.py}.
 *
 * <p>Features: one pair a line; report, start and end of the clause and of its predicate on both sides, in UTF-16 offsets, then the numbers.
 */
public final class TieSamples {
    private TieSamples() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("stories")) {
            for (int i = 2; i < args.length; i++) {
                story(Path.of(args[1]), Path.of(args[i]));
            }
            return;
        }
        Map<String, Report> reports = new HashMap<>();
        for (JsonNode n : lines(Path.of(args[1]))) {
            reports.put(n.get("id").asText(), Report.of(n.get("id").asText(), n.get("text").asText()).language("en").build());
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[3]), StandardCharsets.UTF_8))) {
            for (JsonNode g : lines(Path.of(args[2]))) {
                List<Report> story = new ArrayList<>();
                g.get("reports").forEach(r -> story.add(reports.get(r.asText())));
                story.sort(java.util.Comparator.comparing(Report::id));
                StoryReports found = read(story);
                if (args[0].equals("features")) {
                    List<double[]> features = new ArrayList<>();
                    List<int[]> pairs = new ArrayList<>();
                    List<Clause> clauses = Ties.features(found, (a, b, f) -> {
                        features.add(f);
                        pairs.add(new int[] {a, b});
                    });
                    for (int i = 0; i < pairs.size(); i++) {
                        Clause a = clauses.get(pairs.get(i)[0]);
                        Clause b = clauses.get(pairs.get(i)[1]);
                        if (!a.report().id().equals(b.report().id())) {
                            out.print(g.get("story").asText() + "\t" + place(a) + "\t" + place(b));
                            for (double f : features.get(i)) {
                                out.printf(Locale.ROOT, "\t%.4f", f);
                            }
                            out.println();
                        }
                    }
                } else {
                    stemma.weigh.Weigher.weigh(found).statements().stream()
                            .filter(s -> s.reports() > 1)
                            .forEach(s -> {
                                out.print(g.get("story").asText());
                                s.attestations().forEach(l -> out.print("\t" + l.report() + " " + l.start() + " " + l.end()));
                                out.println();
                            });
                }
            }
        }
    }

    private static void story(Path folder, Path file) throws IOException {
        List<Report> story = new ArrayList<>();
        for (JsonNode n : lines(file)) {
            story.add(Report.of(n.get("id").asText(), n.get("text").asText()).language("en").build());
        }
        story.sort(java.util.Comparator.comparing(Report::id));
        String name = file.getFileName().toString().replace(".jsonl", "");
        List<double[]> rows = new ArrayList<>();
        List<int[]> pairs = new ArrayList<>();
        List<Clause> clauses = Ties.features(read(story), (a, b, f) -> {
            rows.add(f);
            pairs.add(new int[] {a, b});
        });
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".clauses"), StandardCharsets.UTF_8))) {
            clauses.forEach(c -> out.println(c.report().id() + "\t" + c.span().start() + "\t" + c.span().end()));
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".pairs"))))) {
            out.writeInt(Comparison.FEATURES + Particulars.FEATURES);
            for (int i = 0; i < rows.size(); i++) {
                if (clauses.get(pairs.get(i)[0]).report() == clauses.get(pairs.get(i)[1]).report()) {
                    continue;
                }
                out.writeFloat(pairs.get(i)[0]);
                out.writeFloat(pairs.get(i)[1]);
                for (double f : rows.get(i)) {
                    out.writeFloat((float) f);
                }
            }
        }
    }

    private static String place(Clause c) {
        return c.report().id() + "\t" + c.span().start() + "\t" + c.span().end() + "\t"
                + c.report().words().start(c.predicate()) + "\t" + c.report().words().end(c.predicate());
    }

    /** Without a family tree: what is joined does not depend on it. */
    private static StoryReports read(List<Report> story) {
        List<Annotated> annotated =
                Cleaner.clean(story).stream().map(Annotator::annotate).toList();
        List<List<Quotation>> quotations = annotated.stream().map(Quotations::find).toList();
        List<Collation> collations = Collator.collate(annotated);
        Traced none = new Traced(
                new Lineage(List.of(), List.of()), List.of(), new Independence(null, 0, story.size(), "not traced"), List.of());
        return new StoryReports(annotated, quotations, collations, none);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> out = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader r = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = r.readLine(); line != null; line = r.readLine()) {
                out.add(mapper.readTree(line));
            }
        }
        return out;
    }
}
