package stemma.read.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD scripts say, {@code @graph} and arrays laid out flat. A script that is no JSON even by lenient
 * reading is passed over.
 *
 * @param things every object with a type, in order
 */
record JsonLd(List<JsonNode> things) {
    private static final JsonMapper LENIENT = JsonMapper.builder(new com.fasterxml.jackson.core.JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    /** Objects past which a page's list of links is read no further. */
    private static final int MOST = 400;

    static JsonLd of(List<String> scripts) {
        List<JsonNode> out = new ArrayList<>();
        for (String s : scripts) {
            JsonNode root = parse(s);
            if (root != null) {
                flatten(root, out);
            }
        }
        return new JsonLd(out);
    }

    private static @Nullable JsonNode parse(String script) {
        int from = 0;
        int to = script.length();
        while (from < to && script.charAt(from) != '{' && script.charAt(from) != '[') {
            from++;
        }
        while (to > from && script.charAt(to - 1) != '}' && script.charAt(to - 1) != ']') {
            to--;
        }
        if (from >= to) {
            return null;
        }
        try {
            return LENIENT.readTree(script.substring(from, to));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void flatten(JsonNode root, List<JsonNode> out) {
        Deque<JsonNode> todo = new ArrayDeque<>();
        todo.add(root);
        while (!todo.isEmpty() && out.size() < MOST) {
            JsonNode n = todo.poll();
            if (n.isArray()) {
                List<JsonNode> items = new ArrayList<>();
                n.forEach(items::add);
                for (int i = items.size() - 1; i >= 0; i--) {
                    todo.addFirst(items.get(i));
                }
            } else if (n.isObject()) {
                if (n.has("@type")) {
                    out.add(n);
                }
                for (String key : List.of("mainEntity", "mainEntityOfPage", "@graph")) {
                    JsonNode inner = n.get(key);
                    if (inner != null && inner.isContainerNode()) {
                        todo.addFirst(inner);
                    }
                }
            }
        }
    }

    /** The first thing that is an article of whatever sort; null where there is none. */
    @Nullable JsonNode article() {
        JsonNode page = null;
        for (JsonNode n : things) {
            String type = type(n);
            if (type.contains("article")
                    || type.contains("posting")
                    || type.contains("report") && !type.contains("reporter")) {
                return n;
            }
            if (page == null
                    && (type.contains("webpage") || type.contains("videoobject") && n.has("datePublished"))
                    && (n.has("datePublished") || n.has("author"))) {
                page = n;
            }
        }
        return page;
    }

    /** The types, lower case, with blanks between. */
    static String type(JsonNode n) {
        JsonNode t = n.path("@type");
        if (t.isTextual()) {
            return t.asText().toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder();
        t.forEach(x -> out.append(x.asText().toLowerCase(Locale.ROOT)).append(' '));
        return out.toString();
    }

    /** Entries of a live ticker at most. */
    private static final int ENTRIES = 200;

    /** How the entries of a live ticker begin: each one's heading and first words, as far as they are given. */
    List<String> entries() {
        List<String> out = new ArrayList<>();
        for (JsonNode n : things) {
            JsonNode updates = type(n).contains("liveblog") ? n.path("liveBlogUpdate") : null;
            for (JsonNode u : updates == null ? List.<JsonNode>of() : updates.isObject() ? List.of(updates) : updates) {
                for (String key : List.of("headline", "name", "articleBody")) {
                    String s = Texts.plain(u.path(key).asText(""));
                    if (!s.isEmpty() && out.size() < ENTRIES) {
                        out.add(s);
                    }
                }
            }
        }
        return out;
    }

    /** The article's body as the page gives it to machines; empty where it gives none. */
    String articleBody() {
        String longest = "";
        for (JsonNode n : things) {
            String body = n.path("articleBody").asText("");
            longest = body.length() > longest.length() ? body : longest;
        }
        return longest;
    }
}
