package stemma.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.dossier.Json;
import stemma.examine.Examination;

@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = "Who said what: one line of JSON a report, with its quotations and their speakers.",
        footer = {"", "Example:", "  stemma quotes samples/dam"})
final class QuotesCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    @Override
    public Integer call() {
        int printed = intake.each(1, r -> Json.quotations(r, Examination.speech(r), System.out), intake::say);
        return printed > 0 ? Exit.DONE : intake.nothing();
    }
}
