package stemma.read.web;

import org.jspecify.annotations.Nullable;

/**
 * By what a server tells whether a page has changed since (RFC 9110, 8.8), as it said them.
 *
 * @param etag null where none was given
 * @param lastModified null where none was given
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Longest that is kept, in characters. */
    private static final int LONGEST = 1_000;

    public Validators {
        etag = etag == null || etag.length() > LONGEST ? null : etag;
        lastModified = lastModified == null || lastModified.length() > LONGEST ? null : lastModified;
    }

    public static Validators none() {
        return new Validators(null, null);
    }
}
