package stemma.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.archive.Archive;
import stemma.archive.index.IndexCheck;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that the archive holds together. Changes nothing.",
            "Looked at are the database itself, every version of every report, every report in a story, the index against the database.",
            "Exit code 0 where all is well; else what is wrong and what to do, a line each."
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
            List<String> problems = new ArrayList<>(a.problems());
            if (dossiers) {
                a.staleDossiers()
                        .forEach(s -> problems.add("story " + s + ": its kept dossier differs from a fresh one"));
            }
            IndexCheck index = IndexCheck.of(a);
            problems.addAll(index.problems());
            problems.forEach(p -> System.err.println("stemma: " + a.place() + ": " + Say.plain(p)));
            if (problems.isEmpty()) {
                System.out.println(
                        a.place() + ": " + Say.count(a.size(), "report") + ", all is well; " + index.state());
                return Exit.DONE;
            }
            return Exit.FAILURE;
        }
    }
}
