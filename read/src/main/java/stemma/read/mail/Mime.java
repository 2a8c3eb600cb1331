package stemma.read.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.read.page.Encoding;

/**
 * A message or a part of one (RFC 2045): fields, and its text.
 *
 * @param fields names in small letters; of several with one name the first
 * @param body as HTML; null where there are no fields, empty where no part is text
 * @param html was it HTML, not plain text?
 */
record Mime(Map<String, String> fields, @Nullable String body, boolean html) {
    /** Parts within parts that are opened. */
    private static final int DEEPEST = 6;

    /** Parts of one message that are looked at. */
    private static final int MOST_PARTS = 200;

    private static final Pattern PARAMETER =
            Pattern.compile("(?i);\\s*(charset|boundary)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");

    static Mime of(byte[] bytes) {
        return of(bytes, 0);
    }

    private static Mime of(byte[] bytes, int depth) {
        int end = headEnd(bytes);
        Map<String, String> fields = fields(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
        if (fields.isEmpty()) {
            return new Mime(fields, depth == 0 ? null : "", false);
        }
        String type = fields.getOrDefault("content-type", "text/plain").toLowerCase(Locale.ROOT);
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(bytes.length, end), bytes.length);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            Mime best = best(parts(rest, parameter(fields, "boundary")), depth);
            return new Mime(fields, best.body(), best.html());
        }
        boolean attached = fields.getOrDefault("content-disposition", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
        if (attached || !type.startsWith("text/plain") && !type.startsWith("text/html")) {
            return new Mime(fields, "", false);
        }
        String encoding = fields.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
        byte[] plain = encoding.startsWith("base64")
                ? base64(rest)
                : encoding.startsWith("quoted-printable") ? quotedPrintable(rest) : rest;
        String text = text(plain, parameter(fields, "charset"));
        boolean html = type.startsWith("text/html")
                || text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<html");
        return new Mime(fields, html ? text : escaped(text), html);
    }

    /** Plain text's paragraphs as HTML, their lines joined: what the reader of fragments takes. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.replace("\r", "").split("\n[ \t]*\n+")) {
            if (!paragraph.isBlank()) {
                out.append("<p>")
                        .append(paragraph
                                .strip()
                                .replace('\n', ' ')
                                .replace("&", "&amp;")
                                .replace("<", "&lt;"))
                        .append("</p>\n");
            }
        }
        return out.toString();
    }

    /** HTML before plain text where both hold something: newsletters' plain parts are often a stub. But a part cut off or empty of text is none. */
    private static Mime best(List<byte[]> parts, int depth) {
        Mime best = new Mime(Map.of(), "", false);
        for (byte[] p : parts) {
            Mime m = of(p, depth + 1);
            boolean empty = m.body() == null || m.body().isBlank();
            if (!empty && (best.fields().isEmpty() || m.html() && !best.html() && letters(m) * 2 >= letters(best))) {
                best = m;
            }
        }
        return best;
    }

    /** How much there is to read. */
    private static int letters(Mime m) {
        String body = m.body() == null ? "" : TAG.matcher(m.body()).replaceAll("");
        return (int) body.chars().filter(Character::isLetter).count();
    }

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static List<byte[]> parts(byte[] body, String boundary) {
        List<byte[]> out = new ArrayList<>();
        if (boundary.isEmpty()) {
            return out;
        }
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("--" + boundary);
        while (at >= 0 && out.size() < MOST_PARTS) {
            int from = text.indexOf('\n', at);
            if (from < 0 || text.startsWith("--", at + 2 + boundary.length())) {
                break;
            }
            int next = text.indexOf("\n--" + boundary, from);
            out.add(Arrays.copyOfRange(body, from + 1, next < 0 ? body.length : Math.max(from + 1, next)));
            at = next < 0 ? -1 : next + 1;
        }
        return out;
    }

    private static int headEnd(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' && (bytes[i + 1] == '\n' || bytes[i + 1] == '\r')) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    private static Map<String, String> fields(String head) {
        Map<String, String> out = new HashMap<>();
        for (String l : head.replace("\r", "").replaceAll("\n[ \t]+", " ").split("\n")) {
            int colon = l.indexOf(':');
            if (colon > 0 && l.substring(0, colon).matches("[\\w-]+")) {
                out.putIfAbsent(
                        l.substring(0, colon).toLowerCase(Locale.ROOT),
                        l.substring(colon + 1).strip());
            }
        }
        return out;
    }

    private static String parameter(Map<String, String> fields, String name) {
        Matcher m = PARAMETER.matcher(fields.getOrDefault("content-type", ""));
        while (m.find()) {
            if (m.group(1).equalsIgnoreCase(name)) {
                return m.group(2) == null ? m.group(3) : m.group(2);
            }
        }
        return "";
    }

    static String text(byte[] bytes, String charset) {
        return Encoding.decode(bytes, charset.isEmpty() ? null : charset);
    }

    static byte[] base64(byte[] bytes) {
        try {
            return Base64.getMimeDecoder().decode(bytes);
        } catch (IllegalArgumentException e) {
            return bytes;
        }
    }

    static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '=') {
                out.write(bytes[i]);
                continue;
            }
            int a = i + 1 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int b = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (a >= 0 && b >= 0) {
                out.write(a * 16 + b);
                i += 2;
            } else if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
                i++;
            } else if (i + 2 < bytes.length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
                i += 2;
            } else {
                out.write('=');
            }
        }
        return out.toByteArray();
    }
}
