package stemma.read.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import stemma.report.Report;

/** Reads deliveries: tells their form by their beginning, and gives one report an item. */
public final class Feeds {
    private Feeds() {}

    private enum Form {
        XML,
        JSON,
        CSV,
        NONE
    }

    /**
     * Is this the beginning of a delivery that is read here?
     *
     * @param name of the file or address
     * @param head its first bytes, a few hundred
     */
    public static boolean isFeed(String name, byte[] head) {
        return form(name, head) != Form.NONE;
    }

    private static Form form(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading();
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return Form.CSV;
        }
        if (head.startsWith("<")
                && head.matches(
                        "(?s).{0,1900}?<(?:\\w+:)?(?:rss|feed|RDF|urlset|newsItem|newsMessage|packageItem)[\\s>].*")) {
            return Form.XML;
        }
        boolean json = head.startsWith("{") || head.startsWith("[");
        boolean named =
                lower.endsWith(".json") || lower.endsWith(".ninjs") || head.contains("://jsonfeed.org/version/");
        return json && named ? Form.JSON : Form.NONE;
    }

    /**
     * Reads a delivery. What is malformed is told with its place, and the rest is read.
     *
     * @param id of the delivery; items are {@code id#1}, {@code id#2}
     * @param rejected takes a place and a reason
     */
    public static void read(
            byte[] bytes,
            String id,
            String source,
            String sha256,
            Consumer<Report> reports,
            BiConsumer<String, String> rejected) {
        int[] told = new int[1];
        BiConsumer<String, String> tell = (place, reason) -> {
            told[0]++;
            rejected.accept(place, reason);
        };
        List<Item> items = switch (form(source, bytes)) {
            case XML -> XmlItems.of(bytes, source, tell);
            case JSON -> JsonItems.of(bytes, source, tell);
            case CSV -> CsvItems.of(bytes, source, tell);
            case NONE -> List.of();
        };
        int n = 0;
        for (Item i : items) {
            n++;
            if (i.isEmpty()) {
                rejected.accept(source + "#" + n, "an item with neither title nor text");
            } else {
                reports.accept(i.report(items.size() == 1 ? id : id + "#" + n, source + "#" + n, sha256));
            }
        }
        if (items.isEmpty() && told[0] == 0) {
            rejected.accept(source, "a delivery without items");
        }
    }
}
