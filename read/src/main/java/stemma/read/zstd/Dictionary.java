package stemma.read.zstd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a frame may refer to before its first byte, and the tables with which it begins (RFC 8878, 5). Files of web archives may begin with one.
 *
 * @param id 0 for none
 */
record Dictionary(
        int id,
        @Nullable Huffman codes,
        @Nullable Fse literals,
        @Nullable Fse offsets,
        @Nullable Fse matches,
        int last,
        int second,
        int third,
        byte[] content) {
    static final Dictionary NONE = new Dictionary(0, null, null, null, null, 1, 4, 8, new byte[0]);

    private static final long MAGIC = 0xEC30A437L;

    /** A dictionary from its bytes; without the standard's heading they are content alone. */
    static Dictionary of(byte[] b) throws Damaged {
        if (b.length < 8 || Literals.number(b, 0, 4, 4) != MAGIC) {
            return new Dictionary(0, null, null, null, null, 1, 4, 8, b);
        }
        Huffman.Read codes = Huffman.read(b, 8, b.length);
        Fse.Read offsets = Fse.read(b, codes.end(), b.length, 31, 8);
        Fse.Read matches = Fse.read(b, offsets.end(), b.length, 52, 9);
        Fse.Read literals = Fse.read(b, matches.end(), b.length, 35, 9);
        int at = literals.end();
        byte[] content = Arrays.copyOfRange(b, Math.min(b.length, at + 12), b.length);
        return new Dictionary(
                (int) Literals.number(b, 4, 8, 4),
                codes.table(),
                literals.table(),
                offsets.table(),
                matches.table(),
                (int) Literals.number(b, at, b.length, 4),
                (int) Literals.number(b, at + 4, b.length, 4),
                (int) Literals.number(b, at + 8, b.length, 4),
                content);
    }
}
