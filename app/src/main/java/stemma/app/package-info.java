/** The command line: reads arguments, calls the core, prints. */
@NullMarked
package stemma.app;

import org.jspecify.annotations.NullMarked;
