/** Trains the models of victims and sets what they read against a registry. */
@NullMarked
package stemma.weigh.toll;

import org.jspecify.annotations.NullMarked;
