package stemma.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import stemma.report.Published;
import stemma.report.Signal;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then the page.
 *
 * @param title empty where there is none
 * @param description the summary; may be empty
 * @param authors in order; empty where none is named
 * @param modified ISO 8601; empty where unknown
 * @param url canonical, else where the page says it is, else as given; empty where unknown
 * @param language BCP 47; {@code und} where the page does not say
 * @param entries headings and beginnings of a live ticker's entries; empty for any other page
 * @param signals traces of provenance in metadata, in order
 */
record Metadata(
        String title,
        String description,
        List<String> authors,
        @Nullable String outlet,
        @Nullable Published published,
        String modified,
        String url,
        String language,
        List<String> entries,
        List<Signal> signals) {

    private static final Pattern LANGUAGE = Pattern.compile("(?i)[a-z]{2,3}([-_][a-z0-9]{2,8})*");

    static Metadata of(Document page, HeadTags head, JsonLd ld, @Nullable String given) {
        JsonNode article = ld.article();
        String url = address(head, given);
        String outlet = outlet(article, ld, head, url);
        String title = Titles.of(head, article, outlet);
        return new Metadata(
                title,
                Texts.plain(head.first("og:description", "description", "twitter:description")),
                Authors.of(page, head, article, ld, outlet),
                outlet.isEmpty() ? null : outlet,
                Dates.published(article, ld, head, page, url),
                Dates.modified(article, ld, head),
                url,
                language(head, article),
                ld.entries(),
                signals(head, article, url, given, outlet));
    }

    private static String address(HeadTags head, @Nullable String given) {
        String base = base(head, given);
        for (String u : List.of(
                PageAddress.absolute(head.link("canonical"), base),
                PageAddress.absolute(head.first("og:url"), base),
                base)) {
            if (u.startsWith("http://") || u.startsWith("https://")) {
                return u;
            }
        }
        return given == null ? "" : given;
    }

    /** Where the page is from: not from the cache or archive that holds a copy of it. */
    private static String base(HeadTags head, @Nullable String given) {
        return given != null && given.startsWith("http") ? PageAddress.own(given) : head.first("og:url");
    }

    private static String outlet(@Nullable JsonNode article, JsonLd ld, HeadTags head, String url) {
        String named = Texts.plain(head.first("og:site_name"));
        if (named.isEmpty() && article != null) {
            JsonNode p = article.path("publisher");
            named = Texts.plain((p.isArray() ? p.path(0) : p).path("name").asText(""));
        }
        for (JsonNode n : ld.things()) {
            String type = JsonLd.type(n);
            if (named.isEmpty() && (type.contains("newsmediaorganization") || type.contains("website"))) {
                named = Texts.plain(n.path("name").asText(""));
            }
        }
        if (named.isEmpty()) {
            named = Texts.plain(head.first(
                    "application-name", "dc.publisher", "apple-mobile-web-app-title", "publisher", "twitter:domain"));
        }
        return named.isEmpty() || named.length() > 80 ? Texts.host(url) : named;
    }

    private static String language(HeadTags head, @Nullable JsonNode article) {
        String ld = article == null ? "" : article.path("inLanguage").asText("");
        for (String s :
                List.of(head.language(), ld, head.first("content-language", "dc.language", "og:locale", "language"))) {
            if (LANGUAGE.matcher(s).matches() && !s.equalsIgnoreCase("und")) {
                String tag = Locale.forLanguageTag(s.replace('_', '-')).toLanguageTag();
                return tag.isEmpty() ? "und" : tag;
            }
        }
        return "und";
    }

    private static List<Signal> signals(
            HeadTags head, @Nullable JsonNode article, String url, @Nullable String given, String outlet) {
        List<Signal> out = new ArrayList<>();
        String self = base(head, given);
        if (!head.link("canonical").isEmpty()
                && !Texts.domain(self).isEmpty()
                && !Texts.domain(head.link("canonical")).isEmpty()
                && !Texts.domain(self).equals(Texts.domain(head.link("canonical")))) {
            out.add(new Signal(Signal.Kind.CANONICAL, head.link("canonical"), null));
        }
        for (String s : head.all("syndication-source")) {
            out.add(new Signal(Signal.Kind.SYNDICATION_SOURCE, Texts.plain(s), null));
        }
        Set<String> sources = new LinkedHashSet<>();
        for (String name : List.of(
                "original-source", "dc.source", "dcterms.source", "article:original_source", "news_source", "source")) {
            head.all(name).forEach(s -> sources.add(Texts.plain(s)));
        }
        if (article != null) {
            for (String key : List.of("isBasedOn", "isBasedOnUrl", "sourceOrganization", "provider", "creditText")) {
                JsonNode n = article.path(key);
                sources.add(Texts.plain(
                        n.isObject() ? n.path("name").asText(n.path("url").asText("")) : n.asText("")));
            }
        }
        for (String s : sources) {
            boolean own = s.isEmpty()
                    || s.equalsIgnoreCase(outlet)
                    || !Texts.domain(s).isEmpty() && Texts.domain(s).equals(Texts.domain(url))
                    || s.length() > 200;
            if (!own) {
                out.add(new Signal(Signal.Kind.ORIGINAL_SOURCE, s, null));
            }
        }
        String rights = Texts.plain(head.first("copyright", "dc.rights", "dcterms.rightsholder", "rights"));
        if (rights.isEmpty() && article != null) {
            JsonNode holder = article.path("copyrightHolder");
            rights = Texts.plain(
                    (holder.isArray() ? holder.path(0) : holder).path("name").asText(""));
        }
        if (!rights.isEmpty() && rights.length() <= 200) {
            out.add(new Signal(Signal.Kind.COPYRIGHT, rights, null));
        }
        return out;
    }
}
