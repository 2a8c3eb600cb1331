/**
 * The apparatus of what was said: quotations of one utterance brought together across a story's reports, laid side by side
 * word by word, each reading labelled by how it stands to the best-supported one. What the witnesses cannot decide stays
 * undecided.
 */
@NullMarked
package stemma.weigh.apparatus;

import org.jspecify.annotations.NullMarked;
