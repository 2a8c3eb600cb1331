package stemma.read.web;

import java.time.Duration;
import java.time.Instant;

/** The clock by which the web is read, and the waiting. */
public interface Time {
    Instant now();

    /** Waits so long; not at all for nothing or less. */
    void sleep(Duration time) throws InterruptedException;

    static Time system() {
        return new Time() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                if (time.isPositive()) {
                    Thread.sleep(time);
                }
            }
        };
    }
}
