package stemma.archive.watch;

import java.time.Duration;

/**
 * When feeds and pages are asked again.
 *
 * @param every time between two askings of a feed that answers
 * @param longest no wait between two tries is longer
 * @param first wait after an entry's first failure, doubled for each after it
 * @param tries after so many an entry without a page is given up
 * @param hosts asked at the same time
 */
public record WatchSettings(Duration every, Duration longest, Duration first, int tries, int hosts) {
    public WatchSettings {
        if (!every.isPositive() || !longest.isPositive() || first.isNegative() || tries < 1 || hosts < 1) {
            throw new IllegalArgumentException("watch settings " + every + ", " + longest + ", " + first + ", " + tries
                    + " tries, " + hosts + " hosts");
        }
    }

    /** Feeds every ten minutes; an entry's page after 10, 20, 40 minutes… up to a day apart, for about six days; eight hosts. */
    public static WatchSettings defaults() {
        return new WatchSettings(Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofMinutes(10), 12, 8);
    }

    public WatchSettings withEvery(Duration time) {
        return new WatchSettings(time, longest, first, tries, hosts);
    }
}
