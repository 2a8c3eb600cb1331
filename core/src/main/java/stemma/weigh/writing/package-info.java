/**
 * The order of writing by internal evidence. Reports tell the same event as something that may come, that is set for a time, that is
 * under way or over; whoever tells it as further on wrote later. Only events whose actors and objects agree are compared, and one
 * that any report tells as both ahead and over is left out: it happens more than once.
 */
@NullMarked
package stemma.weigh.writing;

import org.jspecify.annotations.NullMarked;
