package stemma.app;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Plain words for what went wrong. */
final class Say {
    private Say() {}

    /** Text from outside without control characters, in one line, so that it cannot act on the terminal. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]+", " ");
    }

    /** "1 report", "2 reports". */
    static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    static String failure(Throwable e) {
        Throwable t = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        @Nullable String message = t.getMessage();
        if (t instanceof java.nio.file.NoSuchFileException) {
            return message + ": no such file or folder";
        }
        if (t instanceof java.nio.file.AccessDeniedException) {
            return message + ": permission denied";
        }
        return message == null ? t.getClass().getSimpleName() : message;
    }
}
