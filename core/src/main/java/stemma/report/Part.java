package stemma.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * A stretch of a report with one role. Parts are in order and do not overlap; white space between them belongs to none.
 *
 * @param of where this part is a repeat, the stretch of the same text that it repeats; else null
 */
public record Part(Kind kind, Span span, @Nullable Span of) {
    public Part(Kind kind, Span span) {
        this(kind, span, null);
    }

    /** What a part is. The names in lower case with hyphens are those of the contract. */
    public enum Kind {
        TITLE,
        BODY,
        CROSSHEAD,
        STANDFIRST,
        CAPTION,
        CREDIT,
        DATELINE,
        ADVERT,
        COMMENT_FORM,
        RELATED_LINK,
        NAVIGATION,
        SECTION_LABEL,
        TAGLINE,
        REPEATED_TITLE,
        REPEATED_STANDFIRST,
        SELF_DUPLICATE,
        OTHER_BOILERPLATE;

        /** The contract's word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Is it part of the article, in whatever role? */
        public boolean isArticle() {
            return ordinal() <= DATELINE.ordinal();
        }

        /** Running text that collation, quotations and statements are read from: body and standfirst. */
        public boolean isProse() {
            return this == BODY || this == STANDFIRST;
        }
    }
}
