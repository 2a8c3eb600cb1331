package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.archive.StoryEvent;
import stemma.archive.StoryEvent.Kind;

/** The log of a story, as a person reads it. */
class StoryLogFormTest {
    private static StoryEvent event(
            long n, Kind kind, String story, @Nullable String report, @Nullable String other, String why) {
        return new StoryEvent(n, kind, story, report, other, why);
    }

    @Test
    void whoCameWhoLeftAndWhatWentIntoIt() {
        assertThat(StoryLogForm.lines(
                        "s-a",
                        List.of(
                                event(1, Kind.FOUNDED, "s-a", "a", null, ""),
                                event(2, Kind.FOUNDED, "s-b", "b", null, ""),
                                event(3, Kind.MERGED, "s-a", null, "s-b", "when c came"),
                                event(
                                        4,
                                        Kind.JOINED,
                                        "s-a",
                                        "c",
                                        null,
                                        "likeness 0.90; likest b: words 0.50, same day"),
                                event(5, Kind.MOVED, "s-d", "b", "s-a", "when d came"))))
                .containsExactly(
                        "a began this story",
                        "b began s-b",
                        "s-b turned out to be the same story (when c came)",
                        "c joined (likeness 0.90; most like b: words 0.50, same day)",
                        "b left for s-d (when d came)",
                        "Numbers go from 0, nothing in common, to 1. Likeness is to the other reports of the story, on average;",
                        "what follows is shared with the one report that it is most like.");
    }
}
