package stemma.read.web;

import java.time.Duration;

/**
 * How the web is read.
 *
 * @param guard which machines may be asked
 * @param bodyBytes largest body, as sent and as unpacked, in bytes
 * @param time for one answer, from looking up the name to the last byte
 * @param pace for hosts
 * @param persistence in the face of failures
 * @param robots is robots.txt obeyed? Where a machine chooses what to fetch it must be.
 */
public record WebSettings(
        Guard guard, int bodyBytes, Duration time, Pace pace, Persistence persistence, boolean robots) {
    /** Redirects followed; the Fetch standard allows 20, pages of news need 3. */
    static final int MOST_REDIRECTS = 10;

    /** The name by which servers know it; the first word is what robots.txt calls it. */
    static final String AGENT = "stemma/0.1 (reads news reports)";

    public WebSettings {
        if (bodyBytes < 1 || !time.isPositive()) {
            throw new IllegalArgumentException(
                    "web settings " + bodyBytes + " bytes, " + time + ": need more than none");
        }
    }

    /**
     * What one host is asked to bear.
     *
     * @param gap between the beginnings of two requests
     * @param together requests at the same time
     */
    public record Pace(Duration gap, int together) {
        public Pace {
            if (gap.isNegative() || together < 1) {
                throw new IllegalArgumentException("pace " + gap + ", " + together + " together");
            }
        }
    }

    /**
     * When to stop trying.
     *
     * @param tries at least 1
     * @param first wait before the second try; doubled for each after it
     * @param patience longest wait that is sat out; what needs longer is given up for now
     */
    public record Persistence(int tries, Duration first, Duration patience) {
        public Persistence {
            if (tries < 1 || first.isNegative() || patience.isNegative()) {
                throw new IllegalArgumentException("persistence " + tries + ", " + first + ", " + patience);
            }
        }
    }

    /** For a person who names addresses: three tries, half a minute each, no more than 16 MiB. */
    public static WebSettings forPerson() {
        return new WebSettings(
                Guard.publicOnly(),
                16 << 20,
                Duration.ofSeconds(30),
                new Pace(Duration.ofMillis(500), 2),
                new Persistence(3, Duration.ofSeconds(1), Duration.ofSeconds(30)),
                false);
    }

    /** For a machine that goes round: a second between requests, one at a time, one try a round, robots.txt obeyed. */
    public static WebSettings forRounds() {
        return new WebSettings(
                Guard.publicOnly(),
                16 << 20,
                Duration.ofSeconds(30),
                new Pace(Duration.ofSeconds(1), 1),
                new Persistence(1, Duration.ofSeconds(1), Duration.ofSeconds(30)),
                true);
    }

    public WebSettings withGuard(Guard g) {
        return new WebSettings(g, bodyBytes, time, pace, persistence, robots);
    }

    public WebSettings withBounds(int bytes, Duration longest) {
        return new WebSettings(guard, bytes, longest, pace, persistence, robots);
    }

    public WebSettings withPace(Pace p) {
        return new WebSettings(guard, bodyBytes, time, p, persistence, robots);
    }

    public WebSettings withPersistence(Persistence p) {
        return new WebSettings(guard, bodyBytes, time, pace, p, robots);
    }

    public WebSettings withRobots(boolean obeyed) {
        return new WebSettings(guard, bodyBytes, time, pace, persistence, obeyed);
    }
}
