/**
 * Finds reports again by their words. Everything here is derived from the archive's database and made anew from it whenever it
 * is behind, damaged or another archive's; nothing is known here that the database does not know. {@link
 * stemma.archive.index.Index} is the way in, {@link stemma.archive.index.QueryReader} says what a query may be.
 */
@NullMarked
package stemma.archive.index;

import org.jspecify.annotations.NullMarked;
