package stemma.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

/**
 * Labels reports with NLP4J in our own tokens, one token a line: form, tag, name, head, relation; an empty line after a sentence,
 * "# id group" before a report. The order of reports is shuffled, so that the work can be stopped at any time.
 *
 * <p>Arguments: the file to write, the decoder's configuration, then the folders of the sets.
 */
final class Teacher {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Teacher() {}

    public static void main(String[] args) throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        for (int i = 2; i < args.length; i++) {
            Path set = Path.of(args[i]);
            reports.addAll(lines(set.resolve("reports.jsonl.gz")));
            for (JsonNode g : lines(set.resolve("gold.jsonl.gz"))) {
                for (JsonNode id : g.path("reports")) {
                    groups.put(id.asText(), g.path("story").asText());
                }
            }
        }
        Collections.shuffle(reports, new Random(1));
        NLPDecoder decoder;
        try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
            decoder = new NLPDecoder(in);
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            for (JsonNode r : reports) {
                String id = r.path("id").asText();
                out.write("# " + id + " " + groups.getOrDefault(id, id) + "\n");
                if (r.hasNonNull("title")) {
                    label(r.path("title").asText(), decoder, out);
                }
                label(r.path("text").asText(), decoder, out);
                out.flush();
            }
        }
    }

    private static void label(String text, NLPDecoder decoder, BufferedWriter out) throws IOException {
        Span all = new Span(0, text.length()).trim(text);
        Annotated a = Annotator.annotate(Report.of("x", text)
                .language("en")
                .parts(List.of(new Part(Part.Kind.BODY, all)))
                .build());
        for (Sentence s : a.sentences()) {
            Tokens t = Tokens.of(text, s.span());
            if (t.size() == 0 || t.size() > 100) {
                continue;
            }
            NLPNode[] nodes = new NLPNode[t.size() + 1];
            nodes[0] = new NLPNode().toRoot();
            for (int i = 0; i < t.size(); i++) {
                nodes[i + 1] = new NLPNode(i + 1, t.form(i));
            }
            decoder.decode(nodes);
            for (int i = 1; i < nodes.length; i++) {
                NLPNode n = nodes[i];
                out.write(n.getWordForm() + "\t" + n.getPartOfSpeechTag() + "\t" + n.getNamedEntityTag() + "\t"
                        + n.getDependencyHead().getID() + "\t" + n.getDependencyLabel() + "\n");
            }
            out.write("\n");
        }
    }

    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String l = in.readLine(); l != null; l = in.readLine()) {
                out.add(JSON.readTree(l));
            }
        }
        return out;
    }
}
