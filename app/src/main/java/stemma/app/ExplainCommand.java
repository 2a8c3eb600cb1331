package stemma.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stemma.dossier.Dossier;
import stemma.dossier.Why;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        customSynopsis = "stemma explain [OPTIONS] A B INPUT...",
        description = {
            "Why two reports are, or are not, held to be related: the passages side by side, the evidence, what decided.",
            "A and B are identifiers of reports, the others are where they and their siblings are read from."
        },
        footer = {"", "Example:", "  stemma explain harbour valley samples/dam"})
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (intake.inputs.size() < 3) {
            throw new ParameterException(
                    spec.commandLine(), "explain needs two identifiers and where to read: A B INPUT...");
        }
        String a = intake.inputs.get(0);
        String b = intake.inputs.get(1);
        intake.inputs = new ArrayList<>(intake.inputs.subList(2, intake.inputs.size()));
        List<Report> reports = intake.all();
        if (reports.isEmpty()) {
            return intake.nothing();
        }
        for (String id : List.of(a, b)) {
            if (reports.stream().noneMatch(r -> r.id().equals(id))) {
                System.err.println("stemma: no report " + id + " among the " + reports.size() + " read");
                return Exit.USAGE;
            }
        }
        Dossier dossier = Examination.examine(reports, Timings.none());
        System.out.print(Why.of(dossier, a, b));
        return Exit.DONE;
    }
}
