/**
 * What a story's reports assert: sentences that say the same joined into statements with the sources behind them, the people and
 * places in them, and when it happened or is to happen. Every line is in a report's own words.
 */
@NullMarked
package stemma.weigh.account;

import org.jspecify.annotations.NullMarked;
