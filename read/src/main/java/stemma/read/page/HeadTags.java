package stemma.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's meta and link elements and its title element.
 *
 * @param meta contents by name, property or itemprop, lower case, in order
 * @param links addresses by relation, lower case
 * @param title text of the title element; empty where there is none
 * @param language of the html element; empty where it states none
 */
record HeadTags(Map<String, List<String>> meta, Map<String, List<String>> links, String title, String language) {
    static HeadTags of(Document page) {
        Map<String, List<String>> meta = new LinkedHashMap<>();
        Map<String, List<String>> links = new LinkedHashMap<>();
        for (Element e : page.getElementsByTag("meta")) {
            String content = e.attr("content").strip();
            if (content.isEmpty()) {
                continue;
            }
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = e.attr(key);
                if (!name.isEmpty()) {
                    meta.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(content);
                }
            }
        }
        for (Element e : page.getElementsByTag("link")) {
            String href = e.attr("href").strip();
            if (!href.isEmpty()) {
                links.computeIfAbsent(e.attr("rel").strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(href);
            }
        }
        Element html = page.selectFirst("html");
        return new HeadTags(meta, links, page.title(), html == null ? "" : html.attr("lang").strip());
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
