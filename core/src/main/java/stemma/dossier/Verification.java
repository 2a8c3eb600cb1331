package stemma.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stemma.text.CodePoints;

/**
 * Checks every span of a dossier, wherever in it, against the reports' texts: it must lie in the text, not be empty, and its
 * words, where the dossier gives them, must be that very slice. A span that does not verify is never looked for elsewhere.
 *
 * @param spans how many were checked
 * @param faults in the order of the dossier; empty where all verify
 */
public record Verification(int spans, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /**
     * @param path where in the dossier, as a JSON pointer
     * @param reason in words
     */
    public record Fault(String path, String reason) {}

    /** Fields that hold a slice's own words, beside start and end. */
    private static final List<String> SLICES = List.of("text", "surface", "speaker", "cue");

    /**
     * @param dossier as {@link Json#dossier} writes it
     * @param stored the text of a report as it stands elsewhere, for instance in its file; null where there is none to compare
     */
    public static Verification verify(JsonNode dossier, Function<JsonNode, @Nullable String> stored) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        if (!dossier.path("reports").isArray() || !dossier.path("stories").isArray()) {
            return new Verification(0, List.of(new Fault("/", "not a dossier: needs \"reports\" and \"stories\"")));
        }
        int i = 0;
        for (JsonNode r : dossier.path("reports")) {
            String text = r.path("text").asText();
            texts.put(r.path("id").asText(), text);
            String elsewhere = stored.apply(r);
            if (elsewhere != null && !elsewhere.equals(text)) {
                faults.add(new Fault(
                        "/reports/" + i,
                        "the text is not that of " + r.path("source").asText()));
            }
            i++;
        }
        Walk walk = new Walk(texts, faults);
        walk.visit(dossier, "", null);
        return new Verification(walk.spans, faults);
    }

    private static final class Walk {
        private final Map<String, String> texts;
        private final Map<String, CodePoints> points = new HashMap<>();
        private final List<Fault> faults;
        private int spans;

        Walk(Map<String, String> texts, List<Fault> faults) {
            this.texts = texts;
            this.faults = faults;
        }

        void visit(JsonNode node, String path, @Nullable String report) {
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    visit(node.get(i), path + "/" + i, report);
                }
                return;
            }
            if (!node.isObject()) {
                return;
            }
            String own = report;
            if (node.path("report").isTextual()) {
                own = node.path("report").asText();
            } else if (path.matches("/reports/\\d+")) {
                own = node.path("id").asText();
            }
            check(node, "start", "end", path, own);
            check(node, "speaker_start", "speaker_end", path, own);
            check(node, "cue_start", "cue_end", path, own);
            String of = own;
            node.properties().forEach(e -> visit(e.getValue(), path + "/" + e.getKey(), of));
        }

        private void check(JsonNode node, String start, String end, String path, @Nullable String report) {
            if (!node.path(start).isInt() || !node.path(end).isInt()) {
                if (node.has(start) && !node.path(start).isNull()) {
                    faults.add(new Fault(path, start + " and " + end + " must be whole numbers"));
                }
                return;
            }
            spans++;
            String text = report == null ? null : texts.get(report);
            if (report == null || text == null) {
                faults.add(new Fault(path, report == null ? "a span of no report" : "no report " + report));
                return;
            }
            CodePoints map = points.computeIfAbsent(report, k -> new CodePoints(text));
            int a = node.path(start).asInt();
            int b = node.path(end).asInt();
            int length = map.toPoint(text.length());
            if (a < 0 || b <= a || b > length) {
                faults.add(
                        new Fault(path, a + ".." + b + " does not lie in the " + length + " characters of " + report));
                return;
            }
            String slice = text.substring(map.toUnit(a), map.toUnit(b));
            for (String field : SLICES) {
                boolean fits = start.equals("start")
                        ? field.equals("text") || field.equals("surface")
                        : start.startsWith(field);
                if (fits
                        && node.path(field).isTextual()
                        && !isTitleOf(path)
                        && !node.path(field).asText().equals(slice)) {
                    faults.add(new Fault(
                            path,
                            field + " \u201c" + Summary.shorten(node.path(field).asText(), 60)
                                    + "\u201d is not what stands at " + report + ":" + a + "-" + b + ": \u201c"
                                    + Summary.shorten(slice, 60) + "\u201d"));
                }
            }
        }

        /** A title may be known from metadata in another writing than the text's. */
        private static boolean isTitleOf(String path) {
            return path.endsWith("/title");
        }
    }
}
