/** Sentences, words, names, dates and quantities of one report, each with its span. */
@NullMarked
package stemma.annotate;

import org.jspecify.annotations.NullMarked;
