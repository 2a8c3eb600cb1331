package stemma.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stemma.archive.Archive;

/** Which archive: for every command that uses one. */
final class ArchivePlace {
    /** The folder that is taken where nothing else is said. */
    static final String USUAL = "stemma-archive";

    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description = "the archive: a folder, or jdbc:postgresql://... (default: what STEMMA_ARCHIVE says, else "
                    + USUAL + ")")
    private @Nullable String place;

    /** As named by the option, else by the environment, else the usual folder. */
    String place() {
        if (place != null) {
            return place;
        }
        String named = System.getenv("STEMMA_ARCHIVE");
        return named == null || named.isBlank() ? USUAL : named;
    }

    /** Opens it, made where there is none. */
    Archive open() {
        return Archive.open(place());
    }

    /** Opens it where it is there. */
    Archive existing() {
        return Archive.existing(place());
    }
}
