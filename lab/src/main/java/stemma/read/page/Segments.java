package stemma.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Pages of which only a few decisive stretches are known to belong to the article or not: the evaluation pages of
 * Trafilatura (Barbaresi, ACL 2021, demonstrations). {@code FOLDER/evaldata.json} and {@code FOLDER/pages/}.
 */
final class Segments {
    /** A stretch outside the article so short that it may stand in a long paragraph of the article too; UTF-16 units of both. */
    private static final int SHORT = 25;

    private static final int LONG = 300;

    final LabelledPage page;
    final List<String> with;
    final List<String> without;

    private Segments(LabelledPage page, List<String> with, List<String> without) {
        this.page = page;
        this.with = with;
        this.without = without;
    }

    static List<Segments> load(Path folder) throws IOException {
        List<Segments> out = new ArrayList<>();
        JsonNode all = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("evaldata.json")));
        for (Map.Entry<String, JsonNode> e : all.properties()) {
            Path file = folder.resolve("pages").resolve(e.getValue().path("file").asText());
            if (!Files.exists(file)) {
                continue;
            }
            String html = Encoding.decode(Files.readAllBytes(file), null);
            Slim slim = Slim.of(html);
            Document page = Jsoup.parse(slim.html());
            JsonLd ld = JsonLd.of(slim.jsonLd());
            Metadata meta = Metadata.of(page, HeadTags.of(page), ld, null);
            LabelledPage.Source source = new LabelledPage.Source(meta, ld.articleBody());
            List<String> with = texts(e.getValue().path("with"));
            List<String> without = texts(e.getValue().path("without"));
            Blocks blocks = ScriptText.instead(Blocks.of(page), () -> html, ld.articleBody());
            String url = e.getKey().replaceFirst("^https?://web.archive.org/web/[^/]*/", "");
            String site = TrainBlocks.site(url, e.getKey());
            out.add(new Segments(
                    new LabelledPage("more", e.getKey(), site, blocks, source, labels(blocks, with, without)), with, without));
        }
        return out;
    }

    private static List<String> texts(JsonNode a) {
        List<String> out = new ArrayList<>();
        a.forEach(t -> out.add(plain(t.asText())));
        out.removeIf(String::isEmpty);
        return out;
    }

    private static String plain(String s) {
        return s.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static byte[] labels(Blocks blocks, List<String> with, List<String> without) {
        int n = blocks.blocks().size();
        byte[] labels = new byte[n];
        java.util.Arrays.fill(labels, (byte) -1);
        String[] text = new String[n];
        for (int i = 0; i < n; i++) {
            text[i] = plain(blocks.blocks().get(i).text());
        }
        for (String s : without) {
            for (int i = 0; i < n; i++) {
                if (text[i].contains(s) && (s.length() >= SHORT || text[i].length() < LONG)) {
                    labels[i] = 0;
                }
            }
        }
        for (String s : with) {
            int found = -1;
            int count = 0;
            for (int i = 0; i < n; i++) {
                if (text[i].contains(s)) {
                    found = i;
                    count++;
                }
            }
            if (count == 1) {
                labels[found] = (byte) (labels[found] == 0 ? -1 : 1);
            }
        }
        return labels;
    }

    /** Found and missed stretches of the article, stretches from outside that were taken: as the source counts them. */
    int[] counts(boolean[] chosen) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                b.append(plain(page.blocks.blocks().get(i).text())).append('\n');
            }
        }
        String text = b.toString();
        int[] out = new int[3];
        for (String s : with) {
            out[text.contains(s) ? 0 : 1]++;
        }
        for (String s : without) {
            out[2] += text.contains(s) ? 1 : 0;
        }
        return out;
    }

    static String report(Map<Segments, boolean[]> chosen) {
        double hit = 0;
        double missed = 0;
        double wrong = 0;
        for (var e : chosen.entrySet()) {
            int[] c = e.getKey().counts(e.getValue());
            hit += c[0];
            missed += c[1];
            wrong += c[2];
        }
        double p = hit / (hit + wrong);
        double r = hit / (hit + missed);
        return "segments, %d pages: P %.4f R %.4f F1 %.4f".formatted(chosen.size(), p, r, 2 * p * r / (p + r));
    }
}
