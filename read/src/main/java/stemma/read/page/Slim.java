package stemma.read.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page without what can hold no article: scripts, styles, drawings, comments and all attributes that nothing reads.
 * On a news page that is three quarters of the bytes, gone before the tree is built. JSON-LD is kept aside.
 *
 * @param html what is left, to be parsed
 * @param jsonLd bodies of the JSON-LD scripts in order, untouched
 */
record Slim(String html, List<String> jsonLd) {
    /** Elements dropped with all that they hold. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "svg",
            "noscript",
            "template",
            "iframe",
            "select",
            "textarea",
            "object",
            "canvas",
            "video",
            "audio",
            "map");

    /** Elements without content that nothing reads; a link is kept where it tells the page's own address. */
    private static final Set<String> VOID = Set.of("img", "source", "input", "embed", "track", "area", "col", "path");

    private static final Set<String> KEPT = Set.of(
            "class",
            "id",
            "itemprop",
            "itemtype",
            "itemscope",
            "rel",
            "href",
            "datetime",
            "content",
            "property",
            "name",
            "role",
            "hidden",
            "lang",
            "http-equiv",
            "data-testid",
            "data-component",
            "data-qa",
            "data-type",
            "type",
            "title",
            "pubdate",
            "aria-hidden",
            "typeof",
            "dir",
            "data-module");

    /** Attribute values longer than this are no names of anything. */
    private static final int VALUE = 2_000;

    static Slim of(String page) {
        return new Cutter(page).cut();
    }

    /**
     * The same of a page as bytes. What is cut needs no decoding, and nothing that tells where to cut is past ASCII: bytes
     * that may be UTF-8 are cut first.
     *
     * @param served the characters that the server names; null where it names none
     */
    static Slim of(byte[] page, @Nullable String served) {
        if (Encoding.mayBeUtf8(page, served)) {
            int mark = Encoding.mark(page);
            Slim cut = of(new String(page, mark, page.length - mark, StandardCharsets.ISO_8859_1));
            String html = utf8(cut.html);
            if (html.indexOf('\uFFFD') < 0) {
                return new Slim(html, cut.jsonLd.stream().map(Slim::utf8).toList());
            }
        }
        return of(Encoding.decode(page, served));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static final class Cutter {
        private final String in;
        private final int end;
        private final Buffer out;
        private final List<String> jsonLd = new ArrayList<>();
        private int at;

        Cutter(String page) {
            in = page;
            end = page.length();
            out = new Buffer(Math.max(64, end / 3));
        }

        Slim cut() {
            while (at < end) {
                int tag = in.indexOf('<', at);
                if (tag < 0 || tag + 1 >= end) {
                    out.text(in, at, end);
                    break;
                }
                out.text(in, at, tag);
                at = tag;
                char c = in.charAt(tag + 1);
                if (c == '!') {
                    comment();
                } else if (c == '?') {
                    int close = in.indexOf('>', tag);
                    at = close < 0 ? end : close + 1;
                } else if (c == '/') {
                    endTag();
                } else if (isLetter(c)) {
                    tag();
                } else {
                    out.append("&lt;");
                    at++;
                }
            }
            return new Slim(out.toString(), jsonLd);
        }

        private void comment() {
            if (in.startsWith("<!--", at)) {
                int close = in.indexOf("-->", at + 4);
                at = close < 0 ? end : close + 3;
            } else if (in.startsWith("<![CDATA[", at)) {
                int close = in.indexOf("]]>", at + 9);
                at = close < 0 ? end : close + 3;
            } else {
                int close = in.indexOf('>', at);
                int to = close < 0 ? end : close + 1;
                out.append(in, at, to);
                at = to;
            }
        }

        private void endTag() {
            int close = in.indexOf('>', at);
            int to = close < 0 ? end : close + 1;
            out.append(in, at, to);
            at = to;
        }

        private void tag() {
            int from = at;
            int i = at + 1;
            while (i < end && isName(in.charAt(i))) {
                i++;
            }
            String name = lower(at + 1, i);
            int mark = out.length();
            out.append(in, from, i);
            boolean ld = attributes(i);
            if (VOID.contains(name) || name.equals("link") && !canonical(from)) {
                out.setLength(mark);
                return;
            }
            if (name.length() < 3 || !DROPPED.contains(name)) {
                return;
            }
            out.setLength(mark);
            if (in.charAt(at - 1) == '>' && at >= 2 && in.charAt(at - 2) == '/' && !name.equals("script")) {
                return;
            }
            int close = closing(name, at);
            if (close < 0) {
                return;
            }
            if (ld) {
                jsonLd.add(in.substring(at, close));
            }
            int gt = in.indexOf('>', close);
            at = gt < 0 ? end : gt + 1;
            out.append(' ');
        }

        /** Copies the attributes that are read and the closing bracket; true for a JSON-LD script's. */
        private boolean attributes(int from) {
            boolean ld = false;
            int i = from;
            while (i < end) {
                char c = in.charAt(i);
                if (c == '>') {
                    i++;
                    break;
                }
                if (c <= ' ' || c == '/') {
                    i++;
                    continue;
                }
                int name = i;
                i++;
                while (i < end && (c = in.charAt(i)) > ' ' && c != '=' && c != '>' && c != '/') {
                    i++;
                }
                int nameEnd = i;
                int skip = i;
                while (skip < end && in.charAt(skip) <= ' ') {
                    skip++;
                }
                int value = -1;
                int valueEnd = -1;
                if (skip < end && in.charAt(skip) == '=') {
                    i = skip + 1;
                    while (i < end && in.charAt(i) <= ' ') {
                        i++;
                    }
                    char quote = i < end ? in.charAt(i) : ' ';
                    if (quote == '"' || quote == '\'') {
                        value = i + 1;
                        int close = in.indexOf(quote, value);
                        valueEnd = close < 0 ? end : close;
                        i = close < 0 ? end : close + 1;
                    } else {
                        value = i;
                        while (i < end && (c = in.charAt(i)) > ' ' && c != '>') {
                            i++;
                        }
                        valueEnd = i;
                    }
                }
                int length = nameEnd - name;
                if (length <= 14
                                && valueEnd - value <= VALUE
                                && mayBeKept(in.charAt(name))
                                && KEPT.contains(lower(name, nameEnd))
                        || length == 7 && isContent(name, nameEnd)) {
                    out.append(' ').append(in, name, nameEnd);
                    if (value >= 0) {
                        char quote = in.charAt(value - 1) == '\'' ? '\'' : '"';
                        out.append('=')
                                .append(quote)
                                .append(in, value, valueEnd)
                                .append(quote);
                        ld |= valueEnd - value >= 7
                                && in.substring(value, valueEnd)
                                        .toLowerCase(Locale.ROOT)
                                        .contains("ld+json");
                    }
                }
            }
            out.append('>');
            at = i;
            return ld;
        }

        /** First letters of the attributes that are read; most names of others begin otherwise. */
        private static boolean mayBeKept(char c) {
            return "cirhpntladCIRHPNTLAD".indexOf(c) >= 0;
        }

        private boolean isContent(int from, int to) {
            return in.regionMatches(true, from, "content", 0, to - from) && to - from == 7;
        }

        /** Does the tag that begins here say "canonical"? */
        private boolean canonical(int tag) {
            for (int i = tag; i + 8 < at; i++) {
                if (in.charAt(i) == 'a' && in.startsWith("anonical", i)) {
                    return true;
                }
            }
            return false;
        }

        private int closing(String name, int from) {
            for (int i = in.indexOf("</", from); i >= 0; i = in.indexOf("</", i + 2)) {
                if (in.regionMatches(true, i + 2, name, 0, name.length())) {
                    return i;
                }
            }
            return -1;
        }

        private String lower(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = in.charAt(i);
                if (c >= 'A' && c <= 'Z') {
                    return in.substring(from, to).toLowerCase(Locale.ROOT);
                }
            }
            return in.substring(from, to);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private static boolean isName(char c) {
            return c > ' ' && c != '>' && c != '/';
        }
    }

    /** Characters put together; faster than a builder where most come as stretches of a string. */
    private static final class Buffer {
        private char[] chars;
        private int length;

        Buffer(int size) {
            chars = new char[size];
        }

        int length() {
            return length;
        }

        void setLength(int to) {
            length = to;
        }

        Buffer append(char c) {
            room(1);
            chars[length++] = c;
            return this;
        }

        Buffer append(String s) {
            return append(s, 0, s.length());
        }

        Buffer append(String s, int from, int to) {
            room(to - from);
            s.getChars(from, to, chars, length);
            length += to - from;
            return this;
        }

        /** Text outside of tags: a run of white space with a line break in it becomes one break. */
        void text(String s, int from, int to) {
            room(to - from);
            int k = from;
            while (k < to) {
                char c = s.charAt(k++);
                chars[length++] = c;
                if (c == '\n') {
                    while (k < to && s.charAt(k) <= ' ') {
                        k++;
                    }
                }
            }
        }

        private void room(int more) {
            if (length + more > chars.length) {
                chars = java.util.Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
            }
        }

        @Override
        public String toString() {
            return new String(chars, 0, length);
        }
    }
}
