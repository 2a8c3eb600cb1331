/**
 * Reads feeds on rounds: asks each only for what is new, fetches the new entries' pages, and adds them to the archive. Where it
 * stands is kept in the archive's database ({@link stemma.archive.Subscriptions}), so that a round can be cut off anywhere.
 */
@NullMarked
package stemma.archive.watch;

import org.jspecify.annotations.NullMarked;
