package stemma.read.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request to one checked machine, and its answer. */
final class Hop {
    private final HttpClient client;
    private final WebSettings settings;
    private final Lookup lookup;

    Hop(HttpClient client, WebSettings settings, Lookup lookup) {
        this.client = client;
        this.settings = settings;
        this.lookup = lookup;
    }

    /** What came back. */
    sealed interface Answer {
        record Got(int status, HttpHeaders headers, byte[] body) implements Answer {}

        record Failed(Fetched.Why why, String reason) implements Answer {}
    }

    /**
     * @param most bytes of the body; of a status other than 200 nothing is read
     * @param cut is the beginning of a larger body enough?
     * @param turn which of the host's machines comes first; another one each try
     */
    Answer ask(URI address, Validators validators, int most, boolean cut, int turn) throws InterruptedException {
        String host = address.getHost();
        InetAddress literal = Guard.literal(host);
        if (literal != null) {
            String refusal = refusal(host, List.of(literal));
            return refusal == null
                    ? send(address, validators, most, cut)
                    : new Answer.Failed(Fetched.Why.ADDRESS, refusal);
        }
        if (!Pins.inForce()) {
            return new Answer.Failed(
                    Fetched.Why.ADDRESS, "host names cannot be checked: another resolver is installed in this process");
        }
        List<InetAddress> machines;
        try {
            machines = new ArrayList<>(lookup.machines(host));
        } catch (UnknownHostException e) {
            return new Answer.Failed(Fetched.Why.NAME, "no host of this name is known: " + host);
        }
        if (machines.isEmpty()) {
            return new Answer.Failed(Fetched.Why.NAME, "no host of this name is known: " + host);
        }
        Collections.rotate(machines, -turn);
        try (Pins.Pin pin = Pins.hold(host, machines)) {
            String refusal = refusal(host, pin.machines());
            return refusal == null
                    ? send(address, validators, most, cut)
                    : new Answer.Failed(Fetched.Why.ADDRESS, refusal);
        }
    }

    private @Nullable String refusal(String host, List<InetAddress> machines) {
        for (InetAddress m : machines) {
            String why = settings.guard().refusal(m);
            if (why != null) {
                String is = m.getHostAddress();
                return "refused: " + host + (host.contains(is) ? "" : " (" + is + ")") + " is " + why
                        + "; --allow-private allows it";
            }
        }
        return null;
    }

    private Answer send(URI address, Validators validators, int most, boolean cut) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.time())
                .header("User-Agent", WebSettings.AGENT)
                .header(
                        "Accept",
                        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                                + "application/feed+json,application/xml;q=0.9,*/*;q=0.5")
                .header("Accept-Encoding", "gzip, deflate");
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        List<BoundedBody> bodies = Collections.synchronizedList(new ArrayList<>(1));
        CompletableFuture<HttpResponse<byte[]>> running;
        try {
            running = client.sendAsync(request.build(), head -> {
                boolean wanted = head.statusCode() == 200;
                BoundedBody body = new BoundedBody(wanted ? most : 0, cut || !wanted);
                bodies.add(body);
                return body;
            });
        } catch (IllegalArgumentException e) {
            return new Answer.Failed(Fetched.Why.ADDRESS, "cannot be asked for: " + e.getMessage());
        }
        try {
            HttpResponse<byte[]> r = running.get(settings.time().toMillis(), TimeUnit.MILLISECONDS);
            byte[] body = Unpacked.of(
                    r.body(), r.headers().firstValue("Content-Encoding").orElse(""), most);
            return new Answer.Got(r.statusCode(), r.headers(), body);
        } catch (TimeoutException e) {
            abandon(running, bodies);
            return new Answer.Failed(Fetched.Why.LATER, tooSlow());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause(), address);
        } catch (IOException e) {
            return failed(e, address);
        } catch (InterruptedException e) {
            abandon(running, bodies);
            throw e;
        }
    }

    private static void abandon(CompletableFuture<?> running, List<BoundedBody> bodies) {
        running.cancel(true);
        synchronized (bodies) {
            bodies.forEach(BoundedBody::abandon);
        }
    }

    private String tooSlow() {
        return "no full answer within " + settings.time().toSeconds() + " seconds";
    }

    private Answer failed(Throwable e, URI address) {
        String distrust = Distrust.words(e, String.valueOf(address.getHost()));
        if (distrust != null) {
            return new Answer.Failed(Fetched.Why.UNSAFE, "no safe connection: " + distrust);
        }
        if (e instanceof BoundedBody.TooLarge large) {
            return new Answer.Failed(Fetched.Why.UNFIT, String.valueOf(large.getMessage()));
        }
        if (e instanceof HttpTimeoutException) {
            return new Answer.Failed(Fetched.Why.LATER, tooSlow());
        }
        if (e instanceof ConnectException) {
            return new Answer.Failed(Fetched.Why.LATER, "no connection");
        }
        if (e instanceof SSLException) {
            return new Answer.Failed(Fetched.Why.LATER, "no safe connection: " + words(e));
        }
        if (e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException) {
            return new Answer.Failed(Fetched.Why.LATER, "a damaged answer: " + words(e));
        }
        return new Answer.Failed(Fetched.Why.LATER, "the answer broke off: " + words(e));
    }

    private static String words(Throwable e) {
        String m = e.getMessage();
        String said = m == null ? e.getClass().getSimpleName().toLowerCase(Locale.ROOT) : m;
        return said.replaceAll("\\p{Cntrl}+", " ");
    }
}
