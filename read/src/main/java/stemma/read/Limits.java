package stemma.read;

/**
 * Bounds on input, so that no input can exhaust memory.
 *
 * @param fileBytes largest file read whole (plain text, page), in bytes
 * @param lineBytes longest line of a JSON-lines file, in bytes
 */
public record Limits(long fileBytes, int lineBytes) {
    public Limits {
        if (fileBytes < 1 || lineBytes < 1) {
            throw new IllegalArgumentException("limits " + fileBytes + ", " + lineBytes + ": need at least 1 byte");
        }
    }

    /** A number of bytes as it is said: "16 MiB". */
    static String words(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    /** 16 MiB a file (the longest news report is under 1 MiB; whole pages reach 10), 16 MiB a line. */
    public static Limits defaults() {
        return new Limits(16L << 20, 16 << 20);
    }
}
