package stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stemma.archive.Archive;
import stemma.dossier.Json;
import stemma.examine.Examination;
import stemma.group.Story;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Which reports tell the same story: one line of JSON a story.",
            "Of the reports given; with none given, of those in the archive."
        },
        footer = {"", "Examples:", "  stemma stories week.jsonl.gz", "  stemma stories --archive /srv/desk"})
final class StoriesCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private Intake intake = new Intake();

    @Override
    public Integer call() {
        if (intake.inputs.isEmpty()) {
            try (Archive a = archive.existing()) {
                a.forEachStory(s -> Json.stories(List.of(new Story(s.id(), s.headline(), s.reports())), System.out));
            }
            return Exit.DONE;
        }
        return intake.give(reports -> Json.stories(Examination.stories(reports), System.out));
    }
}
