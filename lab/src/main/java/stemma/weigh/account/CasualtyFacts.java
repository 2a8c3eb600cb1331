package stemma.weigh.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;

/** What each report says of killed, hurt and ages, one line of JSON each: {@code CasualtyFacts REPORTS.jsonl.gz OUT}. */
public final class CasualtyFacts {
    private CasualtyFacts() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(Path.of(args[0]))), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode n = mapper.readTree(line);
                String title = n.path("title").isTextual() ? n.get("title").asText() : "";
                Report report = Report.of(n.get("id").asText(), n.get("text").asText()).language("en").build();
                Annotated a = Annotator.outline(Cleaner.clean(java.util.List.of(report)).getFirst());
                Casualties.Facts f = Casualties.of(a, title);
                out.println("{\"id\":\"" + a.id() + "\",\"killed\":" + f.killed() + ",\"injured\":" + f.injured() + ",\"ages\":" + f.ages() + "}");
            }
        }
    }
}
