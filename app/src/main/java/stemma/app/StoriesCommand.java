package stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.dossier.Json;
import stemma.examine.Examination;
import stemma.report.Report;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Which reports tell the same story: one line of JSON a story.",
        footer = {"", "Example:", "  stemma stories week.jsonl.gz"})
final class StoriesCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    @Override
    public Integer call() {
        List<Report> reports = intake.all();
        if (reports.isEmpty()) {
            return intake.nothing();
        }
        Json.stories(Examination.stories(reports), System.out);
        return Exit.DONE;
    }
}
