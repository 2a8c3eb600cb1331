package stemma.archive.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import stemma.read.web.WebAddress;

/** Addresses of feeds, as a person or a feed reader writes them down. */
public final class FeedList {
    /** Longest address of a feed, in characters. */
    private static final int LONGEST = 2_000;

    private FeedList() {}

    /**
     * The addresses of a list in its order, each once: one a line, {@code #} begins a remark; or OPML.
     *
     * @param rejected takes the number of a line or outline, and what is wrong with it
     */
    public static List<String> read(byte[] bytes, BiConsumer<Integer, String> rejected) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        Set<String> out = new LinkedHashSet<>();
        List<String> written = text.stripLeading().startsWith("<")
                ? outlines(text)
                : text.lines()
                        .map(l -> l.strip().replaceFirst("^#.*|\\s#.*$", "").strip())
                        .toList();
        for (int i = 0; i < written.size(); i++) {
            String w = written.get(i);
            if (w.isEmpty()) {
                continue;
            }
            try {
                String address = WebAddress.parse(w).toString();
                if (address.length() > LONGEST) {
                    rejected.accept(i + 1, "an address of " + address.length() + " characters");
                } else {
                    out.add(address);
                }
            } catch (IllegalArgumentException e) {
                rejected.accept(i + 1, w + ": " + e.getMessage());
            }
        }
        return new ArrayList<>(out);
    }

    private static List<String> outlines(String opml) {
        List<String> out = new ArrayList<>();
        for (Element e : Jsoup.parse(opml, "", Parser.xmlParser()).getElementsByTag("outline")) {
            String address = e.attributes().getIgnoreCase("xmlUrl");
            if (!address.isBlank()) {
                out.add(address.strip());
            }
        }
        return out;
    }
}
