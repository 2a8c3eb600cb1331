package stemma.read.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Keeps the pace for each host: so many requests at once, a gap between them, and none while the host asks for rest. */
final class Courtesy {
    /** Hosts remembered; past them the idle ones are forgotten. */
    private static final int HOSTS = 10_000;

    private final Time time;
    private final int together;
    private final Map<String, Lane> lanes = new HashMap<>();

    private final class Lane {
        private final Semaphore free = new Semaphore(together, true);
        private Instant next = Instant.EPOCH;
        private Instant restUntil = Instant.EPOCH;

        private boolean isIdle(Instant now) {
            return free.availablePermits() == together && next.isBefore(now) && restUntil.isBefore(now);
        }
    }

    Courtesy(Time time, int together) {
        this.time = time;
        this.together = together;
    }

    /** A turn at a host; closing it lets the next in. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn. */
    Turn enter(String host, Duration gap) throws InterruptedException {
        Lane lane = lane(host);
        lane.free.acquire();
        try {
            time.sleep(reserve(lane, gap));
            return lane.free::release;
        } catch (InterruptedException e) {
            lane.free.release();
            throw e;
        }
    }

    private synchronized Duration reserve(Lane lane, Duration gap) {
        Instant now = time.now();
        Instant at = lane.next.isBefore(now) ? now : lane.next;
        lane.next = at.plus(gap);
        return Duration.between(now, at);
    }

    /** The host asks to be left alone so long from now. */
    synchronized void rest(String host, Duration asked) {
        Lane lane = lane(host);
        Instant until = time.now().plus(asked);
        lane.restUntil = until.isAfter(lane.restUntil) ? until : lane.restUntil;
    }

    /** How long the host is still to be left alone; zero where it may be asked. */
    synchronized Duration rest(String host) {
        Duration left = Duration.between(time.now(), lane(host).restUntil);
        return left.isPositive() ? left : Duration.ZERO;
    }

    private synchronized Lane lane(String host) {
        Lane lane = lanes.computeIfAbsent(host, h -> new Lane());
        if (lanes.size() > HOSTS) {
            Instant now = time.now();
            lanes.values().removeIf(l -> l != lane && l.isIdle(now));
        }
        return lane;
    }
}
