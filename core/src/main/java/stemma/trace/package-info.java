/** Who took what from whom: the family tree of a story's reports, with lost sources as nodes, and the sources behind it. */
@NullMarked
package stemma.trace;

import org.jspecify.annotations.NullMarked;
