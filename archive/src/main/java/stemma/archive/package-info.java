/**
 * What was read, kept: reports and their versions in a database, which is the truth; an index derived from it for
 * finding; and the stories the reports belong to, which grow, split and merge as reports come.
 */
@NullMarked
package stemma.archive;

import org.jspecify.annotations.NullMarked;
