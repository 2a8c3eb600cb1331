package stemma.archive.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import stemma.archive.Added;
import stemma.archive.Archive;
import stemma.archive.Subscriptions;
import stemma.archive.Subscriptions.Entry;
import stemma.archive.Subscriptions.Feed;
import stemma.archive.Subscriptions.Item;
import stemma.read.feed.Feeds;
import stemma.read.web.Backoff;
import stemma.read.web.Fetched;
import stemma.read.web.Fetcher;
import stemma.read.web.Time;
import stemma.read.web.Validators;
import stemma.report.Report;

/** Goes round the feeds: one round asks those that are due, then fetches the pages that wait. */
public final class Watch {
    /** Entries taken at once, so that memory is bounded however many wait. */
    private static final int BATCH = 2_000;

    private final Subscriptions subscriptions;
    private final Fetcher fetcher;
    private final WatchSettings settings;
    private final Time time;
    private final Pages pages;
    private final Listener listener;

    public Watch(Archive archive, Fetcher fetcher, WatchSettings settings, Time time, Listener listener) {
        this.subscriptions = new Subscriptions(archive);
        this.fetcher = fetcher;
        this.settings = settings;
        this.time = time;
        this.listener = new OneAtATime(listener);
        this.pages = new Pages(subscriptions, fetcher, settings, time, this.listener);
    }

    private record OneAtATime(Listener to) implements Listener {
        @Override
        public synchronized void added(Added added, Report report) {
            to.added(added, report);
        }

        @Override
        public synchronized void said(String address, String words) {
            to.said(address, words);
        }
    }

    /**
     * What a round did.
     *
     * @param asked feeds that were due
     * @param answered of these
     * @param entries new or changed
     * @param added reports, new versions among them
     * @param waiting entries still without their page
     */
    public record Round(int asked, int answered, int entries, int added, int waiting) {}

    /**
     * One round; the listener hears of every report when it is stored.
     *
     * @param now ask all feeds that answered last time, not only those that are due?
     */
    public Round round(List<String> feeds, boolean now) throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger entries = new AtomicInteger();
        Instant begin = time.now();
        List<Feed> due = new ArrayList<>();
        for (String f : feeds) {
            Feed known = subscriptions.feed(f);
            if (now && known.failures() == 0 || !known.due().isAfter(begin)) {
                due.add(known);
            }
        }
        Hosts.each(due, Feed::address, settings.hosts(), f -> {
            int fresh = ask(f, true);
            if (fresh >= 0) {
                answered.incrementAndGet();
                entries.addAndGet(fresh);
            }
        });
        AtomicInteger added = new AtomicInteger();
        for (List<Entry> some = subscriptions.due(time.now(), BATCH);
                !some.isEmpty();
                some = subscriptions.due(time.now(), BATCH)) {
            Hosts.each(some, Entry::address, settings.hosts(), e -> added.addAndGet(pages.fetch(e)));
        }
        return new Round(
                due.size(),
                answered.get(),
                entries.get(),
                added.get(),
                subscriptions.count().waiting());
    }

    /** How long nothing is due: until the next feed or the next waiting entry. */
    public Duration pause(List<String> feeds) {
        Instant next = time.now().plus(settings.longest());
        for (String f : feeds) {
            Instant due = subscriptions.feed(f).due();
            next = due.isBefore(next) ? due : next;
        }
        Optional<Instant> entry = subscriptions.nextDue();
        next = entry.isPresent() && entry.get().isBefore(next) ? entry.get() : next;
        Duration left = Duration.between(time.now(), next);
        return left.isPositive() ? left : Duration.ZERO;
    }

    /**
     * Asks a feed; how many of its entries are new or changed, -1 where it did not answer.
     *
     * @param listed may it be a list of sitemaps? One that stands in a list may not.
     */
    private int ask(Feed f, boolean listed) throws InterruptedException {
        Fetched got = fetcher.fetch(f.address(), f.validators());
        return switch (got) {
            case Fetched.NotModified n -> answered(f, f.validators(), List.of());
            case Fetched.Page p -> unpacked(f, p, listed);
            case Fetched.Refused r -> failed(f, r.reason(), r.retryAfter());
        };
    }

    /** Large sitemaps are packed files, as {@code sitemaps.org} allows. */
    private int unpacked(Feed f, Fetched.Page packed, boolean listed) throws InterruptedException {
        return switch (fetcher.unpacked(packed)) {
            case Fetched.Page p -> page(f, p, listed);
            case Fetched.Refused r -> failed(f, r.reason(), r.retryAfter());
            case Fetched.NotModified n -> throw new IllegalStateException("unpacking asks nobody");
        };
    }

    private int page(Feed f, Fetched.Page p, boolean listed) throws InterruptedException {
        if (SitemapIndex.isOne(p.body())) {
            return listed
                    ? sitemaps(f, p)
                    : failed(f, "a list of sitemaps within a list of sitemaps is not read", null);
        }
        if (!Feeds.isFeed(f.address(), p.body())) {
            return failed(f, "no feed, but " + (p.media().isEmpty() ? "something else" : p.media()), null);
        }
        if (p.moved()) {
            listener.said(f.address(), "has moved for good to " + p.address());
        }
        Entries.Read read = Entries.of(p.body(), f.address(), p.address());
        read.said().forEach(words -> listener.said(f.address(), words));
        return answered(f, p.validators(), read.items());
    }

    /** Asks the sitemaps of a list, each with its own validators; the list itself is read every time. */
    private int sitemaps(Feed f, Fetched.Page p) throws InterruptedException {
        int fresh = 0;
        for (String address : SitemapIndex.addresses(p.body(), p.address())) {
            Feed sitemap = subscriptions.feed(address);
            if (sitemap.failures() == 0 || !sitemap.due().isAfter(time.now())) {
                fresh += Math.max(0, ask(sitemap, false));
            }
        }
        answered(f, Validators.none(), List.of());
        return fresh;
    }

    private int answered(Feed f, Validators validators, List<Item> items) {
        Instant now = time.now();
        return subscriptions.keep(new Feed(f.address(), validators, now.plus(settings.every()), 0, ""), items, now);
    }

    private int failed(Feed f, String reason, @Nullable Duration asked) {
        int failures = f.failures() + 1;
        Duration wait = Backoff.after(failures, settings.every(), settings.longest(), f.address());
        wait = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
        listener.said(f.address(), reason + "; asked again in " + inWords(wait));
        subscriptions.keep(
                new Feed(f.address(), f.validators(), time.now().plus(wait), failures, reason), List.of(), time.now());
        return -1;
    }

    static String inWords(Duration d) {
        long s = Math.max(1, d.toSeconds());
        return s < 120 ? s + " s" : s < 7_200 ? (s + 30) / 60 + " min" : (s + 1_800) / 3_600 + " h";
    }
}
