package stemma.read.page;

import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/**
 * What a block is held for.
 *
 * @param reason why it is none of the article, in plain words; null where it is
 */
record Role(Part.Kind kind, @Nullable String reason) {
    static final Role BODY = new Role(Part.Kind.BODY, null);
    static final Role CAPTION = new Role(Part.Kind.CAPTION, null);
    static final Role CREDIT = new Role(Part.Kind.CREDIT, null);

    static Role of(Part.Kind kind) {
        return new Role(kind, null);
    }
}
