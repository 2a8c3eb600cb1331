package stemma.read.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** Lists of items within an object. */
    private static final List<String> LISTS = List.of("items", "@graph", "associations");

    /** An item that is none, so that those behind it keep their numbers. */
    private static final Item NONE = new Item("", "", "", "", "", "", "", "", "");

    /** The items of all that can be read; of a text that is cut off or spoilt those that stand whole before the fault. */
    static List<Item> of(byte[] bytes, String source, BiConsumer<String, String> rejected) {
        List<Item> out = new ArrayList<>();
        ObjectNode root = null;
        try (JsonParser in = JSON.createParser(bytes)) {
            JsonToken first = in.nextToken();
            while (first != null) {
                String place = in.currentTokenLocation().getLineNr() == 1
                        ? source
                        : source + ":" + in.currentTokenLocation().getLineNr();
                root = JSON.createObjectNode();
                if (first == JsonToken.START_ARRAY) {
                    list(in, root.putArray("items"));
                } else if (first == JsonToken.START_OBJECT) {
                    fields(in, root);
                }
                add(root, place, out, rejected);
                root = null;
                first = in.nextToken();
            }
        } catch (JsonProcessingException e) {
            if (root != null && list(root) != null) {
                add(root, source, out, (place, reason) -> {});
            }
            rejected.accept(
                    source + ":"
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    words(e));
        } catch (IOException e) {
            rejected.accept(source, "not JSON: " + e.getMessage());
        }
        return out;
    }

    /** What is wrong with a text that should be JSON, without the parser's words on itself. */
    static String words(JsonProcessingException e) {
        String m = String.valueOf(e.getOriginalMessage());
        String at = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
        if (m.startsWith("Unexpected end-of-input")) {
            return "JSON that is cut off" + at;
        }
        m = m.replaceAll("\\s*[(\\[](?:start marker|consider enabling|from `|Source:).*", "");
        return "not JSON: " + m + at;
    }

    private static void fields(JsonParser in, ObjectNode to) throws IOException {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            if (in.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                list(in, to.putArray(name));
            } else {
                JsonNode value = in.readValueAsTree();
                to.set(name, value);
            }
        }
    }

    private static void list(JsonParser in, ArrayNode to) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = in.readValueAsTree();
            to.add(value);
        }
    }

    private static @Nullable JsonNode list(JsonNode root) {
        for (String name : LISTS) {
            if (root.path(name).isArray()) {
                return root.get(name);
            }
        }
        return null;
    }

    private static void add(JsonNode root, String source, List<Item> out, BiConsumer<String, String> rejected) {
        JsonNode list = list(root);
        boolean itself = list == null || root.has("articleBody") || !body(root).isEmpty();
        List<Item> items = new ArrayList<>();
        int reports = 0;
        for (JsonNode n : list == null || itself ? List.of(root) : list) {
            JsonNode within = itself ? null : list(n);
            if (isReport(n)) {
                items.add(item(n, root));
                reports++;
            } else if (within != null) {
                int before = items.size();
                within.forEach(w -> items.addAll(isReport(w) ? List.of(item(w, n)) : List.of()));
                reports += items.size() - before;
            } else if (!n.has("@type")) {
                items.add(NONE);
            }
        }
        if (reports > 0) {
            out.addAll(items);
        } else if (list == null || itself || !list.isEmpty()) {
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
