package stemma.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stemma.archive.Added;
import stemma.archive.Archive;
import stemma.archive.ArchiveException;
import stemma.archive.index.Index;
import stemma.archive.watch.FeedList;
import stemma.archive.watch.Listener;
import stemma.archive.watch.Watch;
import stemma.archive.watch.WatchSettings;
import stemma.read.web.Fetcher;
import stemma.read.web.Guard;
import stemma.read.web.Time;
import stemma.read.web.WebSettings;
import stemma.report.Report;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Reads feeds again and again and adds their new reports to the archive.",
            "FEEDS is a file of addresses, one a line, or the OPML that a feed reader exports; RSS, Atom, JSON Feed and"
                    + " news sitemaps are read.",
            "For every report that is safely stored a line is printed, as add does, with its address. It can be stopped at any moment: the"
                    + " next start goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  stemma watch feeds.txt                      every ten minutes, until stopped with Ctrl-C",
            "  stemma watch --every 2m --archive desk feeds.opml",
            "  stemma watch --once feeds.txt               one round, for cron",
            "",
            "feeds.txt:",
            "  https://example.org/rss.xml",
            "  https://example.net/news-sitemap.xml   # remarks begin like this",
            "",
            "Hosts are asked politely: only for what is new, one request a second, never against their robots.txt; one that",
            "says it is busy is left alone. A page that cannot be had is tried again for some days, at growing distances."
        })
final class WatchCommand implements Callable<Integer> {
    /** Reports that are looked through for who speaks after a round: some ten seconds of one core. */
    private static final int HEARD = 300;

    @Parameters(paramLabel = "FEEDS", description = "a file of addresses, or OPML")
    private Path feeds = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--once", description = "one round, then end")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "time between two askings of a feed: 90s, 10m, 2h (default: 10m)")
    private String every = "10m";

    @Option(
            names = "--allow-private",
            description = "fetch from this machine and the private network too (refused otherwise)")
    private boolean allowPrivate;

    @Option(names = "--quiet", description = "say nothing on standard error but failures of the whole")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        WatchSettings settings = WatchSettings.defaults().withEvery(time(every));
        WebSettings web = WebSettings.forRounds();
        List<String> list = list();
        if (list.isEmpty()) {
            System.err.println("stemma: " + feeds + ": no address of a feed in it");
            return Exit.NOT_MEASURED;
        }
        try (Archive into = archive.open();
                Fetcher fetcher = new Fetcher(allowPrivate ? web.withGuard(Guard.any()) : web)) {
            Watch watch = new Watch(into, fetcher, settings, Time.system(), new Printed());
            while (true) {
                Watch.Round round = watch.round(list, once);
                say(round);
                if (round.added() > 0) {
                    hear(into);
                }
                if (once) {
                    return round.asked() > 0 && round.answered() == 0 && round.added() == 0
                            ? Exit.NOT_MEASURED
                            : Exit.DONE;
                }
                Duration pause = watch.pause(list);
                Time.system().sleep(pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause);
                list = list();
            }
        }
    }

    /** While nothing is due, so that a search for a speaker need not. What cannot be done now is done by the next search. */
    private void hear(Archive into) {
        try (Index index = Index.open(into, n -> {})) {
            index.hear(HEARD, n -> {});
        } catch (ArchiveException | UncheckedIOException e) {
            if (!quiet) {
                System.err.println("stemma: the reports are safe, the index must wait: " + Say.plain(Say.failure(e)));
            }
        }
    }

    private List<String> list() throws IOException {
        return FeedList.read(
                Files.readAllBytes(feeds),
                (n, words) -> System.err.println("stemma: " + feeds + ":" + n + ": " + words));
    }

    private Duration time(String words) {
        String w = words.strip().toLowerCase(Locale.ROOT);
        if (!w.matches("[1-9]\\d{0,5}[smhd]")) {
            throw new ParameterException(
                    spec.commandLine(), "--every needs a number and s, m, h or d, as in 10m; not " + words);
        }
        return Duration.parse((w.endsWith("d") ? "P" : "PT") + w.toUpperCase(Locale.ROOT));
    }

    private void say(Watch.Round r) {
        if (!quiet && (r.asked() > 0 || r.added() > 0)) {
            System.err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  feeds: " + r.answered() + " of "
                    + r.asked() + " answered; entries: " + r.entries() + " new; reports: " + r.added()
                    + " added; waiting: "
                    + r.waiting());
        }
    }

    private final class Printed implements Listener {
        @Override
        public void added(Added added, Report report) {
            System.out.println(added.outcome().word() + "\t" + added.id() + "\t" + added.version() + "\t"
                    + added.story() + "\t" + Say.plain(report.source()));
            System.out.flush();
        }

        @Override
        public void said(String address, String words) {
            if (!quiet) {
                System.err.println("stemma: " + Say.plain(address + ": " + words));
            }
        }
    }
}
