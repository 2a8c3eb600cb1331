package stemma.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.zip.GZIPInputStream;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;

/**
 * A set of reports with its gold, or a half of it: by the last bit of the SHA-1 of the story's name, 0 for the half that is
 * tuned on, 1 for the one set aside.
 */
record Corpus(List<Annotated> reports, Map<String, String> stories) {
    enum Half {
        TUNED,
        ASIDE,
        BOTH;

        boolean holds(String story) {
            return this == BOTH || (last(occasion(story)) & 1) == ordinal();
        }

        /** The two confusable events of one topic, "10ecb" and "10ecbplus", stay in one half: they are what is hard. */
        private static String occasion(String story) {
            return story.replaceFirst("(?<=\\d)[a-z]+$", "");
        }

        private static int last(String story) {
            try {
                return MessageDigest.getInstance("SHA-1").digest(story.getBytes(StandardCharsets.UTF_8))[19];
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Corpus read(Path reports, Path gold, Half half) throws IOException {
        Map<String, String> stories = new HashMap<>();
        for (JsonNode g : lines(gold)) {
            String story = g.get("story").asText();
            if (half.holds(story)) {
                g.get("reports").forEach(r -> stories.put(r.asText(), story));
            }
        }
        return new Corpus(
                Cleaner.clean(reports(reports).stream().filter(r -> stories.containsKey(r.id())).toList()).stream()
                        .map(Annotator::outline)
                        .toList(),
                stories);
    }

    static List<Report> reports(Path file) throws IOException {
        List<Report> out = new ArrayList<>();
        for (JsonNode n : lines(file)) {
            Report.Builder b = Report.of(n.get("id").asText(), n.get("text").asText());
            if (n.hasNonNull("title")) {
                b.title(new Title(n.get("title").asText(), null));
            }
            if (n.hasNonNull("outlet")) {
                b.outlet(n.get("outlet").asText());
            }
            if (n.hasNonNull("published")) {
                b.published(Published.fromMetadata(n.get("published").asText()));
            }
            out.add(b.build());
        }
        return out;
    }

    static Annotated annotate(Report report) {
        return Annotator.outline(Cleaner.clean(List.of(report)).getFirst());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> out = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    out.add(mapper.readTree(line));
                }
            }
        }
        return out;
    }
}
