package stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.dossier.Json;
import stemma.examine.Examination;
import stemma.report.Report;

@Command(
        name = "reuse",
        mixinStandardHelpOptions = true,
        description = "Which reports share text, and which passages: one line of JSON a pair.",
        footer = {"", "Example:", "  stemma reuse agency.txt newspaper.txt"})
final class ReuseCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    @Override
    public Integer call() {
        List<Report> reports = intake.all();
        if (reports.isEmpty()) {
            return intake.nothing();
        }
        Json.reuse(Examination.reuse(reports), reports, System.out);
        return Exit.DONE;
    }
}
