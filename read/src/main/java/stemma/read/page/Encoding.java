package stemma.read.page;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** The characters of a page: by its mark, as UTF-8 where it is, as declared, by statistics, as windows-1252. */
final class Encoding {
    private static final Pattern DECLARED = Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    /** Bytes at the head in which a page may declare its characters; the standard says 1,024, pages are later. */
    private static final int HEAD = 8_192;

    /** One bad sequence in so many bytes is a slip in UTF-8, more is another encoding. */
    private static final int SLIP = 2_000;

    private Encoding() {}

    static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset declared = declared(bytes);
        if (declared == null || !declared.name().startsWith("ISO-2022")) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // not UTF-8 throughout: by declaration, or by statistics
            }
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared);
        }
        String slips = new String(bytes, StandardCharsets.UTF_8);
        if (slips.chars().filter(c -> c == 0xFFFD).count() * SLIP <= bytes.length) {
            return slips;
        }
        return new String(bytes, detected(bytes));
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

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        Charset found = detector.getDetectedCharset() == null ? null : named(detector.getDetectedCharset());
        return found == null ? Charset.forName("windows-1252") : found;
    }
}
