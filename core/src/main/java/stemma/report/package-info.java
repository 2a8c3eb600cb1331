/** A report as it was read: its untouched text, what is known of where it came from, and its parts. Everything later points into these texts by {@link stemma.report.Locus}. */
@NullMarked
package stemma.report;

import org.jspecify.annotations.NullMarked;
