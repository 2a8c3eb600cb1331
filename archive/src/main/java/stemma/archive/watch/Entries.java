package stemma.archive.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import stemma.archive.Subscriptions;
import stemma.read.Addresses;
import stemma.read.Digest;
import stemma.read.feed.Feeds;
import stemma.read.web.WebAddress;
import stemma.report.Report;
import stemma.text.Span;
import stemma.text.Words;

/** A feed's entries, as what is to be kept of them. */
final class Entries {
    /** Longest key that stands for itself, in characters; longer ones are digested. */
    private static final int LONGEST_KEY = 500;

    /** Words of running text from which a feed's own text is a report, not a teaser; by judgement, teasers have 20 to 60. */
    private static final int FULL_WORDS = 120;

    private static final Pattern CUT = Pattern.compile(
            "(?i)(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|(?:read more|continue reading|weiterlesen|lire la suite|leer más)\\W*)$");

    private Entries() {}

    /** @param said what could not be read of it */
    record Read(List<Subscriptions.Item> items, List<String> said) {}

    /**
     * @param address by which the feed is known
     * @param at where it was found, from which links are read
     */
    static Read of(byte[] feed, String address, URI at) {
        List<Report> reports = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Feeds.read(
                feed,
                "feed",
                address,
                Digest.sha256(feed),
                reports::add,
                (place, reason) -> said.add(place + ": " + reason));
        Map<String, Subscriptions.Item> items = new LinkedHashMap<>();
        for (Report r : reports) {
            String page = page(r, at);
            String stamp = stamp(r);
            String key = page.isEmpty() ? "text " + address + " " + stamp : "page " + Addresses.key(page);
            key = key.length() > LONGEST_KEY ? "digest " + Digest.sha256(key.getBytes(StandardCharsets.UTF_8)) : key;
            items.putIfAbsent(key, new Subscriptions.Item(key, page, stamp, own(r, page)));
        }
        return new Read(List.copyOf(items.values()), said);
    }

    private static String page(Report r, URI at) {
        String link = r.url() == null ? "" : r.url().strip();
        // Some feeds give an entry a mere number where others give an address.
        if (link.isEmpty() || !WebAddress.isAddress(link) && !link.startsWith("/")) {
            return "";
        }
        try {
            return WebAddress.resolve(at, link).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String stamp(Report r) {
        String title = r.title() == null ? "" : r.title().text();
        String published = r.published() == null ? "" : r.published().value();
        return Digest.sha256((title + "\n" + published + "\n" + r.articleText()).getBytes(StandardCharsets.UTF_8));
    }

    private static Report own(Report r, String page) {
        return page.isEmpty()
                ? r
                : r.renamed(Addresses.name(URI.create(page))).with().url(page).build();
    }

    /** Is the feed's own text a report in itself, rather than a teaser of one? */
    static boolean isFull(Report own) {
        int words = 0;
        String last = "";
        for (Span s : own.prose()) {
            last = s.of(own.text()).strip();
            words += Words.of(last).size();
        }
        return words >= FULL_WORDS && !CUT.matcher(last).find();
    }
}
