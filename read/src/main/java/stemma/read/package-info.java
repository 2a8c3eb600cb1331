/** Files, folders, lines of JSON, pages, feeds and archives to reports. Bad input becomes a {@link stemma.read.Rejected}; the rest goes on. */
@NullMarked
package stemma.read;

import org.jspecify.annotations.NullMarked;
