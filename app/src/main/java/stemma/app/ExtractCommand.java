package stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.clean.Cleaner;
import stemma.dossier.Json;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.report.Report;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Prints each report as a line of JSON: text, title, outlet, date, credits, and what is not the article.",
        footer = {"", "Examples:", "  stemma extract page.html", "  stemma extract pages/ > reports.jsonl"})
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    private int printed;

    @Override
    public Integer call() {
        intake.applyThreads();
        intake.stream(new Sink() {
            @Override
            public void report(Report report) {
                Json.report(Cleaner.clean(List.of(report)).getFirst(), System.out);
                printed++;
            }

            @Override
            public void rejected(Rejected rejected) {
                intake.say(rejected);
            }
        });
        return printed > 0 ? Exit.DONE : intake.nothing();
    }
}
