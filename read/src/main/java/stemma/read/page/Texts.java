package stemma.read.page;

import org.jsoup.parser.Parser;

/** Metadata's strings made plain: entities once too often encoded, tags, white space. */
final class Texts {
    private Texts() {}

    /** White space collapsed, entities decoded up to twice, tags dropped, invisible characters dropped. */
    static String plain(String s) {
        String t = s;
        for (int i = 0; i < 2 && t.indexOf('&') >= 0 && t.indexOf(';') > 0; i++) {
            t = Parser.unescapeEntities(t, false);
        }
        if (t.indexOf('<') >= 0 && t.indexOf('>') > 0) {
            t = t.replaceAll("<[^<>]{1,200}>", "");
        }
        StringBuilder out = new StringBuilder(t.length());
        for (int i = 0; i < t.length(); i++) {
            char c = t.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c != '\u00AD' && c != '\u200B' && c != '\u2060' && c != '\uFEFF' && c >= ' ') {
                out.append(c);
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    /** Where the first digit stands; the length where there is none. */
    static int firstDigit(String s) {
        int i = 0;
        while (i < s.length() && !Character.isDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Letters and digits only, lower case. */
    static String squeezed(String s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Host of an address without "www." and the like, lower case; empty where it is no address. */
    static String host(String url) {
        int from = url.indexOf("//");
        if (from < 0) {
            return "";
        }
        int end = from + 2;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String h = url.substring(from + 2, end).toLowerCase(java.util.Locale.ROOT);
        for (String p : new String[] {"www.", "m.", "mobile.", "amp."}) {
            h = h.startsWith(p) && h.indexOf('.', p.length()) > 0 ? h.substring(p.length()) : h;
        }
        return h;
    }

    /** The part of a host that is registered: last two labels, three under a country's "co", "com" and the like. */
    static String domain(String url) {
        String[] p = host(url).split("\\.");
        int n = p.length;
        int keep = n > 2 && p[n - 1].length() == 2 && p[n - 2].length() <= 3 ? 3 : 2;
        StringBuilder out = new StringBuilder();
        for (int i = Math.max(0, n - keep); i < n; i++) {
            out.append(out.isEmpty() ? "" : ".").append(p[i]);
        }
        return out.toString();
    }
}
