package stemma.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stemma.archive.Archive;
import stemma.archive.Kept;
import stemma.archive.StoryEntry;
import stemma.archive.StoryEvent;
import stemma.dossier.Html;
import stemma.report.Published;
import stemma.report.Report;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a story of the archive: its dossier, and why its reports are in it.",
            "Or a report: where it came from, its versions, and what changed between them."
        },
        footer = {
            "",
            "Examples:",
            "  stemma show s-dam-opened              a story, by the name that 'stemma stories' prints",
            "  stemma show s-dam-opened --html d.html",
            "  stemma show dam-opened                a report and its versions",
            "",
            "Between versions [-these words-] were taken out and {+these+} put in."
        })
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STORY|REPORT", description = "name of a story or of a report")
    private String name = "";

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "write the story's dossier as JSON (- for standard output)")
    private @Nullable Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "write the story's dossier as one page that can be mailed")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        try (Archive a = archive.existing()) {
            Optional<StoryEntry> story = a.story(name);
            if (story.isPresent()) {
                return story(a, story.get());
            }
            List<Kept> versions = a.versions(name);
            if (!versions.isEmpty()) {
                report(versions);
                return Exit.DONE;
            }
            System.err.println("stemma: " + name + ": no story and no report of that name in " + a.place()
                    + "; 'stemma stories' lists them");
            return Exit.NOT_MEASURED;
        }
    }

    private int story(Archive a, StoryEntry story) throws IOException {
        var page = a.page(story.id()).orElseThrow();
        if (html != null) {
            Files.writeString(html, Html.of(a.dossier(story.id()).orElseThrow()));
        }
        if (json != null && json.toString().equals("-")) {
            System.out.print(page.json());
            return Exit.DONE;
        }
        if (json != null) {
            Files.writeString(json, page.json(), StandardCharsets.UTF_8);
        }
        if (!story.id().equals(name)) {
            System.out.println(Say.plain(name) + " went into " + Say.plain(story.id()) + ".");
        }
        System.out.println("Story " + Say.plain(story.id()) + ": " + Say.plain(story.headline()));
        System.out.print(page.summary());
        System.out.println();
        System.out.println("Why these reports are here:");
        List<StoryEvent> log = a.eventsOf(story.id());
        StoryLogForm.lines(story.id(), log).forEach(l -> System.out.println("  " + Say.plain(l)));
        return Exit.DONE;
    }

    private static void report(List<Kept> versions) {
        Kept last = versions.getLast();
        Report r = last.report();
        System.out.println("Report " + Say.plain(r.id())
                + (r.title() == null ? "" : ": " + Say.plain(r.title().text())));
        line("outlet", r.outlet());
        line("author", r.author());
        Published published = r.published();
        line("published", published == null ? null : published.value());
        line("address", r.url());
        line("read from", r.source());
        line("story", last.story());
        System.out.println(versions.size() == 1 ? "  one version:" : "  " + versions.size() + " versions:");
        for (Kept k : versions) {
            System.out.println("    " + k.version() + "  stored " + VersionForm.time(k.arrived()) + ", sha256 "
                    + k.report().sha256());
        }
        for (int i = 1; i < versions.size(); i++) {
            System.out.println();
            System.out.println("What changed from version " + i + " to " + (i + 1) + " ([-taken out-], {+put in+}):");
            for (String c : VersionForm.changes(
                    versions.get(i - 1).report(), versions.get(i).report())) {
                System.out.println("  " + Say.plain(c));
            }
        }
    }

    private static void line(String what, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            System.out.println("  " + what + ": " + Say.plain(value));
        }
    }
}
