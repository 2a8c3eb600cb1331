/** Lays two reports side by side: passages that they share word for word, edited or reworded. */
@NullMarked
package stemma.collate;

import org.jspecify.annotations.NullMarked;
