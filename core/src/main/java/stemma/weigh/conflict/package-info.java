/**
 * Where a story's reports do not agree: words of aligned passages laid in columns, the columns' readings compared by what they
 * mean (numbers, days, names), and each difference judged by the family tree. Also what copying spoiled, and what got into a body
 * that does not belong to it.
 */
@NullMarked
package stemma.weigh.conflict;

import org.jspecify.annotations.NullMarked;
