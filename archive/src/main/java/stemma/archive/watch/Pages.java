package stemma.archive.watch;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.archive.Added;
import stemma.archive.Subscriptions;
import stemma.archive.Subscriptions.Entry;
import stemma.read.Limits;
import stemma.read.Reading;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.read.web.Backoff;
import stemma.read.web.Fetched;
import stemma.read.web.Fetcher;
import stemma.read.web.Time;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;

/** Fetches the pages of waiting entries, and settles what becomes of each entry. */
final class Pages {
    /** Tries of a page that may come yet, after which a full text of the feed's own stands in for it. */
    private static final int HOPE = 3;

    private final Subscriptions subscriptions;
    private final Fetcher fetcher;
    private final WatchSettings settings;
    private final Time time;
    private final Listener listener;
    private final Reading reading = new Reading(Limits.defaults(), InputStream.nullInputStream());

    Pages(Subscriptions subscriptions, Fetcher fetcher, WatchSettings settings, Time time, Listener listener) {
        this.subscriptions = subscriptions;
        this.fetcher = fetcher;
        this.settings = settings;
        this.time = time;
        this.listener = listener;
    }

    /** One try of one entry; how many reports came of it. */
    int fetch(Entry e) throws InterruptedException {
        if (e.address().isEmpty()) {
            return withoutPage(e);
        }
        Fetched got = fetcher.fetch(e.address());
        List<Report> reports = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        read(got, e, reports, reasons);
        if (!reports.isEmpty()) {
            Optional<Report> own = subscriptions.own(e);
            return store(
                    e,
                    reports.size() == 1 && own.isPresent()
                            ? List.of(completed(reports.getFirst(), own.get(), e))
                            : reports,
                    "");
        }
        Fetched.@Nullable Refused refused = got instanceof Fetched.Refused r ? r : null;
        return refused(e, refused, reasons.isEmpty() ? "nothing in it" : reasons.getFirst());
    }

    private void read(Fetched got, Entry e, List<Report> reports, List<String> reasons) {
        try {
            reading.addressed(got, e.address(), new Sink() {
                @Override
                public void report(Report report) {
                    reports.add(report);
                }

                @Override
                public void rejected(Rejected rejected) {
                    reasons.add(rejected.reason());
                }
            });
        } catch (RuntimeException broken) {
            // One page that the readers stumble over must not end the round; it stays with the reason.
            reports.clear();
            reasons.add("cannot be read: " + broken);
        }
    }

    private int refused(Entry e, Fetched.@Nullable Refused refused, String reason) {
        boolean mayCome = refused != null && mayCome(refused.why()) && e.tries() + 1 < HOPE;
        Optional<Report> own = subscriptions.own(e);
        if (!mayCome && own.isPresent() && Entries.isFull(own.get())) {
            listener.said(e.address(), reason + "; the feed's own text is taken");
            return store(e, List.of(own.get()), reason);
        }
        if (e.tries() + 1 >= settings.tries()) {
            subscriptions.giveUp(e, reason);
            listener.said(e.address(), reason + "; given up after " + (e.tries() + 1) + " tries");
            return 0;
        }
        Duration wait = Backoff.after(e.tries() + 1, settings.first(), settings.longest(), e.key());
        Duration asked = refused == null ? null : refused.retryAfter();
        wait = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
        subscriptions.again(e, time.now().plus(wait), reason);
        listener.said(e.address(), reason + "; tried again in " + Watch.inWords(wait));
        return 0;
    }

    private static boolean mayCome(Fetched.Why why) {
        return switch (why) {
            case LATER, NAME, UNSAFE -> true;
            case ADDRESS, ROBOTS, ABSENT, UNFIT -> false;
        };
    }

    private int withoutPage(Entry e) {
        Optional<Report> own = subscriptions.own(e);
        if (own.isPresent()) {
            return store(e, List.of(own.get()), "");
        }
        subscriptions.giveUp(e, "neither a page nor a text");
        return 0;
    }

    /** What the page does not say of itself, as its feed said it. */
    private static Report completed(Report page, Report own, Entry e) {
        Title title = page.title();
        if (title == null && own.title() != null) {
            title = new Title(own.title().text(), null);
        }
        return page.with()
                .title(title)
                .outlet(outlet(page, own, e))
                .author(page.author() == null ? own.author() : page.author())
                .published(page.published() == null ? own.published() : page.published())
                .signals(signals(page, own))
                .build();
    }

    /** A page that names none is known by its host; its own site's feed knows better. */
    private static @Nullable String outlet(Report page, Report own, Entry e) {
        String host = site(e.address());
        boolean nameless = page.outlet() == null || page.outlet().equalsIgnoreCase(host);
        return nameless && own.outlet() != null && host.equals(site(e.feed())) ? own.outlet() : page.outlet();
    }

    private static String site(String address) {
        String host = URI.create(address).getHost();
        return host == null ? "" : host.replaceFirst("^www\\d?\\.", "");
    }

    private static List<Signal> signals(Report page, Report own) {
        List<Signal> out = new ArrayList<>(page.signals());
        own.signals().stream().filter(s -> s.kind() == Signal.Kind.FEED_SOURCE).forEach(out::addFirst);
        return out;
    }

    private int store(Entry e, List<Report> reports, String said) {
        List<Added> added = subscriptions.done(e, reports, said);
        int stored = 0;
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).outcome() != Added.Outcome.UNCHANGED) {
                stored++;
                listener.added(added.get(i), reports.get(i));
            }
        }
        return stored;
    }
}
