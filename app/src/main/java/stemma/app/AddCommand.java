package stemma.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.archive.Added;
import stemma.archive.Archive;
import stemma.report.Report;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Puts reports into the archive, each at once into the story it tells.",
            "Prints a line for each report when it is safely stored: what became of it (new, new version, unchanged),",
            "its identifier, its version and its story, with tabs between."
        },
        footer = {
            "",
            "Examples:",
            "  stemma add monday/*.html",
            "  stemma add --archive /srv/desk week.jsonl.gz https://example.org/news/dam.html",
            "  wire-feed | stemma add -"
        })
final class AddCommand implements Callable<Integer> {
    /** Reports stored in one step at most; fewer where they come slowly. */
    private static final int STEP = 64;

    private static final long MILLIS = 300;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private Intake intake = new Intake();

    @Option(names = "--jobs", paramLabel = "N", description = "pages parsed at the same time (default: one a core)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private final List<Report> waiting = new ArrayList<>();
    private final Map<Added.Outcome, Integer> counts = new EnumMap<>(Added.Outcome.class);
    private long since = System.currentTimeMillis();

    @Override
    public Integer call() {
        try (Archive a = archive.open()) {
            int read = intake.each(
                    jobs,
                    report -> {
                        waiting.add(report);
                        if (waiting.size() >= STEP || System.currentTimeMillis() - since >= MILLIS) {
                            store(a);
                        }
                    },
                    intake::say);
            store(a);
            if (read == 0) {
                return intake.nothing();
            }
            if (!intake.quiet) {
                System.err.println(say(a));
            }
            return Exit.DONE;
        }
    }

    private void store(Archive a) {
        if (!waiting.isEmpty()) {
            for (Added x : a.add(waiting)) {
                counts.merge(x.outcome(), 1, Integer::sum);
                System.out.println(x.outcome().word() + "\t" + x.id() + "\t" + x.version() + "\t" + x.story());
            }
            System.out.flush();
            waiting.clear();
        }
        since = System.currentTimeMillis();
    }

    private String say(Archive a) {
        return counts.getOrDefault(Added.Outcome.NEW, 0) + " new, "
                + counts.getOrDefault(Added.Outcome.NEW_VERSION, 0) + " changed, "
                + counts.getOrDefault(Added.Outcome.UNCHANGED, 0) + " known; " + a.place() + " holds "
                + Say.count(a.size(), "report");
    }
}
