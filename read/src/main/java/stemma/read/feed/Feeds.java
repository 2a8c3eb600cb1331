package stemma.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    /** The first 2,000 bytes as letters, as far as a form is told by them. */
    public static String head(byte[] bytes) {
        boolean big = bytes.length > 3 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
        boolean little = bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        int n = Math.min(bytes.length, 2_000);
        return big || little
                ? new String(bytes, 2, n - 2, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                : new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
    }

    private static Form form(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("(?:\\.(?:gz|zst))+$", "");
        String head = head(bytes).replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
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

    /** What is wrong with a text that should be JSON, without the parser's words on itself. */
    public static String words(JsonProcessingException e) {
        return JsonItems.words(e);
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
                tell.accept(source + "#" + n, "an item with neither title nor text");
            } else {
                reports.accept(i.report(items.size() == 1 ? id : id + "#" + n, source + "#" + n, sha256));
            }
        }
        if (items.isEmpty() && told[0] == 0) {
            rejected.accept(source, "a delivery without items");
        }
    }
}
