package stemma.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.text.Fold;

/**
 * A page's headline: the wording on which two of JSON-LD, main heading, OpenGraph, Twitter's tags and title element agree,
 * else the first of them; without the outlet's name that many pages put behind it.
 */
final class Titles {
    private static final Pattern TAIL = Pattern.compile("\\s+[|–—·•»«:-]+\\s+|\\s*\\|\\s*");

    private Titles() {}

    static String of(HeadTags head, @Nullable JsonNode article, String outlet) {
        String ld = article == null ? "" : Texts.plain(article.path("headline").asText(""));
        String og = without(Texts.plain(head.first("og:title")), outlet);
        String element = without(Texts.plain(head.title()), outlet);
        String h1 = heading(head, List.of(ld, og, element));
        List<String> candidates = new ArrayList<>(List.of(
                ld,
                h1,
                og,
                without(
                        Texts.plain(head.first("twitter:title", "dc.title", "sailthru.title", "parsely-title")),
                        outlet),
                element));
        candidates.removeIf(t -> t.isEmpty() || t.equalsIgnoreCase(outlet));
        for (String t : candidates) {
            String words = Fold.words(t);
            if (candidates.stream().filter(o -> Fold.words(o).equals(words)).count() > 1) {
                return t;
            }
        }
        if (!candidates.isEmpty()) {
            return candidates.getFirst();
        }
        return "";
    }

    /** The main heading that most resembles what the metadata call the page; empty where none does. */
    private static String heading(HeadTags head, List<String> titles) {
        String best = "";
        double most = .35;
        for (String h1 : head.headings()) {
            String t = Texts.plain(h1);
            if (t.isEmpty() || t.length() > 300) {
                continue;
            }
            for (String known : titles) {
                double like = resemblance(t, known);
                if (like > most) {
                    most = like;
                    best = t;
                }
            }
        }
        return best;
    }

    /** Share of common words, 0 to 1. */
    static double resemblance(String a, String b) {
        var x = new java.util.HashSet<>(List.of(Fold.words(a).split(" ")));
        var y = new java.util.HashSet<>(List.of(Fold.words(b).split(" ")));
        int union = x.size() + y.size();
        x.retainAll(y);
        return (double) x.size() / (union - x.size());
    }

    /** The title up to a bar or dash behind which stands the outlet's name. */
    private static String without(String title, String outlet) {
        String name = Fold.words(outlet);
        Matcher m = TAIL.matcher(title);
        int cut = -1;
        while (m.find()) {
            String tail = Fold.words(title.substring(m.end()));
            boolean bar = m.group().indexOf('|') >= 0;
            if (m.start() >= 10
                    && !tail.isEmpty()
                    && (bar
                            || !name.isEmpty()
                                    && (tail.contains(name)
                                            || name.contains(tail)
                                            || name.replace(" ", "").contains(tail.replace(" ", ""))))) {
                cut = cut < 0 ? m.start() : cut;
            }
        }
        return cut < 0 ? title : title.substring(0, cut).strip();
    }
}
