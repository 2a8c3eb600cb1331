package stemma.quote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Something that a report attributes to somebody, or prints between quotation marks as speech.
 *
 * @param span for direct speech from opening to closing mark, both included; never over a paragraph's end
 * @param speaker the place of the mention that names the speaker; null where nobody is named
 * @param canonical the speaker's fullest correct name in the report; null where nobody is named
 * @param cue the place of the word or words that introduce it ("said", "according to"); null where it has none of its own
 * @param nested stands inside another quotation
 * @param negated the report tells that it was not said, or that the one named is spoken of: "did not confirm that ...", "dismissed claims that
 *     ...", "was described as ..."; only of what does not stand between marks from end to end
 */
public record Quotation(
        Type type,
        Span span,
        @Nullable Span speaker,
        @Nullable String canonical,
        @Nullable Span cue,
        boolean nested,
        boolean negated) {
    public Quotation(
            Type type,
            Span span,
            @Nullable Span speaker,
            @Nullable String canonical,
            @Nullable Span cue,
            boolean nested) {
        this(type, span, speaker, canonical, cue, nested, false);
    }

    /** The same, its speaker by another name; null only where nobody was named before. */
    public Quotation named(@Nullable String name) {
        return new Quotation(type, span, speaker, name, cue, nested, negated);
    }

    /** How much of it stands between quotation marks: all, a part, nothing. */
    public enum Type {
        DIRECT,
        MIXED,
        INDIRECT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
