package stemma.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import stemma.read.page.Encoding;

/** Bytes as text, or the reason why they are none. */
sealed interface Decoded {
    record Text(String text) implements Decoded {}

    record NotText(String reason) implements Decoded {}

    /** Bytes by which binary data is told from text. */
    int LOOK = 4_096;

    /**
     * By its mark, which is left out; as UTF-16 or UTF-32 where every other byte or three are zero; as UTF-8 where it is; else by
     * statistics. Bytes that no text has make it none, and the place of the first is named.
     */
    static Decoded decode(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            String text = new String(bytes, wide);
            return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        int odd = 0;
        int look = Math.min(bytes.length, LOOK);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return new NotText("binary, not text: a NUL byte at offset " + i);
            }
            odd += i < look && bytes[i] > 0 && bytes[i] < ' ' && "\t\n\f\r\u001B\u001A".indexOf(bytes[i]) < 0 ? 1 : 0;
        }
        if (odd * 50 > look) {
            return new NotText("binary, not text: " + odd + " control characters in its first " + look + " bytes");
        }
        return new Text(Encoding.decode(bytes, null));
    }

    private static @org.jspecify.annotations.Nullable Charset wide(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        int a = (b[0] & 0xFF) << 24 | (b[1] & 0xFF) << 16 | (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        if (a == 0xFEFF || a == 0xFFFE0000) {
            return Charset.forName(a == 0xFEFF ? "UTF-32BE" : "UTF-32LE");
        }
        if (a >>> 16 == 0xFEFF || a >>> 16 == 0xFFFE) {
            return a >>> 16 == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        int look = Math.min(b.length, LOOK) / 2 * 2;
        int even = 0;
        int uneven = 0;
        for (int i = 0; i < look; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            uneven += b[i + 1] == 0 ? 1 : 0;
        }
        boolean western = Math.max(even, uneven) * 10 > look * 4 && Math.min(even, uneven) * 50 < look;
        return !western ? null : even > uneven ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
