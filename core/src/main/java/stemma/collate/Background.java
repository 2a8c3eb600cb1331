package stemma.collate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * How frequent words and pairs of words are in news at large: numbers under hashes, no words. See
 * {@code docs/models/wording.md} for what it was counted on.
 */
final class Background {
    /** Surprise, in bits, of a word that is not listed. */
    static final float UNKNOWN = 20;

    /** Steps of the stored surprise in a bit. */
    static final int STEPS = 8;

    private final int[] keys;
    private final byte[] values;

    /** @param file number of entries, their hashes, then a byte each: surprise in steps of 1/8 bit */
    private Background(ByteBuffer file) {
        int n = file.getInt();
        int size = Integer.highestOneBit(Math.max(8, n)) << 2;
        keys = new int[size];
        values = new byte[size];
        int hashes = file.position();
        for (int i = 0; i < n; i++) {
            int key = file.getInt(hashes + 4 * i);
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = slot + 1 & size - 1;
            }
            keys[slot] = key;
            values[slot] = file.get(hashes + 4 * n + i);
        }
    }

    private static final class Shipped {
        static final Background IT = load();

        private static Background load() {
            try (InputStream in = Objects.requireNonNull(
                    Background.class.getResourceAsStream("background.bin"), "background.bin is missing")) {
                return new Background(ByteBuffer.wrap(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Background shipped() {
        return Shipped.IT;
    }

    /** Hash of a folded word; never 0. */
    static int hash(String word) {
        int h = 0x811C9DC5;
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * 0x01000193;
        }
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h ^= h >>> 13;
        return h == 0 ? 1 : h;
    }

    /** Hash of a word after another, from the hashes of both; never 0. */
    static int hash(int before, int word) {
        int h = (before * 0x9E3779B9 ^ word) * 0x85EBCA6B;
        h = (h ^ h >>> 16) * 0xC2B2AE35;
        h ^= h >>> 14;
        return h == 0 ? 1 : h;
    }

    /** Surprise in bits of the word, or of the word after another, with this hash; {@link #UNKNOWN} where it is not listed. */
    float bits(int hash) {
        for (int slot = slot(hash); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == hash) {
                return (values[slot] & 0xFF) / (float) STEPS;
            }
        }
        return UNKNOWN;
    }

    private int slot(int key) {
        return (key ^ key >>> 16) & keys.length - 1;
    }
}
