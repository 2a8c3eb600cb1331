package stemma.archive.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import stemma.read.web.WebAddress;

/** A list of sitemaps, as {@code sitemaps.org} has it, which many sites give in place of one news sitemap. */
final class SitemapIndex {
    /** Sitemaps of one list that are asked, those changed last first; archives list one for each month since their beginning. */
    private static final int MOST = 20;

    private SitemapIndex() {}

    private record Listed(String address, String changed) {}

    static boolean isOne(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.ISO_8859_1);
        return head.matches("(?s).{0,1900}?<(?:\\w+:)?sitemapindex[\\s>].*");
    }

    /**
     * The sitemaps that are to be asked, at most {@link #MOST}: those on the list's own host, whose pace is kept.
     *
     * @param at where the list was found
     */
    static List<String> addresses(byte[] body, URI at) {
        List<Listed> all = new ArrayList<>();
        for (Element e : Jsoup.parse(new String(body, StandardCharsets.UTF_8), "", Parser.xmlParser())
                .select("*|sitemap")) {
            String address = text(e, "loc");
            try {
                URI found = WebAddress.resolve(at, address);
                if (String.valueOf(found.getHost()).equals(at.getHost())) {
                    all.add(new Listed(found.toString(), text(e, "lastmod")));
                }
            } catch (IllegalArgumentException no) {
                // Nothing that could be asked.
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Listed::changed).reversed())
                .map(Listed::address)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String text(Element e, String tag) {
        Element found = e.selectFirst("*|" + tag);
        return found == null ? "" : found.text().strip();
    }
}
