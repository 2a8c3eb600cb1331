package stemma.archive;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an archive stands: a folder of its own, or a PostgreSQL database. */
public sealed interface Location {
    /** @param path made when the archive is */
    record Folder(Path path) implements Location {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** @param url begins with {@code jdbc:postgresql:} */
    record Server(String url) implements Location {
        /** The address without what may be secret. */
        @Override
        public String toString() {
            return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
        }
    }

    /** @throws ArchiveException where it is neither */
    static Location of(String text) {
        if (text.isBlank()) {
            throw new ArchiveException("no place for an archive: name a folder or a jdbc:postgresql: address");
        }
        if (text.startsWith("jdbc:postgresql:")) {
            return new Server(text);
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            throw new ArchiveException(text.replaceFirst("(?<=jdbc:\\w{1,40}:).*", "…")
                    + ": an archive is a folder or a jdbc:postgresql: address");
        }
        if (text.matches("postgres(?:ql)?://.*")) {
            return new Server("jdbc:postgresql:" + text.substring(text.indexOf(':') + 1));
        }
        return new Folder(Path.of(text));
    }

    /** The folder, where it is one. */
    default @Nullable Path folder() {
        return this instanceof Folder f ? f.path() : null;
    }
}
