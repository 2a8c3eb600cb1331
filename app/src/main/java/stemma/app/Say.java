package stemma.app;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Plain words for what went wrong. */
final class Say {
    private Say() {}

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
