package stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.archive.Archive;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that the archive holds together: the database itself, every version of every report,",
            "every report in a story. Exit code 0 where all is well."
        },
        footer = {
            "",
            "Examples:",
            "  stemma check",
            "  stemma check --dossiers      and examines every story again that has a dossier kept"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--dossiers", description = "compare kept dossiers with fresh ones, byte for byte")
    private boolean dossiers;

    @Override
    public Integer call() {
        try (Archive a = archive.existing()) {
            List<String> problems = new java.util.ArrayList<>(a.problems());
            if (dossiers) {
                a.staleDossiers()
                        .forEach(s -> problems.add("story " + s + ": its kept dossier differs from a fresh one"));
            }
            problems.forEach(p -> System.err.println("stemma: " + a.place() + ": " + Say.plain(p)));
            if (problems.isEmpty()) {
                System.out.println(a.place() + ": " + a.size() + " reports, all is well");
                return Exit.DONE;
            }
            return Exit.FAILURE;
        }
    }
}
