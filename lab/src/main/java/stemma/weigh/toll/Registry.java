package stemma.weigh.toll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;
import stemma.report.Title;

/** Stories of a folder of the shared GVA set with what the registry says of them. */
final class Registry {
    private Registry() {}

    /**
     * @param half 0 or 1, by a hash of the story's name
     * @param ages of victims, as far as the registry has them
     * @param allAges has it the age of every victim?
     */
    record Incident(
            String story, int half, int killed, int hurt, TreeSet<Integer> ages, boolean allAges, List<Annotated> reports) {}

    static List<Incident> read(Path folder) throws IOException {
        Map<String, JsonNode> reports = new HashMap<>();
        lines(folder.resolve("reports.jsonl.gz")).forEach(n -> reports.put(n.get("id").asText(), n));
        Map<String, JsonNode> truth = new HashMap<>();
        lines(folder.resolve("incidents.jsonl.gz")).forEach(n -> truth.put(n.get("story").asText(), n));
        List<Incident> out = new ArrayList<>();
        for (JsonNode g : lines(folder.resolve("gold.jsonl.gz"))) {
            JsonNode t = truth.get(g.get("story").asText());
            if (t == null) {
                continue;
            }
            List<Annotated> of = new ArrayList<>();
            g.get("reports").forEach(r -> of.add(outline(reports.get(r.asText()))));
            TreeSet<Integer> ages = new TreeSet<>();
            boolean all = true;
            for (JsonNode p : t.get("participants")) {
                String status = p.path("status").asText("");
                if (p.path("type").asText("").equals("Victim") || status.startsWith("Killed") || status.startsWith("Injured")) {
                    String age = p.path("age").asText("");
                    if (age.matches("\\d+")) {
                        ages.add(Integer.parseInt(age));
                    } else {
                        all = false;
                    }
                }
            }
            String story = g.get("story").asText();
            out.add(new Incident(
                    story, half(story), t.get("killed").asInt(), t.get("injured").asInt(), ages, all, of));
        }
        return out;
    }

    private static Annotated outline(JsonNode n) {
        String title = n.path("title").isTextual() ? n.get("title").asText() : "";
        Report report = Report.of(n.get("id").asText(), n.get("text").asText())
                .language("en")
                .title(title.isEmpty() ? null : new Title(title, null))
                .build();
        return Annotator.outline(Cleaner.clean(List.of(report)).getFirst());
    }

    private static int half(String story) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(story.getBytes(StandardCharsets.UTF_8))[0] & 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> out = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.add(mapper.readTree(line));
            }
        }
        return out;
    }
}
