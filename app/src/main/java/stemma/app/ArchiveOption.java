package stemma.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stemma.archive.Archive;

/** Which archive a command works on. */
final class ArchiveOption {
    @Option(
            names = "--archive",
            paramLabel = "LOCATION",
            description =
                    "folder of the archive, or jdbc:postgresql://HOST/DATABASE (default: $STEMMA_ARCHIVE, else ./stemma-archive)")
    private @Nullable String location;

    String location() {
        return Optional.ofNullable(location)
                .or(() -> Optional.ofNullable(System.getenv("STEMMA_ARCHIVE")).filter(s -> !s.isBlank()))
                .orElse("stemma-archive");
    }

    /** Opens it, makes it where there is none. */
    Archive open() {
        return Archive.open(location());
    }

    /** Opens it where there is one. */
    Archive existing() {
        return Archive.existing(location());
    }
}
