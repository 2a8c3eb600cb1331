/** What the story's reports say together: utterances with their variants, statements with the sources behind them, disagreements, corruptions, the timeline and who takes part. */
@NullMarked
package stemma.weigh;

import org.jspecify.annotations.NullMarked;
