package stemma.read.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hosts ask of machines in their robots.txt (RFC 9309), remembered for a day at most. */
final class Robots {
    /** Bytes of robots.txt that are read; the standard asks for at least 500 KiB. */
    static final int MOST_BYTES = 500 << 10;

    private static final int HOSTS = 2_000;
    private static final Duration KEPT = Duration.ofHours(24);

    /** Unreachable rules are asked for again after this. */
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(10);

    /** Longest gap between requests that a host is granted. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private record Known(BaseRobotRules rules, Instant until, Fetched.@Nullable Refused unread) {}

    private final Map<String, Known> known = new LinkedHashMap<>(64, .75f, true);

    static {
        // The parser's log is nobody's business here; without this the logging front end says that it has no back end.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /**
     * What a host's rules mean for one address.
     *
     * @param unread why the rules are not known, and nothing is allowed therefore; null where they are
     */
    record Word(boolean allowed, Fetched.@Nullable Refused unread, Duration gap) {}

    /** Gets the bytes of a robots.txt. */
    @FunctionalInterface
    interface Source {
        Fetched get(URI robotsTxt) throws InterruptedException;
    }

    Word word(URI address, Instant now, Source source) throws InterruptedException {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        Known k = recall(origin);
        if (k == null || k.until.isBefore(now)) {
            k = read(URI.create(origin + "/robots.txt"), now, source);
            remember(origin, k);
        }
        long delay = k.rules.getCrawlDelay();
        Duration gap = delay <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(delay, LONGEST_DELAY.toMillis()));
        return new Word(k.rules.isAllowed(address.toString()), k.unread, gap);
    }

    private synchronized @Nullable Known recall(String origin) {
        return known.get(origin);
    }

    private synchronized void remember(String origin, Known k) {
        known.put(origin, k);
        if (known.size() > HOSTS) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static Known read(URI at, Instant now, Source source) throws InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        return switch (source.get(at)) {
            case Fetched.Page p ->
                new Known(
                        parser.parseContent(at.toString(), p.body(), "text/plain", List.of("stemma")),
                        now.plus(KEPT),
                        null);
            case Fetched.NotModified n -> new Known(parser.failedFetch(404), now.plus(KEPT), null);
            case Fetched.Refused r ->
                switch (r.why()) {
                    case LATER, NAME, UNSAFE -> new Known(parser.failedFetch(503), now.plus(KEPT_FAILURE), r);
                    case ABSENT, UNFIT, ADDRESS, ROBOTS -> new Known(parser.failedFetch(404), now.plus(KEPT), null);
                };
        };
    }
}
