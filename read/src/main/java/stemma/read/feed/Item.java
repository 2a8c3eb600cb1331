package stemma.read.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.read.page.Fragment;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.text.FairCopy;

/**
 * One report of a delivery.
 *
 * @param body HTML or plain text; all are empty where the delivery does not give them
 * @param modified when it was last changed
 * @param origin whom the delivery names as the source
 */
record Item(
        String title,
        String body,
        String url,
        String author,
        String outlet,
        String published,
        String modified,
        String language,
        String origin) {
    boolean isEmpty() {
        return title.isBlank() && body.isBlank();
    }

    Report report(String id, String source, String sha256) {
        List<Signal> signals = new ArrayList<>();
        if (!origin.isBlank()) {
            signals.add(new Signal(Signal.Kind.FEED_SOURCE, origin.strip(), null));
        }
        String date = Fragment.date(published);
        String changed = Fragment.date(modified);
        return Fragment.report(id, title, body, signals)
                .source(source)
                .sha256(sha256)
                .url(known(url))
                .author(known(author))
                .outlet(known(outlet))
                .language(language.isBlank() ? "und" : language.strip())
                .published(date.isEmpty() ? null : Published.fromMetadata(date))
                .modified(changed.isEmpty() || changed.equals(date) ? null : Published.fromMetadata(changed))
                .build()
                .mended();
    }

    private static @Nullable String known(String s) {
        return s.isBlank() ? null : FairCopy.plain(s.strip());
    }
}
