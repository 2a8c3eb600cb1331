/** Archives: WARC record by record in constant memory, with the place of each record kept; ZIP and WACZ entry by entry, archives within archives to a bounded depth. */
@NullMarked
package stemma.read.archive;

import org.jspecify.annotations.NullMarked;
