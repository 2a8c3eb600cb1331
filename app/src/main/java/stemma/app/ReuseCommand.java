package stemma.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.dossier.Json;
import stemma.examine.Examination;

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
        return intake.give(reports -> Json.reuse(Examination.reuse(reports), reports, System.out));
    }
}
