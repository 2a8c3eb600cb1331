/** Who said what: quotations of one report with their speakers. */
@NullMarked
package stemma.quote;

import org.jspecify.annotations.NullMarked;
