package stemma.read.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Items of RSS, Atom, news sitemaps and NewsML-G2. The parser knows no entities but the standard's and opens nothing. */
final class XmlItems {
    private XmlItems() {}

    static List<Item> of(byte[] bytes, String source, BiConsumer<String, String> rejected) {
        XmlFault fault = XmlFault.of(bytes);
        if (fault != null) {
            rejected.accept(source + ":" + fault.line(), fault.words());
        }
        if (fault != null && fault.tooDeep()) {
            return List.of();
        }
        Document d;
        try {
            d = Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    null,
                    "",
                    Parser.xmlParser().setTrackPosition(true));
        } catch (IOException e) {
            rejected.accept(source, "not XML: " + e.getMessage());
            return List.of();
        }
        List<Item> out = new ArrayList<>();
        Element channel = first(d, "channel");
        String outlet = text(channel, "title");
        String language = text(channel, "language", "dc:language");
        for (Element e : items(d)) {
            if (fault != null && fault.cutOff() && !isClosed(e)) {
                continue;
            }
            switch (kind(e)) {
                case "item" -> out.add(rss(e, outlet, language));
                case "entry" -> out.add(atom(e));
                case "url" -> out.add(sitemap(e));
                default -> out.add(newsMl(e));
            }
        }
        return out;
    }

    /** Has the element an end of its own? One that the file's end closes has not, and its text may be half of it. */
    private static boolean isClosed(Element e) {
        Range end = e.endSourceRange();
        return end.isTracked() && end.endPos() > end.startPos();
    }

    private static String kind(Element e) {
        return e.normalName().toLowerCase(Locale.ROOT);
    }

    /** The elements that hold an item each, in order; none within another. */
    private static List<Element> items(Document d) {
        List<Element> out = new ArrayList<>();
        d.filter((node, depth) -> {
            if (node instanceof Element e
                    && switch (kind(e)) {
                        case "item", "entry", "url", "newsitem" -> true;
                        default -> false;
                    }) {
                out.add(e);
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return out;
    }

    private static Item rss(Element e, String outlet, String language) {
        Element source = first(e, "source");
        String body = text(e, "content:encoded");
        return new Item(
                text(e, "title"),
                body.isEmpty() ? text(e, "description") : body,
                text(e, "link").isEmpty() ? text(e, "guid") : text(e, "link"),
                text(e, "dc:creator", "author"),
                outlet,
                text(e, "pubDate", "dc:date"),
                text(e, "atom:updated", "dcterms:modified"),
                language,
                source == null
                        ? text(e, "dc:source")
                        : source.wholeText().isBlank() ? source.attr("url") : source.wholeText());
    }

    private static Item atom(Element e) {
        Element content = first(e, "content");
        content = content == null ? first(e, "summary") : content;
        String body =
                content == null ? "" : content.attr("type").equals("xhtml") ? content.html() : content.wholeText();
        String link = "";
        for (Element l : e.children()) {
            if (l.normalName().equals("link")
                    && (link.isEmpty() || l.attr("rel").equals("alternate"))) {
                link = l.attr("href");
            }
        }
        Element feed = e.parent();
        Element source = first(e, "source");
        return new Item(
                text(e, "title"),
                body,
                link,
                text(first(e, "author"), "name"),
                text(feed, "title"),
                text(e, "published", "updated"),
                text(e, "updated"),
                feed == null ? "" : feed.attr("xml:lang"),
                source == null ? "" : text(source, "title", "id"));
    }

    private static Item sitemap(Element e) {
        Element news = first(e, "news:news");
        Element publication = news == null ? null : first(news, "news:publication");
        return new Item(
                text(news, "news:title"),
                "",
                text(e, "loc"),
                "",
                text(publication, "news:name"),
                text(news, "news:publication_date"),
                "",
                text(publication, "news:language"),
                "");
    }

    private static Item newsMl(Element e) {
        Element meta = first(e, "contentMeta");
        Element body = first(e, "inlineXML");
        Element data = first(e, "inlineData");
        Element title = body == null ? null : first(body, "title");
        if (title != null) {
            title.remove();
        }
        Element language = meta == null ? null : first(meta, "language");
        Element provider = first(e, "provider");
        String name = text(provider, "name");
        return new Item(
                text(meta, "headline"),
                body != null ? body.html() : data == null ? "" : data.wholeText(),
                text(e, "link").isEmpty() ? "" : text(e, "link"),
                text(meta, "by"),
                name.isEmpty() && provider != null ? provider.attr("literal") : name,
                text(e, "firstCreated", "versionCreated").isEmpty()
                        ? text(meta, "contentCreated")
                        : text(e, "firstCreated", "versionCreated"),
                text(e, "versionCreated"),
                language == null ? "" : language.attr("tag"),
                text(meta, "creditline"));
    }

    /** The first element of the name within, however deep; null where there is none. */
    private static @Nullable Element first(@Nullable Element e, String name) {
        if (e == null) {
            return null;
        }
        for (Element c : e.children()) {
            if (c.tagName().equalsIgnoreCase(name)) {
                return c;
            }
        }
        for (Element c : e.getElementsByTag(name.toLowerCase(Locale.ROOT))) {
            if (c != e) {
                return c;
            }
        }
        return null;
    }

    private static String text(@Nullable Element e, String... names) {
        for (String n : names) {
            Element found = first(e, n);
            if (found != null && !found.wholeText().isBlank()) {
                return found.wholeText().strip();
            }
        }
        return "";
    }
}
