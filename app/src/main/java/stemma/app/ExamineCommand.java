package stemma.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.dossier.Dossier;
import stemma.dossier.Html;
import stemma.dossier.Json;
import stemma.dossier.Summary;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;
import stemma.trace.Lineage.Evidence;
import stemma.trace.Settings;

@Command(
        name = "examine",
        mixinStandardHelpOptions = true,
        description = "Which reports are copies, how many independent sources, who said what, where they disagree.",
        footer = {
            "",
            "Examples:",
            "  stemma examine samples/dam",
            "  stemma examine --json d.json --html d.html monday/*.txt tuesday.jsonl.gz",
            "  stemma examine --without time --without credit samples/dam",
            "  stemma examine https://example.org/dam.html https://example.net/spillway",
            "  cat reports.jsonl | stemma examine -"
        })
final class ExamineCommand implements Callable<Integer> {
    @Mixin
    private Intake intake = new Intake();

    @Option(names = "--json", paramLabel = "FILE", description = "write the dossier as JSON (- for standard output)")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "write the dossier as one page that can be mailed")
    private @Nullable Path html;

    @Option(
            names = "--without",
            paramLabel = "KIND",
            converter = EvidenceKind.class,
            description = {
                "draw the family tree as if this kind of evidence were not known, to see what rests on it; may be repeated:",
                EvidenceKind.ALL
            })
    private List<Evidence> without = List.of();

    @Option(names = "--timings", description = "print the time of each stage on standard error")
    private boolean timings;

    /**
     * The command as the plainest line asks for it: inputs, and {@code --json FILE}, {@code --html FILE}, {@code --quiet},
     * {@code --timings}, each once at most. Nothing for any other line, which is picocli's to read: its start takes a sixth of a
     * short run.
     *
     * @param args the program's, the command's name first
     */
    static Optional<ExamineCommand> plain(String... args) {
        ExamineCommand c = new ExamineCommand();
        List<String> inputs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < args.length; i++) {
            boolean option = args[i].startsWith("-");
            boolean file = args[i].equals("--json") || args[i].equals("--html");
            boolean named = file && i + 1 < args.length && isPlain(args[i + 1]);
            boolean flag = args[i].equals("--quiet") || args[i].equals("--timings");
            if (option ? !(named || flag) || !seen.add(args[i]) : !isPlain(args[i])) {
                return Optional.empty();
            }
            switch (args[i]) {
                case "--json" -> c.json = Path.of(args[++i]);
                case "--html" -> c.html = Path.of(args[++i]);
                case "--quiet" -> c.intake.quiet = true;
                case "--timings" -> c.timings = true;
                default -> inputs.add(args[i]);
            }
        }
        c.intake.inputs = inputs;
        return args.length > 0 && args[0].equals("examine") && !inputs.isEmpty() ? Optional.of(c) : Optional.empty();
    }

    /** Neither an option, nor standard input, nor a file of arguments. */
    private static boolean isPlain(String argument) {
        return !argument.isEmpty() && argument.charAt(0) != '-' && argument.charAt(0) != '@';
    }

    @Override
    public Integer call() throws IOException {
        Timings times = Timings.none();
        List<Report> reports = times.time("read", intake::all);
        if (reports.isEmpty()) {
            return intake.nothing();
        }
        Settings settings = Settings.defaults();
        for (Evidence kind : without) {
            settings = settings.without(kind);
        }
        Dossier dossier = Examination.examine(reports, settings, times);
        if (!without.isEmpty()) {
            System.err.println("stemma: the family tree is drawn as if nothing were known of "
                    + without.stream().distinct().map(Evidence::word).collect(Collectors.joining(", ")));
        }
        boolean toOut = json != null && json.toString().equals("-");
        if (json != null) {
            write(json, toOut, out -> Json.dossier(dossier, out));
        }
        if (html != null) {
            boolean htmlToOut = html.toString().equals("-");
            String page = times.time("html", () -> Html.of(dossier));
            write(html, htmlToOut, out -> print(out, page));
            toOut |= htmlToOut;
        }
        if (!toOut) {
            System.out.print(Summary.of(dossier));
        }
        if (timings) {
            times.millis().forEach((stage, ms) -> System.err.println(String.format("%-10s %6d ms", stage, ms)));
        }
        return Exit.DONE;
    }

    private static void print(OutputStream out, String page) {
        try {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, boolean toOut, Consumer<OutputStream> writer) throws IOException {
        if (toOut) {
            writer.accept(System.out);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writer.accept(out);
        }
    }
}
