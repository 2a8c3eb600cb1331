package stemma.read.zstd;

import java.io.IOException;

/** Bytes that are no Zstandard, or damaged, or ask for what is not read; the next frame may be whole. */
public final class Damaged extends IOException {
    private static final long serialVersionUID = 1;

    Damaged(String message) {
        super(message);
    }
}
