/** The straight road from reports to a dossier: calls each stage once, in order. */
@NullMarked
package stemma.examine;

import org.jspecify.annotations.NullMarked;
