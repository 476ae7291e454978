/** A population of centres that do not exist, in communes that do. */
@NullMarked
package fr.guichet.sandbox.invented;

import org.jspecify.annotations.NullMarked;
