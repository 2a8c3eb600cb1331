package stemma.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, or the reason why they are none. */
sealed interface Decoded {
    record Text(String text) implements Decoded {}

    record NotText(String reason) implements Decoded {}

    /** UTF-8, or UTF-16 with its mark; a byte order mark is left out. The place of the first bad byte is named. */
    static Decoded decode(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            return new Text(new String(bytes, StandardCharsets.UTF_16));
        }
        int skip = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return new NotText("binary, not text: a NUL byte at offset " + i);
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new NotText(
                    String.format("not UTF-8: byte 0x%02X at offset %d", bytes[in.position()] & 0xFF, in.position()));
        }
        return new Text(out.flip().toString());
    }
}
