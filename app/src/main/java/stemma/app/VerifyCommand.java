package stemma.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stemma.dossier.Verification;
import stemma.read.Distinct;
import stemma.read.Limits;
import stemma.read.Reading;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.report.Report;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Re-checks every span of a dossier against the texts stored in it, and against the reports' own files where given.",
            "Exit code 4 where one does not verify."
        },
        footer = {
            "",
            "Examples:",
            "  stemma verify dossier.json",
            "  stemma verify dossier.json samples/dam     the files must hold the same texts"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 50;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "a dossier written by 'stemma examine --json'")
    private Path dossier = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "INPUT", description = "the reports it was made from")
    private List<String> inputs = List.of();

    @Override
    public Integer call() throws IOException {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readAllBytes(dossier));
        } catch (JsonProcessingException e) {
            System.err.println("stemma: " + dossier + ": not JSON: " + e.getOriginalMessage() + ", line "
                    + e.getLocation().getLineNr());
            return Exit.FAILURE;
        }
        Map<String, String> texts = texts();
        Verification v = Verification.verify(
                json, r -> texts.get(r.path("sha256").asText() + r.path("id").asText()));
        if (!inputs.isEmpty()) {
            for (JsonNode r : json.path("reports")) {
                if (!texts.containsKey(r.path("sha256").asText() + r.path("id").asText())) {
                    System.err.println(
                            "stemma: " + r.path("id").asText() + ": not among the given reports with these bytes");
                    v = new Verification(
                            v.spans(), plus(v.faults(), r.path("id").asText()));
                }
            }
        }
        v.faults().stream()
                .limit(MOST_SHOWN)
                .forEach(f -> System.err.println("stemma: " + f.path() + ": " + f.reason()));
        System.out.println(v.spans() + " spans checked, " + v.faults().size() + " do not verify");
        return v.faults().isEmpty() ? Exit.DONE : Exit.NOT_VERIFIED;
    }

    private static List<Verification.Fault> plus(List<Verification.Fault> faults, String report) {
        List<Verification.Fault> all = new java.util.ArrayList<>(faults);
        all.add(new Verification.Fault("/reports", report + " is not among the given reports with these bytes"));
        return all;
    }

    private Map<String, String> texts() {
        List<Report> reports = new java.util.ArrayList<>();
        new Reading(Limits.defaults(), System.in).read(inputs, new Sink() {
            @Override
            public void report(Report report) {
                reports.add(report);
            }

            @Override
            public void rejected(Rejected rejected) {
                System.err.println("stemma: " + rejected.source() + ": " + rejected.reason());
            }
        });
        Map<String, String> out = new HashMap<>();
        Distinct.distinct(reports, r -> {}).forEach(r -> out.put(r.sha256() + r.id(), r.text()));
        return out;
    }
}
