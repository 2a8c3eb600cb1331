package stemma.collate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;

/** Pairs of reports with what is known of their derivation. */
final class DerivationSamples {
    /** Words in the same order from which two reports of different outlets are taken for copies of one text: no example of "none". */
    private static final double COPIES = 0.35;

    /**
     * @param kind 0 none, 1 partially, 2 wholly
     */
    record Sample(Kinship kinship, int kind) {
        double[] row() {
            return kinship.measures().stream().mapToDouble(d -> d).toArray();
        }
    }

    private final Map<String, Witness> witnesses = new HashMap<>();

    private DerivationSamples(List<Report> reports) {
        List<Annotated> annotated = Cleaner.clean(reports.stream()
                        .sorted(Comparator.comparing(Report::id))
                        .toList())
                .stream()
                .map(Annotator::outline)
                .toList();
        Lexicon lexicon = Lexicon.of(annotated);
        annotated.forEach(r -> witnesses.put(r.id(), new Witness(r, lexicon)));
    }

    private Kinship of(String a, String b) {
        boolean turned = a.compareTo(b) > 0;
        return Kinship.of(witnesses.get(turned ? b : a), witnesses.get(turned ? a : b));
    }

    /** The pairs of a set with gold derivations, as COUNTER. */
    static List<Sample> judged(Path folder) throws IOException {
        DerivationSamples set = new DerivationSamples(reports(folder, null));
        List<Sample> out = new ArrayList<>();
        for (JsonNode g : lines(folder.resolve("gold.jsonl.gz"))) {
            int kind = List.of("none", "partially", "wholly")
                    .indexOf(g.get("derivation").asText());
            out.add(new Sample(set.of(g.get("a").asText(), g.get("b").asText()), kind));
        }
        return out;
    }

    /**
     * Pairs of one story by different outlets, at most one a story, in the order of the gold, as "none".
     *
     * @param every which stories: those whose number, divided by two, leaves this
     * @param clean without those that are copies of one text
     */
    static List<Sample> strangers(Path folder, int every, int most, boolean clean) throws IOException {
        Map<String, String> outlet = new HashMap<>();
        for (JsonNode r : lines(folder.resolve("reports.jsonl.gz"))) {
            outlet.put(r.get("id").asText(), r.path("outlet").asText(""));
        }
        List<String[]> pairs = new ArrayList<>();
        int story = 0;
        for (JsonNode g : lines(folder.resolve("gold.jsonl.gz"))) {
            if (story++ % 2 != every || pairs.size() >= most) {
                continue;
            }
            for (int i = 0; i + 1 < g.get("reports").size(); i++) {
                String a = g.get("reports").get(i).asText();
                String b = g.get("reports").get(i + 1).asText();
                if (outlet.containsKey(a) && outlet.containsKey(b) && !outlet.get(a).equals(outlet.get(b))) {
                    pairs.add(new String[] {a, b});
                    break;
                }
            }
        }
        Set<String> used = new HashSet<>();
        pairs.forEach(p -> used.addAll(List.of(p)));
        DerivationSamples set = new DerivationSamples(reports(folder, used));
        List<Sample> out = new ArrayList<>();
        for (String[] p : pairs) {
            if (set.witnesses.containsKey(p[0]) && set.witnesses.containsKey(p[1])) {
                Sample s = new Sample(set.of(p[0], p[1]), 0);
                if (!clean || s.row()[Kinship.MEASURES.indexOf("inOrder")] < COPIES) {
                    out.add(s);
                }
            }
        }
        return out;
    }

    /** All pairs of a file of invented reports, parted by lines of equals signs, that were written apart from one another. */
    static List<Sample> invented(Path file) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String text : Files.readString(file).split("===\n")) {
            reports.add(Report.of("r" + reports.size(), text.strip()).build());
        }
        DerivationSamples set = new DerivationSamples(reports);
        List<Sample> out = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                out.add(new Sample(set.of("r" + i, "r" + j), 0));
            }
        }
        return out;
    }

    private static List<Report> reports(Path folder, @org.jspecify.annotations.Nullable Set<String> wanted)
            throws IOException {
        List<Report> out = new ArrayList<>();
        stemma.read.Reading reading = new stemma.read.Reading(stemma.read.Limits.defaults(), System.in);
        reading.read(List.of(folder.resolve("reports.jsonl.gz").toString()), new stemma.read.Sink() {
            @Override
            public void report(Report r) {
                if (wanted == null || wanted.contains(r.id())) {
                    out.add(r);
                }
            }

            @Override
            public void rejected(stemma.read.Rejected r) {}
        });
        return out;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> out = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.add(mapper.readTree(line));
            }
        }
        return out;
    }
}
