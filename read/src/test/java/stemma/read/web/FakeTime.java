package stemma.read.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that only waiting moves, and at once. */
final class FakeTime implements Time {
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    final List<Duration> slept = new ArrayList<>();

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        if (time.isPositive()) {
            slept.add(time);
            now = now.plus(time);
        }
    }
}
