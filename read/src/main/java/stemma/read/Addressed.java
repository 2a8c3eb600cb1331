package stemma.read;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.read.web.Ahead;
import stemma.read.web.Fetched;
import stemma.read.web.Fetcher;
import stemma.read.web.WebAddress;
import stemma.read.web.WebSettings;

/** The addresses among a command's arguments, fetched in their order; nothing is set up where there are none. */
final class Addressed implements AutoCloseable {
    private final @Nullable Fetcher fetcher;
    private final @Nullable Ahead ahead;

    Addressed(List<String> arguments, WebSettings settings) {
        List<String> addresses =
                arguments.stream().filter(WebAddress::isAddress).toList();
        fetcher = addresses.isEmpty() ? null : new Fetcher(settings);
        ahead = fetcher == null ? null : new Ahead(fetcher, addresses);
    }

    /** What came of the next address. */
    Fetched next() {
        if (ahead == null) {
            throw new IllegalStateException("no address among the arguments");
        }
        try {
            return ahead.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Refused(URI.create("invalid:/"), Fetched.Why.LATER, "interrupted", null);
        }
    }

    /** Why nothing was got, and where, if a redirect had led elsewhere. */
    static String reason(Fetched.Refused r, String address) {
        String at = r.at().toString();
        return at.equals("invalid:/") || at.equals(address) || at.equals(address + "/")
                ? r.reason()
                : r.reason() + ", at " + at;
    }

    static boolean isPage(Fetched.Page p) {
        return p.media().equals("text/html") || p.media().equals("application/xhtml+xml");
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
