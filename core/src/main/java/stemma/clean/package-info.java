/** Tells the article from what is not the article, within a report and by repetition across reports. Nothing is removed: every part keeps its place and gets a kind. */
@NullMarked
package stemma.clean;

import org.jspecify.annotations.NullMarked;
