package stemma.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.dossier.Json;
import stemma.examine.Examination;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.report.Report;

@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = "Who said what: one line of JSON a report, with its quotations and their speakers.",
        footer = {"", "Example:", "  stemma quotes samples/dam"})
final class QuotesCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    private int printed;

    @Override
    public Integer call() {
        intake.applyThreads();
        intake.stream(new Sink() {
            @Override
            public void report(Report report) {
                Json.quotations(report, Examination.quotations(report), System.out);
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
