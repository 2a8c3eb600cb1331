package stemma.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * A trace of where a report came from, as the page or the text states it.
 *
 * @param value as stated: an agency's or outlet's name, an address
 * @param span its place in the text; null where it stands in metadata
 */
public record Signal(Kind kind, String value, @Nullable Span span) {
    /** Where such traces stand. A photo credit is no evidence for the text. */
    public enum Kind {
        BYLINE,
        DATELINE,
        CREDIT,
        CANONICAL,
        ORIGINAL_SOURCE,
        SYNDICATION_SOURCE,
        FEED_SOURCE,
        COPYRIGHT,
        PHOTO_CREDIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
