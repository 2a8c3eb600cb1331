package stemma.read.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page: by its mark, as UTF-8 where it is, as its server says, as declared, by statistics, as
 * windows-1252.
 */
public final class Encoding {
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    /** Bytes at the head in which a page may declare its characters; the standard says 1,024, pages are later. */
    private static final int HEAD = 8_192;

    /** One bad sequence in so many bytes is a slip in UTF-8, more is another encoding. */
    private static final int SLIP = 2_000;

    private Encoding() {}

    /** Has the page no mark or declaration by which bytes that are good UTF-8 are something else? */
    static boolean mayBeUtf8(byte[] bytes, @Nullable String served) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return false;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return (served == null || !served.contains("2022")) && !head.contains("iso-2022") && !head.contains("ISO-2022");
    }

    /** Bytes of UTF-8's mark at the beginning: 3 or 0. */
    static int mark(byte[] bytes) {
        return starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** @param served the characters that the server names; null where it names none */
    public static String decode(byte[] bytes, @Nullable String served) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset known = served == null ? null : named(served);
        Charset within = declared(bytes);
        Charset declared = known == null ? within : within == null ? known : better(bytes, known, within);
        if (declared != null && declared.name().startsWith("ISO-2022")) {
            return new String(bytes, declared);
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        int slips = 0;
        for (int i = utf8.indexOf('\uFFFD'); i >= 0; i = utf8.indexOf('\uFFFD', i + 1)) {
            slips++;
        }
        if (slips > 0) {
            slips -= replacements(bytes);
        }
        if (slips <= 0) {
            return utf8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared);
        }
        return slips * SLIP <= bytes.length ? utf8 : new String(bytes, Guess.of(bytes));
    }

    /** Replacement characters that the bytes themselves hold, left by whoever decoded them before. */
    private static int replacements(byte[] bytes) {
        int n = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            n += bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD ? 1 : 0;
        }
        return n;
    }

    /** Of what the server and the page say, the one that makes more sense of the bytes; the server's where both do alike. */
    private static Charset better(byte[] bytes, Charset served, Charset within) {
        if (served.equals(within)) {
            return served;
        }
        int sample = Math.min(bytes.length, SAMPLE);
        return score(new String(bytes, 0, sample, within)) > score(new String(bytes, 0, sample, served)) + 1e-9
                ? within
                : served;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        return m.find() ? named(m.group(1)) : null;
    }

    /** ISO 8859-1 means windows-1252 on the web; see the WHATWG's encoding standard. */
    private static @Nullable Charset named(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        if (n.equals("iso-8859-1") || n.equals("latin1") || n.equals("us-ascii") || n.equals("ascii")) {
            n = "windows-1252";
        } else if (n.equals("gb2312") || n.equals("gbk")) {
            n = "GB18030";
        } else if (n.equals("shift_jis") || n.equals("shift-jis") || n.equals("x-sjis")) {
            n = "windows-31j";
        } else if (n.equals("iso-8859-9")) {
            n = "windows-1254";
        } else if (n.equals("utf8")) {
            n = "UTF-8";
        }
        try {
            return Charset.forName(n);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Bytes by which an encoding is judged. */
    private static final int SAMPLE = 40_000;

    /** Share of the characters past ASCII that are as they stand in words: small letters between letters, or of the scripts without case. */
    private static double score(String text) {
        int past = 0;
        double good = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                continue;
            }
            past++;
            if (c == '\uFFFD' || c < 160 || c >= '\uE000' && c < '\uF900') {
                good -= 2;
            } else if (c >= '\u3041' && c <= '\u30FF' || c >= '\uAC00' && c <= '\uD7A3') {
                good += 1;
            } else if (c >= '\u4E00' && c <= '\u9FFF') {
                good += .8;
            } else if (Character.isLowerCase(c)) {
                boolean cyrillic = c >= '\u0430' && c <= '\u045F';
                boolean inWord = i > 0 && Character.isLetter(text.charAt(i - 1));
                boolean sameScript = i > 0 && text.charAt(i - 1) >= '\u0400' && text.charAt(i - 1) <= '\u045F';
                good += cyrillic ? sameScript ? 1 : .2 : inWord && text.charAt(i - 1) < 128 ? .7 : .3;
            } else if (Character.isLetter(c)) {
                good += .2;
            } else {
                good += .5;
            }
        }
        return past == 0 ? 0 : good / past;
    }
}
