package stemma.read.web;

import java.io.IOException;
import java.io.InputStream;
import stemma.read.archive.Codings;

/** Undoes a body's content codings, up to a limit. */
final class Unpacked {
    private Unpacked() {}

    /** @param codings as the header says; empty and {@code identity} mean none */
    static byte[] of(byte[] body, String codings, int most) throws IOException {
        try (InputStream in = Codings.undo(body, codings)) {
            byte[] out = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new BoundedBody.TooLarge(most);
            }
            return out;
        }
    }
}
