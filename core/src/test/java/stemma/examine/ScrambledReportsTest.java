package stemma.examine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stemma.clean.Cleaner;
import stemma.dossier.Json;
import stemma.dossier.Verification;
import stemma.report.Report;
import stemma.text.Scrambled;

/** Whatever stands in a text, every span of every output is a stretch of it, and what is only written otherwise is not another wording. */
class ScrambledReportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FIRST = "Pier to close after storm\n\n"
            + "PORT MIRA (Reuters) - The harbour council voted 7-2 on Tuesday to close the old ferry pier, officials said.\n\n"
            + "\u201cWe cannot keep people safe on timber that is eighty years old,\u201d said Mayor Zo\u00eb Br\u00f8nsted. \u201cThe caf\u00e9 at its end has to go first.\u201d\n\n"
            + "Harbour master Ivo Quill told reporters that 1,250 passengers use it each day.\n\n"
            + "The council will meet again on 14 March 2031, according to a statement.";
    private static final String SECOND = "Ferry pier shut\n\n"
            + "The old ferry pier will close after the harbour council voted 7-2 on Tuesday to shut it.\n\n"
            + "Mayor Zo\u00eb Br\u00f8nsted said: \u201cWe cannot keep people safe on timber that is eighty years old.\u201d\n\n"
            + "Some 1,250 passengers use it each day, harbour master Ivo Quill told reporters.";

    private static Report report(String id, String text) {
        return Report.of(id, text).source(id).build();
    }

    private static JsonNode examined(List<Report> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.dossier(Examination.examine(reports, Timings.none()), out);
        return JSON.readTree(out.toByteArray());
    }

    @Test
    void everySpanOfADossierVerifiesInTheTextAsItWasRead() throws IOException {
        Random random = new Random(7);
        for (int n = 0; n < 40; n++) {
            int oneIn = 3 + random.nextInt(40);
            List<Report> reports = new ArrayList<>(List.of(
                    report("a", Scrambled.prose(FIRST, random, oneIn)),
                    report("b", Scrambled.prose(SECOND, random, oneIn)),
                    report("c", Scrambled.text(random, 80) + ".")));
            Map<String, String> texts = new HashMap<>();
            reports.forEach(r -> texts.put(r.id(), r.text()));
            Verification v = Verification.verify(
                    examined(reports), r -> texts.get(r.path("id").asText()));
            assertThat(v.faults()).as("round %s", n).isEmpty();
        }
    }

    @Test
    void quotationsAndPartsOfOneReportVerifyToo() throws IOException {
        Random random = new Random(8);
        for (int n = 0; n < 60; n++) {
            Report r = report("a", Scrambled.prose(FIRST, random, 3 + random.nextInt(30)));
            int[] points = r.text().codePoints().toArray();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Json.quotations(r, Examination.speech(r), out);
            for (JsonNode q : JSON.readTree(out.toByteArray()).path("quotes")) {
                slice(points, q, "start", "end");
                if (!q.path("speaker").isNull()) {
                    assertThat(slice(points, q, "speaker_start", "speaker_end"))
                            .isEqualTo(q.path("speaker").asText());
                }
            }
            out.reset();
            Json.report(Cleaner.clean(List.of(r)).getFirst(), out);
            JsonNode extracted = JSON.readTree(out.toByteArray());
            assertThat(extracted.path("text").asText()).isEqualTo(r.text());
            int at = 0;
            for (JsonNode p : extracted.path("parts")) {
                slice(points, p, "start", "end");
                assertThat(p.path("start").asInt()).isGreaterThanOrEqualTo(at);
                at = p.path("end").asInt();
            }
        }
    }

    @Test
    void aQuotationIsShownWhereItStandsInTheUntouchedText() throws IOException {
        String text = "\uFEFF&amp;quot;Pier&amp;quot; to clo\u00ADse\n\n" + FIRST;
        Report r = report("a", text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.quotations(r, Examination.speech(r), out);
        int[] points = text.codePoints().toArray();
        List<String> quoted = new ArrayList<>();
        JSON.readTree(out.toByteArray()).path("quotes").forEach(q -> quoted.add(slice(points, q, "start", "end")));
        assertThat(quoted).contains("\u201cWe cannot keep people safe on timber that is eighty years old,\u201d");
    }

    private static String slice(int[] points, JsonNode n, String start, String end) {
        int a = n.path(start).asInt(-1);
        int b = n.path(end).asInt(-1);
        assertThat(a).isGreaterThanOrEqualTo(0);
        assertThat(b).isGreaterThan(a).isLessThanOrEqualTo(points.length);
        return new String(points, a, b - a);
    }

    /** The same two reports, one of them written as pages and typesetting write: the findings are the same. */
    @Test
    void aQuotationInAnotherWritingIsTheSameQuotation() throws IOException {
        String other = Normalizer.normalize(SECOND, Normalizer.Form.NFD)
                .replace("timber", "tim\u00ADber")
                .replace("people", "peo\u200Bple")
                .replace("safe", "sa\u2060fe")
                .replace("\u201cWe", "\u2066\u201cWe")
                .replace("old.\u201d", "old.\u201d\u2069");
        String broken = new String(
                SECOND.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.Charset.forName("windows-1252"));
        List<String> plain = labels(SECOND);
        assertThat(plain).contains("identical");
        assertThat(labels(other)).isEqualTo(plain);
        assertThat(labels(broken)).isEqualTo(plain);
    }

    private static List<String> labels(String second) throws IOException {
        JsonNode story =
                examined(List.of(report("a", FIRST), report("b", second))).path("stories");
        assertThat(story).hasSize(1);
        List<String> out = new ArrayList<>();
        for (JsonNode u : story.get(0).path("utterances")) {
            out.add(u.path("speaker").path("canonical").asText());
            u.path("readings").forEach(r -> out.add(r.path("label").asText()));
        }
        story.get(0).path("passages").forEach(p -> out.add(p.path("kind").asText()));
        return out;
    }
}
