/** Everything known of the stories of one run, and its three forms: terminal summary, JSON and HTML. Also checks a dossier's spans against the texts. */
@NullMarked
package stemma.dossier;

import org.jspecify.annotations.NullMarked;
