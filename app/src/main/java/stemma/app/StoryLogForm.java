package stemma.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.archive.StoryEvent;

/** Why a story is as it is, for a person. */
final class StoryLogForm {
    private StoryLogForm() {}

    /** @param log of the story and of those that went into it, in order */
    static List<String> lines(String story, List<StoryEvent> log) {
        Set<String> parts = new HashSet<>(Set.of(story));
        for (StoryEvent e : log) {
            if (e.kind() == StoryEvent.Kind.MERGED && e.other() != null) {
                parts.add(e.other());
            }
        }
        List<String> out = new ArrayList<>();
        boolean measured = false;
        for (StoryEvent e : log) {
            String why = e.why().replace("likest ", "most like ");
            measured |= why.startsWith("likeness");
            out.add((parts.contains(e.story()) ? came(e, story) : left(e)) + (why.isEmpty() ? "" : " (" + why + ")"));
        }
        if (measured) {
            out.add(
                    "Numbers go from 0, nothing in common, to 1. Likeness is to the other reports of the story, on average;");
            out.add("what follows is shared with the one report that it is most like.");
        }
        return out;
    }

    private static String came(StoryEvent e, String story) {
        String report = e.report() == null ? "" : e.report();
        String other = e.other() == null ? "no story" : e.other();
        boolean own = e.story().equals(story);
        String into = own ? "" : " " + e.story();
        return switch (e.kind()) {
            case FOUNDED -> report + " began " + (own ? "this story" : e.story());
            case JOINED -> report + " joined" + into;
            case MERGED -> other + " turned out to be the same story" + (own ? "" : " as " + e.story());
            case PARTED -> report + " parted from " + other + (own ? "" : " into " + e.story());
            case MOVED -> report + " came over from " + other + (own ? "" : " to " + e.story());
        };
    }

    private static String left(StoryEvent e) {
        return (e.report() == null ? "" : e.report()) + " left for " + e.story();
    }
}
