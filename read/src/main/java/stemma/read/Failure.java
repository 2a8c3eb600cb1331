package stemma.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why the system refused. */
final class Failure {
    private Failure() {}

    static String words(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        @Nullable String m = e.getMessage();
        return m == null ? e.getClass().getSimpleName() : m;
    }
}
