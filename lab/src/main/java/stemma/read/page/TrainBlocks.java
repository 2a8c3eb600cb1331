package stemma.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Trains the classifier of blocks on the extraction sets, or tells by cross-validation what it does on sites it has not seen.
 *
 * <p>{@code TrainBlocks DATA/extraction FOLDS OUT [MORE]}: FOLDS 0 trains on all pages and writes OUT; otherwise the sites fall
 * into so many parts, each is held out once, and the figures of the held-out pages are printed, every block of them to the
 * folder OUT ({@code -} for none). MORE is a folder of pages known in part, see {@link Segments}.
 */
public final class TrainBlocks {
    private static final List<String> SETS = List.of("aeb", "fundus80", "fundus258", "wcxb");

    private TrainBlocks() {}

    public static void main(String[] args) throws IOException {
        List<LabelledPage> pages = load(Path.of(args[0]));
        int folds = Integer.parseInt(args[1]);
        List<Segments> more = args.length > 3 && !args[3].equals("-") ? Segments.load(Path.of(args[3])) : List.of();
        System.err.println(pages.size() + " pages, and " + more.size() + " known in part");
        if (folds == 0) {
            BlockModel.write(new Training(pages, more).run(), Path.of(args[2]));
            return;
        }
        oracle(pages);
        run(pages, more, folds, args[2]);
    }

    /** Holds out the sites of one part after another, trains on the rest and prints the figures of what was held out. */
    private static void run(List<LabelledPage> pages, List<Segments> more, int folds, String dump) throws IOException {
        Map<LabelledPage, float[]> predicted = new LinkedHashMap<>();
        Map<Segments, boolean[]> segments = new LinkedHashMap<>();
        for (int f = 0; f < folds; f++) {
            List<LabelledPage> train = new ArrayList<>();
            List<LabelledPage> test = new ArrayList<>();
            for (LabelledPage p : pages) {
                (fold(p, folds) == f ? test : train).add(p);
            }
            List<Segments> trainMore = new ArrayList<>();
            List<Segments> testMore = new ArrayList<>();
            for (Segments s : more) {
                (fold(s.page, folds) == f ? testMore : trainMore).add(s);
            }
            BlockModel model = new Training(train, trainMore).run();
            for (LabelledPage p : test) {
                predicted.put(p, model.probabilities(p.blocks, p.source.title(), p.source.description(), p.source.body()));
            }
            for (Segments s : testMore) {
                LabelledPage p = s.page;
                segments.put(s, choose(p, model.probabilities(p.blocks, p.source.title(), p.source.description(), p.source.body()), -1));
            }
            System.err.println("fold " + f + ": " + test.size() + " and " + testMore.size());
        }
        if (!dump.equals("-")) {
            dump(predicted, Path.of(dump));
        }
        for (double t : new double[] {.4, .5, .6, -1}) {
            report(predicted, t);
        }
        System.out.println(Segments.report(segments));
    }

    static int fold(LabelledPage p, int folds) {
        return Math.floorMod(p.site.hashCode() * 0x9E3779B1 >>> 8, folds);
    }

    private static void oracle(List<LabelledPage> pages) {
        Map<LabelledPage, float[]> o = new LinkedHashMap<>();
        for (LabelledPage p : pages) {
            float[] f = new float[p.labels.length];
            for (int i = 0; i < f.length; i++) {
                f[i] = p.labels[i];
            }
            o.put(p, f);
        }
        System.out.print("the labels themselves: ");
        report(o, .5);
    }

    static void report(Map<LabelledPage, float[]> predicted, double threshold) {
        StringBuilder out = new StringBuilder("t=" + threshold);
        for (String set : SETS) {
            double p = 0;
            double r = 0;
            int np = 0;
            int nr = 0;
            double w = 0;
            double acc = 0;
            int n = 0;
            for (var e : predicted.entrySet()) {
                if (!e.getKey().set.equals(set)) {
                    continue;
                }
                double[] c = e.getKey().counts(choose(e.getKey(), e.getValue(), threshold));
                n++;
                w += c[4];
                acc += c[5];
                if (c[0] + c[1] > 0) {
                    p += c[0] / (c[0] + c[1]);
                    np++;
                }
                if (c[0] + c[2] > 0) {
                    r += c[0] / (c[0] + c[2]);
                    nr++;
                }
            }
            p /= np;
            r /= nr;
            out.append("  %s P %.3f R %.3f F1 %.4f wF %.4f acc %.2f".formatted(set, p, r, 2 * p * r / (p + r), w / n, acc / n));
        }
        System.out.println(out);
    }

    /** Every block of the held-out pages with its label and guess, for reading. */
    static void dump(Map<LabelledPage, float[]> predicted, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var e : predicted.entrySet()) {
            LabelledPage p = e.getKey();
            boolean[] c = choose(p, e.getValue(), -1);
            StringBuilder out = new StringBuilder("%.3f %s%n".formatted(p.counts(c)[3], p.site));
            for (int i = 0; i < c.length; i++) {
                Block b = p.blocks.blocks().get(i);
                out.append(c[i] == (p.labels[i] == 1) || p.labels[i] < 0 ? "  " : c[i] ? "++" : "--")
                        .append(" %2d %.4f <%s %s> %s%n".formatted(p.labels[i], e.getValue()[i], b.node().tag, b.node().names.strip(), b.text().replace('\n', '|')));
            }
            Files.writeString(folder.resolve("%.3f-%s-%s.txt".formatted(p.counts(c)[3], p.set, p.id)), out);
        }
    }

    static boolean[] choose(LabelledPage page, float[] p, double threshold) {
        if (threshold < 0) {
            int[] lengths = page.blocks.blocks().stream().mapToInt(b -> b.text().length()).toArray();
            return Choice.of(p, lengths);
        }
        boolean[] o = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            o[i] = p[i] >= threshold;
        }
        return o;
    }

    static List<LabelledPage> load(Path data) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<LabelledPage> out = new ArrayList<>();
        for (String set : SETS) {
            try (BufferedReader in = reader(data.resolve("gold." + set + ".jsonl.gz"))) {
                String line;
                while ((line = in.readLine()) != null) {
                    JsonNode g = json.readTree(line);
                    String id = g.get("id").asText();
                    List<String> golds = new ArrayList<>(List.of(g.get("text").asText()));
                    g.path("alts").forEach(a -> golds.add(a.asText()));
                    String html;
                    try (var page = new GZIPInputStream(Files.newInputStream(data.resolve("pages/" + set + "/" + id + ".html.gz")))) {
                        html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
                    }
                    Slim slim = Slim.of(html);
                    Document page = Jsoup.parse(slim.html());
                    HeadTags head = HeadTags.of(page);
                    JsonLd ld = JsonLd.of(slim.jsonLd());
                    Metadata meta = Metadata.of(page, head, ld, null);
                    LabelledPage.Source source = new LabelledPage.Source(meta, ld.articleBody());
                    String site = site(g.path("url").asText(""), id);
                    Blocks blocks = ScriptText.instead(Blocks.of(page), () -> html, ld.articleBody());
                    out.add(new LabelledPage(set, id, site, blocks, source, golds));
                }
            }
        }
        return out;
    }

    /** The name under which a page's site is registered, without country or kind; the page's own id where it has no address. */
    static String site(String url, String id) {
        String domain = Texts.domain(url);
        int dot = domain.indexOf('.');
        return dot <= 0 ? id : domain.substring(0, dot);
    }

    private static BufferedReader reader(Path p) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(p)), StandardCharsets.UTF_8));
    }
}
