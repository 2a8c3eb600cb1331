package stemma.weigh;

import java.util.List;

/** Weighs what a story's reports say: each part has its own class, this one calls them in order. */
public final class Weigher {
    private Weigher() {}

    public static Account weigh(StoryReports story) {
        return new Account(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
