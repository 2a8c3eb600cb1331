package stemma.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stemma.archive.Archive;
import stemma.archive.index.Index;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the archive's index up to date, or makes it anew: the words of every report, and who speaks in it.",
            "It is seldom needed: every search does the words by itself, and watch the speakers of what it adds. After many"
                    + " reports were added at once it makes speaker: quick.",
            "The index is made from the archive and can be thrown away at any time."
        },
        footer = {
            "",
            "Examples:",
            "  stemma index                bring it up to date",
            "  stemma index --rebuild      make it anew",
            "  stemma index --words        the words only, which is ten times as fast"
        })
final class IndexCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--rebuild", description = "make it anew from the archive")
    private boolean rebuild;

    @Option(names = "--words", description = "not who speaks, which takes some 50 ms a report")
    private boolean wordsOnly;

    @Option(names = "--speakers", hidden = true, description = "what is done anyway, but for --words")
    private boolean withSpeakers;

    @Option(names = "--quiet", description = "say nothing on standard error but failures")
    private boolean quiet;

    @Override
    public Integer call() {
        Progress progress = new Progress(quiet);
        try (Archive from = archive.existing();
                Index index =
                        rebuild ? Index.rebuild(from, n -> progress.step()) : Index.open(from, n -> progress.step())) {
            if (index.isBehind()) {
                progress.pause();
                System.err.println("stemma: another process is writing the index; try again when it is done");
                return Exit.FAILURE;
            }
            if (withSpeakers || !wordsOnly) {
                index.hear(n -> progress.step());
            }
            progress.pause();
            long[] bytes = index.bytes();
            System.out.println(String.format(
                    Locale.ROOT, "%s, %.1f MB", Say.count(index.size(), "report"), (bytes[0] + bytes[1]) / 1e6));
            return Exit.DONE;
        }
    }
}
