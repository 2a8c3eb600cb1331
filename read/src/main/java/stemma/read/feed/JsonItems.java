package stemma.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Items of JSON Feed, ninjs 2 and 3, schema.org, and plain objects with "text" or "html"; single or in arrays. */
final class JsonItems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String[] TITLES = {"title", "headline", "name", "headlines/0/value"};
    private static final String[] ADDRESSES = {
        "url", "external_url", "canonical", "uri", "mainEntityOfPage/@id", "mainEntityOfPage"
    };
    private static final String[] TIMES = {
        "date_published",
        "published",
        "datePublished",
        "firstcreated",
        "firstCreated",
        "versioncreated",
        "versionCreated",
        "contentcreated"
    };

    private JsonItems() {}

    static List<Item> of(byte[] bytes, String source, BiConsumer<String, String> rejected) {
        List<Item> out = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(bytes)) {
            while (values.hasNextValue()) {
                add(values.nextValue(), source, out, rejected);
            }
        } catch (JsonProcessingException e) {
            rejected.accept(
                    source + ":"
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            rejected.accept(source, "not JSON: " + e.getMessage());
        }
        return out;
    }

    private static void add(JsonNode root, String source, List<Item> out, BiConsumer<String, String> rejected) {
        JsonNode list = root.isArray()
                ? root
                : root.has("items")
                        ? root.get("items")
                        : root.has("@graph") ? root.get("@graph") : root.get("associations");
        boolean itself = list == null
                || !list.isArray()
                || root.has("articleBody")
                || !body(root).isEmpty();
        int before = out.size();
        for (JsonNode n : itself ? List.of(root) : list) {
            if (isReport(n)) {
                out.add(item(n, root));
            }
        }
        if (out.size() == before) {
            rejected.accept(
                    source,
                    "JSON that is no report: none of JSON Feed, ninjs, schema.org, or an object with a \"text\" or \"html\"");
        }
    }

    /** Has it a text, or a headline with an address or a time? Anything else may be settings, statistics, a list of names. */
    private static boolean isReport(JsonNode n) {
        return n.isObject()
                && (!body(n).isEmpty()
                        || !first(n, TITLES).isEmpty() && !(first(n, ADDRESSES) + first(n, TIMES)).isEmpty());
    }

    private static Item item(JsonNode n, JsonNode root) {
        return new Item(
                first(n, TITLES),
                body(n),
                first(n, ADDRESSES),
                names(n),
                first(
                                        n,
                                        "outlet",
                                        "publisher/name",
                                        "provider",
                                        "infosources/0/name",
                                        "infoSources/0/name",
                                        "copyrightHolder/name",
                                        "copyrightholder")
                                .isEmpty()
                        ? root == n ? "" : first(root, "title", "name")
                        : first(
                                n,
                                "outlet",
                                "publisher/name",
                                "provider",
                                "infosources/0/name",
                                "infoSources/0/name",
                                "copyrightHolder/name",
                                "copyrightholder"),
                first(n, TIMES),
                first(n, "date_modified", "modified", "dateModified", "versioncreated", "versionCreated"),
                first(n, "language", "inLanguage").isEmpty()
                        ? first(root, "language")
                        : first(n, "language", "inLanguage"),
                first(
                        n,
                        "source",
                        "sourceOrganization/name",
                        "creditline",
                        "isBasedOn/name",
                        "infosources/0/name",
                        "infoSources/0/name"));
    }

    private static String body(JsonNode n) {
        for (JsonNode b : n.path("bodies")) {
            String value = b.path("value").asText("");
            if (!value.isBlank()) {
                return value;
            }
        }
        return first(
                n,
                "content_html",
                "html",
                "body_xhtml",
                "body_html",
                "articleBody",
                "content_text",
                "text",
                "body_text",
                "body",
                "description",
                "summary");
    }

    private static String names(JsonNode n) {
        List<String> out = new ArrayList<>();
        for (String key : List.of("authors", "author")) {
            JsonNode a = n.path(key);
            if (a.isArray()) {
                a.forEach(x -> add(x, out));
            } else {
                add(a, out);
            }
            if (!out.isEmpty()) {
                return String.join(", ", out);
            }
        }
        String by = first(n, "byline", "by").replaceFirst("(?i)^by ", "");
        if (!by.isEmpty()) {
            return by;
        }
        n.path("people").forEach(x -> {
            if (WRITES.matcher(x.path("rel") + " " + x.path("role") + " " + x.path("roles"))
                    .find()) {
                add(x, out);
            }
        });
        return String.join(", ", out);
    }

    /** What the people of an item are that wrote it: the others are those it tells of. */
    private static final Pattern WRITES =
            Pattern.compile("(?i)author|writer|creator|byline|journalist|reporter|correspondent");

    private static void add(JsonNode a, List<String> out) {
        String name = a.isTextual() ? a.asText() : a.path("name").asText("");
        if (!name.isBlank()) {
            out.add(name.strip());
        }
    }

    /** The first of the paths that leads to a text; empty where none does. */
    private static String first(JsonNode n, String... paths) {
        for (String p : paths) {
            JsonNode at = n;
            for (String step : p.split("/")) {
                at = Character.isDigit(step.charAt(0)) ? at.path(Integer.parseInt(step)) : at.path(step);
            }
            if (at.isValueNode() && !at.asText().isBlank() && !at.isNull()) {
                return at.asText();
            }
        }
        return "";
    }
}
