package stemma.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;

/** PolNeAR as the evaluation folder has it, read for training. */
final class Corpus {
    /** Offsets in UTF-16 units; speaker -1 where there is none. */
    record Row(int start, int end, int speakerStart, int speakerEnd, @Nullable String cue) {}

    record Doc(String id, String split, Annotated report, Tokens tokens, List<Row> rows) {
        /** One in seven training reports is kept aside to choose by; which, hangs on the identifier alone. */
        boolean aside() {
            return Math.floorMod(Hash.of(0, id.hashCode()), 7) == 0;
        }
    }

    private Corpus() {}

    static List<Doc> read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> gold = new HashMap<>();
        for (String line : lines(folder.resolve("gold.jsonl.gz"))) {
            JsonNode g = json.readTree(line);
            gold.put(g.get("doc").asText(), g);
        }
        List<Doc> out = new ArrayList<>();
        for (String line : lines(folder.resolve("reports.jsonl.gz"))) {
            JsonNode r = json.readTree(line);
            String text = r.get("text").asText();
            String id = r.get("id").asText();
            Report report = Cleaner.clean(List.of(Report.of(id, text).build())).get(0);
            Annotated annotated = Annotator.annotate(report);
            JsonNode g = gold.get(id);
            List<Row> rows = new ArrayList<>();
            if (g != null) {
                int[] at = new int[text.codePointCount(0, text.length()) + 1];
                for (int i = 0, k = 0; k < at.length; k++) {
                    at[k] = i;
                    i = i < text.length() ? i + Character.charCount(text.codePointAt(i)) : i;
                }
                for (JsonNode q : g.get("quotes")) {
                    boolean none = q.get("speaker_start").isNull();
                    rows.add(new Row(
                            at[q.get("start").asInt()],
                            at[q.get("end").asInt()],
                            none ? -1 : at[q.get("speaker_start").asInt()],
                            none ? -1 : at[q.get("speaker_end").asInt()],
                            q.get("cue").isNull() ? null : q.get("cue").asText()));
                }
            }
            rows.sort((a, b) -> Integer.compare(a.start(), b.start()));
            out.add(new Doc(id, g == null ? "" : g.get("split").asText(), annotated, Tokens.of(annotated, true), rows));
        }
        return out;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.isBlank()).toList();
        }
    }

    /** The content spans as first and last tokens, cut at the ends of paragraphs. */
    static List<int[]> contents(Doc d) {
        List<int[]> out = new ArrayList<>();
        for (int r = 0; r < d.rows().size(); r++) {
            Row row = d.rows().get(r);
            int i = d.tokens().at(row.start());
            while (i < d.tokens().size && d.tokens().start[i] < row.end()) {
                int j = i;
                while (j + 1 < d.tokens().size && d.tokens().start[j + 1] < row.end() && d.tokens().paragraph[j + 1] == d.tokens().paragraph[i]) {
                    j++;
                }
                out.add(new int[] {i, j, r});
                i = j + 1;
            }
        }
        return out;
    }

    /** What every token is, in the labels of {@link Roles}. */
    static int[] roles(Doc d) {
        Tokens t = d.tokens();
        int[] y = new int[t.size];
        List<int[]> contents = contents(d);
        for (int[] c : contents) {
            for (int i = c[0]; i <= c[1]; i++) {
                y[i] = i == c[0] ? Roles.BEGIN : Roles.INSIDE;
            }
        }
        for (int[] c : contents) {
            Row row = d.rows().get(c[2]);
            if (row.speakerStart() >= 0) {
                mark(t, y, row.speakerStart(), row.speakerEnd(), row.speakerStart() < row.start() ? Roles.SOURCE_FORE : Roles.SOURCE_AFTER);
            }
            int[] cue = cue(d, row);
            if (cue != null) {
                mark(t, y, cue[0], cue[1], cue[0] < row.start() ? Roles.CUE_FORE : Roles.CUE_AFTER);
            }
        }
        return y;
    }

    /** Where the cue's words stand: the occurrence nearest to the content. */
    static int @Nullable [] cue(Doc d, Row row) {
        String text = d.tokens().text;
        if (row.cue() == null || row.cue().isBlank()) {
            return null;
        }
        int from = text.lastIndexOf('\n', Math.max(0, row.start() - 1));
        int to = text.indexOf('\n', row.end());
        from = Math.max(0, from);
        to = to < 0 ? text.length() : to;
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = text.indexOf(row.cue(), from); i >= 0 && i < to; i = text.indexOf(row.cue(), i + 1)) {
            int e = i + row.cue().length();
            boolean whole = (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || !Character.isLetter(row.cue().charAt(0)))
                    && (e >= text.length() || !Character.isLetterOrDigit(text.charAt(e)));
            int gap = e <= row.start() ? row.start() - e : i >= row.end() ? i - row.end() : Integer.MAX_VALUE;
            if (whole && gap < least) {
                least = gap;
                best = i;
            }
        }
        return best < 0 ? null : new int[] {best, best + row.cue().length()};
    }

    private static void mark(Tokens t, int[] y, int start, int end, int label) {
        for (int i = t.at(start); i < t.size && t.start[i] < end; i++) {
            if (y[i] == 0 || y[i] >= Roles.CUE_FORE) {
                y[i] = label;
            }
        }
    }
}
