package stemma.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies;

/** Who a page names as its authors. */
final class Authors {
    private static final Pattern BY = Pattern.compile(
            "(?iu)^(?:written by|posted by|published by|by|von|par|por|di|door|av|af|text|autor(?:in)?|author|redaktion)\\s*:?\\s+(?=\\S)");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\s*(?:[,;|&•·\\n]|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\bi\\b|\\ben\\b|\\boch\\b|\\bog\\b)\\s*");
    /** A date, a time or the like behind a name, as bylines have them. */
    private static final Pattern DATE = Pattern.compile(
            "(?iu)[\\s-]*(?:\\b(?:updated|published|posted|written by|on)\\b.*|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d.*|\\b\\d{1,4}[ .:/-].*|\\s\\d{1,2}$)");

    private static final Pattern TITLES = Pattern.compile("\\s+(?:기자|記者|특파원)$");
    private static final Pattern NAME = Pattern.compile("(?u)[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}./'’‘`´ -]{1,48}");

    private static final Pattern BYLINE = Pattern.compile(
            "(^|[\\s_-])(byline|author|auteur|autor|authors|byline-name|author-name|post-author|entry-author)([\\s_-]|$)");

    private Authors() {}

    static List<String> of(Document page, HeadTags head, @Nullable JsonNode article, JsonLd ld, String outlet) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        if (article != null) {
            collect(article.path("author"), ld, found);
            if (found.isEmpty()) {
                collect(article.path("creator"), ld, found);
            }
        }
        aside(found, own, outlet);
        if (found.isEmpty()) {
            for (String name : List.of(
                    "author",
                    "article:author",
                    "article:author:name",
                    "parsely-author",
                    "sailthru.author",
                    "byl",
                    "dc.creator",
                    "dcterms.creator",
                    "dc.contributor",
                    "cxenseparse:author",
                    "twitter:data1",
                    "og:author",
                    "citation_author",
                    "rbauthors",
                    "article.author")) {
                if (name.startsWith("twitter")
                        && !head.first("twitter:label1")
                                .matches(
                                        "(?iu)(?:written|posted) by|geschrieben von|[eé]crit par|escrito por|verfasst von|scritto da|autor|author|by")) {
                    continue;
                }
                for (String s : head.all(name)) {
                    split(s, found);
                }
                aside(found, own, outlet);
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            marked(page, found);
        }
        aside(found, own, outlet);
        return new ArrayList<>(found.isEmpty() ? own : found);
    }

    /** Blocks behind the heading among which a byline is looked for. */
    private static final int BELOW = 3;

    /** UTF-16 units of the longest line that is taken for one. */
    private static final int LINE = 90;

    private static final Pattern BYLINE_START =
            Pattern.compile("(?u)^(?:By|BY|Von|Par|Por|Di|Door|Av|Af)\\s+(?=\\p{Lu})");

    /** Of a page that names its authors nowhere else: those of a line "By NAME" just under its heading. */
    static List<String> visible(Blocks page) {
        Set<String> found = new LinkedHashSet<>();
        int heading = -1;
        for (int i = 0; i < page.blocks().size() && found.isEmpty(); i++) {
            Block b = page.blocks().get(i);
            int level = b.node().heading();
            heading = heading < 0 && level >= 1 && level <= 2 ? i : heading;
            if (heading >= 0
                    && i > heading
                    && i <= heading + BELOW
                    && b.text().length() <= LINE
                    && isByline(b.text())) {
                split(undated(b.text()), found);
            }
        }
        return List.copyOf(found);
    }

    /** The line without its date: what stands before the first digit, and no single word behind a comma there, a weekday or month in whatever language. */
    private static String undated(String line) {
        int digit = Texts.firstDigit(line);
        if (digit == line.length()) {
            return line;
        }
        String before = line.substring(0, digit).replaceFirst("[\\s,]+$", "");
        int comma = before.lastIndexOf(',');
        String last = before.substring(comma + 1).strip();
        return comma > 0 && last.indexOf(' ') < 0 && Agencies.named(last) == null ? before.substring(0, comma) : before;
    }

    /** Does the line begin with a word for "by" and a capital, and end without a stop? */
    static boolean isByline(String line) {
        return BYLINE_START.matcher(line).find() && !line.strip().endsWith(".");
    }

    /** Puts the outlet's own name aside: it is the author only where nobody else is named. */
    private static void aside(Set<String> found, Set<String> own, String outlet) {
        if (found.size() == 1
                && Texts.squeezed(outlet)
                        .contains(Texts.squeezed(found.iterator().next()))) {
            own.addAll(found);
            found.clear();
        } else if (found.size() > 1) {
            found.removeIf(a -> a.equalsIgnoreCase(outlet));
        }
    }

    private static void collect(JsonNode n, JsonLd ld, Set<String> out) {
        if (n.isArray()) {
            n.forEach(x -> collect(x, ld, out));
        } else if (n.isTextual()) {
            split(n.asText(), out);
        } else if (n.isObject()) {
            JsonNode name = n.path("name");
            if (name.isArray()) {
                name.forEach(x -> split(x.asText(), out));
            } else if (name.isTextual()) {
                split(name.asText(), out);
            } else if (n.has("@id")) {
                for (JsonNode t : ld.things()) {
                    if (t.path("@id").asText().equals(n.path("@id").asText())
                            && t.path("name").isTextual()) {
                        split(t.path("name").asText(), out);
                        break;
                    }
                }
            }
        }
    }

    /** The first names that the page marks up as its authors'. */
    private static void marked(Document page, Set<String> out) {
        page.filter((node, depth) -> {
            if (node instanceof Element e && e.attributesSize() > 0 && isByline(e)) {
                String t = Texts.plain(e.attr("content").isEmpty() ? e.text() : e.attr("content"));
                if (t.length() >= 4 && t.length() <= 80 && e.closest("aside, footer, nav") == null) {
                    split(t, out);
                }
            }
            return out.isEmpty() ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
    }

    private static boolean isByline(Element e) {
        String property = e.attr("itemprop").strip();
        if (property.equalsIgnoreCase("author")
                || e.attr("rel").strip().equalsIgnoreCase("author")
                || property.equalsIgnoreCase("name") && e.closest("[itemprop=author]") != null) {
            return true;
        }
        String names = e.attr("class").toLowerCase(Locale.ROOT);
        return (names.contains("byline")
                        || names.contains("author")
                        || names.contains("auteur")
                        || names.contains("autor"))
                && BYLINE.matcher(names).find();
    }

    private static void split(String s, Set<String> out) {
        String t = BY.matcher(Texts.plain(s)).replaceFirst("");
        if (t.isEmpty() || t.length() > 300 || t.startsWith("http") || t.startsWith("@") || t.startsWith("www.")) {
            return;
        }
        for (String part : BETWEEN.split(t)) {
            String name = TITLES.matcher(DATE.matcher(part.strip()).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
            int bracket = name.indexOf('(');
            name = bracket > 3 ? name.substring(0, bracket).strip() : name;
            if (NAME.matcher(name).matches()
                    && name.split(" ").length <= 6
                    && !(name.contains(".")
                            && name.indexOf(' ') < 0
                            && name.toLowerCase(Locale.ROOT).matches(".*\\.(com|org|net)"))) {
                out.add(name);
            }
        }
    }
}
