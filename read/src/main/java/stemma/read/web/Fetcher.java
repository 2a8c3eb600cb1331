package stemma.read.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses. One may be used by many threads; it keeps the pace for each host over all of them. What goes wrong
 * is a {@link Fetched.Refused} with its reason, never an exception. Memory: no more than twice the largest body for each
 * call that runs. Proxies are not used: behind one nobody could say which machine was asked.
 */
public final class Fetcher implements AutoCloseable {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]{2,40})");
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    /** How long a host that says only "too many" or "overloaded" is left alone, at least. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final WebSettings settings;
    private final Time time;
    private final Courtesy courtesy;
    private final Robots robots = new Robots();
    private final HttpClient client;
    private final Hop hop;

    public Fetcher(WebSettings settings) {
        this(settings, Time.system(), Pins.system());
    }

    Fetcher(WebSettings settings, Time time, Lookup lookup) {
        this(settings, time, lookup, null);
    }

    /** @param trust whose certificates are believed; null for those that the machine believes */
    Fetcher(WebSettings settings, Time time, Lookup lookup, @Nullable SSLContext trust) {
        this.settings = settings;
        this.time = time;
        this.courtesy = new Courtesy(time, settings.pace().together());
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(
                        settings.time().compareTo(Duration.ofSeconds(10)) < 0
                                ? settings.time()
                                : Duration.ofSeconds(10));
        this.client = (trust == null ? builder : builder.sslContext(trust)).build();
        this.hop = new Hop(client, settings, lookup);
    }

    /** Fetches an address as a person or a page wrote it. */
    public Fetched fetch(String address) throws InterruptedException {
        return fetch(address, Validators.none());
    }

    /** As {@link #fetch(String)}, if it has changed since the validators were given out. */
    public Fetched fetch(String address, Validators validators) throws InterruptedException {
        URI at;
        try {
            at = WebAddress.parse(address);
        } catch (IllegalArgumentException e) {
            return new Fetched.Refused(URI.create("invalid:/"), Fetched.Why.ADDRESS, words(e), null);
        }
        return new Chase(validators, settings.bodyBytes(), false, settings.robots()).from(at);
    }

    /**
     * A page that is itself a packed file (gzip, told by its first bytes), as what is packed in it, within the bound for a
     * body; others as they are. What packed files it holds in turn stay packed.
     */
    public Fetched unpacked(Fetched.Page p) {
        byte[] b = p.body();
        if (b.length < 2 || b[0] != 0x1F || b[1] != (byte) 0x8B) {
            return p;
        }
        try {
            byte[] body = Unpacked.of(b, "gzip", settings.bodyBytes());
            return new Fetched.Page(p.address(), p.moved(), body, p.media(), p.charset(), p.validators());
        } catch (BoundedBody.TooLarge e) {
            return refused(p.address(), Fetched.Why.UNFIT, e.getMessage() + ", when unpacked");
        } catch (IOException e) {
            return refused(p.address(), Fetched.Why.UNFIT, "a packed file that is damaged");
        }
    }

    /** One address, followed through its redirects. */
    private final class Chase {
        private final Validators validators;
        private final int most;
        private final boolean cut;
        private final boolean obey;
        private final Set<URI> seen = new HashSet<>();
        private boolean forGood = true;

        Chase(Validators validators, int most, boolean cut, boolean obey) {
            this.validators = validators;
            this.most = most;
            this.cut = cut;
            this.obey = obey;
        }

        Fetched from(URI start) throws InterruptedException {
            URI at = start;
            for (int hops = 0; hops <= WebSettings.MOST_REDIRECTS; hops++) {
                if (!seen.add(at)) {
                    return refused(at, Fetched.Why.LATER, "redirects in a circle");
                }
                Duration gap = settings.pace().gap();
                if (obey) {
                    Robots.Word word = robots.word(at, time.now(), Fetcher.this::robotsTxt);
                    if (!word.allowed()) {
                        Fetched.Refused unread = word.unread();
                        return unread == null
                                ? refused(at, Fetched.Why.ROBOTS, "its robots.txt asks machines to stay away")
                                : refused(at, unread.why(), "its robots.txt cannot be read: " + unread.reason());
                    }
                    gap = word.gap().compareTo(gap) > 0 ? word.gap() : gap;
                }
                Step step = tries(at, gap);
                if (step.end() != null) {
                    return step.end();
                }
                at = step.next() == null ? at : step.next();
            }
            return refused(at, Fetched.Why.LATER, "more than " + WebSettings.MOST_REDIRECTS + " redirects");
        }

        private Step tries(URI at, Duration gap) throws InterruptedException {
            for (int n = 1; ; n++) {
                Duration rest = courtesy.rest(at.getRawAuthority());
                if (rest.compareTo(settings.persistence().patience()) > 0) {
                    return Step.end(new Fetched.Refused(
                            at, Fetched.Why.LATER, "the host asks to be left alone for " + inWords(rest), rest));
                }
                time.sleep(rest);
                Step step;
                try (Courtesy.Turn turn = courtesy.enter(at.getRawAuthority(), gap)) {
                    step = once(at, n - 1);
                }
                if (!(step.end() instanceof Fetched.Refused r)
                        || r.why() != Fetched.Why.LATER
                        || n >= settings.persistence().tries()) {
                    return step;
                }
                Duration wait = Backoff.after(n, settings.persistence().first(), LONGEST_BACKOFF, at.toString());
                if (r.retryAfter() == null) {
                    time.sleep(wait);
                } else if (r.retryAfter().compareTo(settings.persistence().patience()) > 0) {
                    return step;
                }
            }
        }

        private Step once(URI at, int turn) throws InterruptedException {
            return switch (hop.ask(at, validators, most, cut, turn)) {
                case Hop.Answer.Failed f -> Step.end(refused(at, f.why(), f.reason()));
                case Hop.Answer.Got got -> read(at, got);
            };
        }

        private Step read(URI at, Hop.Answer.Got got) {
            int s = got.status();
            if (s == 200) {
                return Step.end(page(at, got));
            }
            if (s == 304) {
                return Step.end(new Fetched.NotModified());
            }
            if (s == 301 || s == 302 || s == 303 || s == 307 || s == 308) {
                forGood &= s == 301 || s == 308;
                return redirect(at, got.headers().firstValue("Location").orElse(""));
            }
            if (s == 429 || s == 503) {
                Duration asked = retryAfter(got.headers());
                courtesy.rest(at.getRawAuthority(), asked == null ? REST : asked);
                String words = s == 429 ? "too many requests, it says" : "overloaded, it says";
                return Step.end(new Fetched.Refused(
                        at,
                        Fetched.Why.LATER,
                        words + (asked == null ? "" : "; to be asked again in " + inWords(asked)) + " (" + s + ")",
                        asked == null ? REST : asked));
            }
            boolean later = s >= 500 || s == 408 || s == 425;
            return Step.end(refused(at, later ? Fetched.Why.LATER : Fetched.Why.ABSENT, status(s)));
        }

        private Step redirect(URI at, String location) {
            if (location.isBlank()) {
                return Step.end(refused(at, Fetched.Why.LATER, "a redirect that leads nowhere"));
            }
            try {
                return Step.next(WebAddress.resolve(at, location));
            } catch (IllegalArgumentException e) {
                return Step.end(refused(at, Fetched.Why.ADDRESS, "redirects to " + words(e)));
            }
        }

        private Fetched page(URI at, Hop.Answer.Got got) {
            HttpHeaders h = got.headers();
            String type = h.firstValue("Content-Type").orElse("");
            int semicolon = type.indexOf(';');
            String media = (semicolon < 0 ? type : type.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (media.startsWith("image/") || media.startsWith("video/") || media.startsWith("audio/")) {
                return refused(at, Fetched.Why.UNFIT, "no text but " + media);
            }
            Matcher m = CHARSET.matcher(type);
            Validators v = new Validators(
                    h.firstValue("ETag").orElse(null),
                    h.firstValue("Last-Modified").orElse(null));
            return new Fetched.Page(at, seen.size() > 1 && forGood, got.body(), media, m.find() ? m.group(1) : null, v);
        }
    }

    /** Where the road goes on, or its end. */
    private record Step(@Nullable URI next, @Nullable Fetched end) {
        static Step end(Fetched f) {
            return new Step(null, f);
        }

        static Step next(URI u) {
            return new Step(u, null);
        }
    }

    private Fetched robotsTxt(URI at) throws InterruptedException {
        return new Chase(Validators.none(), Robots.MOST_BYTES, true, false).from(at);
    }

    private @Nullable Duration retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(value.length() > 8 ? 99_999_999 : Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(time.now(), until);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Fetched.Refused refused(URI at, Fetched.Why why, String reason) {
        return new Fetched.Refused(at, why, reason, null);
    }

    private static String status(int s) {
        String words = switch (s) {
            case 401, 407 -> "asks for a password";
            case 402 -> "asks to be paid";
            case 403 -> "does not allow it";
            case 404 -> "not found";
            case 410 -> "no longer there";
            case 451 -> "withheld for legal reasons";
            case 500, 502, 504 -> "the server fails";
            default -> "the server's answer";
        };
        return words + " (" + s + ")";
    }

    private static String inWords(Duration d) {
        long s = Math.max(1, (d.toMillis() + 999) / 1000);
        return s < 120 ? s + " s" : s < 7_200 ? (s + 30) / 60 + " min" : (s + 1_800) / 3_600 + " h";
    }

    private static String words(RuntimeException e) {
        String m = e.getMessage();
        return m == null ? e.getClass().getSimpleName() : m;
    }

    /** Ends what runs. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
