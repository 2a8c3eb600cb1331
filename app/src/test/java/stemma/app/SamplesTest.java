package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stemma.dossier.Verification;

/** Holds the program to the truth of the samples, which were written with it. */
class SamplesTest {
    private final Map<Path, JsonNode> dossiers = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path sample : Samples.all()) {
            String name = sample.getFileName().toString();
            JsonNode truth = Samples.truth(sample);
            tests.add(dynamicTest(
                    name + ": every span verifies",
                    () -> assertThat(Verification.verify(dossier(sample), r -> null)
                                    .faults())
                            .isEmpty()));
            for (JsonNode story : truth.path("stories")) {
                String which = name + "/" + story.path("reports").get(0).asText() + ": ";
                tests.add(dynamicTest(
                        which + "reports",
                        () -> assertThat(strings(found(sample, story).path("reports")))
                                .isEqualTo(strings(story.path("reports")))));
                tests.add(dynamicTest(which + "sources", () -> sources(sample, story)));
                tests.add(dynamicTest(which + "titles", () -> titles(sample, story)));
                tests.add(dynamicTest(which + "what is not the article", () -> boilerplate(sample, story)));
                tests.add(dynamicTest(which + "altered quotations", () -> altered(sample, story)));
                tests.add(dynamicTest(which + "conflicts", () -> conflicts(sample, story)));
                tests.add(dynamicTest(which + "corruptions", () -> corruptions(sample, story)));
                tests.add(dynamicTest(which + "no direct copy", () -> noDirectCopy(sample, story)));
                tests.add(dynamicTest(which + "reasons", () -> reasons(sample, story)));
            }
        }
        return tests.stream();
    }

    private JsonNode dossier(Path sample) throws IOException {
        JsonNode known = dossiers.get(sample);
        if (known == null) {
            known = Samples.tree(Samples.json(Samples.reports(sample)));
            dossiers.put(sample, known);
        }
        return known;
    }

    private JsonNode found(Path sample, JsonNode truth) throws IOException {
        String first = truth.path("reports").get(0).asText();
        Optional<JsonNode> story = stream(dossier(sample).path("stories"))
                .filter(s -> strings(s.path("reports")).contains(first))
                .findFirst();
        return story.orElseThrow(() -> new AssertionError("no story holds " + first));
    }

    /** Nobody is said to have taken from anybody without the places, or a word on why there are none. */
    private void reasons(Path sample, JsonNode truth) throws IOException {
        assertThat(stream(found(sample, truth).path("lineage").path("edges"))).allSatisfy(e -> {
            assertThat(e.path("share").asDouble()).isPositive();
            assertThat(stream(e.path("reasons")))
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.path("spans").size() > 0 || r.hasNonNull("note"))
                            .isTrue());
        });
    }

    private void sources(Path sample, JsonNode truth) throws IOException {
        JsonNode story = found(sample, truth);
        assertThat(story.path("independentSources").path("count").asInt(-1))
                .isEqualTo(truth.path("independentSources").asInt());
        assertThat(stream(story.path("sources"))
                        .map(s -> strings(s.path("reports")))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        stream(truth.path("sources")).map(SamplesTest::strings).toList());
    }

    private void titles(Path sample, JsonNode truth) throws IOException {
        for (JsonNode r : dossier(sample).path("reports")) {
            JsonNode want = truth.path("titles").path(r.path("id").asText());
            if (want.isNull()) {
                assertThat(r.path("title").isNull()).as(r.path("id").asText()).isTrue();
            } else if (want.isTextual()) {
                assertThat(r.path("title").path("text").asText()).isEqualTo(want.asText());
            }
        }
    }

    private void boilerplate(Path sample, JsonNode truth) throws IOException {
        for (JsonNode r : dossier(sample).path("reports")) {
            String text = r.path("text").asText();
            List<String> out = new ArrayList<>();
            boolean twice = false;
            for (JsonNode p : r.path("parts")) {
                String kind = p.path("kind").asText();
                if (!List.of("title", "body", "crosshead", "standfirst", "caption", "credit", "dateline")
                        .contains(kind)) {
                    out.add(text.substring(
                            p.path("start").asInt(), p.path("end").asInt()));
                }
                twice |= kind.equals("self-duplicate");
            }
            String id = r.path("id").asText();
            assertThat(out).as(id).containsAll(strings(truth.path("boilerplate").path(id)));
            if (strings(truth.path("reports")).contains(id)) {
                assertThat(twice)
                        .as(id + " prints its body twice")
                        .isEqualTo(strings(truth.path("selfDuplicates")).contains(id));
            }
        }
    }

    private void altered(Path sample, JsonNode truth) throws IOException {
        JsonNode story = found(sample, truth);
        for (JsonNode want : truth.path("altered")) {
            assertThat(readings(story, want.path("report").asText(), "altered")
                            .flatMap(r -> stream(r.path("changes")))
                            .map(c -> c.path("best").asText() + " > "
                                    + c.path("reading").asText())
                            .toList())
                    .contains(want.path("best").asText() + " > "
                            + want.path("has").asText());
        }
        for (String id : strings(truth.path("notAltered"))) {
            assertThat(readings(story, id, "altered").toList()).as(id).isEmpty();
        }
    }

    private static Stream<JsonNode> readings(JsonNode story, String report, String label) {
        return stream(story.path("utterances"))
                .flatMap(u -> stream(u.path("readings")))
                .filter(r -> r.path("report").asText().equals(report)
                        && r.path("label").asText().equals(label));
    }

    private void conflicts(Path sample, JsonNode truth) throws IOException {
        JsonNode story = found(sample, truth);
        for (JsonNode want : truth.path("conflicts")) {
            List<String> values = strings(want.path("values"));
            assertThat(stream(story.path("discrepancies"))
                            .filter(d -> d.path("kind")
                                            .asText()
                                            .equals(want.path("kind").asText())
                                    && values(d).containsAll(values))
                            .map(d -> d.path("verdict").asText() + " "
                                    + d.path("supported").asText())
                            .toList())
                    .as(values.toString())
                    .contains(want.path("verdict").asText() + " "
                            + want.path("supported").asText());
        }
        for (JsonNode pair : truth.path("noConflict")) {
            assertThat(stream(story.path("discrepancies"))
                            .map(SamplesTest::values)
                            .toList())
                    .noneMatch(v -> v.containsAll(strings(pair)));
        }
    }

    private static List<String> values(JsonNode discrepancy) {
        return stream(discrepancy.path("readings"))
                .map(r -> r.path("value").asText())
                .toList();
    }

    private void corruptions(Path sample, JsonNode truth) throws IOException {
        JsonNode story = found(sample, truth);
        for (JsonNode want : truth.path("corruptions")) {
            assertThat(stream(story.path("corruptions"))
                            .map(c -> c.path("report").asText() + " "
                                    + c.path("surface").asText() + " "
                                    + c.path("correct").asText())
                            .toList())
                    .contains(want.path("report").asText() + " "
                            + want.path("surface").asText() + " "
                            + want.path("correct").asText());
        }
    }

    private void noDirectCopy(Path sample, JsonNode truth) throws IOException {
        JsonNode story = found(sample, truth);
        for (JsonNode pair : truth.path("noDirectCopy")) {
            assertThat(stream(story.path("lineage").path("edges"))
                            .map(e -> List.copyOf(new TreeSet<>(List.of(
                                    e.path("from").asText(), e.path("to").asText()))))
                            .toList())
                    .doesNotContain(strings(pair));
        }
    }

    private static List<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
