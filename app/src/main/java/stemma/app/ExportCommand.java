package stemma.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.archive.Archive;
import stemma.archive.Kept;
import stemma.dossier.Json;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Prints every report of the archive as a line of JSON.",
            "They come in the order in which they were added, in the form that 'stemma add' and 'stemma examine' read back. The stories: 'stemma stories'."
        },
        footer = {
            "",
            "Examples:",
            "  stemma export | gzip > reports.jsonl.gz",
            "  stemma export --archive old | stemma add --archive jdbc:postgresql://db/stemma -"
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--versions", description = "earlier versions too, each before the later one")
    private boolean versions;

    @Override
    public Integer call() {
        try (Archive a = archive.existing()) {
            a.forEachReport(k -> {
                if (versions && k.version() > 1) {
                    a.versions(k.id()).forEach(ExportCommand::print);
                } else {
                    print(k);
                }
            });
        }
        return Exit.DONE;
    }

    private static void print(Kept k) {
        Json.report(k.report(), System.out);
    }
}
