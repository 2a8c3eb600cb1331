package stemma.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's meta and link elements, its title element and its main headings, in one walk.
 *
 * @param meta contents by name, property or itemprop, lower case, in order
 * @param links addresses by relation, lower case
 * @param headings texts of the main headings, in order
 * @param title text of the title element; empty where there is none
 * @param language of the html element; empty where it states none
 */
record HeadTags(
        Map<String, List<String>> meta,
        Map<String, List<String>> links,
        List<String> headings,
        String title,
        String language) {
    private static final String[] KEYS = {"property", "name", "itemprop", "http-equiv"};

    /** Main headings past which a page is a list of many. */
    private static final int HEADINGS = 20;

    static HeadTags of(Document page) {
        HeadTags out = new HeadTags(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), page.title(), language(page));
        page.traverse((node, depth) -> {
            if (node instanceof Element e) {
                switch (e.normalName()) {
                    case "meta" -> out.meta(e);
                    case "link" -> out.link(e);
                    case "h1" -> {
                        if (out.headings.size() < HEADINGS) {
                            out.headings.add(e.text());
                        }
                    }
                    default -> {}
                }
            }
        });
        return out;
    }

    private static String language(Document page) {
        Element html = page.firstElementChild();
        return html == null ? "" : html.attr("lang").strip();
    }

    private void meta(Element e) {
        String content = e.attr("content").strip();
        if (content.isEmpty()) {
            return;
        }
        for (String key : KEYS) {
            String name = e.attr(key);
            if (!name.isEmpty()) {
                meta.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                        .add(content);
            }
        }
    }

    private void link(Element e) {
        String href = e.attr("href").strip();
        if (!href.isEmpty()) {
            links.computeIfAbsent(e.attr("rel").strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(href);
        }
    }

    /** The first content under the first of the names that has one; empty where none has. */
    String first(String... names) {
        for (String n : names) {
            List<String> found = meta.get(n);
            if (found != null) {
                return found.getFirst();
            }
        }
        return "";
    }

    List<String> all(String name) {
        return meta.getOrDefault(name, List.of());
    }

    String link(String relation) {
        List<String> found = links.get(relation);
        return found == null ? "" : found.getFirst();
    }
}
