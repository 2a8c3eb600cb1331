package stemma.trace;

import org.jspecify.annotations.Nullable;

/**
 * How many independent sources stand behind something.
 *
 * @param count null where it cannot be told
 * @param low no fewer than
 * @param high no more than
 * @param reason why there is a range or no count; null where the count is sure
 */
public record Independence(
        @Nullable Integer count,
        int low,
        int high,
        @Nullable String reason) {
    public Independence {
        if (low > high || (count != null && (count < low || count > high))) {
            throw new IllegalArgumentException("independent sources " + count + " outside " + low + ".." + high);
        }
    }
}
