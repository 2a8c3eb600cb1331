package stemma.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * A stretch of a report with one role. Parts are in order and do not overlap; white space between them belongs to none.
 *
 * @param of where this part is a repeat, the stretch of the same text that it repeats; else null
 * @param reason why it is held to be none of the article, in plain words; null where it is of the article, or nobody said why it is not
 */
public record Part(
        Kind kind, Span span, @Nullable Span of, @Nullable String reason) {
    public Part {
        if (reason != null && reason.isBlank()) {
            throw new IllegalArgumentException("a blank reason for part " + kind + " " + span);
        }
    }

    public Part(Kind kind, Span span) {
        this(kind, span, null, null);
    }

    /** Of the article, in whatever role: a caption for which there is a reason is another text's. */
    public boolean isArticle() {
        return kind.isArticle() && reason == null;
    }

    /** The same part elsewhere. */
    public Part at(Span span, @Nullable Span of) {
        return new Part(kind, span, of, reason);
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

        /** Is it a part that articles have, in whatever role? */
        public boolean isArticle() {
            return ordinal() <= DATELINE.ordinal();
        }

        /** Running text that collation, quotations and statements are read from: body and standfirst. */
        public boolean isProse() {
            return this == BODY || this == STANDFIRST;
        }
    }
}
