package stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stemma.archive.Archive;
import stemma.archive.index.Found;
import stemma.archive.index.Hit;
import stemma.archive.index.Index;
import stemma.archive.index.QueryException;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        customSynopsis = "stemma search [OPTIONS] QUERY...",
        description =
                "Finds reports in the archive: by words, phrases, outlet, agency, speaker, date, story, language.",
        footer = {
            "",
            "Examples:",
            "  stemma search spillway                          the word, and its other forms in English",
            "  stemma search 'dam \"emergency spillway\"'         both, the second word for word",
            "  stemma search 'dam OR reservoir -football'      either, without the other",
            "  stemma search 'evacuat* outlet:\"Valley Post\"'    words that begin so, in one outlet",
            "  stemma search 'speaker:brandt after:2026-03-01 before:2026-04'",
            "  stemma search --json 'agency:reuters lang:en story:s-dam'",
            "",
            "Fields: title: outlet: agency: speaker: after: before: story: lang:. after: is that day or later, before: is",
            "earlier; a month or a year will do. Accents and capitals make no difference. In --json, snippet and hits say",
            "where in the report's text they stand, in characters (code points)."
        })
final class SearchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "what to look for; several words are one query")
    private List<String> words = List.of();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--limit", paramLabel = "N", description = "reports to show (default: 20)")
    private int limit = 20;

    @Option(names = "--json", description = "one line of JSON a report, instead of words")
    private boolean json;

    @Option(names = "--quiet", description = "say nothing on standard error but failures")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit needs 1 or more, not " + limit);
        }
        String query = String.join(" ", words);
        Progress progress = new Progress(quiet);
        try (Archive from = archive.existing();
                Index index = Index.open(from, n -> progress.step())) {
            progress.pause();
            Found found = index.search(query, limit);
            found.remarks().forEach(r -> System.err.println("stemma: " + r));
            if (json) {
                found.hits().forEach(h -> System.out.println(HitForm.json(h)));
            } else {
                print(found);
            }
            return Exit.DONE;
        } catch (QueryException e) {
            System.err.println("stemma: " + e.getMessage());
            System.err.println("  " + HitForm.plain(query));
            System.err.println("  " + " ".repeat(query.codePointCount(0, Math.min(e.at(), query.length()))) + "^");
            return Exit.USAGE;
        }
    }

    private void print(Found found) {
        int shown = found.hits().size();
        System.out.println(
                found.total() == 1
                        ? "1 report"
                        : found.total() + " reports" + (shown < found.total() ? ", the first " + shown : ""));
        for (Hit h : found.hits()) {
            System.out.println();
            System.out.print(HitForm.words(h));
        }
    }
}
