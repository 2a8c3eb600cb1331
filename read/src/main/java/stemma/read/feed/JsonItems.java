package stemma.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Items of JSON Feed, ninjs 2 and 3, schema.org, and plain objects with "text" or "html"; single or in arrays. */
final class JsonItems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonItems() {}

    static List<Item> of(byte[] bytes, String source, BiConsumer<String, String> rejected) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            rejected.accept(
                    source + ":"
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "not JSON: " + e.getOriginalMessage());
            return List.of();
        } catch (IOException e) {
            rejected.accept(source, "not JSON: " + e.getMessage());
            return List.of();
        }
        List<Item> out = new ArrayList<>();
        JsonNode list = root.isArray()
                ? root
                : root.has("items")
                        ? root.get("items")
                        : root.has("@graph") ? root.get("@graph") : root.get("associations");
        if (list == null || !list.isArray()) {
            out.add(item(root, root));
        } else {
            list.forEach(n -> out.add(item(n, root)));
        }
        return out;
    }

    private static Item item(JsonNode n, JsonNode root) {
        return new Item(
                first(n, "title", "headline", "name", "headlines/0/value"),
                body(n),
                first(n, "url", "external_url", "canonical", "uri", "mainEntityOfPage/@id", "mainEntityOfPage"),
                names(n),
                first(
                                        n,
                                        "outlet",
                                        "publisher/name",
                                        "provider",
                                        "infosources/0/name",
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
                                "copyrightHolder/name",
                                "copyrightholder"),
                first(
                        n,
                        "date_published",
                        "published",
                        "datePublished",
                        "firstcreated",
                        "firstCreated",
                        "versioncreated",
                        "versionCreated",
                        "contentcreated"),
                first(n, "language", "inLanguage").isEmpty()
                        ? first(root, "language")
                        : first(n, "language", "inLanguage"),
                first(n, "source", "sourceOrganization/name", "creditline", "isBasedOn/name"));
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
        for (String key : List.of("authors", "author", "people")) {
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
        return first(n, "byline", "by").replaceFirst("(?i)^by ", "");
    }

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
