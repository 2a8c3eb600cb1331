package stemma.read.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that a page has of its own, whoever holds a copy of it and however the page links to itself. */
public final class PageAddress {
    /** Copies of a page on the way to its readers, with the page's own address within: caches of AMP pages, web archives. */
    private static final Pattern COPY = Pattern.compile(
            "(?i)^https?://(?:[\\w.-]+\\.cdn\\.ampproject\\.org/(?:[a-z]/)?(?<secure>s/)?|(?:www\\.)?google\\.[a-z.]{2,6}/amp/(?<safe>s/)?|web\\.archive\\.org/web/\\d{4,14}[a-z_]*/(?=https?://))(?<page>.+)$");

    private PageAddress() {}

    /** The page's own address where the given one is that of a cache's or an archive's copy of it; else as given. */
    public static String own(String url) {
        Matcher m = COPY.matcher(url.strip());
        if (!m.matches()) {
            return url;
        }
        String page = m.group("page");
        boolean secure = m.group("secure") != null || m.group("safe") != null;
        return page.startsWith("http") && page.contains("://") ? page : (secure ? "https://" : "http://") + page;
    }

    /** An address as a page links to it, in full; as it is where it cannot be made whole. */
    public static String absolute(String link, String base) {
        if (!link.startsWith("/") || !base.startsWith("http")) {
            return link;
        }
        try {
            return new URI(base).resolve(new URI(link.strip())).toString();
        } catch (URISyntaxException e) {
            return link;
        }
    }
}
