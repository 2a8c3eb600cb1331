package stemma.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.clean.Cleaner;
import stemma.dossier.Json;
import stemma.read.SamePage;
import stemma.report.Report;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Prints each report as a line of JSON: text, title, outlet, date, credits, and what is not the article.",
        footer = {
            "",
            "Examples:",
            "  stemma extract page.html",
            "  stemma extract https://example.org/news/dam-opened.html",
            "  stemma extract --jobs 2 --rejected bad.jsonl pages/ > reports.jsonl"
        })
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "pages parsed at the same time (default: one a core); the output stays in input order")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "write what could not be read there, a line of JSON each, instead of to standard error")
    private @Nullable Path rejected;

    @Override
    public Integer call() throws IOException {
        int printed;
        if (rejected == null) {
            printed = intake.each(jobs, this::print, intake::say);
        } else {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rejected))) {
                printed = intake.each(jobs, this::print, r -> Json.rejected(r.source(), r.reason(), out));
            }
        }
        return printed > 0 ? Exit.DONE : intake.nothing();
    }

    private final SamePage pages = new SamePage();

    private void print(Report report) {
        Json.report(Cleaner.clean(List.of(report)).getFirst(), pages.before(report), System.out);
    }
}
