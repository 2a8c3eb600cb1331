package stemma.read.page;

import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page that shows next to nothing before its scripts run: its HTML stands in a string of one of them, or
 * its text in JSON-LD.
 */
final class ScriptText {
    /** UTF-16 units of text in paragraphs under which a page shows next to nothing. */
    private static final int SHOWN = 250;

    /** UTF-16 units of text from which a string is worth a look. */
    private static final int WORTH = 400;

    /** Strings within strings are read so deep. */
    private static final int DEPTH = 3;

    private String best = "";
    private int most = WORTH - 1;

    private ScriptText() {}

    /**
     * @param shown the page as it stands
     * @param page its source
     * @param body what JSON-LD gives as the article's text; may be empty
     * @return the blocks of the text in the scripts; those shown where they suffice or nothing better is found
     */
    static Blocks instead(Blocks shown, Supplier<String> page, String body) {
        if (shown.nodes().isEmpty() || shown.nodes().getFirst().paragraphChars >= SHOWN) {
            return shown;
        }
        ScriptText found = new ScriptText();
        found.scripts(page.get());
        if (found.best.isEmpty() && body.length() >= WORTH) {
            found.best = "<p>" + body.replace("<", "&lt;").replaceAll("\\s*\\n\\s*", "</p><p>") + "</p>";
        }
        return found.best.isEmpty()
                ? shown
                : Blocks.of(Jsoup.parse(
                        Slim.of("<article>" + found.best + "</article>").html()));
    }

    private void scripts(String page) {
        String lower = page.toLowerCase(Locale.ROOT);
        if (lower.length() != page.length()) {
            return;
        }
        int at = 0;
        while ((at = lower.indexOf("<script", at)) >= 0) {
            int from = lower.indexOf('>', at);
            int to = from < 0 ? -1 : lower.indexOf("</script", from);
            if (to < 0) {
                return;
            }
            strings(page.substring(from + 1, to), 0);
            at = to;
        }
    }

    /** Looks at every string between double quotation marks. */
    private void strings(String code, int depth) {
        int at = 0;
        while ((at = code.indexOf('"', at)) >= 0) {
            int end = at + 1;
            while (end < code.length() && code.charAt(end) != '"') {
                end += code.charAt(end) == '\\' ? 2 : 1;
            }
            if (end >= code.length()) {
                return;
            }
            if (end - at > WORTH) {
                String s = plain(code.substring(at + 1, end));
                if (s != null && depth < DEPTH && s.contains("\":")) {
                    strings(s, depth + 1);
                } else if (s != null && s.contains("<p")) {
                    int text = text(s);
                    if (text > most) {
                        most = text;
                        best = s;
                    }
                }
            }
            at = end + 1;
        }
    }

    /** UTF-16 units outside of tags. */
    private static int text(String html) {
        int n = 0;
        boolean in = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            in = c == '<' || in && c != '>';
            n += in ? 0 : 1;
        }
        return n;
    }

    /** The string with its escapes resolved; null where they are no JSON's. */
    private static @Nullable String plain(String s) {
        if (s.indexOf('\\') < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            i++;
            switch (i < s.length() ? s.charAt(i) : ' ') {
                case 'n', 'r', 't', 'b', 'f' -> out.append(' ');
                case 'u' -> {
                    if (i + 4 >= s.length()) {
                        return null;
                    }
                    int code = 0;
                    for (int k = 1; k <= 4; k++) {
                        int d = Character.digit(s.charAt(i + k), 16);
                        if (d < 0) {
                            return null;
                        }
                        code = code * 16 + d;
                    }
                    out.append((char) code);
                    i += 4;
                }
                case '"', '\\', '/', '\'' -> out.append(s.charAt(i));
                default -> {
                    return null;
                }
            }
        }
        return out.toString();
    }
}
