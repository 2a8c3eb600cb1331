/** Which reports tell the same story. */
@NullMarked
package stemma.group;

import org.jspecify.annotations.NullMarked;
