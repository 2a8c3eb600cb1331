/**
 * Reports broken into what they assert, a clause at a time: who did what, to or with whom, when, where and how many, in the reports'
 * own words; and how likely two clauses assert the same.
 */
@NullMarked
package stemma.weigh.clause;

import org.jspecify.annotations.NullMarked;
