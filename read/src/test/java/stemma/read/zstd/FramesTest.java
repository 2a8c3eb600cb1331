package stemma.read.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {
    /** {@link #lines} packed by the reference tool, quickly and as small as it can. */
    private static final String QUICK =
            "KLUv/WRlC60MALbQKxuQJ2kDAAgR1j5zaKPK6Q5NVmT3pp1o0XfdAAQwACAAHwD0m1KMfTSlmBYgoBQQHIaBozAlURwmYZQDw1EYMqUYMgjjOE"
                    + "zCQCgMgyGTgEAYAgF2zmpVFVstvv975CVHJaK0LGaRsz2lGLPCKvzfdkoxFKW31JaO1ESKmXm2NJezjIh3C8kv2ndXkx8xkUszw3T0qysrq6qq"
                    + "qtfrRaen7/u/7U8jxzQ6E1G6VC7ZJWyAn6gRddap/TtQM5KoBxEUjbDFBY3ESFzCBwcaIxyySaDyUMKJtglenidcsKBA5JnCj7YKWh5WOGCzIG"
                    + "4nzBZ264CihAc6Y7iwZxcrLkja0TlTdzbStG4YXdip3cL3kv75BVk9onCIdxP0KO7RvmPS4TFGvnAoiVGYbUCFESgaQGAUZhlQXwQKBtC60uwC"
                    + "Sl2oWIBrVjdfevyaQu3S49cUapf+HGJmLbdTJBxjdbMIMBxdBsHYzWkPbnNyWwMDF5ctsO3gNAR/XJ6b0SODQwc+XB8NfR66j8v57i8nli9MIn"
                    + "VjVR4FW1A=";

    private static final String SMALL =
            "KLUv/WRlCwULAEYVMheAS9oAkLZdiogOA5ynK7s37VTB3ThSITUAJgAoAFMiSktjls+2WWGr8P3bEv3soxYQcBgKBwXB0Rg4HopDokxxDMoURn"
                    + "JYlEYCGSSIMiXCYCSCZ1uay1lGxLuF5Bftu6vnN6a5rJlh03Z1lrWqqth6i6f+d2/ezlFv/bt+Pi9JNi9SGvXIRDWqdItKuadil6hgaypvS6Xt"
                    + "ULlputAUnZkB9MuyOaw0uzKZVWVVYdWrLqrjXfe3pp+io7wR4TN9t9ledh2xf6v0f6ghIJi3tH8GMClJqQchFAERlgizhRNxHxuhF9hmg90oY+"
                    + "0gV8c1dA8qZ2NzJkJnYeusWNnxOt7H1Xo+I8v4YRn9vpCD8e02+L1Vg+ttM/i8FYPjbS/4u9WC7xTZZoPdKFvKB9TOrI6GTu4cTc5OHCwc5uFG"
                    + "tW0f3jUeN9+LkWMtuMufuUMsOMuVbQlt1RcYoOOCUQUeBVtQ";

    private static String lines() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            out.append("Ferry ")
                    .append(i)
                    .append(" leaves pier ")
                    .append(i % 7)
                    .append(" at ")
                    .append(i * 37 % 1440);
            out.append(" minutes past midnight.\n");
        }
        return out.toString();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String read(byte[]... parts) throws IOException {
        try (InputStream in = Frames.together(new ByteArrayInputStream(join(parts)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A frame with a window of 1 MiB and blocks that repeat one byte, 128 KiB each. */
    private static byte[] bomb(int blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 10 << 3});
        for (int i = 0; i < blocks; i++) {
            int head = (1 << 17) << 3 | 1 << 1 | (i + 1 == blocks ? 1 : 0);
            out.writeBytes(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16), 'a'});
        }
        return out.toByteArray();
    }

    @Test
    void whatTheReferenceToolPackedIsReadBack() throws IOException {
        assertThat(read(bytes(QUICK))).isEqualTo(lines());
        assertThat(read(bytes(SMALL))).isEqualTo(lines());
    }

    @Test
    void severalFramesAreOneStreamAndWhatMayBeSkippedIs() throws IOException {
        byte[] skipped = {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'x', 'y', 'z'};
        assertThat(read(bytes(SMALL), skipped, bytes(QUICK))).isEqualTo(lines() + lines());
        assertThat(read()).isEmpty();
    }

    @Test
    void framesTellWhereTheyBegin() throws IOException {
        byte[] a = bytes(QUICK);
        Frames frames = new Frames(new ByteArrayInputStream(join(a, bytes(SMALL))));
        assertThat(frames.next()).isTrue();
        assertThat(frames.start()).isZero();
        assertThat(frames.next()).isTrue();
        assertThat(frames.start()).isEqualTo(a.length);
        assertThat(new String(frames.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(lines());
        assertThat(frames.next()).isFalse();
    }

    @Test
    void aBombIsUnpackedOnlyAsFarAsItIsRead() throws IOException {
        try (InputStream in = Frames.together(new ByteArrayInputStream(bomb(100_000)))) {
            assertThat(in.readNBytes(3_000_000)).hasSize(3_000_000).containsOnly('a');
        }
    }

    @Test
    void aWindowOfAGigabyteIsRefused() {
        byte[] wide = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) (20 << 3), 1, 0, 0};
        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> read(wide)).withMessageContaining("memory");
    }

    @Test
    void aDictionaryThatIsNotThereIsTold() {
        byte[] asks = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x21, 7, 0, 1, 0, 0};
        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> read(asks)).withMessageContaining("dictionary");
    }

    @Test
    void whateverIsDamagedIsAnErrorOfReading() {
        Random random = new Random(11);
        byte[] whole = bytes(SMALL);
        for (int i = 0; i < 3_000; i++) {
            byte[] b = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 3 && b.length > 0; k++) {
                b[random.nextInt(b.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try (InputStream in = Frames.together(new ByteArrayInputStream(b))) {
                assertThat(in.readNBytes(1 << 20).length).isLessThanOrEqualTo(1 << 20);
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
    }
}
