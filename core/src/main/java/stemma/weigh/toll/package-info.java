/**
 * How many were killed and hurt, and how old they were, as each report has it: numbers read with what stands around them, weighed by small
 * models learnt from reports of shootings and a registry of them, and put together over a story's reports.
 */
@NullMarked
package stemma.weigh.toll;

import org.jspecify.annotations.NullMarked;
